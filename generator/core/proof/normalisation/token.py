"""A word of a normalised text."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A normalised word, and the range of characters of the text that it was made of."""

    text: str
    start: int
    end: int
