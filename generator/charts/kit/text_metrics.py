"""How much room words take in a drawing, before any font is known: rather too much than too little."""

from __future__ import annotations

import unicodedata

_NARROW = frozenset(" !'()*,-./:;I[]fijlrt|·’")
_BROAD = frozenset("%&@MWmwЖШЩЮжшщю—…")


def width_of(words: str, size: float) -> float:
    """Return the width of words in a sans serif of a size, both in the same unit."""
    return sum(map(_advance, words)) * size


def shortened(words: str, room: float, size: float) -> str:
    """Return words that fit into the room, the end left out for `…` where they are too long."""
    if width_of(words, size) <= room:
        return words
    kept = words
    while kept and width_of(kept.rstrip() + "…", size) > room:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrapped(words: str, room: float, size: float, most: int = 2) -> tuple[str, ...]:
    """Break words into at most `most` lines that fit into the room; the last is shortened if need be."""
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
