"""Sentences and their tokens, as the comparisons of English texts read them."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.core.reading.lexicon import folded
from generator.core.remembered import Remembered

_END = re.compile(r"(?<=[.;?!])\s+")
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:.!?()]")


@lru_cache(maxsize=1 << 15)
def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; a semicolon ends one too."""
    return tuple(_END.split(text))


@Remembered
def tokens(sentence: str) -> tuple[tuple[str, str], ...]:
    """Return words and marks in their order, each as written and folded, without a genitive's end."""
    return tuple((token, folded(token).split("'")[0]) for token in _TOKEN.findall(sentence))


def word_set(*rows: str) -> frozenset[str]:
    """Return the words of rows of words as a set."""
    return frozenset(word for row in rows for word in row.split())
