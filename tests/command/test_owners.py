"""`briefing owners`: the file of code owners says what the briefing says, and names nobody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main
from tests.support.project import ROOT, copy_project

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
    """A copy of the project."""
    return copy_project(tmp_path)


def owners(project: Path, *arguments: str) -> Result:
    command = ["--project", str(project), "owners", *arguments]
    return CliRunner().invoke(main, command, catch_exceptions=False)


def name_maintainers(project: Path, text: str) -> None:
    path = project / "content" / "briefing.yml"
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def test_the_file_in_the_repository_is_what_the_briefing_says() -> None:
    done = owners(ROOT, "--check")
    assert (done.exit_code, done.output.split(":")[0]) == (0, ".github/CODEOWNERS")


def test_what_lies_deeper_stands_further_down(project: Path) -> None:
    name_maintainers(project, OWNERS)
    path = project / ".github" / "CODEOWNERS"
    done = owners(project, "--check")
    assert (done.exit_code, path.exists()) == (1, False)
    done = owners(project)
    assert (done.exit_code, done.output) == (0, ".github/CODEOWNERS: 3 maintainers, written\n")
    assert path.read_text("utf-8") == (
        "# Who is asked to review what. Made by `briefing owners` from `maintainers:` in "
        "content/briefing.yml.\n"
        "\n"
        "/content/ @org/facts-team @one\n"
        "/templates @one\n"
        "/content/facts/ @org/facts-team\n"
        "/content/facts/trade.yml @one\n"
    )
    assert owners(project, "--check").output == ".github/CODEOWNERS: 3 maintainers, as it was\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (OWNERS.replace("@one", "one"), '"one" is not the handle of a person or a team [handle]'),
        (OWNERS.replace("@one", "@one @two"), "is not the handle of a person or a team [handle]"),
        (OWNERS.replace("templates", '"* @evil"'), "is not the path of a file or a folder [path]"),
        (OWNERS.replace("templates", "../x"), "is not the path of a file or a folder [path]"),
        (OWNERS.replace("templates", "template"), "there is no template"),
    ],
)
def test_what_is_no_handle_and_no_path_is_refused(project: Path, text: str, message: str) -> None:
    name_maintainers(project, text)
    done = owners(project)
    assert done.exit_code == 1
    assert "content/briefing.yml:" in done.output
    assert message in done.output
    assert not (project / ".github").exists()
