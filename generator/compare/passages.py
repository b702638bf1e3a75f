"""The passages that a fact rests on, and the voices in them, as a reviewer of a change needs them."""

from __future__ import annotations

from generator.compare.formatting import ValueFormatter
from generator.compare.model import Passage
from generator.facts.assessment import in_role, origins
from generator.facts.originals import originals
from generator.facts.proving import is_proved, is_sealed, passages_of
from generator.records import Actor, Evidence, Fact, Role, Source


def passages(formatter: ValueFormatter, fact: Fact) -> tuple[Passage, ...]:
    """Return the passages of a fact in their order; one whose source is missing has its id only."""
    return tuple(_passage(formatter, piece) for piece in fact.evidence)


def rests_on(formatter: ValueFormatter, fact: Fact) -> str:
    """Name the voices by what they do to the claim: "Carried by A; B. Disputed by C.".

    Empty if a source is missing, because nobody knows then whose word it is.
    """
    briefing = formatter.briefing
    if any(piece.source not in briefing.sources for piece in fact.evidence):
        return ""
    heard = ((role, origins(briefing, in_role(fact, role))) for role in Role)
    return " ".join(
        f"{role.done} by {'; '.join(formatter.name(Actor, voice) for voice in voices)}."
        for role, voices in heard
        if voices
    )


def is_vouched(passage: Passage) -> bool:
    """Whether the quote of a passage is proved, or was seen by somebody who is named."""
    return passage.proof not in (_UNPROVED, _UNQUOTED)


_UNQUOTED = "no words quoted"
_UNPROVED = "not proved, and nobody is named who saw it"


def _passage(formatter: ValueFormatter, piece: Evidence) -> Passage:
    briefing, quote = formatter.briefing, piece.quote or ""
    source = briefing.sources.get(piece.source)
    voices = piece.origins or ((source.origin,) if source else ())
    original, archived = originals(source, quote) if source else ("", "")
    return Passage(
        piece.source,
        formatter.name(Source, piece.source),
        piece.locator.text if piece.locator else "",
        str(piece.stance),
        "; ".join(formatter.name(Actor, voice) for voice in voices),
        quote,
        piece.says or "",
        _proof(formatter, source, piece),
        original,
        archived,
    )


def _proof(formatter: ValueFormatter, source: Source | None, piece: Evidence) -> str:
    if piece.quote is None:
        return _UNQUOTED
    if source is None:
        return _UNPROVED
    if is_proved(source, piece, passages_of(formatter.briefing, source)):
        return "proved"
    if source.seen and is_sealed(source, piece):
        return f"seen by {source.seen.by} on {formatter.wording.day(source.seen.on)}"
    return _UNPROVED
