"""Linking: resolves every id, and builds the briefing with its indexes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, TypeVar, cast

from generator.content.decode import Records
from generator.content.read import SourceText
from generator.content.references import (
    Citing,
    citings_by_source,
    references,
    withdrawn_ids,
)
from generator.content.unresolved import unresolved
from generator.core.diagnostics import Diagnostic, Position, Problems, Related
from generator.core.proof.key import ProofKey
from generator.core.proof.normalisation import paragraphs
from generator.core.suggestions import Suggestions
from generator.records import (
    Actor,
    ActorType,
    BriefingRecord,
    Change,
    ChangeKind,
    ChartRecord,
    Entry,
    Evidence,
    Fact,
    Indicator,
    Question,
    Record,
    Search,
    Sector,
    Source,
    Withdrawal,
)
from generator.records.kinds import LINKED, TYPE_OF, RecordType

if TYPE_CHECKING:
    from _typeshed import SupportsRichComparison

R = TypeVar("R", bound=Record)
E = TypeVar("E", bound=Entry)


@dataclass(frozen=True, slots=True, eq=False)
class Briefing:
    """The whole content, linked. Mappings are by id, in the order in which they are shown.

    Facts are in the order of sectors, then of their file; actors by name; `changes` newest first,
    within a day by significance; `withdrawn` newest first, then by id.

    `citing` holds all evidence by source id. The `…_by_…` group facts by home sector and by the
    actors and places they name, questions by sector, and sources by origin; `followed_by` and
    `fulfilled_by` are the facts that say so of others, by the ids of those. `referred_to` holds
    (record type, id) of all references. `texts` are texts of sources kept in the repository, by
    source id. If `is_whole`, every entry was decoded and every reference resolved, so what is
    absent does not exist. `key` is that of the fingerprints, where the repository's own checks have it.
    `looks` are pictures and fonts by their paths below content/.
    """

    record: BriefingRecord
    sectors: Mapping[str, Sector]
    indicators: Mapping[str, Indicator]
    actors: Mapping[str, Actor]
    sources: Mapping[str, Source]
    facts: Mapping[str, Fact]
    questions: Mapping[str, Question]
    changes: Mapping[str, Change]
    figures: Mapping[str, ChartRecord]
    searches: Mapping[str, Search]
    withdrawn: Mapping[str, Withdrawal]
    citing: Mapping[str, tuple[Citing, ...]]
    facts_by_sector: Mapping[str, tuple[Fact, ...]]
    facts_by_actor: Mapping[str, tuple[Fact, ...]]
    facts_by_origin: Mapping[str, tuple[Fact, ...]]
    followed_by: Mapping[str, tuple[Fact, ...]]
    fulfilled_by: Mapping[str, tuple[Fact, ...]]
    questions_by_sector: Mapping[str, tuple[Question, ...]]
    sources_by_origin: Mapping[str, tuple[Source, ...]]
    referred_to: frozenset[tuple[type[Record], str]]
    texts: Mapping[str, SourceText]
    is_whole: bool
    key: ProofKey | None = None
    looks: Mapping[str, bytes] = field(default_factory=dict)

    def origin_of(self, evidence: Evidence) -> str:
        """Return the id of the actor whose word a piece of evidence relays, the first of several."""
        return self.origins_of(evidence)[0]

    def origins_of(self, evidence: Evidence) -> tuple[str, ...]:
        """Return the ids of those whose word a piece of evidence relays: several of a joint statement."""
        return evidence.origins or (self.sources[evidence.source].origin,)

    def paragraphs_of(self, source: Source) -> tuple[str, ...]:
        """Return the paragraphs of a source's text; none if it is not in the repository."""
        text = self.texts.get(source.id)
        return paragraphs(text.text or "") if text else ()

    def records(self) -> Iterator[Record]:
        """Yield every record of the briefing."""
        yield self.record
        for record in LINKED:
            yield from self.of(record).values()

    def of(self, record: type[E]) -> Mapping[str, E]:
        """Return the records of one type by id, in the order in which they are shown."""
        group: Mapping[str, E] = getattr(self, TYPE_OF[record].group)
        return group

    def with_briefing_record(self, record: BriefingRecord) -> Briefing:
        """Return a copy with another briefing record."""
        return replace(self, record=record)

    def facts_of_sector(self, sector: str) -> tuple[Fact, ...]:
        """Return the facts whose home is the sector."""
        return self.facts_by_sector.get(sector, ())

    def facts_listed_in(self, sector: str) -> tuple[Fact, ...]:
        """Return the facts of other sectors that are also listed in this one."""
        return tuple(f for f in self.facts.values() if sector in f.also_in and f.sector != sector)

    def facts_naming(self, actor: str) -> tuple[Fact, ...]:
        """Return the facts that name an actor or place: as speaker, participant or scene."""
        return self.facts_by_actor.get(actor, ())

    def facts_relaying(self, actor: str) -> tuple[Fact, ...]:
        """Return the facts that do not name an actor, and have its word among their evidence."""
        named = {fact.id for fact in self.facts_naming(actor)}
        return tuple(f for f in self.facts_by_origin.get(actor, ()) if f.id not in named)

    def sources_relaying(self, actor: str) -> tuple[Source, ...]:
        """Return the sources that relay an actor's word, as their origin or in evidence."""
        return self.sources_by_origin.get(actor, ())

    def figures_of_sector(self, sector: str) -> tuple[ChartRecord, ...]:
        """Return the figures on the page of a sector."""
        return tuple(f for f in self.figures.values() if sector in f.sectors)

    def questions_of_sector(self, sector: str) -> tuple[Question, ...]:
        """Return the open questions of a sector."""
        return self.questions_by_sector.get(sector, ())


