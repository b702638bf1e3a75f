"""What the documents tell a reader to type, and a copy of the project in which it is typed."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from pathlib import Path

from tests.support.environment import linked_environment
from tests.support.project import ROOT, copy_project

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "Makefile", "pyproject.toml", "requirements.lock")
FOLDERS = ("docs", "starter", "tests/fixtures")


def commands_of(document: str) -> list[str]:
    """Return every command of a document: the lines of its blocks marked `sh`."""
    text = (ROOT / document).read_text(encoding="utf-8")
    blocks = re.findall(r"^ *```sh\n(.*?)^ *```", text, re.M | re.S)
    return [line.strip() for block in blocks for line in block.split("\n") if line.strip()]


def pictures_of(document: str) -> list[Path]:
    """Return the pictures that a document shows."""
    text = (ROOT / document).read_text(encoding="utf-8")
    return [ROOT / name for name in re.findall(r"!\[[^\]]+\]\(([^)]+)\)", text)]


def documented_project(folder: Path, content: Path | None = None) -> Path:
    """Make a copy of the project, in git, with the environment that `make` would create.

    The content may be that of another briefing.
    """
    copy_project(folder, content=content)
    for name in DOCUMENTS:
        shutil.copy(ROOT / name, folder)
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / ".gitignore").write_text(".venv/\n__pycache__/\n", encoding="utf-8")
    who = ("-c", "user.name=Tests", "-c", "user.email=tests@example.org")
    for command in (
        ("init", "--quiet", "--initial-branch=main"),
        ("add", "."),
        ("commit", "-qm", "x"),
    ):
        subprocess.run(("git", *who, *command), cwd=folder, check=True, capture_output=True)
    linked_environment(folder)
    return folder


def typed(project: Path, command: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a document has it."""
    return subprocess.run(
        shlex.split(command), cwd=project, capture_output=True, text=True, check=False
    )
