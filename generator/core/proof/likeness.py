"""How much of a text stands in another one: what tells a reprint."""

from __future__ import annotations

from generator.core.proof.normalisation import words

RUN = 5
"""How many words in a row are compared: two people who report one thing share few of so many."""

REPRINT = 0.5
"""How much of the shorter text a reprint has in common with the other, at least."""

Runs = frozenset[int]


def runs_of(text: str) -> Runs:
    """Return all runs of a text's words, as numbers by which they are compared in this process."""
    there = words(text)
    return frozenset(hash(there[n : n + RUN]) for n in range(len(there) - RUN + 1))


def likeness(one: Runs, other: Runs) -> float:
    """Return which part of the shorter text stands in the other one, from 0 to 1."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter else 0.0
