"""What a declared figure of values shows: for each voice and period a mark, as the voice hedges it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.records import Evidence, Fact, FigureRecord, Qualifier, Value


@dataclass(frozen=True, slots=True)
class Mark:
    """A number as one voice gives it for one period.

    `voice` is the id of the actor whose word it is. `family` is the place in the figure's `series` of
    the one that the voice is in, or the number of series where it is in none. `fact` is where the
    number is cited, `also` the other facts that have it too.
    """

    voice: str
    period: EdtfDate
    amount: Decimal
    qualifier: Qualifier
    family: int
    fact: Fact
    also: tuple[Fact, ...] = field(default=(), compare=False)

    @property
    def year(self) -> int:
        """The year in which the period ends, or begins where it has no end."""
        return self.period.anchor.year


def marks(briefing: Briefing, figure: FigureRecord) -> tuple[Mark, ...]:
    """Return the marks of a figure of values, in the order of their periods, then of their numbers.

    A number without a period has no place in time. Our own arithmetic is nobody's word. What a voice
    says of one period in several facts is one mark, unless it says different things.
    """
    families = {o: n for n, series in enumerate(figure.series) for o in series.origins}
    facts = [briefing.facts[i] for i in figure.facts] or briefing.facts.values()
    found: dict[tuple[object, ...], Mark] = {}
    for fact in facts:
        if fact.derived:
            continue
        for evidence, value in _numbers(fact, figure.indicator):
            if value.period is None:
                continue
            voice = briefing.origin_of(evidence)
            key = (voice, value.period.text, value.amount, value.qualifier)
            family = families.get(voice, len(figure.series))
            mark = Mark(voice, value.period, value.amount, value.qualifier, family, fact)
            first = found.setdefault(key, mark)
            if first.fact is not fact:
                found[key] = replace(first, also=(*first.also, fact))
    return tuple(sorted(found.values(), key=_order))


def _numbers(fact: Fact, indicator: str | None) -> Iterator[tuple[Evidence, Value]]:
    """Yield what each passage says of an indicator."""
    for evidence in fact.evidence:
        says = fact.values_of(evidence)
        yield from ((evidence, value) for value in says if value.indicator == indicator)


def _order(mark: Mark) -> tuple[date, date, str, Decimal, str]:
    return (*mark.period.sort_key, mark.amount, mark.voice)
