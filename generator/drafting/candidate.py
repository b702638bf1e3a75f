"""A candidate: a fact as it may be accepted, what would have to be added for it, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from generator.core.proof.normalisation import words
from generator.drafting.nearby import Near

Fields = dict[str, Any]
"""The fields of an entry as YAML has them: texts, and lists of these and of mappings."""

BY_RULE = "rules"
"""Who proposed a candidate that no assistant did."""


class State(StrEnum):
    """What became of a candidate."""

    OPEN = "open"
    ACCEPTED = "accepted"
    EVIDENCE = "evidence"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate fact of one source.

    `key` is what it is known by, whoever proposes it. `actors` and `indicators` are new entries that
    the fact refers to. `became` is the id of the fact that it became, or to which it was added.
    """

    key: str
    sector: str
    fact: Fields
    actors: tuple[Fields, ...] = ()
    indicators: tuple[Fields, ...] = ()
    near: tuple[Near, ...] = ()
    remarks: tuple[str, ...] = ()
    proposed_by: str = BY_RULE
    state: State = State.OPEN
    became: str = ""
    reason: str = ""

    @property
    def evidence(self) -> Fields:
        """The piece of evidence that it rests on."""
        first: Fields = self.fact["evidence"][0]
        return first

    @property
    def quote(self) -> str:
        """The words that it rests on."""
        return str(self.evidence.get("quote", ""))

    @property
    def paragraph(self) -> int:
        """The paragraph of the source's text that it is from."""
        return int(self.evidence.get("paragraph", 0))


@dataclass(slots=True)
class Drafts:
    """The candidates of one source, in the order of its text."""

    source: str
    candidates: list[Candidate] = field(default_factory=list)

    def waiting(self) -> list[Candidate]:
        """Return the candidates that nobody has decided on."""
        return [c for c in self.candidates if c.state is State.OPEN]


def key_of(source: str, paragraph: int, said: str, amount: str = "") -> str:
    """Return what a claim is known by: its words, its paragraph and the number it is drafted for."""
    told = "\0".join((source, str(paragraph), " ".join(words(said)), amount))
    return blake2b(told.encode(), digest_size=6).hexdigest()
