"""Edits as an editor makes them: the statement of one fact, in a new wording each time."""

from __future__ import annotations

from itertools import count
from pathlib import Path

import yaml

from bench.editor import Editor, letters
from generator.core.diagnostics import Position

_FIRST = 27
"""The first number that has two letters: so no draft is the beginning of a later one."""


class FactDraft:
    """The first fact of the largest file of facts: in a briefing, one on which much else rests."""

    def __init__(self, content: Path) -> None:
        files = sorted((content / "facts").rglob("*.yml"))
        self._path = max(files, key=lambda path: path.stat().st_size)
        self._text = self._path.read_text(encoding="utf-8")
        root = yaml.compose(self._text, Loader=yaml.CSafeLoader)
        assert root is not None  # the content is sound
        values = {key.value: value for key, value in root.value[0].value}
        mark = values["statement"].start_mark
        self._place = Position(self._path.name, mark.line + 1, mark.column + 1)
        self._numbers = count(_FIRST)
        self.fact: str = values["id"].value

    def save(self) -> str:
        """Save the next wording, and return words that only it has."""
        number = next(self._numbers)
        editor = Editor(self._text, number)
        editor.said(self._place, "draft")
        self._path.write_text(editor.edited(), encoding="utf-8", newline="\n")
        return f"draft {letters(number)}"


class PageDraft:
    """A page of Markdown, to whose end something is added."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._text = path.read_text(encoding="utf-8")
        self._numbers = count(_FIRST)

    def save(self) -> str:
        """Save the next wording, and return words that only it has."""
        words = f"draft {letters(next(self._numbers))}"
        self._path.write_text(f"{self._text}\n\n{words}\n", encoding="utf-8", newline="\n")
        return words
