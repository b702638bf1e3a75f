"""Stances: the one table of how a source bears on a fact, and what that does to the claim."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from generator.records.base import Vocabulary


class Role(Vocabulary):
    """The role of evidence for the claim of a fact, on which the assessment is based."""

    done: str

    def __new__(cls, value: str, meaning: str, done: str) -> Self:
        """Create a member from its value, its meaning, and the participle that lists its voices."""
        member = cls._member(value, meaning)
        member.done = done
        return member

    CARRIES = "carries", "The claim rests on it.", "Carried"
    DISPUTES = "disputes", "It speaks against the claim.", "Disputed"
    UPDATES = "updates", "It tells what became of the claim.", "Updated"
    TOUCHES = (
        "touches",
        "It touches the claim, and counts neither for nor against it.",
        "Put in context",
    )


@dataclass(frozen=True, slots=True)
class Bearing:
    """What a stance does to a claim, and how that is worded.

    `noun` names it in the rules of assessment; `done` precedes the name of a voice. Evidence that
    `says_the_same` has the fact's number unless it gives its own. `verb`
    is what it does to a fact, where the word of the stance is none.
    """

    role: Role
    noun: str
    done: str
    says_the_same: bool = False
    verb: str = ""


class Stance(Vocabulary):
    """How a source bears on a fact; voices are listed in this order."""

    bearing: Bearing

    def __new__(cls, value: str, meaning: str, bearing: Bearing, *mistaken_for: str) -> Self:
        """Create a member from its value, meaning, bearing, and common wrong words for it."""
        member = cls._member(value, meaning, *mistaken_for)
        member.bearing = bearing
        return member

    SUPPORTS = (
        "supports",
        "The source says the same.",
        Bearing(Role.CARRIES, "support", "Supported", says_the_same=True),
        *("confirms", "confirmed", "agrees", "corroborates", "proves"),
    )
    REFINES = (
        "refines",
        "The source says it more exactly, or says a part of it.",
        Bearing(Role.CARRIES, "refinement", "Refined"),
        *("clarifies", "specifies", "details", "adds"),
    )
    DISPUTES = (
        "disputes",
        "The source says something else.",
        Bearing(Role.DISPUTES, "a dispute", "Disputed"),
        *("contradicts", "denies", "opposes", "refutes", "rejects", "contests"),
    )
    UPDATES = (
        "updates",
        "The source tells what became of it later.",
        Bearing(Role.UPDATES, "an update", "Updated"),
        *("supersedes", "overtakes", "follows"),
    )
    CONTEXT = (
        "context",
        "The source touches the matter, and neither bears the claim out nor speaks against it.",
        Bearing(Role.TOUCHES, "context", "Put in context", verb="gives context to"),
        *("background", "mentions", "related", "relates", "illustrates"),
    )

    @property
    def role(self) -> Role:
        """What it does to the claim."""
        return self.bearing.role

    @property
    def verb(self) -> str:
        """What the source does, to be read before "the fact"."""
        return self.bearing.verb or self

    def counted(self, count: int) -> str:
        """Return what so many passages do, such as "1 supports" or "2 give context"."""
        verb, *rest = self.verb.removesuffix(" to").split(" ", 1)
        return " ".join((str(count), verb if count == 1 else verb.removesuffix("s"), *rest))

    @property
    def says_the_same(self) -> bool:
        """Whether the source says what the fact says, and no more."""
        return self.bearing.says_the_same


def stances_that(role: Role) -> str:
    """Name the stances that have a role, as the rules of assessment do."""
    return " or ".join(s.bearing.noun for s in Stance if s.role is role)
