"""The token of a normalised text."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A normalised word, and the character range of the text that it comes from."""

    text: str
    start: int
    end: int
