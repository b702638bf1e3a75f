"""Stances and voices that the evidence itself speaks against."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.proof.normalisation import words
from generator.facts.compatibility import are_compatible
from generator.facts.grounding.claim import Finding
from generator.records import Fact, Role, Value

_SAME_WORDS = 5
"""Words of a quote that two writers hardly choose alike."""


def stance_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield evidence whose figure does not go with its stance, and one text taken for two voices."""
    for number, piece in enumerate(fact.evidence):
        pairs = [
            (own, other) for own in fact.values for other in piece.values if _are_of_one(own, other)
        ]
        position = fact.at("evidence", number, "stance" if "stance" in _given(piece) else "source")
        if piece.stance.says_the_same and pairs and not any(are_compatible(*p) for p in pairs):
            message = "the evidence supports the fact, and has another figure"
            hint = "write `stance: disputes`, or give the figure that the passage gives"
            yield Finding(str(piece.stance), position, message, hint, piece.basis)
        if (
            piece.stance.role is Role.DISPUTES
            and pairs
            and all((a.amount, a.qualifier) == (b.amount, b.qualifier) for a, b in pairs)
        ):
            message = "the evidence disputes the fact, and has the same figure"
            hint = "write `stance: supports`, or give the figure that the passage gives"
            yield Finding(str(piece.stance), position, message, hint, piece.basis)
    yield from _reprints(briefing, fact)


def _reprints(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    first: dict[tuple[str, ...], int] = {}
    for number, piece in enumerate(fact.evidence):
        said = tuple(words(piece.quote)) if piece.quote else ()
        if len(said) < _SAME_WORDS or piece.stance.role is not Role.CARRIES:
            continue
        earlier = fact.evidence[first.setdefault(said, number)]
        one, other = briefing.origin_of(earlier), briefing.origin_of(piece)
        if earlier is not piece and one != other:
            message = f'the quote is word for word that of "{earlier.source}", and counts as another voice'
            hint = f"a reprint has the `origin:` of what it reprints: {one}"
            yield Finding("reprint", fact.at("evidence", number), message, hint, piece.basis)


def _given(piece: object) -> frozenset[str]:
    return frozenset(getattr(piece, "model_fields_set", ()))


def _are_of_one(one: Value, other: Value) -> bool:
    periods = [v.period.text.rstrip("~?%") if v.period else "" for v in (one, other)]
    return one.indicator == other.indicator and periods[0] == periods[1]
