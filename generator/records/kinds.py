"""Registry of the kinds of records: one table of what the stages need to know of each.

A new kind is a row here; tests name every other place that has to know it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

from generator.records.actor import Actor
from generator.records.base import Entry, Record
from generator.records.briefing import BriefingRecord
from generator.records.change import Change
from generator.records.chart import ChartRecord
from generator.records.fact import Fact
from generator.records.indicator import Indicator
from generator.records.question import Question
from generator.records.search import Search
from generator.records.sector import Sector
from generator.records.source import Source
from generator.records.withdrawal import Withdrawal


class RecordKind(StrEnum):
    """The kind of a record; the order is that of a comparison."""

    HEAD = "head"
    FACT = "fact"
    SOURCE = "source"
    ACTOR = "actor"
    SECTOR = "sector"
    INDICATOR = "indicator"
    QUESTION = "question"
    FIGURE = "figure"
    SEARCH = "search"
    CHANGE = "change-record"
    WITHDRAWAL = "withdrawal"


@dataclass(frozen=True, slots=True)
class RecordType:
    """Description of a kind of record.

    `word` is what messages call it. `group` is the attribute of the linked briefing that maps ids
    to its records; empty for the briefing itself. `pattern` matches its files below content/, and
    `below`, if there is one, further files in folders of theirs; if `many`, a file is a list of
    records, otherwise one. The files may be absent if it `is_optional`.
    """

    kind: RecordKind
    record: type[Record]
    word: str
    group: str
    pattern: str
    many: bool = True
    is_optional: bool = False
    below: str = ""

    @property
    def patterns(self) -> tuple[str, ...]:
        """All patterns of its files below content/."""
        return (self.pattern, self.below) if self.below else (self.pattern,)


RECORD_TYPES = (
    RecordType(RecordKind.HEAD, BriefingRecord, "briefing", "", "briefing.yml", many=False),
    RecordType(RecordKind.SECTOR, Sector, "sector", "sectors", "sectors.yml"),
    RecordType(RecordKind.INDICATOR, Indicator, "indicator", "indicators", "indicators.yml"),
    RecordType(RecordKind.QUESTION, Question, "question", "questions", "questions.yml"),
    RecordType(RecordKind.CHANGE, Change, "change", "changes", "changes.yml", is_optional=True),
    RecordType(
        RecordKind.WITHDRAWAL,
        Withdrawal,
        "withdrawal",
        "withdrawn",
        "withdrawn.yml",
        is_optional=True,
    ),
    RecordType(
        RecordKind.FIGURE, ChartRecord, "figure", "figures", "figures.yml", is_optional=True
    ),
    RecordType(RecordKind.SEARCH, Search, "search", "searches", "searches.yml", is_optional=True),
    RecordType(RecordKind.ACTOR, Actor, "actor", "actors", "actors/*.yml"),
    RecordType(RecordKind.SOURCE, Source, "source", "sources", "sources/*.yml", many=False),
    RecordType(RecordKind.FACT, Fact, "fact", "facts", "facts/*.yml", below="facts/*/*.yml"),
)
"""All kinds, in the order in which their files are listed for an editor."""

TYPE_OF: Mapping[type[Record], RecordType] = MappingProxyType({t.record: t for t in RECORD_TYPES})
"""The kind of each record type."""

LINKED: tuple[type[Entry], ...] = tuple(
    t.record for t in RECORD_TYPES if issubclass(t.record, Entry)
)
"""The record types that have an id."""
