"""Positions of words: a diagnostic on a long text is about a few words of it, and those have a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator.core.diagnostics import Diagnostic, Position
from generator.core.lines import lines_of


def at_their_words(
    diagnostics: Iterable[Diagnostic], texts: Mapping[str, str]
) -> Iterator[Diagnostic]:
    """Yield diagnostics, each at the first of its words in the value that it is about.

    `texts` are the files by their path. One without words, or with words that the file has in
    another form, such as escaped ones, stays at the beginning of the value.
    """
    lines: dict[str, list[str]] = {}
    for diagnostic in diagnostics:
        path = diagnostic.position.path
        if diagnostic.words and path in texts:
            if path not in lines:
                lines[path] = lines_of(texts[path])
            position = _of_words(lines[path], diagnostic.position, diagnostic.words)
            diagnostic = replace(diagnostic, position=position)
        yield diagnostic


def _of_words(lines: list[str], begin: Position, words: str) -> Position:
    value = "\n".join(_value_at(lines, begin))
    pattern = r"\s+".join(map(re.escape, words.split()))
    found = re.search(rf"(?<!\w){pattern}", value) or re.search(pattern, value, re.IGNORECASE)
    if not found:
        return begin
    before = value[: found.start()].split("\n")
    column = len(before[-1]) + (begin.column if len(before) == 1 else 1)
    return replace(begin, line=begin.line + len(before) - 1, column=column)


def _value_at(lines: list[str], begin: Position) -> Iterator[str]:
    """Yield the rest of a line, and the lines below it that are indented more than its key."""
    first = lines[begin.line - 1]
    yield first[begin.column - 1 :]
    indent = _indent(first)
    for line in lines[begin.line :]:
        if line.strip() and _indent(line) <= indent:
            break
        yield line


def _indent(line: str) -> int:
    """Return the column of the key of a line, or of its text, counted from 0."""
    found = re.match(r"(?: |- )*", line)
    return found.end() if found else 0
