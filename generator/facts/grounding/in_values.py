"""Values that do not follow: a number, unit or hedge that the texts beside it do not have."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.reading.numbers import numbers
from generator.facts.grounding.claim import Finding, Passage, passages_of
from generator.facts.grounding.in_numbers import hedges_fit, numbers_in
from generator.facts.wording import wording_of
from generator.records import Basis, Fact, Value


def value_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield the values of a fact and its evidence that neither quotes nor texts beside them have."""
    language = briefing.record.language
    texts = (Passage(fact.statement, language), Passage(fact.title, language))
    carried = passages_of(briefing, fact.evidence) + texts
    for number, value in enumerate(fact.values):
        yield from _findings(briefing, fact, value, ("values", number), carried, fact.basis)
    for place, piece in enumerate(fact.evidence):
        beside = passages_of(briefing, (piece,))
        beside += (Passage(piece.says, language),) if piece.says else texts
        for number, value in enumerate(piece.values):
            path = ("evidence", place, "values", number)
            yield from _findings(briefing, fact, value, path, beside, piece.basis)


def _findings(
    briefing: Briefing,
    fact: Fact,
    value: Value,
    path: tuple[str | int, ...],
    beside: tuple[Passage, ...],
    bases: tuple[Basis, ...],
) -> Iterator[Finding]:
    wording = wording_of(briefing.record)
    shown = wording.value(value, briefing.indicators[value.indicator])
    read = numbers(shown, wording.language)
    if not read:
        return
    told = numbers_in(beside)
    same = [n for n in told if n.is_the_same_as(read[0])]
    position = fact.at(*path, "amount")
    if value.to is not None and not any(n.is_the_same_as(read[-1]) for n in told):
        message = f'the upper end of "{shown}" is in no quote and no text beside it'
        hint = "give the numbers that the passage gives"
        yield Finding(shown, fact.at(*path, "to"), message, hint, bases)
    elif not same:
        message = f'"{shown}" is in no quote and no text beside it'
        yield Finding(shown, position, message, "give the number that the passage gives", bases)
    elif read[0].unit and all(n.unit and not n.may_be_in(read[0].unit) for n in same):
        message = f'"{shown}" is in {read[0].unit}, and in {same[0].unit} in the text beside it'
        position = fact.at(*path, "indicator")
        yield Finding(shown, position, message, "name the indicator of that unit", bases)
    elif not (fact.derived or any(hedges_fit(read[0].hedge, n.hedge) for n in same)):
        hedge = same[0].hedge.replace("-", " ") or "exact"
        message = f'"{shown}" is hedged otherwise than in the text beside it, where it is {hedge}'
        yield Finding(shown, position, message, "give the `qualifier:` that the text has", bases)
