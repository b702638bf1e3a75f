"""The lines of a content file, as an editor counts them: the one place that says what ends a line.

CR LF, LF and a CR alone end a line, as they do to YAML and to every editor. What only some take for a
line break, such as U+2028 or a form feed, does not. Which of them a file has is for git and for the
machine to say, and is no difference between two files.
"""

from __future__ import annotations

import re

_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def lines_of(text: str) -> list[str]:
    """Return the lines of a text without their ends: the last is empty where the text ends in one."""
    return _END.split(text)


def whole_lines_of(text: str) -> list[str]:
    """Return the lines of a text with their ends: put together they are the text."""
    return _LINE.findall(text)


def with_plain_ends(text: str) -> str:
    """Return a text with a line feed at the end of each line."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def end_of_lines(text: str) -> str:
    """Return what most lines of a text end with; a line feed where there is nothing to go by."""
    both = text.count("\r\n")
    alone = {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}
    return max(alone, key=lambda end: alone[end])


def with_ends(text: str, end: str) -> str:
    """Return a text with each line ended in one way."""
    plain = with_plain_ends(text)
    return plain if end == "\n" else plain.replace("\n", end)


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Return the line and the column, both from 1, of a character of a text."""
    before = lines_of(text[:offset])
    return len(before), len(before[-1]) + 1
