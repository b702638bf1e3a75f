"""`briefing owners`: the file of code owners says what the briefing says, and leaves nothing to nobody."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator.cli import main
from generator.editing.owners import owners_of
from generator.records.briefing import Maintainer
from tests.support.project import SMALL, copy_project

OWNERS = """\
maintainers:
  - handle: "@org/facts-team"
    paths: [content/facts/, content/]
  - handle: "@one"
    paths: [content/facts/trade.yml, content/]
  - handle: "@one"
    paths: [templates]
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The small briefing in a copy of the project."""
    return copy_project(tmp_path, content=SMALL)


def owners(project: Path, *arguments: str) -> Result:
    command = ["--project", str(project), "owners", *arguments]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def name_maintainers(project: Path, text: str) -> None:
    path = project / "content" / "briefing.yml"
    path.write_text(path.read_text("utf-8") + text, "utf-8")


HEAD = """\
# Who is asked to review what. Made by `briefing owners` from `maintainers:` in content/briefing.yml.
# Only the last line that fits a file counts: each repeats who looks after a folder above it.

# Whatever no other line names, the checks in .github/ among it.
"""


def test_what_lies_deeper_stands_further_down_and_leaves_nobody_out(project: Path) -> None:
    name_maintainers(project, OWNERS)
    path = project / ".github" / "CODEOWNERS"
    done = owners(project, "--check")
    assert (done.exit_code, path.exists()) == (1, False)
    told = (
        "nobody else is named for schemas/ and .github/ (checks, and this file); "
        "@org/facts-team and @one are asked, who look after all of content/\n"
    )
    done = owners(project)
    assert (done.exit_code, done.output) == (
        0,
        f".github/CODEOWNERS: 3 maintainers, written\n{told}",
    )
    assert path.read_text("utf-8") == (
        f"{HEAD}"
        "* @org/facts-team @one\n"
        "\n"
        "/content/ @org/facts-team @one\n"
        "/templates @one\n"
        "/content/facts/ @org/facts-team @one\n"
        "/content/facts/trade.yml @one @org/facts-team\n"
    )
    again = owners(project, "--check")
    assert (again.exit_code, again.output) == (
        0,
        f".github/CODEOWNERS: 3 maintainers, as it was\n{told}",
    )


def test_a_file_that_is_stale_is_told(project: Path) -> None:
    name_maintainers(project, OWNERS)
    assert owners(project).exit_code == 0
    path = project / ".github" / "CODEOWNERS"
    path.write_text(path.read_text("utf-8").replace("* @org/facts-team @one\n", ""), "utf-8")
    done = owners(project, "--check")
    assert (done.exit_code, done.output.splitlines()[0]) == (
        1,
        ".github/CODEOWNERS: 3 maintainers, would change",
    )


@pytest.mark.parametrize(
    ("maintainers", "told"),
    [
        (
            [("@trade", "content/facts/trade.yml")],
            "nobody is named for the rest of content/facts/ (reviews), content/sources/ (seals), "
            "content/briefing.yml (maintainers), the rest of content/, schemas/ and "
            ".github/ (checks, and this file); @trade is asked, "
            "because nobody looks after all of content/",
        ),
        (
            [("@facts", "content/facts"), ("@proofs", "content/sources/"), ("@form", "schemas")],
            "nobody is named for content/briefing.yml (maintainers), the rest of content/ and "
            ".github/ (checks, and this file); @facts, @proofs and @form are asked, "
            "because nobody looks after all of content/",
        ),
        (
            [("@lead", "content"), ("@trade", "content/facts/trade.yml"), ("@form", "schemas/")],
            "nobody else is named for .github/ (checks, and this file); @lead is asked, "
            "who looks after all of content/",
        ),
    ],
)
def test_what_nobody_is_named_for_falls_to_somebody_in_words(
    maintainers: list[tuple[str, str]], told: str
) -> None:
    found = owners_of(Maintainer(handle=handle, paths=(path,)) for handle, path in maintainers)
    assert found.told == told


def test_one_path_written_in_two_ways_is_one_line() -> None:
    written = ("content/facts", "content/./facts/", "content/facts/.")
    found = owners_of(Maintainer(handle=f"@m{n}", paths=(p,)) for n, p in enumerate(written))
    assert found.text.splitlines()[-1] == "/content/facts/ @m0 @m1 @m2"


PATHS = (
    *("content/", "content", "content/facts/", "content/facts/trade.yml", "content/sources/"),
    *("content/sources/a.yml", "content/briefing.yml", "schemas", "templates/"),
)
FILES = (
    *("content/briefing.yml", "content/changes.yml", "content/facts/trade.yml"),
    *("content/facts/trade/a.yml", "content/facts/new.yml", "content/sources/a.yml"),
    *("content/sources/b.yml", "schemas/fact.json", "templates/fact.jinja", "pyproject.toml"),
    *(".github/CODEOWNERS", ".github/workflows/pull-request.yml", "generator/rules/seal.py"),
)


def asked(text: str, file: str) -> set[str]:
    """Return who is asked for a file, as GitHub reads CODEOWNERS: by the last line that fits."""
    found: set[str] = set()
    for line in text.splitlines():
        pattern, _, handles = line.partition(" ")
        path = pattern.strip("/")
        if pattern == "*" or (pattern.startswith("/") and f"{file}/".startswith(f"{path}/")):
            found = set(handles.split())
    return found


@given(
    st.lists(
        st.builds(
            Maintainer,
            handle=st.sampled_from(["@a", "@b", "@org/c"]),
            paths=st.lists(st.sampled_from(PATHS), min_size=1, max_size=3).map(tuple),
        ),
        min_size=1,
        max_size=4,
    )
)
def test_nothing_is_left_to_nobody_and_nobody_is_left_out(maintainers: list[Maintainer]) -> None:
    text = owners_of(maintainers).text
    leads = {m.handle for m in maintainers if {"content", "content/"} & set(m.paths)}
    for file in FILES:
        named = {
            m.handle
            for m in maintainers
            if any(f"{file}/".startswith(f"{path.strip('/')}/") for path in m.paths)
        }
        heirs = leads or {m.handle for m in maintainers}
        assert asked(text, file) == (named or heirs), file


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (OWNERS.replace("@one", "one"), '"one" is not the handle of a person or a team [handle]'),
        (OWNERS.replace("@one", "@one @two"), "is not the handle of a person or a team [handle]"),
        (OWNERS.replace("templates", '"* @evil"'), "is not the path of a file or a folder [path]"),
        (OWNERS.replace("templates", "../x"), "is not the path of a file or a folder [path]"),
        (OWNERS.replace("templates", "template"), "there is no template"),
        (OWNERS.replace("trade.yml", "trade.yml/"), "there is no content/facts/trade.yml/"),
    ],
)
def test_what_is_no_handle_and_no_path_is_refused(project: Path, text: str, message: str) -> None:
    name_maintainers(project, text)
    done = owners(project)
    assert done.exit_code == 1
    assert "content/briefing.yml:" in done.output
    assert message in done.output
    assert not (project / ".github").exists()
