"""Another generator, run as a program: what Python compiles of it is kept for the next time."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.core.caching import NO_CACHE, Cache
from generator.disk.cache import CacheFolder
from generator.upkeep.python import run_generator

MAIN = """
import sys
from pathlib import Path
from importlib.util import cache_from_source

compiled = Path(cache_from_source(Path(__file__).with_name("said.py")))
before = compiled.read_bytes() if compiled.exists() else b""
from generator.said import SAID
print("known" if compiled.read_bytes() == before else "new", SAID, *sys.argv[1:])
"""


def said(word: str, cache: Cache) -> str:
    package = {
        "generator/__init__.py": b"",
        "generator/__main__.py": MAIN.encode(),
        "generator/said.py": f"SAID = {word!r}\n".encode(),
    }
    return run_generator(package, "now", cache=cache, heard=True).stdout


def test_what_was_compiled_of_a_generator_is_taken_for_that_generator_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PYTHONDONTWRITEBYTECODE", raising=False)
    cache = CacheFolder(tmp_path / "cache")
    assert [said(word, cache) for word in ("one", "one", "two", "one", "two")] == [
        "new one now\n",
        "known one now\n",
        "new two now\n",
        "known one now\n",
        "known two now\n",
    ]
    assert said("one", NO_CACHE) == "new one now\n"
