"""What a passage gives for a fact: where the quote stands, its numbers, how it bears on the fact."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.content.link import Briefing
from generator.core.language_tags import is_english, primary
from generator.core.proof.normalisation import paragraphs, words
from generator.core.proof.passages import Passages, spans
from generator.core.reading.numbers import Number, numbers
from generator.facts.amounts import QUALIFIERS, is_writable, unit_of
from generator.facts.compatibility import are_compatible, are_near
from generator.facts.grounding.in_stances import is_of_something_else
from generator.facts.wording import wording_of
from generator.records import (
    Evidence,
    Fact,
    Locator,
    LocatorType,
    Qualifier,
    Source,
    Stance,
    Value,
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a quote stands in a text: its locator, the quote as it is there, and its paragraph."""

    locator: Locator
    quote: str
    paragraph: str


@dataclass(frozen=True, slots=True)
class Bearing:
    """How a passage bears on a fact, by its numbers, and what it says in our own words.

    `is_compared`: no number of it is left that could not be compared with those that the fact has.
    """

    stance: Stance
    says: str
    values: tuple[Value, ...]
    is_compared: bool = True


def places_of(text: str, quote: str) -> tuple[Place, ...]:
    """Return the places of a text where a quote stands: by page if the text has pages.

    The quote is taken as the text writes it.
    """
    pages = text.split("\f")
    found: list[Place] = []
    number = 0
    for page, content in enumerate(pages, 1):
        for paragraph in paragraphs(content):
            number += 1
            where = spans(quote, paragraph)
            if not where:
                continue
            start, end = where[0]
            kind, value = LocatorType.PARAGRAPH, number
            if len(pages) > 1:
                kind, value = LocatorType.PAGE, page
            found.append(Place(Locator(kind, str(value)), paragraph[start:end], paragraph))
    return tuple({place.locator.value: place for place in reversed(found)}.values())[::-1]


def nearest_of(text: str, quote: str) -> tuple[int, str]:
    """Return the paragraph that has most of a quote that is not there, and the words that it has."""
    passages = Passages.of_text(text)
    parts = {passages.longest_part(quote, n): n for n in range(len(passages.paragraphs), 0, -1)}
    words = max(parts, key=len, default="")
    return parts.get(words, 0), words


def bearing_of(briefing: Briefing, fact: Fact, source: Source, quote: str) -> Bearing:
    """Propose the stance of a quote by comparing its numbers with those of the fact.

    The same number supports; one that both can be right with refines; another one disputes. Without
    numbers to compare it supports, or is context where it has nothing in common with what the fact says.
    """
    pairs = [*_pairs(briefing, fact, quote, primary(source.language))]
    values = tuple(value for _, value in pairs)
    if not pairs:
        has_numbers = any(not n.is_year for n in numbers(quote, primary(source.language)))
        piece = Evidence(source=source.id, quote=quote)
        is_apart = is_of_something_else(briefing, fact, piece)
        stance = Stance.CONTEXT if is_apart else Stance.SUPPORTS
        return Bearing(stance, "", (), not (fact.values and has_numbers))
    if all(
        (own.amount, own.to, own.qualifier) == (v.amount, v.to, v.qualifier) for own, v in pairs
    ):
        return Bearing(Stance.SUPPORTS, "", values)
    agree = all(are_compatible(own, value) for own, value in pairs)
    says = ""
    if is_english(briefing.record.language):
        wording = wording_of(briefing.record)
        shown = (wording.value(v, briefing.indicators[v.indicator]) for v in values)
        says = f"It gives {' and '.join(dict.fromkeys(shown))}."
    return Bearing(Stance.REFINES if agree else Stance.DISPUTES, says, values)


def _pairs(
    briefing: Briefing, fact: Fact, quote: str, language: str
) -> Iterator[tuple[Value, Value]]:
    """Yield each value of a fact with the one that a quote gives in its place."""
    read = [n for n in numbers(quote, language) if not n.is_year]
    years = [year for n in numbers(quote, language) if n.is_year for year in n.amounts]
    near: list[tuple[Decimal, int, int, Value]] = []
    for place, own in enumerate(fact.values):
        if years and own.period and not any(year in own.period.text for year in years):
            continue  # it is of another time
        unit = unit_of(briefing.indicators[own.indicator], briefing.record.language)
        fitting = [n for n in read if n.unit == unit.base]
        counted = [n for n in read if _counts(unit.written, quote[n.end :])]
        fitting = fitting or counted or [n for n in read if not n.unit]
        for amount, number in _amounts(fitting, unit.factor):
            qualifier = QUALIFIERS.get(number.hedge, Qualifier.EXACT)
            value = own.model_copy(update={"amount": amount, "to": None, "qualifier": qualifier})
            if not (number.unit or number.has_scale or counted or are_near(own, value)):
                continue  # a bare number may count anything
            near.append((abs(amount - own.amount), place, number.start, value))
    told: set[int] = set()
    paired: dict[int, Value] = {}
    for _, place, start, value in sorted(near, key=lambda each: each[:3]):
        if place not in paired and start not in told:
            told.add(start)
            paired[place] = value
    yield from ((fact.values[place], paired[place]) for place in sorted(paired))


def _counts(unit: str, behind: str) -> bool:
    """Whether what stands behind a number begins with the words of a unit: both count the same."""
    counted = words(unit)
    return bool(counted) and words(behind[: 2 * len(unit)])[: len(counted)] == counted


def _amounts(given: list[Number], factor: Decimal) -> Iterator[tuple[Decimal, Number]]:
    """Yield the amounts that numbers can be in a unit; a bare one may be in a table of that unit."""
    for number in given:
        is_bare = not (number.unit or number.has_scale)
        for amount in number.bare if is_bare else number.amounts:
            plain = (Decimal(amount) / (1 if is_bare else factor)).normalize()
            if is_writable(plain):
                yield Decimal(f"{plain:f}"), number
