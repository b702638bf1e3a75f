"""A copy of some content that a test edits, and what the check says of it then."""

from __future__ import annotations

from pathlib import Path

from generator.core.diagnostics import format_text
from generator.pipeline import load


def edit(content: Path, name: str, old: str, new: str) -> None:
    """Replace what stands exactly once in a file below a folder of content."""
    path = content / name
    text = path.read_text("utf-8")
    assert text.count(old) == 1, f"{name} has {old!r} {text.count(old)} times"
    path.write_text(text.replace(old, new), encoding="utf-8")


def said(content: Path) -> list[str]:
    """Return what is said of a briefing, a line each: place, rule and message."""
    return [format_text(diagnostic).split("\n")[0] for diagnostic in load(content)[1]]
