"""How much of a source is quoted, as far as that can be told without its text."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.link import Briefing
from generator.core.proof.normalisation import words
from generator.core.proof.runs import places
from generator.records import Consulted, Evidence, Source


@dataclass(frozen=True, slots=True)
class Quoted:
    """How many `words` of a source are quoted, of how many (`whole`), and the quotes, longest first.

    Each word counts once where a quote is part of another one. Where quotes only overlap, what they
    share counts for each, so that a text is never quoted more than this says.
    """

    words: int
    whole: int
    quotes: tuple[str, ...]

    @property
    def percent(self) -> int:
        """The share that is quoted, in whole per cent, rounded up."""
        return -(-100 * self.words // self.whole)


def quoted_of(briefing: Briefing, source: Source) -> Quoted | None:
    """Return how much of a source is quoted.

    None if its length is not known, or does not matter: of a text under a licence any part may be
    shown, and of an excerpt nobody knows how much of the source it is.
    """
    if source.digest is None or source.licence or source.consulted is not Consulted.FULL_TEXT:
        return None
    found = {
        (words(quote), _paragraph(source, citing.evidence)): quote
        for citing in briefing.citing.get(source.id, ())
        if (quote := citing.evidence.quote)
    }
    kept: list[tuple[tuple[str, ...], int | None, str]] = []
    for (run, number), quote in sorted(found.items(), key=lambda item: -len(item[0][0])):
        near = (other for other, at, _ in kept if number is None or at in (None, number))
        if not any(next(places(run, other), None) is not None for other in near):
            kept.append((run, number, quote))
    total = sum(len(run) for run, _, _ in kept)
    return Quoted(min(total, source.digest.words), source.digest.words, tuple(q for *_, q in kept))


def _paragraph(source: Source, evidence: Evidence) -> int | None:
    """Return the paragraph of a quote; None if it is not known, or the source has no such one."""
    number = evidence.paragraph
    is_there = number is None or source.paragraphs is None or number <= source.paragraphs
    return number if is_there else None
