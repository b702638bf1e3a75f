"""A comparison as Markdown for a comment on a pull request, or for the summary of a job.

Every value is somebody's: it passes `escape_github`, and only our own marks are Markdown or HTML.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.compare.model import Comparison
from generator.compare.report.outline import Entry, Line, Row, Section, outline
from generator.compose.targets import site_path
from generator.core.direction import together
from generator.core.text_diff import Mark
from generator.render.escape import escape, escape_github

COMMENT_LIMIT = 65_536
"""The characters that GitHub takes in one comment."""

_MARKS = {Mark.SAME: ("", ""), Mark.GONE: ("<del>", "</del>"), Mark.NEW: ("<ins>", "</ins>")}
_SIGNS = {"-": "before: ", "+": "after: "}
_REST = 150
"""Characters that a heading and the count of what is left out may take."""


def as_markdown(
    comparison: Comparison, preview_url: str = "", limit: int | None = COMMENT_LIMIT
) -> str:
    """Write the verdict as a heading, then every section as a list.

    `preview_url` is where the head can be looked at; without it nothing is linked. What would make
    the text longer than `limit` characters is counted in words instead.
    """
    sections = outline(comparison)
    ends = f"{_code(comparison.base)} → {_code(comparison.head)}"
    text = f"### {escape_github(_capital(comparison.verdict))}\n\n{ends}\n"
    for number, section in enumerate(sections):
        reserved = _REST * (len(sections) - number)
        room = None if limit is None else limit - len(text) - reserved
        text += _section(section, preview_url, room)
    return text


def _section(section: Section, preview_url: str, room: int | None) -> str:
    text = f"\n#### {escape_github(section.title)} ({len(section.entries)})\n\n"
    for number, entry in enumerate(section.entries):
        shown = "\n".join(_entry(entry, preview_url)) + "\n"
        if room is not None and len(text) + len(shown) > room:
            left = len(section.entries) - number
            word = section.one if left == 1 else section.many
            more = "more " if number else ""
            return text + f"- … and {left} {more}{word}; the whole diff is in the summary\n"
        text += shown
    return text


def _entry(entry: Entry, preview_url: str) -> Iterator[str]:
    name: str = escape_github(entry.name)
    if preview_url and entry.target:
        path = site_path(entry.target, directory_urls=True)
        name = f"[{name}](<{preview_url.rstrip('/')}/{path}>)"
    about = " ".join(_code(part) for part in (entry.id, entry.place) if part)
    strong = f"**{name}**" if entry.lines else name
    yield f"- {strong}" + (f" {about}" if about else "")
    for line in entry.lines:
        yield from _line(line)


def _line(line: Line) -> Iterator[str]:
    label = escape_github(line.label)
    rows = [(row.sign, _row(row)) for row in line.rows]
    if len(rows) == 1:
        sign, text = rows[0]
        word = {"+": "new: ", "-": "gone: "}.get(sign, "")
        yield f"  - {label}: {word}{text}" if label else f"  - {text}"
        return
    yield f"  - {label}"
    yield from (f"    - {_SIGNS[sign]}{text}" for sign, text in rows)


def _row(row: Row) -> str:
    if row.is_leftward:
        write = partial(escape_github, is_isolated=True)
        return together("".join(p.marked(_MARKS, write) for p in row.pieces))
    return "".join(p.marked(_MARKS, escape_github) for p in row.pieces)


def _code(text: str) -> str:
    """Show a name that somebody may copy; in code GitHub looks for nothing."""
    return f"<code>{escape(text)}</code>"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
