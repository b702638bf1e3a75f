"""What the words of a language mean for the reading of prose, ready to be looked up."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Generic, TypeVar

from generator.core.reading.languages import COMMON, LANGUAGES
from generator.core.reading.words import Words

T = TypeVar("T")

Entry = tuple[tuple[str, ...], T]
"""The words of a phrase, and its value."""

_LETTERS = str.maketrans({"ı": "i", "ё": "е", "ə": "e", "ß": "ss", "’": "'", "ʼ": "'", "‘": "'"})
_BREVE = "\u0306"
_LONGEST = 4
"""Words in the longest phrase that is looked for backwards."""


@cache
def folded(word: str) -> str:
    """Return a word without case and accents, to be compared with others."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.casefold().translate(_LETTERS))
    kept = "".join(c for c in plain if not unicodedata.combining(c) or c == _BREVE)
    return unicodedata.normalize("NFC", kept)


class Phrases(Generic[T]):
    """Phrases with a value each; of several that fit, the longest counts."""

    def __init__(self, entries: Iterator[tuple[str, T]]) -> None:
        """Take pairs of forms, as `Words` writes them, and their value."""
        self._exact: dict[str, list[Entry[T]]] = {}
        self._prefixed: dict[str, list[Entry[T]]] = {}
        self._of_word: dict[str, tuple[Entry[T], ...]] = {}
        self._last: set[str] = set()
        self._ends: dict[str, bool] = {}
        for forms, value in entries:
            for phrase in forms.split():
                words = tuple(folded(word) for word in phrase.split("_"))
                self._last.add(words[-1])
                is_prefix = words[0].endswith("*")
                table, key = (
                    (self._prefixed, words[0][:2]) if is_prefix else (self._exact, words[0])
                )
                table.setdefault(key, []).append((words, value))

    def beginnings(self, words: Sequence[str]) -> list[int]:
        """Return the places where a phrase may begin; quicker than to look for one at each."""
        known, found = self._of_word, []
        for place, word in enumerate(words):
            entries = known.get(word)
            if self._beginning_with(word) if entries is None else entries:
                found.append(place)
        return found

    def at(self, words: Sequence[str], place: int) -> tuple[T, int] | None:
        """Return value and length of the longest phrase that begins at a place, or None."""
        if place < len(words):
            word = words[place]
            known = self._of_word.get(word)
            for phrase, value in self._beginning_with(word) if known is None else known:
                if len(phrase) == 1 or _fits(phrase, words, place):
                    return value, len(phrase)
        return None

    def _beginning_with(self, word: str) -> tuple[Entry[T], ...]:
        """Return the phrases that may begin with a word, those first that count before others."""
        near = (e for e in self._prefixed.get(word[:2], ()) if _is_form(word, e[0][0]))
        every = (*self._exact.get(word, ()), *near)
        found = tuple(sorted(every, key=lambda e: (-len(e[0]), -len(e[0][0]))))
        self._of_word[word] = found
        return found

    def ending(self, words: Sequence[str], end: int) -> tuple[T, int] | None:
        """Return value and length of the longest phrase that ends before a place, or None."""
        if not end or not self._may_end(words[end - 1]):
            return None
        for length in range(min(_LONGEST, end), 0, -1):
            found = self.at(words, end - length)
            if found and found[1] == length:
                return found
        return None

    def _may_end(self, word: str) -> bool:
        known = self._ends.get(word)
        if known is None:
            known = self._ends[word] = any(_is_form(word, form) for form in self._last)
        return known

    def occurs_in(self, words: Sequence[str]) -> bool:
        """Whether any of the phrases is among some words."""
        return any(self.at(words, place) for place in range(len(words)))


def _is_form(word: str, form: str) -> bool:
    return word.startswith(form[:-1]) if form[-1] == "*" else word == form


def _fits(phrase: tuple[str, ...], words: Sequence[str], place: int) -> bool:
    if place + len(phrase) > len(words):
        return False
    for part in phrase:
        if not _is_form(words[place], part):
            return False
        place += 1
    return True


class Index(Generic[T]):
    """Phrases with a value each, of which all that occur are found; a phrase may have several values."""

    def __init__(self, entries: Iterable[tuple[str, T]]) -> None:
        """Take pairs of forms, as `Words` writes them, and their value."""
        self._entries: dict[str, list[Entry[T]]] = {}
        self._of_word: dict[str, tuple[Entry[T], ...]] = {}
        for forms, value in entries:
            for phrase in forms.split():
                words = tuple(folded(word) for word in phrase.split("_"))
                self._entries.setdefault(words[0][:2], []).append((words, value))

    def all_in(self, words: Sequence[str]) -> Iterator[tuple[T, str]]:
        """Yield the value and the words of each phrase that occurs, in the order of the words."""
        known = self._of_word
        for place, word in enumerate(words):
            entries = known.get(word)
            for phrase, value in self._beginning_with(word) if entries is None else entries:
                if len(phrase) == 1:
                    yield value, word
                elif _fits(phrase, words, place):
                    yield value, " ".join(words[place : place + len(phrase)])

    def _beginning_with(self, word: str) -> tuple[Entry[T], ...]:
        near = self._entries.get(word[:2], ())
        found = tuple(entry for entry in near if _is_form(word, entry[0][0]))
        self._of_word[word] = found
        return found


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The words of one language; see `Words` for what each table holds.

    `kinds` has the words of all classes, `begins_number` what a number in words may begin with.
    """

    numbers: Phrases[Decimal]
    halves: Phrases[Decimal]
    scales: Phrases[Decimal]
    times: Phrases[Decimal]
    vague: Phrases[str]
    units: Phrases[str]
    hedges_before: Phrases[str]
    hedges_after: Phrases[str]
    classes: Mapping[str, Phrases[str]]
    kinds: Index[str]
    begins_number: Phrases[Decimal]


@cache
def lexicon(language: str) -> Lexicon:
    """Return the lexicon of a language, by its BCP 47 tag.

    For a language that is not known it holds only the signs that languages share.
    """
    own = LANGUAGES.get(re.split("[-_]", language.lower())[0], Words())
    return Lexicon(
        _numbers(COMMON.numbers, own.numbers),
        _numbers(own.halves),
        _numbers(COMMON.scales, own.scales),
        _numbers(COMMON.times, own.times),
        _texts(COMMON.vague, own.vague),
        _texts(COMMON.units, own.units),
        _texts(COMMON.hedges_before, own.hedges_before),
        _texts(COMMON.hedges_after, own.hedges_after),
        {name: _texts({name: forms}) for name, forms in own.classes.items()},
        Index((forms, name) for name, forms in own.classes.items()),
        _numbers(
            *(COMMON.numbers, own.numbers, COMMON.times, own.times, COMMON.scales, own.scales)
        ),
    )


def _texts(*tables: Mapping[str, str]) -> Phrases[str]:
    return Phrases((forms, meaning) for table in tables for meaning, forms in table.items())


def _numbers(*tables: Mapping[str, str]) -> Phrases[Decimal]:
    return Phrases(
        (forms, Decimal(meaning)) for table in tables for meaning, forms in table.items()
    )
