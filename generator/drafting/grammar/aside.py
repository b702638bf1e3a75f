"""An aside: what a sentence tells between commas, or within a noun, as a clause of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aside:
    """What is told of a noun between commas, and at which comma it is cut out of the rest.

    Where it is not certain what its `pronoun` stands for, that is `meant`.
    """

    cut: int
    start: int
    end: int
    words: str
    pronoun: str = ""
    meant: str = ""
