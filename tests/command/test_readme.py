"""Every command that the README names does what it says there."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.support.chromium import browser_path
from tests.support.environment import linked_environment, listens
from tests.support.project import ROOT, copy_project

README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = [
    line
    for block in re.findall(r"^```sh\n(.*?)^```", README, re.M | re.S)
    for line in block.split("\n")
    if line
]
BY_HAND = {
    "make test": "it is what runs this test",
    "make serve": "it runs until it is stopped: see test_make_serve_listens",
    "make screenshot": "it needs a browser: see test_make_screenshot_takes_the_picture",
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project with the environment that `make` would create."""
    folder = copy_project(tmp_path_factory.mktemp("readme"))
    for name in ("Makefile", "README.md", "pyproject.toml", "requirements.lock"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "docs", folder / "docs")
    shutil.copytree(ROOT / "tests" / "fixtures", folder / "tests" / "fixtures")
    linked_environment(folder)
    return folder


@pytest.mark.parametrize("command", [c for c in COMMANDS if c not in BY_HAND])
def test_a_command_of_the_readme_works(project: Path, command: str) -> None:
    done = subprocess.run(
        shlex.split(command), cwd=project, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    made = {"make site": "site/index.html", ".venv/bin/mkdocs build --strict": "site/index.html"}
    if command in made:
        assert (project / made[command]).is_file()
    if command == "make clean":
        left = {p.name for p in project.iterdir()}
        assert not left & {".venv", "site"}
        assert [p.name for p in (project / "site_src").iterdir()] == [".gitignore"]


def test_the_readme_begins_with_the_two_commands() -> None:
    assert COMMANDS[:2] == ["make site", "make test"]
    assert set(BY_HAND) <= set(COMMANDS)
    assert COMMANDS[-1] == "make clean"


def test_make_screenshot_takes_the_picture(project: Path) -> None:
    linked_environment(project)
    picture = project / "docs" / "home.png"
    picture.unlink(missing_ok=True)
    subprocess.run(
        ["make", "screenshot"],
        cwd=project,
        env={**os.environ, "CHROMIUM": browser_path()},
        check=True,
        capture_output=True,
    )
    assert picture.read_bytes().startswith(b"\x89PNG")


def test_make_serve_listens(project: Path) -> None:
    linked_environment(project)
    listens(["make", "serve"], project, os.environ)
