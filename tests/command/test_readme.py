"""Every command that the README names does what it says there."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

from tests.support.chromium import browser_path
from tests.support.documented import commands_of, documented_project, typed
from tests.support.environment import linked_environment, listens
from tests.support.project import SMALL

COMMANDS = commands_of("README.md")
BY_HAND = {
    "make test": "it is what runs this test",
    "make serve": "it runs until it is stopped: see test_make_serve_listens",
    "make screenshot": "it needs a browser: see test_make_screenshot_takes_the_pictures",
}


OF_OURS = re.compile(r"\breview [a-z]|\bcoverage\b")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the environment that `make` would create."""
    return documented_project(tmp_path_factory.mktemp("readme"))


@pytest.fixture(scope="module")
def small_project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same with the small briefing, which is built in a moment."""
    return documented_project(tmp_path_factory.mktemp("small-readme"), SMALL)


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in BY_HAND])
def test_a_command_of_the_readme_works(
    request: pytest.FixtureRequest, small_project: Path, command: str
) -> None:
    """What is about the facts of this briefing is typed in it; to all else the content makes no difference."""
    named = OF_OURS.search(command)
    project = request.getfixturevalue("project") if named else small_project
    done = typed(project, command)
    assert done.returncode == 0, done.stderr
    assert examples_changed(project) == ""
    made = {"make site": "site/index.html", ".venv/bin/mkdocs build --strict": "site/index.html"}
    if command in made:
        assert (project / made[command]).is_file()
    if command == "make clean":
        left = {p.name for p in project.iterdir()}
        assert not left & {".venv", "site"}
        assert [p.name for p in (project / "site_src").iterdir()] == [".gitignore"]


def examples_changed(project: Path) -> str:
    """Return what a command changed of the examples that other tests begin from."""
    command = ("git", "status", "--porcelain", "--", "tests/fixtures")
    return subprocess.run(
        command, cwd=project, check=True, capture_output=True, text=True
    ).stdout.strip()


def test_the_readme_begins_with_the_two_commands() -> None:
    assert COMMANDS[:2] == ["make site", "make test"]
    assert set(BY_HAND) <= set(COMMANDS)
    assert COMMANDS[-1] == "make clean"


def test_make_screenshot_takes_the_pictures(project: Path) -> None:
    linked_environment(project)
    names = sorted(path.name for path in (project / "docs").glob("*.png"))
    for name in names:
        (project / "docs" / name).unlink()
    done = subprocess.run(
        ["make", "screenshot"],
        cwd=project,
        env={**os.environ, "CHROMIUM": browser_path()},
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    made = {path.name: path.read_bytes() for path in (project / "docs").glob("*.png")}
    assert sorted(made) == names
    assert all(picture.startswith(b"\x89PNG") for picture in made.values())


def test_make_serve_listens(small_project: Path) -> None:
    linked_environment(small_project)
    listens(["make", "serve"], small_project, os.environ)