def link(
    records: Records, texts: Iterable[SourceText] = (), head: BriefingRecord | None = None
) -> tuple[Briefing | None, tuple[Diagnostic, ...]]:
    """Resolve all references, and attach the texts of sources.

    The briefing is None only without a valid content/briefing.yml, unless `head` is given to
    replace it.
    """
    problems = Problems()
    known = _Known({record: _by_id(records.of(record), problems) for record in LINKED})
    names = {kind: {i for k, i in records.named if k is kind} for kind in LINKED}
    former = {kind: former_ids(known[kind].values()) for kind in LINKED}
    withdrawn = withdrawn_ids(known[Withdrawal].values())
    read = (*records.records, *records.in_part)
    referred_to = {(r.record, r.id) for rec in read for r in references(rec) if r.id}
    wanted: set[type[Record]] = {BriefingRecord, *(kind for kind, _ in referred_to)}
    problems.extend(_no_file(kind) for kind in records.missing if kind.record in wanted)
    unreadable = records.unread | {kind.record for kind in records.missing}
    places = {
        i for i in names[Actor] if i not in known[Actor] or known[Actor][i].type is ActorType.PLACE
    }
    suggestions = Suggestions()
    for record in read:
        problems.extend(
            unresolved(
                record, names, former, withdrawn, known[Actor], unreadable, places, suggestions
            )
        )
    head = next(iter(records.of(BriefingRecord)), head)
    if head is None:
        return None, problems.told()
    sectors = known[Sector]
    order = {identifier: number for number, identifier in enumerate(sectors)}
    facts = _sorted(known[Fact], lambda f: order.get(f.sector, len(order)))
    citing = citings_by_source(records.records)
    briefing = Briefing(
        record=head,
        sectors=sectors,
        indicators=known[Indicator],
        actors=_sorted(known[Actor], lambda a: (a.name.casefold(), a.id)),
        sources=_sorted(known[Source], lambda s: s.id),
        facts=facts,
        questions=known[Question],
        changes=_sorted(known[Change], _newest_first),
        figures=known[ChartRecord],
        searches=known[Search],
        withdrawn=_sorted(known[Withdrawal], lambda w: (-w.on.toordinal(), w.id)),
        citing=citing,
        facts_by_sector=_grouped(facts.values(), lambda f: (f.sector,)),
        facts_by_actor=_grouped(facts.values(), lambda f: (*f.speakers, *f.actors, *f.places)),
        facts_by_origin=_grouped(
            facts.values(), lambda f: (o for piece in f.evidence for o in piece.origins)
        ),
        followed_by=_grouped(facts.values(), lambda f: f.follows),
        fulfilled_by=_grouped(facts.values(), lambda f: f.fulfils),
        questions_by_sector=_grouped(known[Question].values(), lambda q: q.sectors),
        sources_by_origin=_grouped(
            _sorted(known[Source], lambda s: s.id).values(),
            lambda s: (s.origin, *(o for c in citing.get(s.id, ()) for o in c.evidence.origins)),
        ),
        referred_to=frozenset(referred_to),
        texts={PurePosixPath(text.name).stem: text for text in texts},
        is_whole=records.is_whole and not problems and citing.keys() <= known[Source].keys(),
    )
    return briefing, problems.told()


def _newest_first(change: Change) -> tuple[int, int, str]:
    return -change.date.toordinal(), list(ChangeKind).index(change.kind), change.id


def _no_file(kind: RecordType) -> Diagnostic:
    message = f'the file "{kind.pattern}" is missing'
    required = [f.alias or n for n, f in kind.record.model_fields.items() if f.is_required()]
    hint = f"write it; {'each entry' if kind.many else 'it'} needs {', '.join(required)}"
    return Diagnostic("file-missing", Position(f"content/{kind.pattern}"), message, hint)


@dataclass(frozen=True, slots=True)
class _Known:
    """The entries of each type, by id."""

    entries: Mapping[type[Entry], Mapping[str, Entry]]

    def __getitem__(self, kind: type[E]) -> Mapping[str, E]:
        return cast("Mapping[str, E]", self.entries[kind])


def _by_id(records: Iterable[E], problems: Problems) -> dict[str, E]:
    known: dict[str, E] = {}
    for record in records:
        first = known.setdefault(record.id, record)
        if first is not record:
            message = f'the {TYPE_OF[type(record)].word} id "{record.id}" is taken'
            related = (Related(first.at("id"), "the first one is here"),)
            hint = "every id is used once: choose another"
            problems.add(Diagnostic("id-unique", record.at("id"), message, hint, related=related))
    return known


def former_ids(records: Iterable[E]) -> dict[str, E]:
    """Return the records by their aliases (former ids)."""
    return {alias: record for record in records for alias in getattr(record, "aliases", ())}


def _sorted(known: Mapping[str, E], key: Callable[[E], SupportsRichComparison]) -> dict[str, E]:
    return {record.id: record for record in sorted(known.values(), key=key)}


def _grouped(records: Iterable[R], keys: Callable[[R], Iterable[str]]) -> dict[str, tuple[R, ...]]:
    groups: dict[str, list[R]] = {}
    for record in records:
        for key in dict.fromkeys(keys(record)):
            groups.setdefault(key, []).append(record)
    return {key: tuple(group) for key, group in groups.items()}
