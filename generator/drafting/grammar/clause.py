"""A clause: a part of a sentence that makes a claim."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Clause:
    """A part of a sentence that makes a claim: its place, and its words with the subject they lack.

    Where a relative `pronoun` need not stand for the noun that was put in its place, that is `meant`.
    `is_then`: it has the time of the clause before.
    """

    start: int
    end: int
    words: str
    pronoun: str = ""
    meant: str = ""
    is_then: bool = False
