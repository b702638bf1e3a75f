"""Data of a declared figure of values: one mark for each voice, period and amount."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.giving import values_given
from generator.records import ChartRecord, Evidence, Fact, Qualifier, Value


@dataclass(frozen=True, slots=True)
class Mark:
    """An amount that one voice gives for one period.

    `voice` is the id of the actor. `family` is the index of the voice's series in the figure, or
    the number of series if it is in none. `fact` cites the amount; `also` are other facts with the
    same one. `to` is the upper end of a range.
    """

    voice: str
    period: EdtfDate
    amount: Decimal
    qualifier: Qualifier
    family: int
    fact: Fact
    also: tuple[Fact, ...] = field(default=(), compare=False)
    to: Decimal | None = None

    @property
    def highest(self) -> Decimal:
        """The upper end of a range; otherwise the amount."""
        return self.amount if self.to is None else self.to

    @property
    def year(self) -> int:
        """The year in which the period ends, or begins if its end is open."""
        return self.period.anchor.latest.year


def marks(briefing: Briefing, figure: ChartRecord) -> tuple[Mark, ...]:
    """Return the marks of a figure of values, sorted by period, then amount.

    Left out are values without a period, and derived facts, which are nobody's word. The same
    amount and qualifier of a voice for a period are one mark, even if several facts cite them.
    """
    families = {o: n for n, series in enumerate(figure.series) for o in series.origins}
    facts = [briefing.facts[i] for i in figure.facts] or briefing.facts.values()
    found: dict[tuple[object, ...], Mark] = {}
    for fact in facts:
        if fact.derived:
            continue
        for evidence, value in _numbers(briefing, fact, figure.indicator):
            if value.period is None:
                continue
            for voice in briefing.origins_of(evidence):
                key = (voice, value.period.text, value.amount, value.to, value.qualifier)
                family = families.get(voice, len(figure.series))
                mark = Mark(
                    *(voice, value.period, value.amount, value.qualifier, family, fact),
                    to=value.to,
                )
                first = found.setdefault(key, mark)
                if first.fact is not fact:
                    found[key] = replace(first, also=(*first.also, fact))
    return tuple(sorted(found.values(), key=_order))


def ends_of(row: Sequence[Mark]) -> tuple[Mark, Mark]:
    """Return the marks with the lowest and the highest number among some that are sorted."""
    return row[0], max(reversed(row), key=lambda mark: mark.highest)


def _numbers(
    briefing: Briefing, fact: Fact, indicator: str | None
) -> Iterator[tuple[Evidence, Value]]:
    """Yield the values of an indicator that each piece of evidence gives."""
    for evidence in fact.evidence:
        says = values_given(briefing, fact, evidence)
        yield from ((evidence, value) for value in says if value.indicator == indicator)


def _order(mark: Mark) -> tuple[date, date, str, Decimal, str]:
    return (*mark.period.sort_key, mark.amount, mark.voice)
