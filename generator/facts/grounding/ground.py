"""The ground of a text: what else the content says that its words may be from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.parties import parties_of
from generator.facts.wording import Wording
from generator.records import Actor, CitedStatement, Evidence, Fact, Term


def ground_of_fact(
    briefing: Briefing,
    wording: Wording,
    fact: Fact,
    depth: int = 0,
    *,
    with_profiles: bool = True,
) -> Iterator[str]:
    """Yield the texts that a fact may have its words from, without its own title and statement."""
    for party in parties_of(briefing):
        yield from (party.name, *party.adjectives)
    yield from (wording.date(date) for date in _dates(briefing, fact))
    for value in (*fact.values, *(v for piece in fact.evidence for v in piece.values)):
        indicator = briefing.indicators[value.indicator]
        yield f"{indicator.title} {wording.value(value, indicator)}"
    yield from ground_of_evidence(briefing, wording, fact.evidence)
    for actor in _actors(briefing, fact):
        yield from _names_of(actor, wording)
        if with_profiles:
            yield from (sentence.statement for sentence in actor.profile)
    if fact.derived:
        yield fact.derived.working
        for identifier in fact.derived.from_ if depth == 0 else ():
            basis = briefing.facts[identifier]
            yield basis.statement
            yield from ground_of_fact(briefing, wording, basis, depth + 1)


def ground_of_profile(
    briefing: Briefing, wording: Wording, actor: Actor, sentence: CitedStatement | Term
) -> Iterator[str]:
    """Yield the texts that a sentence of a profile may have its words from."""
    yield from _names_of(actor, wording)
    yield from ground_of_evidence(briefing, wording, sentence.evidence)
    for piece in sentence.evidence:
        for citing in briefing.citing.get(piece.source, ()):
            if isinstance(citing.record, Fact):
                yield from (citing.record.title, citing.record.statement)
                for name in (*citing.record.actors, *citing.record.places):
                    yield from _names_of(briefing.actors[name], wording)


def ground_of_evidence(
    briefing: Briefing, wording: Wording, evidence: Iterable[Evidence]
) -> Iterator[str]:
    """Yield the texts of pieces of evidence: quotes, paraphrases, sources and voices."""
    for piece in evidence:
        source = briefing.sources[piece.source]
        told = (piece.quote, piece.says, source.publisher, source.title)
        yield from (text for text in told if text)
        yield from source.author
        for origin in briefing.origins_of(piece):
            yield from _names_of(briefing.actors[origin], wording)
        if source.issued:
            yield wording.date(source.issued)


def _names_of(actor: Actor, wording: Wording) -> Iterator[str]:
    yield from (actor.name, *(other.name for other in actor.other_names))
    if actor.country:
        yield wording.country(actor.country)


def _actors(briefing: Briefing, fact: Fact) -> Iterator[Actor]:
    named = [*fact.actors, *fact.places, *fact.speakers]
    for evidence in fact.evidence:
        source = briefing.sources.get(evidence.source)
        named += (*([source.origin] if source else ()), *evidence.origins)
    yield from (briefing.actors[identifier] for identifier in named)


def _dates(briefing: Briefing, fact: Fact) -> Iterator[EdtfDate]:
    values = (*fact.values, *(v for piece in fact.evidence for v in piece.values))
    sources = (briefing.sources.get(piece.source) for piece in fact.evidence)
    dates = (fact.date, fact.said, *(v.period for v in values), *(s.issued for s in sources if s))
    yield from (date for date in dates if date)
