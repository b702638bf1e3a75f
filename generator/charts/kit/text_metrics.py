"""Estimated text widths, as the font is not known: rather too wide than too narrow."""

from __future__ import annotations

import unicodedata

_NARROW = frozenset(" !'()*,-./:;I[]fijlrt|·’")
_BROAD = frozenset("%&@MWmwЖШЩЮжшщю—…")


def width_of(words: str, size: float) -> float:
    """Return the estimated width of a text in a sans-serif font, in the unit of `size`."""
    return sum(map(_advance, words)) * size


def shortened(words: str, room: float, size: float) -> str:
    """Truncate a text with an ellipsis to fit the width `room`."""
    if width_of(words, size) <= room:
        return words
    kept = words
    while kept and width_of(kept.rstrip() + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrapped(words: str, room: float, size: float, most: int = 2) -> tuple[str, ...]:
    """Wrap a text to at most `most` lines of the width `room`; lines that do not fit are truncated."""
    lines: list[str] = []
    for word in words.split():
        if lines and (len(lines) == most or width_of(f"{lines[-1]} {word}", size) <= room):
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return tuple(shortened(line, room, size) for line in lines)


def _advance(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.05
    if letter in _BROAD:
        return 0.92
    if letter in _NARROW:
        return 0.36
    return 0.7 if letter.isupper() else 0.58
