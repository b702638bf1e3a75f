"""Text normalisation: from a text to the words (tokens) by which quotes are compared.

Differences that do not change the sense are folded: Unicode forms (NFC, NFD, full and half width,
ligatures), case, kinds of spaces, dashes and quotation marks. Differences that do are kept:

============================  =====================================================================
letters and their marks       a letter keeps every mark, precomposed or not: é, й, ı, vowel signs
vowel points                  fold away in Arabic and Hebrew, where writing them is optional
digits                        fold to 0-9; superscripts, subscripts, circled digits, fractions stay
between two digits            `.` `,` `'` `:` `/` `·` and a dash belong to the number, as written
before digits                 a sign and a decimal point belong to the number
currency, %, °, №, &, §, +    each is a word of its own, wherever it stands
other symbols                 each is a word of its own, except mere decoration
other punctuation             separates words
scripts without spaces        each character, with its marks, is a word; two count as one in length
============================  =====================================================================

This is version 2; docs/normalisation.md has an example of every row. Version 1 keeps only letters
and digits, and is used for fingerprints that were made with it.
"""

from __future__ import annotations

from generator.core.proof.normalisation import first, second
from generator.core.proof.normalisation.token import Token

__all__ = [
    "NEWEST",
    "OLDEST",
    "Token",
    "counted",
    "extent",
    "has_unspaced",
    "paragraphs",
    "tokens",
    "words",
]

OLDEST, NEWEST = 1, 2
"""The oldest and the newest version of the normalisation."""


def tokens(text: str, version: int = NEWEST) -> tuple[Token, ...]:
    """Tokenise a text: its normalised words, each with its character range."""
    return first.tokens(text) if version == OLDEST else second.tokens(text)


def words(text: str, version: int = NEWEST) -> tuple[str, ...]:
    """Return the normalised words of a text."""
    return first.words(text) if version == OLDEST else second.words(text)


def paragraphs(text: str, version: int = NEWEST) -> tuple[str, ...]:
    """Split a text into paragraphs at visually blank lines, and collapse whitespace in each."""
    return first.paragraphs(text) if version == OLDEST else second.paragraphs(text)


def extent(text: str, version: int = NEWEST) -> int:
    """Return the length of a text as a quote, in words.

    Two characters of a script without spaces count as one word; a symbol does not count.
    """
    return len(first.words(text)) if version == OLDEST else second.extent(text)


def counted(text: str) -> int:
    """Return the word count of a text as a reader counts: by spaces, or two characters a word."""
    return sum(
        max(1, second.extent(chunk)) if second.has_unspaced(chunk) else 1 for chunk in text.split()
    )


def has_unspaced(text: str) -> bool:
    """Whether a text has characters of a script without spaces between words."""
    return second.has_unspaced(text)
