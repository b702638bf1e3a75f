"""From a text to the words by which a quote is compared with it.

What does not change the sense folds together: the forms of Unicode (NFC, NFD, wide, narrow,
ligatures), case, the kinds of spaces, of dashes and of quotation marks. What changes it stays apart:

============================  =====================================================================
letters and their marks       a letter keeps every mark, whether composed or not: é, й, ı, vowel signs
vowel points                  fold away in Arabic and Hebrew, where writing them is optional
digits                        fold to 0-9; raised, lowered and circled ones and fractions are kept
between two digits            `.` `,` `'` `:` `/` `·` and a dash belong to the number, as written
before digits                 a sign and a decimal point belong to the number
currency, %, °, №, &, §, +    each is a word of its own, wherever it stands
other symbols                 each is a word of its own, but for those that only dress a text
other punctuation             parts words, and is no part of them
scripts without spaces        each character, with its marks, is a word; two count as one in length
============================  =====================================================================

That is version 2; docs/normalisation.md has an example of every row. Version 1 kept letters and
digits alone, and is applied where a fingerprint was made with it.
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
