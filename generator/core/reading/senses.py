"""Senses: words that exclude each other, such as "opening" and "closing", in English.

Each group of them has alternatives; a text that tells of one does not tell of another one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from generator.core.reading.lexicon import Index
from generator.core.reading.numbers import words_of
from generator.core.reading.opposites import OPPOSITES, WEIGHTY
from generator.core.remembered import Remembered

_WEIGHT = Index((forms, True) for forms in WEIGHTY)


_LIGHT = re.compile(
    r"active|asked|begun|credits|early|enter(?:ed|ing)|gained|includ(?:ed|ing)|late|main|mid|middle|most|"
    r"new|newest|offered|show(?:n|ed)"
)
"""Forms of words with an opposite that are often said of something else."""


@lru_cache(maxsize=1 << 13)
def is_weighty(word: str) -> bool:
    """Whether a word of an English text, as `words_of` gives it, changes what a claim says."""
    return not _LIGHT.fullmatch(word) and (tells_a_deed(word) or any(_INDEX.all_in((word,))))


def tells_a_deed(word: str) -> bool:
    """Whether a word, as `words_of` gives it, weighs in a claim whatever stands in its place."""
    return any(_WEIGHT.all_in((word,)))


_RATE = re.compile(r"(?:(?<=\d )|(?<=\w\w\ws ))a (year|month|week|day)\b", re.IGNORECASE)
"""What makes a span of time a rate beside "per year": "7,000 a year" or "tractors a year", not "a year of"."""

_RATES = {
    "year": "per_year each_year every_year annual* yearly",
    "month": "per_month each_month every_month monthly",
    "week": "per_week each_week every_week weekly",
    "day": "per_day each_day every_day daily",
}
_RATE_GROUP = len(OPPOSITES)

_INDEX = Index(
    (forms, (number, name))
    for number, group in enumerate((*OPPOSITES, _RATES))
    for name, forms in group.items()
)


@dataclass(frozen=True, slots=True)
class Sense:
    """Words of a text that exclude others: their group, the alternative in it, and the words."""

    group: int
    name: str
    words: str


@Remembered
def senses(text: str) -> tuple[Sense, ...]:
    """Return the words of an English text that exclude others, each alternative once."""
    found: dict[tuple[int, str], str] = {}
    for (group, name), words in _INDEX.all_in(words_of(text)):
        found.setdefault((group, name), words)
    may_have_a_rate = " a " in text or " A " in text
    for rate in _RATE.finditer(text) if may_have_a_rate else ():
        found.setdefault((_RATE_GROUP, rate[1].lower()), rate.group())
    return tuple(Sense(*key, words) for key, words in found.items())
