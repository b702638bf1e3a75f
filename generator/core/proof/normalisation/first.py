"""Version 1: letters and digits only. Frozen, because existing fingerprints depend on it.

Unicode NFKC, case folding, then NFKC again; format characters such as the soft hyphen are dropped.
A word is a run of letters and digits; everything else, combining marks included, separates words.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import accumulate

from generator.core.proof.normalisation.token import Token

_WORD = re.compile(r"[^\W_]+")
_JOINING = "[\u1160-\u11ff\ud7b0-\ud7ff\uff9e\uff9f]"


def words(text: str) -> tuple[str, ...]:
    """Return the normalised words of a text."""
    return tuple(_WORD.findall(_normalised(text)))


def tokens(text: str) -> tuple[Token, ...]:
    """Return the same words as `words`, each with its character range in the text."""
    ends = _ends(text)
    starts = [0, *ends]
    known: dict[str, str] = {}
    pieces = []
    for written in map(text.__getitem__, map(slice, starts, ends)):
        if written not in known:
            known[written] = _normalised(written)
        pieces.append(known[written])
    lengths = list(accumulate(map(len, pieces), initial=0))
    found, piece = [], 0
    for match in _WORD.finditer("".join(pieces)):
        while lengths[piece + 1] <= match.start():
            piece += 1
        start = starts[piece]
        while lengths[piece + 1] < match.end():
            piece += 1
        found.append(Token(match.group(), start, ends[piece]))
    return tuple(found)


def paragraphs(text: str) -> tuple[str, ...]:
    """Split a text into paragraphs at blank lines, and collapse whitespace in each."""
    blocks = re.split(r"\n[^\S\n]*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    return tuple(" ".join(block.split()) for block in blocks if block.strip())


def _normalised(text: str) -> str:
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return "".join(c for c in folded if unicodedata.category(c) != "Cf")


def _ends(text: str) -> list[int]:
    """Return the end offsets of the segments that can be normalised independently."""
    joining = {c for c in set(text) if _joins(c)}
    ends = [n for n, c in enumerate(text) if n and c not in joining]
    return [*ends, len(text)] if text else []


def _joins(character: str) -> bool:
    """Whether a character may compose with the one before it."""
    return unicodedata.category(character).startswith("M") or bool(re.match(_JOINING, character))
