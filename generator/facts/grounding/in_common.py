"""What two English texts have in common: a name, a number, a date, or words of one family."""

from __future__ import annotations

import re

from generator.core.reading.dates import dates
from generator.core.reading.families import content_words
from generator.core.reading.lexicon import folded
from generator.core.reading.neutral import is_neutral
from generator.core.reading.numbers import numbers

_NAME = re.compile(r"\b[A-Z]\w+")


def are_apart(quote: str, text: str) -> bool:
    """Whether a quote has words of content, and nothing of what a text says: neither these nor a number or a date.

    Both are in English: of another language nothing can be said.
    """
    own = _matter(quote)
    return bool(own) and not (own & _matter(text) or _counted(quote) & _counted(text))


def _matter(text: str) -> frozenset[str]:
    """Return the families of the words of content in a text, and its names."""
    names = (folded(name) for name in _NAME.findall(text))
    own = frozenset(f"{name} " for name in names if not is_neutral(name))
    return own.union(*(family for _, family in content_words(text)))


def _counted(text: str) -> frozenset[str]:
    """Return the amounts and the units of a text, and its years and months."""
    read = numbers(text, "en")
    found = {amount for number in read for amount in number.amounts}
    found |= {number.unit for number in read if number.unit}
    for mention in dates(text, "en"):
        found |= {f"{mention.year} ", f"month {mention.month}"}
    return frozenset(found - {"None ", "month None"})
