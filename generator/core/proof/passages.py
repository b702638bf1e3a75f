"""The passages of a text, in which quotes are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from generator.core.proof.fingerprint import LENGTH, Hashes, hashes
from generator.core.proof.key import ProofKey
from generator.core.proof.normalisation import Token, extent, paragraphs, tokens, words
from generator.core.proof.runs import longest_run, places

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passages:
    """The paragraphs of a text: their words or, with the key of a fingerprint, its hashes."""

    paragraphs: tuple[tuple[str, ...], ...]
    key: ProofKey | None = None

    @classmethod
    def of_text(cls, text: str) -> Self:
        """Return the passages of a text."""
        return cls(tuple(map(words, paragraphs(text))))

    @classmethod
    def of_fingerprint(cls, fingerprint: tuple[Hashes, ...], key: ProofKey) -> Self:
        """Return the passages of a fingerprint that was made with this key."""
        return cls(fingerprint, key)

    def is_provable(self, quote: str) -> bool:
        """Whether a quote is long enough to be found: a word, or `LENGTH` in a fingerprint."""
        return bool(_wanted(quote, self.key))

    def occurrences(self, quote: str, number: int) -> int:
        """Count the occurrences of a quote in a paragraph, counted from 1; 0 if there is none."""
        if number > len(self.paragraphs):
            return 0
        return sum(1 for _ in places(_wanted(quote, self.key), self.paragraphs[number - 1]))

    def paragraphs_with(self, quote: str) -> tuple[int, ...]:
        """Return the numbers of the paragraphs in which a quote occurs."""
        numbers = range(1, len(self.paragraphs) + 1)
        return tuple(number for number in numbers if self.occurrences(quote, number))

    def longest_part(self, quote: str, number: int) -> str:
        """Return the longest run of a quote's words that occurs in a paragraph.

        Empty if none does, or only a few words that may be there by chance.
        """
        there = self.paragraphs[number - 1] if number <= len(self.paragraphs) else ()
        wanted = words(quote)
        start, length = longest_run(_wanted(quote, self.key), there)
        length += LENGTH - 1 if length and self.key else 0
        if length < LENGTH and (length < 2 or 2 * length < len(wanted)):
            return ""
        return " ".join(wanted[start : start + length])


def spans(quote: str, paragraph: str) -> tuple[Range, ...]:
    """Return the character ranges (start, end) at which a quote occurs in a paragraph's text."""
    wanted = words(quote)
    there = _there(paragraph)
    starts = places(wanted, tuple(token.text for token in there))
    return tuple((there[n].start, there[n + len(wanted) - 1].end) for n in starts)


def quoted_words(passages: Passages, quotes: Sequence[tuple[str, int | None]]) -> int:
    """Count the words of a text that quotes repeat, each once however many quotes share it.

    A quote stands in the paragraph of its number, or anywhere if that is None.
    """
    quoted: set[Range] = set()
    for quote, at in quotes:
        wanted = words(quote)
        for number, there in enumerate(passages.paragraphs, 1):
            if at in (None, number):
                starts = places(wanted, there)
                quoted |= {(number, n + k) for n in starts for k in range(len(wanted))}
    return len(quoted)


@lru_cache(maxsize=64)
def _wanted(quote: str, key: ProofKey | None) -> tuple[str, ...]:
    """Return what is looked for; nothing if the quote is too short."""
    if key is None:
        return words(quote)
    return hashes(quote, key) if extent(quote) >= LENGTH else ()


@lru_cache(maxsize=2)
def _there(paragraph: str) -> tuple[Token, ...]:
    return tokens(paragraph)
