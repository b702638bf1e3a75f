"""The choices by which the facts of a sector are narrowed: by year, status and assessment."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.compose.views.fact import FactView
from generator.facts.assessment import Currency, Support
from generator.facts.moments import Moment
from generator.records import Fact, Status


@dataclass(frozen=True, slots=True)
class Option:
    """A value that may be chosen, as an identifier, and its name."""

    value: str
    name: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A property of facts by which they are narrowed: its name, its label, and its options."""

    name: str
    label: str
    options: tuple[Option, ...]


def choices(facts: Iterable[FactView]) -> tuple[Choice, ...]:
    """Return the choices that tell some of these facts from others; empty for a single fact."""
    listed = tuple(facts)
    found = (
        Choice(
            choice.name,
            choice.label,
            tuple(o for o in choice.options if any(o.value in _values(f, choice) for f in listed)),
        )
        for choice in every_choice(year for fact in listed for year in fact.years)
    )
    return tuple(choice for choice in found if len(choice.options) > 1)


def every_choice(years: Iterable[int]) -> tuple[Choice, ...]:
    """Return all choices of a briefing whose facts touch these years, the newest year first."""
    supports = (*Support, Currency.OVERTAKEN)
    return (
        Choice("year", "Year", tuple(Option(str(y), str(y)) for y in sorted({*years})[::-1])),
        Choice("status", "Status", tuple(Option(s, s.replace("-", " ")) for s in Status)),
        Choice("assessment", "Assessment", tuple(Option(s, s.replace("-", " ")) for s in supports)),
    )


def years_of(facts: Iterable[Fact]) -> tuple[int, ...]:
    """Return the years that the dates of facts touch, in order."""
    return tuple(sorted({y for f in facts if f.date for y in Moment(f, f.date).years}))


def _values(fact: FactView, choice: Choice) -> tuple[str, ...]:
    if choice.name == "year":
        return tuple(map(str, fact.years))
    if choice.name == "status":
        return (fact.status.replace(" ", "-"),)
    currency = (Currency.OVERTAKEN,) if fact.assessment.is_overtaken else ()
    return (fact.assessment.name, *currency)
