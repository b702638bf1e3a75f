"""Claims and findings: a text that states something, and what it says beyond what it rests on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import NamedTuple

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.core.diagnostics import Position
from generator.records import Basis, Evidence

DATED = ("title", "statement")
"""Texts that tell when a fact was: a day of theirs that only a source bears is not enough."""


class Passage(NamedTuple):
    """Words that may bear a claim out, and their language."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A text that states something.

    - `what`: the editor's word for the text.
    - `passages`: what it has to follow from; if it `may_compute`, also by arithmetic.
    - `dates`: dates that it may have too; of those on which its sources were `issued`, the day and
      the month.
    - `names`: a number in one of these is part of a name.
    - `bases`: what explains words that do not follow.
    - `closest`: the passage that it paraphrases, or the passages that carry the fact.
    - `values`: the figures of the entry itself, in words.
    - `retold`: what its passages say, in our own words.
    """

    what: str
    text: str
    language: str
    position: Position
    passages: tuple[Passage, ...]
    dates: tuple[EdtfDate, ...] = ()
    issued: tuple[EdtfDate, ...] = ()
    names: tuple[str, ...] = ()
    bases: tuple[Basis, ...] = ()
    may_compute: bool = False
    closest: tuple[Passage, ...] = ()
    values: tuple[Passage, ...] = ()
    retold: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of an entry that do not go with what they rest on, and what would mend it."""

    words: str
    position: Position
    message: str
    hint: str
    bases: tuple[Basis, ...] = ()

    @property
    def explained_by(self) -> tuple[Basis, ...]:
        """The bases that name these words."""
        return tuple(b for b in self.bases if self.words.casefold() in b.of.casefold())

    @property
    def is_explained(self) -> bool:
        """Whether a basis names these words."""
        return bool(self.explained_by)


def passages_of(briefing: Briefing, evidence: Iterable[Evidence]) -> tuple[Passage, ...]:
    """Return the quotes of pieces of evidence, each once."""
    quoted = (piece for piece in evidence if piece.quote)
    return tuple(dict.fromkeys(Passage(p.quote or "", language_of(briefing, p)) for p in quoted))


def language_of(briefing: Briefing, evidence: Evidence) -> str:
    """Return the language of a quote; that of the briefing if its source is unknown."""
    source = briefing.sources.get(evidence.source)
    return evidence.language or (source.language if source else briefing.record.language)


def issued_of(briefing: Briefing, evidence: Iterable[Evidence]) -> tuple[EdtfDate, ...]:
    """Return the dates on which the sources of pieces of evidence were published."""
    sources = (briefing.sources.get(piece.source) for piece in evidence)
    return tuple(dict.fromkeys(s.issued for s in sources if s and s.issued))
