"""The words of a text in the form in which they are looked up, and its numbers in digits between them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from generator.core.quantities import Quantity, quantities
from generator.core.reading.dollar_signs import turned
from generator.core.reading.lexicon import folded

DOLLARS = r"(?:[Uu][Ss]|AU?|CA?|HK|NZ|S)\$"
"""The signs of dollars that are told apart by letters before them."""

_TOKEN = re.compile(rf"{DOLLARS}|[^\W\d_]+(?:['’][^\W\d_]+)*|[$€£₽₼%٪~≈<>≥≤]|[.;!?\n]")
_TOKEN_IN_ASCII = re.compile(r"[a-z]+(?:'[a-z]+)*|[%~<>.;!?\n]")
"""The same for an ASCII text in small letters and without dollars, which is read far more quickly so."""


@dataclass(frozen=True, slots=True)
class Forms:
    """The tokens of a text by their forms, with "" for a number in digits, and these numbers by their places."""

    text: str
    forms: tuple[str, ...]
    quantities: Mapping[int, Quantity]

    def span(self, place: int) -> tuple[int, int]:
        """Return the character range of the token at a place."""
        first, begin, end = 0, 0, len(self.text)
        for at, quantity in self.quantities.items():
            if at == place:
                return quantity.start, quantity.end
            if at > place:
                end = quantity.start
                break
            first, begin = at + 1, quantity.end
        return next(islice(_TOKEN.finditer(self.text, begin, end), place - first, None)).span()


@lru_cache(maxsize=1 << 15)
def forms_of(text: str) -> Forms:
    """Return the tokens of a text: words, signs of currencies and the like, ends of sentences, numbers."""
    text = turned(text)
    is_plain = text.isascii() and "$" not in text
    find = _TOKEN_IN_ASCII.findall if is_plain else _TOKEN.findall
    read = text.lower() if is_plain else text
    forms: list[str] = []
    places: dict[int, Quantity] = {}
    end = 0
    for quantity in quantities(text):
        forms += find(read, end, quantity.start)
        places[len(forms)] = quantity
        forms.append("")
        end = quantity.end
    forms += find(read, end)
    return Forms(text, tuple(forms if is_plain else map(folded, forms)), places)
