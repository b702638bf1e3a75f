"""A tail: what a clause tells at its end, as a claim of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Tail:
    """What a clause tells at its end: where that is cut off, where its own words begin, and what is put before those.

    Where it is not certain what its `pronoun` stands for, that is `meant`. `is_then`: it has the time of what
    it follows.
    """

    cut: int
    start: int
    rest: int
    lead: str
    pronoun: str = ""
    meant: str = ""
    is_then: bool = False
