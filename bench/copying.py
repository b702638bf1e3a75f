"""Copies of the records of a briefing: their texts, with other ids, titles and addresses.

The texts are edited where the values stand, so a copy is laid out as the original is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import yaml

from generator.content.link import Briefing
from generator.content.read import read_content
from generator.content.references import references
from generator.core.diagnostics import Position
from generator.pipeline import sound_briefing
from generator.records import (
    Actor,
    ActorType,
    Aliased,
    Change,
    Fact,
    Question,
    Record,
    Search,
    Source,
    Withdrawal,
)

GROWING: tuple[type[Record], ...] = (Fact, Source, Actor, Question, Search, Change, Withdrawal)
"""The records of which a briefing has more and more over the years."""

_ENDS = ".!?…"

Edits = dict[tuple[int, int], str]
"""What is put into one text, by start and end of what it replaces."""


@dataclass(frozen=True, slots=True)
class Copier:
    """The files of a content folder, by their paths below it, and the briefing that is in them.

    `searched` are the searches that something rests on which has copies.
    """

    texts: Mapping[str, str]
    briefing: Briefing
    searched: frozenset[str]

    @classmethod
    def of(cls, content: Path) -> Copier:
        """Read a content folder. Raises ContentError if it has an error."""
        briefing = sound_briefing(content)
        files, _ = read_content(content, content.name)
        searched = {
            reference.id
            for record in briefing.records()
            if isinstance(record, GROWING)
            for reference in references(record)
            if reference.record is Search
        }
        return cls({f.name: f.text or "" for f in files}, briefing, frozenset(searched))

    def original(self) -> dict[str, str]:
        """Return the files as they are."""
        return dict(self.texts)

    def copy(self, number: int) -> dict[str, str]:
        """Return the files of a copy by this number: those that have growing records."""
        by_file: dict[str, list[Record]] = {}
        for record in self.briefing.records():
            by_file.setdefault(self._name(record.position), []).append(record)
        made = {}
        for name, records in by_file.items():
            if not any(self._grows(record) for record in records):
                continue
            editor = _Editor(self.texts[name], number)
            for record in records:
                if self._grows(record):
                    self._edit(editor, record)
                else:
                    editor.dropped(record.position)
            made[_named(name, records[0], number)] = editor.edited()
        for source, text in self.briefing.texts.items():
            made[f"sources/{source}-{number}.txt"] = text.text or ""
        return made

    def _grows(self, record: Record) -> bool:
        """Whether a copy has such a record of its own: outlets are the same for years."""
        if isinstance(record, Actor) and record.type is ActorType.OUTLET:
            return False
        if isinstance(record, Search) and record.id not in self.searched:
            return False
        return isinstance(record, GROWING)

    def _name(self, position: Position) -> str:
        return position.path.partition("/")[2]

    def _edit(self, editor: _Editor, record: Record) -> None:
        editor.renamed(record.at("id"))
        if isinstance(record, Aliased):
            for number, _ in enumerate(record.aliases):
                editor.renamed(record.at("aliases", number))
        for reference in references(record):
            if self._grows(self.briefing.of(reference.record)[reference.id]):
                editor.renamed(reference.position)
        match record:
            case Fact():
                editor.titled(record.at("title"))
                editor.said(record.at("statement"))
                editor.without(record, "reviewed")
            case Actor(type=ActorType.PERSON):
                editor.named(record.at("name"))
            case Actor():
                editor.titled(record.at("name"))
            case Question():
                editor.said(record.at("question"))
            case Withdrawal():
                editor.titled(record.at("title"))
            case Change():
                editor.said(record.at("summary"))
                for number, _ in enumerate(record.facts):
                    editor.renamed(record.at("facts", number, "fact"))
            case Source():
                if record.title:
                    editor.titled(record.at("title"))
                for field in ("URL", "archive"):
                    if getattr(record, field):
                        editor.addressed(record.at(field))


def _named(name: str, record: Record, number: int) -> str:
    """Return the name of a file of a copy: only that of a source is told by its id."""
    path = PurePosixPath(name)
    if isinstance(record, Source | Actor):
        return str(path.with_name(f"{path.stem}-{number}{path.suffix}"))
    return name


def _letters(number: int) -> str:
    """Return a number in letters: a, b, ... z, aa, ab."""
    before, last = divmod(number - 1, 26)
    return (_letters(before) if before else "") + chr(ord("a") + last)


class _Editor:
    """Edits of one text, at the values in it."""

    def __init__(self, text: str, number: int) -> None:
        self._text = text
        self._number = number
        self._letters = _letters(number)
        self._lines = [0]
        for line in text.splitlines(keepends=True):
            self._lines.append(self._lines[-1] + len(line))
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
        self._ends: dict[int, int] = {}
        if root:
            self._find(root)
        self._edits: Edits = {}

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

    def said(self, position: Position) -> None:
        """Put the number of the copy into a sentence, before its last full stop."""
        start, end = self._span(position)
        last = max(self._text.rfind(mark, start, end) for mark in _ENDS)
        self._edits[last, last] = f" (copy {self._letters})"

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

    def without(self, record: Record, field: str) -> None:
        """Leave out a field of a block, if it is there."""
        if getattr(record, field) is None:
            return
        position = record.at(field)
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
