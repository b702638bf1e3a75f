"""The public addresses of a briefing, as an older generator gives them and as this one does."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.disk.files import files_below
from generator.disk.folders import put_files
from generator.editing.starter import NewFile
from generator.pipeline import Project, Settings, make
from generator.upkeep.python import run_generator

_PROMISED = ("api/", "data/")
_FEEDS = (".xml", ".ics")


def addresses_before(package: Mapping[str, bytes], project: Path) -> frozenset[str] | str:
    """Return the addresses that the pages of a project have with another generator, or why not."""
    with tempfile.TemporaryDirectory() as folder:
        program, pages = Path(folder) / "generator", Path(folder) / "pages"
        put_files(program, (NewFile(path, content) for path, content in package.items()), ())
        arguments = ("--project", str(project), "render", "--site-src", str(pages))
        done = run_generator(program, *arguments, heard=True)
        if done.returncode:
            said = (done.stderr or done.stdout).strip().splitlines()
            return said[-1] if said else f"it ended with code {done.returncode}"
        return _addresses(files_below(pages))


def addresses_now(project: Project) -> frozenset[str]:
    """Return the addresses that the pages of a project have. Raises ContentError on an error in it."""
    return _addresses(file.path for file in make(project, Settings()).files)


def _addresses(paths: Iterable[str]) -> frozenset[str]:
    found = set()
    for path in paths:
        stem, dot, suffix = path.rpartition(".")
        if path.startswith(("embed/", "assets/", ".")):
            continue
        if suffix in ("md", "html"):
            found.add("/" if stem == "index" else f"{stem.removesuffix('/index')}/")
        elif path.startswith(_PROMISED) or f"{dot}{suffix}" in _FEEDS:
            found.add(path)
    return frozenset(found)
