"""The references of each record: ids of other records, with their positions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from generator.core.diagnostics import Position
from generator.core.record_rules import ReferenceWord
from generator.records import (
    Actor,
    Aliased,
    BriefingRecord,
    ChartRecord,
    CitedStatement,
    Entry,
    Evidence,
    Fact,
    Indicator,
    Question,
    Record,
    Search,
    Sector,
    Source,
    SummarySentence,
    Term,
    Withdrawal,
    WithdrawnKind,
)
from generator.records.codes import is_actor

WITHDRAWN_RECORD: Mapping[WithdrawnKind, type[Aliased]] = MappingProxyType(
    {
        WithdrawnKind.FACT: Fact,
        WithdrawnKind.SOURCE: Source,
        WithdrawnKind.ACTOR: Actor,
        WithdrawnKind.PLACE: Actor,
        WithdrawnKind.SECTOR: Sector,
    }
)
"""The record type of each kind of withdrawal."""


def withdrawn_ids(entries: Iterable[Withdrawal]) -> dict[tuple[type[Record], str], Withdrawal]:
    """Return the withdrawals by record type and id, former ids included."""
    return {(WITHDRAWN_RECORD[w.kind], i): w for w in entries for i in w.ids}


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference to a record, by its type and id, with the editor's word for it and its position.

    If it `is_former`, it names a former location, which may be withdrawn.
    """

    record: type[Entry]
    word: ReferenceWord
    id: str
    position: Position
    is_former: bool = False


@dataclass(frozen=True, slots=True)
class Citing:
    """A piece of evidence, with the record that holds it and its path in that record."""

    record: Record
    evidence: Evidence
    path: tuple[str | int, ...]

    def at(self, *path: str | int) -> Position:
        """Position of a value of the evidence."""
        return self.record.at(*self.path, *path)


def references(record: Record) -> Iterator[Reference]:
    """Yield all references of a record, in field order."""
    match record:
        case BriefingRecord():
            yield from _about(record)
            yield from _summaries(record)
            yield from _many(record, Fact, "fact", record.key_figures, ("key_figures",))
        case Sector():
            yield from _summaries(record)
        case Fact():
            yield from _fact(record)
        case Question():
            yield from _many(record, Sector, "sector", record.sectors, ("sectors",))
            yield from _many(record, Fact, "fact", record.facts, ("facts",))
            yield from _many(record, Search, "search", record.searches, ("searches",))
        case ChartRecord():
            yield from _figure(record)
        case Withdrawal():
            yield from _many(record, Fact, "fact", record.see, ("see",))
        case Actor():
            if record.part_of:
                yield Reference(Actor, "actor", record.part_of, record.at("part_of"))
            for number, said in enumerate(record.profile):
                path = ("profile", number, "searches")
                yield from _many(record, Search, "search", said.searches, path)
        case Source():
            yield Reference(Actor, "origin", record.origin, record.at("origin"))
    for citing in citings(record):
        yield from _citing(citing)


def citings(record: Record) -> Iterator[Citing]:
    """Yield all evidence of a record, in field order."""
    match record:
        case Fact() | Question():
            yield from _evidence(record, record.evidence, ())
        case Actor():
            for cited, path in cited_statements(record):
                yield from _evidence(record, cited.evidence, path)


def citings_by_source(records: Iterable[Record]) -> dict[str, tuple[Citing, ...]]:
    """Return all evidence of records by the id of its source, in the order of the records."""
    found: dict[str, list[Citing]] = {}
    for record in records:
        for citing in citings(record):
            found.setdefault(citing.evidence.source, []).append(citing)
    return {source: tuple(citing) for source, citing in found.items()}


def cited_statements(
    record: Record,
) -> Iterator[tuple[CitedStatement | Term, tuple[str | int, ...]]]:
    """Yield the sentences and terms of a record that have evidence of their own, each with its path."""
    if isinstance(record, Actor):
        for number, term in enumerate(record.terms):
            yield term, ("terms", number)
        for number, sentence in enumerate(record.profile):
            yield sentence, ("profile", number)


