"""Which numbers a piece of evidence gives: its own, or those of the fact that its words have."""

from __future__ import annotations

from generator.content.link import Briefing
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
    """Return the lowest and the highest number of the voices on a value of a contested fact.

    They are of the same indicator and period; None if no two voices that carry or dispute the fact
    differ in them, or if the fact itself has several such numbers, such as two goals.
    """
    own = [v for v in fact.values if (v.indicator, v.period) == (value.indicator, value.period)]
    if len(own) > 1:
        return None
    found = [value]
    for evidence in fact.evidence:
        if role_in(fact, evidence) in (Role.CARRIES, Role.DISPUTES):
            found += values_given(briefing, fact, evidence)
    same = [v for v in found if (v.indicator, v.period) == (value.indicator, value.period)]
    low, high = min(same, key=lambda v: v.amount), max(same, key=lambda v: v.highest)
    are_apart = (low.amount, low.to) != (high.amount, high.to)
    return (low, high) if is_disputed(fact) and are_apart else None
