"""The fonts of a PDF as the typesetter reads them, and which letters no font has."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from io import BytesIO

from fontTools.ttLib import TTFont

_FAMILY_NAMES = (1, 3, 4, 6, 16)
"""The entries of a font's table of names that hold the name of its family, or begin with it."""


@lru_cache(maxsize=16)
def typesettable(font: bytes, family: str) -> bytes:
    """Return a WOFF2 as TrueType or OpenType under another family name, which no installed font has.

    Raises ValueError if it is no font.
    """
    made = BytesIO()
    try:
        with TTFont(BytesIO(font), recalcTimestamp=False) as opened:
            opened.flavor = None
            style = opened["name"].getDebugName(2) or ""
            for entry in opened["name"].names:
                if entry.nameID in _FAMILY_NAMES:
                    whole = family if entry.nameID in (1, 16) else f"{family} {style}"
                    entry.string = whole.replace(" ", "") if entry.nameID == 6 else whole
            opened.save(made)
    except Exception as error:  # fontTools tells a damaged font by errors of many kinds
        raise ValueError(f"{error}" or type(error).__name__) from None
    return made.getvalue()


def without_glyph(
    letters: Iterable[str], fonts: Iterable[bytes], installed: Iterable[str]
) -> set[str]:
    """Return the letters that neither these fonts have nor those at the paths of installed ones.

    Installed fonts are opened only until nothing is left to look for.
    """
    left = {letter for letter in letters if not _is_unseen(letter)}
    for font in fonts:
        left -= _letters_of(font)
    for path in installed:
        if not left:
            break
        left -= set(_letters_of_file(path))
    return left


@lru_cache(maxsize=16)
def _letters_of(font: bytes) -> frozenset[str]:
    with TTFont(BytesIO(font), lazy=True) as opened:
        return frozenset(map(chr, opened.getBestCmap() or ()))


@lru_cache(maxsize=256)
def _letters_of_file(path: str) -> frozenset[str]:
    return frozenset(_letters_in(path))


def _letters_in(path: str) -> Iterator[str]:
    number = 0
    try:
        while True:  # a collection has several fonts
            with TTFont(path, fontNumber=number, lazy=True) as opened:
                yield from map(chr, opened.getBestCmap() or ())
                number += 1
                if number >= getattr(opened.reader, "numFonts", 1):
                    return
    except Exception:  # a font that cannot be read has no letters
        return


def _is_unseen(letter: str) -> bool:
    """Whether a letter needs no glyph: white space, controls, selectors of variants."""
    is_selector = "\ufe00" <= letter <= "\ufe0f" or "\U000e0000" <= letter <= "\U000e0fff"
    return is_selector or unicodedata.category(letter) in ("Zs", "Zl", "Zp", "Cc", "Cf")
