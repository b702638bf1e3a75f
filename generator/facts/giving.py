"""Which numbers a piece of evidence gives: its own, or those of the fact that its words have."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.reading.numbers import Number, numbers
from generator.facts.wording import Wording
from generator.records import Evidence, Fact, Value


def values_given(briefing: Briefing, fact: Fact, evidence: Evidence) -> tuple[Value, ...]:
    """Return the values that a piece of evidence of a fact gives.

    Evidence without values of its own that says the same as the fact gives those of the fact's
    values whose number is in its quote or paraphrase.
    """
    if evidence.values or not evidence.stance.says_the_same:
        return evidence.values
    told = tuple(_told(briefing, evidence))
    wording = Wording(briefing.record.language)

    def is_told(value: Value) -> bool:
        shown = wording.value(value, briefing.indicators[value.indicator])
        read = numbers(shown, wording.language)
        return bool(read) and any(number.is_the_same_as(read[0]) for number in told)

    return tuple(value for value in fact.values if is_told(value))


def _told(briefing: Briefing, evidence: Evidence) -> Iterator[Number]:
    if evidence.quote:
        source = briefing.sources[evidence.source]
        yield from numbers(evidence.quote, evidence.language or source.language)
    if evidence.says:
        yield from numbers(evidence.says, briefing.record.language)
