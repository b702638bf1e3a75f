"""Which numbers a piece of evidence gives: its own, or those of the fact that its words have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import lru_cache

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.core.reading.numbers import numbers
from generator.facts.assessment import is_disputed, role_in
from generator.facts.grounding.claim import Passage, passages_of
from generator.facts.grounding.in_numbers import numbers_in
from generator.facts.wording import Wording
from generator.records import Evidence, Fact, Role, Value


def values_given(briefing: Briefing, fact: Fact, evidence: Evidence) -> tuple[Value, ...]:
    """Return the values that a piece of evidence of a fact gives.

    Evidence without values of its own that says the same as the fact gives those of the fact's
    values whose number is in its quote or paraphrase.
    """
    if evidence.values or not evidence.stance.says_the_same:
        return evidence.values
    language = briefing.record.language
    words = passages_of(briefing, (evidence,))
    words += (Passage(evidence.says, language),) if evidence.says else ()
    told = numbers_in(words)
    wording = Wording(language)

    def is_told(value: Value) -> bool:
        shown = wording.value(value, briefing.indicators[value.indicator])
        read = numbers(shown, language)
        return bool(read) and any(number.is_the_same_as(read[0]) for number in told)

    return tuple(value for value in fact.values if is_told(value))


def range_given(briefing: Briefing, fact: Fact, value: Value) -> tuple[Value, Value] | None:
    """Return the lowest and the highest number that any fact of the briefing has for a contested one.

    They are of the same indicator and period, by voices that carry or dispute what a fact says; our
    own inferences are left out. None if the fact is not disputed, or if all give the same number.
    """
    if not is_disputed(fact):
        return None
    given = _given(briefing).get((value.indicator, value.period), ())
    low, high = (pick((value, *given), key=lambda v: v.amount) for pick in (min, max))
    return (low, high) if low.amount != high.amount else None


@lru_cache(maxsize=4)
def _given(briefing: Briefing) -> Mapping[tuple[str, EdtfDate | None], tuple[Value, ...]]:
    """Return the numbers of all facts by indicator and period, but for our own inferences."""
    found: dict[tuple[str, EdtfDate | None], list[Value]] = defaultdict(list)
    for fact in briefing.facts.values():
        for evidence in fact.evidence if not fact.derived else ():
            if role_in(fact, evidence) in (Role.CARRIES, Role.DISPUTES):
                for value in values_given(briefing, fact, evidence):
                    found[value.indicator, value.period].append(value)
    return {key: tuple(values) for key, values in found.items()}
