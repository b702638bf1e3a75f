"""Stances that the figures and days beside them speak against."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.reading.dates import dates
from generator.core.reading.numbers import numbers
from generator.facts.compatibility import are_compatible, are_of_one
from generator.facts.grounding.claim import Finding, passages_of
from generator.records import Evidence, Fact, Role

_AGREES = "write `stance: supports`, or give the figure that the passage gives"


def stance_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield evidence whose figure or day does not go with its stance."""
    for number, piece in enumerate(fact.evidence):
        pairs = [
            (own, other) for own in fact.values for other in piece.values if are_of_one(own, other)
        ]
        field = "stance" if "stance" in piece.model_fields_set else "source"
        position = fact.at("evidence", number, field)
        if piece.stance.role is Role.CARRIES:
            if pairs and not any(are_compatible(*pair) for pair in pairs):
                message = f"the evidence {piece.stance} the fact, and has another figure"
                hint = "write `stance: disputes`, or give the figure that the passage gives"
                yield Finding(str(piece.stance), position, message, hint, piece.basis)
        elif piece.stance.role is Role.DISPUTES:
            if pairs and all((a.amount, a.qualifier) == (b.amount, b.qualifier) for a, b in pairs):
                message = "the evidence disputes the fact, and has the same figure"
                yield Finding(str(piece.stance), position, message, _AGREES, piece.basis)
            elif not piece.values and _says_the_same(briefing, fact, piece):
                message = "the quote disputes the fact, and has its numbers and days"
                yield Finding(str(piece.stance), position, message, _AGREES, piece.basis)


def _says_the_same(briefing: Briefing, fact: Fact, piece: Evidence) -> bool:
    """Whether all numbers and days of a quote, if it has any, are in the statement too."""
    (quote,) = passages_of(briefing, (piece,)) or (None,)
    if quote is None:
        return False
    language = briefing.record.language
    told = numbers(fact.statement, language)
    days = {(d.month, d.day) for d in dates(fact.statement, language)}
    quoted = [n for n in numbers(quote.text, quote.language) if not n.is_year]
    quoted_days = {(d.month, d.day) for d in dates(quote.text, quote.language) if d.day}
    if not quoted and not quoted_days:
        return False
    return quoted_days <= days and all(
        any(n.is_the_same_as(m) and n.hedge == m.hedge for m in told) for n in quoted
    )
