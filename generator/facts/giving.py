"""Which numbers a piece of evidence gives: its own, or those of the fact that its words have."""

from __future__ import annotations

from generator.content.link import Briefing
from generator.core.reading.numbers import numbers
from generator.facts.grounding.claim import Passage, passages_of
from generator.facts.grounding.in_numbers import numbers_in
from generator.facts.wording import Wording
from generator.records import Evidence, Fact, Value


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