def summaries(record: Record) -> Iterator[tuple[SummarySentence, tuple[str | int, ...]]]:
    """Yield the sentences of a record that sum up facts, each with its path.

    They are those of the bottom line of the briefing and of the brief of a sector.
    """
    match record:
        case BriefingRecord():
            field, sentences = "bottom_line", record.bottom_line
        case Sector():
            field, sentences = "brief", record.brief
        case _:
            return
    for number, sentence in enumerate(sentences):
        yield sentence, (field, number)


def _summaries(record: Record) -> Iterator[Reference]:
    for sentence, path in summaries(record):
        yield from _many(record, Fact, "fact", sentence.facts, (*path, "facts"))
        yield from _many(record, Search, "search", sentence.searches, (*path, "searches"))


def _about(record: BriefingRecord) -> Iterator[Reference]:
    for number, party in enumerate(record.parties):
        if is_actor(party):
            yield Reference(Actor, "party", party, record.at("parties", number))
    if record.subject and record.subject.actor:
        yield Reference(Actor, "party", record.subject.actor, record.at("subject", "actor"))
    for number, naming in enumerate(record.names):
        if is_actor(naming.of):
            yield Reference(Actor, "party", naming.of, record.at("names", number, "of"))


def _fact(fact: Fact) -> Iterator[Reference]:
    home = Position(fact.position.path)
    yield Reference(Sector, "sector", fact.sector, home)
    for number, sector in enumerate(fact.moved_from):
        yield Reference(Sector, "sector", sector, fact.at("moved_from", number), is_former=True)
    yield from _many(fact, Sector, "sector", fact.also_in, ("also_in",))
    for number, speaker in enumerate(fact.speakers):
        yield Reference(Actor, "actor", speaker, fact.at("stated_by", number))
    yield from _many(fact, Actor, "actor", fact.actors, ("actors",))
    yield from _many(fact, Actor, "place", fact.places, ("places",))
    yield from _many(fact, Fact, "fact", fact.follows, ("follows",))
    yield from _many(fact, Fact, "fact", fact.fulfils, ("fulfils",))
    for number, value in enumerate(fact.values):
        position = fact.at("values", number, "indicator")
        yield Reference(Indicator, "indicator", value.indicator, position)
    if fact.derived:
        yield from _many(fact, Fact, "fact", fact.derived.from_, ("derived", "from"))
    yield from _many(fact, Search, "search", fact.searches, ("searches",))


def _figure(figure: ChartRecord) -> Iterator[Reference]:
    yield from _many(figure, Sector, "sector", figure.sectors, ("sectors",))
    if figure.indicator:
        yield Reference(Indicator, "indicator", figure.indicator, figure.at("indicator"))
    yield from _many(figure, Fact, "fact", figure.facts, ("facts",))
    for number, series in enumerate(figure.series):
        yield from _many(figure, Actor, "origin", series.origins, ("series", number, "origins"))
    for number, route in enumerate(figure.routes):
        yield from _many(figure, Actor, "place", route.stops, ("routes", number, "stops"))
    yield from _many(figure, Search, "search", figure.searches, ("searches",))


def _citing(citing: Citing) -> Iterator[Reference]:
    evidence = citing.evidence
    yield Reference(Source, "source", evidence.source, citing.at("source"))
    for number, origin in enumerate(evidence.origins):
        yield Reference(Actor, "origin", origin, citing.at("origin", number))
    for number, value in enumerate(evidence.values):
        position = citing.at("values", number, "indicator")
        yield Reference(Indicator, "indicator", value.indicator, position)


def _many(
    record: Record,
    kind: type[Entry],
    word: ReferenceWord,
    ids: Iterable[str],
    path: tuple[str | int, ...],
) -> Iterator[Reference]:
    for number, identifier in enumerate(ids):
        yield Reference(kind, word, identifier, record.at(*path, number))


def _evidence(
    record: Record, evidence: Iterable[Evidence], path: tuple[str | int, ...]
) -> Iterator[Citing]:
    for number, piece in enumerate(evidence):
        yield Citing(record, piece, (*path, "evidence", number))
