"""What is said of twenty edits of twenty kinds and three new facts: all of it, and no more."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.commands.snapshots import snapshots
from generator.commands.workspace import Workspace
from generator.compare.compare import compare
from generator.compare.model import Comparison
from generator.compare.report.document import as_json
from generator.compare.report.html import as_html
from generator.compare.report.markdown import COMMENT_LIMIT, as_markdown
from generator.compare.report.text import as_text
from tests.support.edits import EDITS, NEW_FACTS, commit, git, make, make_base, many_new_facts

EXPECTED = Path(__file__).parent / "expected" / "compared"
PREVIEW = "https://preview.example.org/17/"


@pytest.fixture(scope="module")
def repository(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository: the briefing on `main`, the edits on `twenty`, 200 facts more on `many`."""
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "--quiet")
    make_base(small, folder / "content")
    commit(folder, "The briefing as it is")
    git(folder, "switch", "--quiet", "--create", "twenty")
    for edit in (*EDITS, *NEW_FACTS):
        make(edit, folder / "content")
    commit(folder, "Twenty edits and three facts")
    git(folder, "switch", "--quiet", "--create", "many")
    make(many_new_facts(200), folder / "content")
    commit(folder, "Many facts")
    git(folder, "switch", "--quiet", "twenty")
    return folder


@pytest.fixture(scope="module")
def comparison(repository: Path) -> Comparison:
    workspace = Workspace(repository, repository / "content")
    return compare(*snapshots(workspace, "main", "twenty"))


def test_there_are_twenty_kinds_of_edit() -> None:
    assert len({edit.what for edit in EDITS}) == 20


@pytest.mark.parametrize("name", ["said.txt", "said.md", "said.html", "said.json"])
def test_all_that_is_said_of_twenty_edits(
    name: str,
    comparison: Comparison,
    repository: Path,
    templates: Path,
    request: pytest.FixtureRequest,
) -> None:
    said = {
        "said.txt": lambda: as_text(comparison),
        "said.md": lambda: as_markdown(comparison, PREVIEW),
        "said.html": lambda: as_html(comparison, templates, PREVIEW),
        "said.json": lambda: as_json(comparison),
    }[name]()
    for branch in ("main", "twenty"):
        said = said.replace(git(repository, "rev-parse", branch)[:12], "0123456789ab")
    path = EXPECTED / name
    if request.config.getoption("--update-golden"):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(said, encoding="utf-8")
        pytest.fail("what is said was rewritten: read the diff, then run without --update-golden")
    assert said == path.read_text(encoding="utf-8")


NEW = {
    "treaty-in-archive": "The lantern treaty lies in the archive at Näidisküla",
    "harbour-lanterns-2021": "Sixty lanterns were lit in the harbour in 2021",
    "songs-not-shared": "The Herald calls the songs not shared",
}


def test_new_facts_come_with_their_passages(comparison: Comparison) -> None:
    said = as_text(comparison)
    first, added = (said.index(f"\n{title}") for title in ("Look at these first", "Facts added"))
    changed, removed = (said.index(f"\nFacts {how}") for how in ("changed in", "removed"))
    assert first < changed < added < removed
    part = said[added:removed]
    assert all(title in part for title in NEW.values())
    assert (part.count("; proved"), part.count("not proved")) == (3, 1)
    assert part.count("Passage, supports: ") == 4
    assert "“The treaty is kept in the archive at Näidisküla”" in part
    assert "#:~:text=" in part
    assert "Key figures changed: " in said[first:changed]
    assert f"; {NEW['harbour-lanterns-2021']}”." in said[first:changed]
    assert "A new fact without any quote that is proved or was seen." in said[first:changed]


@pytest.mark.parametrize("preview", [PREVIEW, "https://preview.example.org/" + 200 * "x" + "/"])
def test_a_comment_of_many_new_facts_says_how_many_it_leaves_out(
    preview: str, repository: Path, comparison: Comparison
) -> None:
    assert len(as_markdown(comparison, PREVIEW)) < COMMENT_LIMIT
    assert "the whole diff is in the summary" not in as_markdown(comparison, PREVIEW)
    many = compare(*snapshots(Workspace(repository, repository / "content"), "main", "many"))
    said = as_markdown(many, preview)
    assert len(said) <= COMMENT_LIMIT
    part = said.partition("#### Facts added (203)\n")[2].partition("\n#### ")[0]
    left = re.search(r"- … and (\d+) (?:more )?facts; the whole diff is in the summary\n", part)
    assert left is not None
    assert int(left[1]) + part.count("\n- **") == 203


def test_nothing_is_said_where_nothing_changed(repository: Path) -> None:
    found = compare(*snapshots(Workspace(repository, repository / "content"), "twenty", None))
    assert found.is_empty
    assert as_text(found).startswith("nothing changed\n")
