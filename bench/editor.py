"""Edits of the text of a content file, at the values in it; all else stays as it is."""

from __future__ import annotations

import yaml

from generator.core.diagnostics import Position

_ENDS = ".!?…"


def letters(number: int) -> str:
    """Return a number in letters: a, b, ... z, aa, ab."""
    before, last = divmod(number - 1, 26)
    return (letters(before) if before else "") + chr(ord("a") + last)


class Editor:
    """Edits of one text, at the values in it."""

    def __init__(self, text: str, number: int) -> None:
        self._text = text
        self._number = number
        self._letters = letters(number)
        self._lines = [0]
        for line in text.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        self._ends: dict[int, int] = {}
        if root:
            self._find(root)
        self._edits: dict[tuple[int, int], str] = {}

    def _find(self, node: yaml.Node) -> None:
        """Note where each value ends, by where it begins; a mapping begins with its first key."""
        self._ends.setdefault(self._at(node.start_mark), self._at(node.end_mark))
        if isinstance(node, yaml.ScalarNode):
            return
        for part in node.value:
            for below in part if isinstance(node, yaml.MappingNode) else (part,):
                self._find(below)

    def _at(self, mark: yaml.Mark) -> int:
        return self._lines[mark.line] + mark.column

    def _span(self, position: Position) -> tuple[int, int]:
        """Return where the value at a position begins and ends, without what encloses it."""
        start = self._lines[position.line - 1] + position.column - 1
        end = self._end(start)
        quote = self._text[start]
        return (start + 1, end - 1) if quote in "\"'" else (start, end)

    def _end(self, start: int) -> int:
        """Return where a value ends, without the white space behind it."""
        return start + len(self._text[start : self._ends[start]].rstrip())

    def renamed(self, position: Position) -> None:
        """Put the number of the copy behind an id."""
        _, end = self._span(position)
        self._edits[end, end] = f"-{self._number}"

    def titled(self, position: Position) -> None:
        """Put the number of the copy behind a title or a name."""
        _, end = self._span(position)
        self._edits[end, end] = f" (copy {self._letters})"

    def named(self, position: Position) -> None:
        """Put the number of the copy into the name of a person, before the surname."""
        start, end = self._span(position)
        last = self._text.rfind(" ", start, end) + 1 or start
        self._edits[last, last] = f"(copy {self._letters}) "

    def said(self, position: Position, word: str = "copy") -> None:
        """Put a word and the number of the copy into a sentence, before its last full stop."""
        start, end = self._span(position)
        last = max(self._text.rfind(mark, start, end) for mark in _ENDS)
        self._edits[last, last] = f" ({word} {self._letters})"

    def addressed(self, position: Position) -> None:
        """Put the number of the copy behind an address, before its fragment."""
        start, end = self._span(position)
        address, _, _ = self._text[start:end].partition("#")
        mark = "&" if "?" in address else "?"
        place = start + len(address)
        self._edits[place, place] = f"{mark}copy={self._number}"

    def dropped(self, position: Position) -> None:
        """Leave out an entry of a list."""
        start = self._lines[position.line - 1]
        entry = start + position.column - 1
        self._edits[start, self._ends[entry]] = ""

    def without(self, field: str, position: Position) -> None:
        """Leave out a field of a block, whose value is at a position."""
        start = self._lines[position.line - 1] + position.column - 1
        begin = self._text.rfind("\n", 0, self._text.rfind(f"{field}:", 0, start))
        self._edits[begin, self._end(start)] = ""

    def edited(self) -> str:
        """Return the text with all edits made."""
        parts, done = [], 0
        for (start, end), new in sorted(self._edits.items()):
            parts += [self._text[done:start], new]
            done = end
        return "".join((*parts, self._text[done:]))
