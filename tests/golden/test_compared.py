"""What is said of twenty edits of twenty kinds, made in a real repository: all of it, and no more."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.commands.snapshots import snapshots
from generator.commands.workspace import Workspace
from generator.compare.compare import compare
from generator.compare.model import Comparison
from generator.compare.report.document import as_json
from generator.compare.report.html import as_html
from generator.compare.report.markdown import as_markdown
from generator.compare.report.text import as_text
from tests.support.edits import EDITS, commit, git, make, make_base

EXPECTED = Path(__file__).parent / "expected" / "compared"
PREVIEW = "https://preview.example.org/17/"


@pytest.fixture(scope="module")
def repository(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with the briefing on `main`, and the twenty edits on `twenty`."""
    folder = tmp_path_factory.mktemp("repository")
    git(folder, "init", "--quiet")
    make_base(small, folder / "content")
    commit(folder, "The briefing as it is")
    git(folder, "switch", "--quiet", "--create", "twenty")
    for edit in EDITS:
        make(edit, folder / "content")
    commit(folder, "Twenty edits")
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


def test_nothing_is_said_where_nothing_changed(repository: Path) -> None:
    found = compare(*snapshots(Workspace(repository, repository / "content"), "twenty", None))
    assert found.is_empty
    assert as_text(found).startswith("nothing changed\n")
