"""Whose: whom a text names as the one who says the words of a quote."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.link import Briefing
from generator.core.proof.normalisation import paragraphs
from generator.core.proof.passages import spans
from generator.drafting.claim import Claim, voices_of
from generator.drafting.claims import claims_of
from generator.drafting.voices.actors import Actors
from generator.drafting.voices.speakers import Speakers
from generator.drafting.when.known_day import day_of
from generator.facts.grounding.party_words import party_words
from generator.records import Source


@dataclass(frozen=True, slots=True)
class Whose:
    """Who says it: `known` are ids of actors, `new` the name of somebody who is none yet, `unnamed` words such as "critics".

    All are empty if the text tells of nobody who says it.
    """

    known: tuple[str, ...] = ()
    new: str = ""
    unnamed: str = ""


NOBODY = Whose()


def whose_word(briefing: Briefing, source: Source, text: str, paragraph: str, quote: str) -> Whose:
    """Return who says the words of a quote by its text, in one of whose paragraphs it stands."""
    places = [n for n, p in enumerate(paragraphs(text), 1) if p == paragraph]
    where = spans(quote, paragraph)
    claims, speakers = _read(briefing, source, text)
    told = [c for c in claims if c.sentence.paragraph in places[:1]]
    for start, end in where[:1]:
        shared = [(_shared(claim, start, end), claim) for claim in told]
        most, claim = max(shared, key=lambda each: each[0], default=(0, None))
        if claim is not None and most > 0:
            return _of(briefing, claim, speakers)
    return NOBODY


def _shared(claim: Claim, start: int, end: int) -> int:
    """Return how many characters of a paragraph, from one place to another, are those of a claim."""
    shift = claim.sentence.start
    return min(end, shift + claim.end) - max(start, shift + claim.start)


def _of(briefing: Briefing, claim: Claim, speakers: Speakers) -> Whose:
    voices = voices_of(claim)
    if not voices:
        return Whose(unnamed=claim.unnamed or "")
    if all(voice in briefing.actors for voice in voices):
        return Whose(voices)
    unknown = (voice for voice in voices if voice not in briefing.actors)
    return Whose(new=speakers.name_of(next(unknown)))


@lru_cache(maxsize=4)
def _read(briefing: Briefing, source: Source, text: str) -> tuple[tuple[Claim, ...], Speakers]:
    """Return the claims of a text, and who was met in it; several quotes of one text are asked for in a row."""
    actors = Actors.of(briefing.actors.values())
    speakers = Speakers(actors, text, party_words(briefing))
    issued = day_of(source.issued.anchor if source.issued else None)
    found: Iterator[Claim] = claims_of(text, source.language, issued, speakers)
    return tuple(found), speakers
