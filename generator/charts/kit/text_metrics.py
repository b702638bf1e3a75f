"""Estimated text widths, as the font is not known: rather too wide than too narrow."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from itertools import accumulate

_EM = 100

_NARROW = frozenset(" !'()*,-./:;I[]fijlrt|·’")
_BROAD = frozenset("%&@MWmwЖШЩЮжшщю—…")


def width_of(words: str, size: float) -> float:
    """Return the estimated width of a text in a sans-serif font, in the unit of `size`."""
    return sum(map(_advance, words)) * size / _EM


def shortened(words: str, room: float, size: float) -> str:
    """Truncate a text with an ellipsis to fit the width `room`."""
    if width_of(words, size) <= room:
        return words
    widths = list(accumulate(map(_advance, words), initial=_advance("…")))
    kept = words.rstrip()
    while kept and widths[len(kept)] * size / _EM > room:
        kept = kept[:-1].rstrip()
    return kept + "…"


def wrapped(words: str, room: float, size: float, most: int = 2) -> tuple[str, ...]:
    """Wrap a text to at most `most` lines of the width `room`; lines that do not fit are truncated."""
    lines: list[str] = []
    for word in words.split():
        if lines and (len(lines) == most or width_of(f"{lines[-1]} {word}", size) <= room):
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(shortened(line, room, size) for line in lines)


@lru_cache(maxsize=4096)
def _advance(letter: str) -> int:
    """Return the width of a letter in hundredths of an em, so that sums are exact."""
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 105
    if letter in _BROAD:
        return 92
    if letter in _NARROW:
        return 36
    return 70 if letter.isupper() else 58
