"""Copies of the records of a briefing: their texts, with other ids, titles and addresses.

The texts are edited where the values stand, so a copy is laid out as the original is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from bench.editor import Editor
from generator.content.link import Briefing
from generator.content.read import read_content
from generator.content.references import references
from generator.core.diagnostics import ContentError, Position
from generator.pipeline import load
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
        """Read a content folder. Raises ContentError if no briefing can be put together of it."""
        briefing, problems = load(content)
        if briefing is None:
            raise ContentError(problems)
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

    def first_number(self, times: int) -> int:
        """Return the lowest number from 2 from which on so many copies have no id that is there already."""
        ids = {record.id for record in self.briefing.records() if isinstance(record, GROWING)}
        first = 2
        while any(f"{name}-{n}" in ids for name in ids for n in range(first, first + times)):
            first += 1
        return first

    def copy(self, number: int) -> dict[str, str]:
        """Return the files of a copy by this number: those that have growing records."""
        by_file: dict[str, list[Record]] = {}
        for record in self.briefing.records():
            by_file.setdefault(self._name(record.position), []).append(record)
        made = {}
        for name, records in by_file.items():
            if not any(self._grows(record) for record in records):
                continue
            editor = Editor(self.texts[name], number)
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

    def _edit(self, editor: Editor, record: Record) -> None:
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
                if record.reviewed:
                    editor.without("reviewed", record.at("reviewed"))
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
