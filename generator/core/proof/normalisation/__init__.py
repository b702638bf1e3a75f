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

docs/normalisation.md has an example of every row.
"""

from __future__ import annotations

from generator.core.proof.normalisation.segmentation import (
    extent,
    has_unspaced,
    paragraphs,
    tokens,
    words,
)
from generator.core.proof.normalisation.token import Token

__all__ = ["VERSION", "Token", "counted", "extent", "has_unspaced", "paragraphs", "tokens", "words"]

VERSION = 2
"""The version of the normalisation, which every digest and fingerprint names."""


def counted(text: str) -> int:
    """Return the word count of a text as a reader counts: by spaces, or two characters a word."""
    return sum(max(1, extent(chunk)) if has_unspaced(chunk) else 1 for chunk in text.split())
