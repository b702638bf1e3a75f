"""A comparison as plain text, with the markers of a word diff: `[-removed-]`, `{+added+}`."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compare.model import Comparison
from generator.compare.report.outline import outline
from generator.compare.report.parts import Entry, Line, Row
from generator.core.diagnostics import visible
from generator.core.direction import is_mark, isolated, together
from generator.core.text_diff import Mark

_MARKS = {Mark.SAME: ("", ""), Mark.GONE: ("[-", "-]"), Mark.NEW: ("{+", "+}")}


def as_text(comparison: Comparison) -> str:
    """Return the verdict, then every section.

    Control characters are escaped, and right-to-left text is isolated.
    """
    lines = [
        in_terminal(comparison.verdict),
        in_terminal(f"from {comparison.base} to {comparison.head}"),
    ]
    for section in outline(comparison):
        lines += ["", f"{section.title} ({len(section.entries)})"]
        if section.is_folded:
            lines.append("  " + ", ".join(in_terminal(entry.name) for entry in section.entries))
            continue
        for entry in section.entries:
            lines += _entry(entry)
    return "\n".join(lines) + "\n"


def _entry(entry: Entry) -> Iterator[str]:
    about = " ".join(filter(None, (f"[{entry.id}]" if entry.id else "", entry.place)))
    if not entry.lines:
        yield "  " + in_terminal("  ".join(filter(None, (entry.name, about))))
        return
    yield f"  {in_terminal(entry.name)}"
    if about:
        yield f"      {visible(about)}"
    for line in entry.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    rows = [(row.sign, _row(row)) for row in line.rows]
    if not rows:
        yield f"    {in_terminal(line.label)}"
        return
    if len(rows) == 1 and rows[0][0] == " ":
        yield f"    {in_terminal(line.label)}: {rows[0][1]}" if line.label else f"    {rows[0][1]}"
        yield from (f"      {in_terminal(link.label)}: {visible(link.url)}" for link in line.links)
        return
    if line.label:
        yield f"    {in_terminal(line.label)}"
    yield from (f"      {sign} {text}" for sign, text in rows)


def _row(row: Row) -> str:
    if row.is_leftward:
        return together("".join(p.marked(_MARKS, visible) for p in row.pieces))
    return "".join(p.marked(_MARKS, in_terminal) for p in row.pieces)


def in_terminal(text: str) -> str:
    """Return a text that can be printed: control characters escaped, right-to-left text isolated."""
    return isolated("".join(c if is_mark(c) else visible(c) for c in text))
