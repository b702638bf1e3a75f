"""Lines and line endings of a text, as a text editor counts them.

CR LF, LF and a lone CR end a line, as in YAML. Other characters that some software takes for a line
break, such as U+2028 or a form feed, do not. Two files that differ in line endings alone are equal:
which endings a file has depends on git and the platform.
"""

from __future__ import annotations

import re

_END = re.compile(r"\r\n|\r|\n")
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")


def lines_of(text: str) -> list[str]:
    """Split a text into lines without line endings; the last is empty after a final newline."""
    return _END.split(text)


def whole_lines_of(text: str) -> list[str]:
    """Split a text into lines with their line endings; joined, they are the text again."""
    return _LINE.findall(text)


def with_plain_ends(text: str) -> str:
    """Normalise line endings to LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def end_of_lines(text: str) -> str:
    """Return the most frequent line ending of a text; LF if it has none."""
    both = text.count("\r\n")
    alone = {"\n": text.count("\n") - both, "\r\n": both, "\r": text.count("\r") - both}
    return max(alone, key=lambda end: alone[end])


def with_ends(text: str, end: str) -> str:
    """Convert all line endings of a text to `end`."""
    plain = with_plain_ends(text)
    return plain if end == "\n" else plain.replace("\n", end)


def place_of(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, both counted from 1, of a character offset."""
    before = lines_of(text[:offset])
    return len(before), len(before[-1]) + 1
