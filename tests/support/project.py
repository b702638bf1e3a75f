"""A copy of the project, so that building disturbs nobody's folders and nobody disturbs the build."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

ROOT = Path(__file__).parents[2]

SMALL = ROOT / "tests" / "fixtures" / "small" / "content"
"""The content of the small invented briefing, which has one of everything."""

_PARTS = (
    *("content", "templates", "generator", "mkdocs.yml", "mkdocs.offline.yml"),
    "site_src/.gitignore",
)
"""What a site is built from, as far as it is tracked."""


def copy_project(target: Path, project: Path = ROOT, content: Path | None = None) -> Path:
    """Copy what is written by hand, without anything rendered or built; the content from elsewhere if asked.

    What Python made of the modules comes along, so that a first run need not compile them.
    """
    for name in _PARTS:
        source, copy = project / name, target / name
        if content and name == "content":
            source = content
        copy.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, copy, copy_function=_copied)
        else:
            shutil.copy(source, copy)
    return target


def _copied(source: str, target: str) -> str:
    """Copy a file; of what Python made, which it replaces and never writes into, make a link."""
    if source.endswith(".pyc"):
        with suppress(OSError):  # from one disk to another there are none
            os.link(source, target)
            return target
    return shutil.copy2(source, target)


def run_module(folder: Path, *arguments: str, environ: dict[str, str] | None = None) -> str:
    """Run `python -m ...` in a folder and return all that it printed; fail if it fails."""
    done = subprocess.run(
        [sys.executable, "-m", *arguments],
        cwd=folder,
        env={**os.environ, **(environ or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"python -m {' '.join(arguments)}:\n{done.stdout}"
    return done.stdout


def files_of(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder by its path with slashes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }
