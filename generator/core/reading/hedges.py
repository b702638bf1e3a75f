"""Hedges: the words by which a text says less than it would without them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.reading.lexicon import lexicon
from generator.core.reading.numbers import numbers, words_of

_CLASSES = ("doubt", "guarded", "foreseen", "plan")
"""The classes of words that leave open whether something is so, or will be."""


def hedges(text: str, language: str) -> tuple[str, ...]:
    """Return the hedges of a text: its guarding words in order, then those beside its numbers.

    A word that has several meanings counts once. None are known of a language that is not read.
    """
    return (
        *_guarding(words_of(text), language),
        *(n.hedge.replace("-", " ") for n in numbers(text, language) if n.hedge),
    )


def _guarding(words: tuple[str, ...], language: str) -> Iterator[str]:
    classes = lexicon(language).classes
    known = [classes[name] for name in _CLASSES if name in classes]
    place = 0
    while place < len(words):
        lengths = [found[1] for phrases in known if (found := phrases.at(words, place))]
        if lengths:
            yield " ".join(words[place : place + max(lengths)])
        place += max(lengths, default=1)
