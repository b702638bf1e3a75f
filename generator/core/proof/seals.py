"""Digests of texts and seals of quotes: proof without a key that gives no text back.

A digest is one BLAKE2b hash over all words of a text, so that it can be confirmed only by whoever
has the whole text. A seal is written when a quote was found in the text: a hash over the digest,
the place and the words of the quote, all of which are public. It gives nothing away, and anything
that changes breaks it.
"""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import blake2b

from generator.core.proof.normalisation import VERSION, paragraphs, words

LEAST_UNQUOTED = 20
"""How many words of a text may be the fewest that no quote shows: fewer could be guessed."""

Place = tuple[str, str] | None
"""The type and the value of a locator, or None."""


def digest(text: str) -> str:
    """Return the digest of a text: 160 bits over its paragraphs and their words, in order."""
    whole = [" ".join(words(paragraph)) for paragraph in paragraphs(text)]
    return _hash([VERSION, whole], b"briefing-digest", 20)


def word_count(text: str) -> int:
    """Count the normalised words of a text."""
    return sum(len(words(paragraph)) for paragraph in paragraphs(text))


@lru_cache(maxsize=4096)
def seal(digest: str, count: int, place: Place, quote: str) -> str:
    """Return the seal of a quote at a place of the text with a digest and a word count: 80 bits."""
    return _hash([VERSION, digest, count, place, words(quote)], b"briefing-seal", 10)


@lru_cache(maxsize=4096)
def seen_seal(reader: tuple[str, str, str], place: Place, quote: str) -> str:
    """Return the seal of a quote that somebody saw: by whom, on which day, in which copy. 80 bits.

    It proves nothing of a text. It tells that the quote has not changed since it was seen.
    """
    return _hash([VERSION, reader, place, words(quote)], b"briefing-seen", 10)


def _hash(value: object, person: bytes, size: int) -> str:
    """Hash a value as canonical JSON, in which no two values look alike."""
    text = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=size, person=person).hexdigest()
