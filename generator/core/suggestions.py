"""Suggestions: what was meant by a word that is not known, by its spelling."""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from heapq import nlargest

from anyascii import anyascii

LONGEST_MEANT = 100
"""Longest word, in characters, for which a suggestion is searched."""

MOST_COMPARED = 200_000
"""Budget of comparisons over all wrong words of one kind."""

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")

_COMPARED = 100
"""Number of candidates compared in full: those with the most letter pairs (bigrams) in common."""


def suggest(wrong: str, known: Iterable[str]) -> str:
    """Return `did you mean "x"?` for the closest match, or an empty string."""
    meant = nearest(wrong, known)
    return f'did you mean "{meant}"?' if meant else ""


@dataclass(slots=True)
class Suggestions:
    """Makes suggestions as `suggest` does until the budget of comparisons is used up, then none."""

    left: int = MOST_COMPARED

    def suggest(self, wrong: str, known: Collection[str]) -> str:
        """Return `did you mean "x"?` for the closest match, or an empty string."""
        self.left -= max(len(known), _COMPARED)  # a word costs something however few there are
        return suggest(wrong, known) if self.left >= 0 else ""


def nearest(wrong: str, known: Iterable[str]) -> str:
    """Return the closest match by spelling, ignoring case and alphabet; empty if none is close.

    What is of another year is something else, however close.
    """
    if len(wrong) > LONGEST_MEANT:
        return ""
    meant = _plain(wrong)
    words = {_plain(word): word for word in sorted(set(known))}
    candidates: Iterable[str] = words
    if len(words) > _COMPARED:
        pairs = _pairs(meant)
        candidates = nlargest(_COMPARED, words, key=lambda word: len(pairs & _pairs(word)))
    if years := _YEAR.findall(meant):
        candidates = [word for word in candidates if _YEAR.findall(word) in (years, [])]
    ranked = difflib.get_close_matches(meant, candidates, n=1, cutoff=0.6)
    return words[ranked[0]] if ranked else ""


def _plain(word: str) -> str:
    return (word if word.isascii() else anyascii(word)).casefold()


def _pairs(word: str) -> set[str]:
    return {word[n : n + 2] for n in range(len(word) - 1)}
