"""A comparison as Markdown for a comment on a pull request, or for the summary of a CI job.

Values are untrusted: each is escaped with `escape_github`, and only our own markup is active.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.compare.model import Comparison
from generator.compare.report.outline import outline
from generator.compare.report.parts import Entry, Line, Row, Section
from generator.compose.targets import site_path
from generator.core.direction import together
from generator.core.text_diff import Mark
from generator.render.escape import escape, escape_github

COMMENT_LIMIT = 65_536
"""The maximum length of a GitHub comment, in characters."""

_MARKS = {Mark.SAME: ("", ""), Mark.GONE: ("<del>", "</del>"), Mark.NEW: ("<ins>", "</ins>")}
_SIGNS = {"-": "before: ", "+": "after: "}
_REST = 150
"""The characters reserved per section, for its heading and the count of what is left out."""


def as_markdown(
    comparison: Comparison, preview_url: str = "", limit: int | None = COMMENT_LIMIT
) -> str:
    """Return Markdown: the verdict as a heading, then every section as a list.

    Links lead to `preview_url`, where the head is published; without it there are none. Entries
    that would exceed `limit` characters are only counted; None is no limit.
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
    end = ""
    if section.is_folded:
        text += f"<details><summary>Show the {section.many}</summary>\n\n"
        end = "\n</details>\n"
    for number, entry in enumerate(section.entries):
        item = "\n".join(_entry(entry, preview_url)) + "\n"
        if room is not None and len(text) + len(item) > room:
            left = len(section.entries) - number
            word = section.one if left == 1 else section.many
            more = "more " if number else ""
            return text + f"- … and {left} {more}{word}; the whole diff is in the summary\n" + end
        text += item
    return text + end


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
        links = "".join(
            f" · [{escape_github(link.label)}](<{escape(link.url)}>)" for link in line.links
        )
        yield f"  - {label}: {word}{text}{links}" if label else f"  - {text}{links}"
        return
    yield f"  - {label}"
    yield from (f"    - {_SIGNS[sign]}{text}" for sign, text in rows)


def _row(row: Row) -> str:
    if row.is_leftward:
        write = partial(escape_github, is_isolated=True)
        return together("".join(p.marked(_MARKS, write) for p in row.pieces))
    return "".join(p.marked(_MARKS, escape_github) for p in row.pieces)


def _code(text: str) -> str:
    """Return a text as inline code, in which GitHub detects no mentions or references."""
    return f"<code>{escape(text)}</code>"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
