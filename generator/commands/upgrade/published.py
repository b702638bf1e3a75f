"""What a generator publishes of a briefing: its addresses, and what it computes of each fact."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.core.caching import Cache
from generator.disk.files import files_below
from generator.pipeline import Project, Settings, make
from generator.upkeep.python import run_generator

_PROMISED = ("api/", "data/")
_FEEDS = (".xml", ".ics")
_FACTS = "api/v1/facts.json"


@dataclass(frozen=True, slots=True)
class Published:
    """Public addresses, and by the id of a fact how sure it is and whether it is reviewed."""

    addresses: frozenset[str]
    judged: Mapping[str, tuple[str, ...]]


def published_before(package: Mapping[str, bytes], project: Path, cache: Cache) -> Published | str:
    """Return what another generator publishes of a project, or why that is not known."""
    with tempfile.TemporaryDirectory() as folder:
        pages = Path(folder) / "pages"
        arguments = ("--project", str(project), "render", "--site-src", str(pages))
        done = run_generator(package, *arguments, cache=cache, heard=True)
        if done.returncode:
            said = (done.stderr or done.stdout).strip().splitlines()
            return said[-1] if said else f"it ended with code {done.returncode}"
        return _published(files_below(pages))


def published_now(project: Project) -> Published:
    """Return what this generator publishes of a project. Raises ContentError on an error in it."""
    return _published({file.path: file.content for file in make(project, Settings()).files})


def _published(files: Mapping[str, bytes]) -> Published:
    try:
        facts = json.loads(files.get(_FACTS, b"{}")).get("facts", ())
        judged = {fact["id"]: (fact["assessment"], fact["review"]["state"]) for fact in facts}
    except (ValueError, TypeError, KeyError, AttributeError):
        judged = {}  # the data of a version that nobody foresaw
    return Published(frozenset(_addresses(files)), judged)


def _addresses(paths: Mapping[str, bytes]) -> Iterator[str]:
    for path in paths:
        stem, dot, suffix = path.rpartition(".")
        if path.startswith(("embed/", "assets/", ".")):
            continue
        if suffix in ("md", "html"):
            yield "/" if stem == "index" else f"{stem.removesuffix('/index')}/"
        elif path.startswith(_PROMISED) or f"{dot}{suffix}" in _FEEDS:
            yield path
