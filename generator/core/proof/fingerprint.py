"""Keyed fingerprints: a text as hashes, in which whoever has the key finds quotes.

A fingerprint holds, for each paragraph, the hash of every word n-gram in reading order. An n-gram
is four words joined by single spaces, in UTF-8; its hash is the first 40 bits of BLAKE2b (RFC 7693)
with the key, as ten hexadecimal digits. Without a key anybody could extend a known quote word by
word, and would have the whole text back.
"""

from __future__ import annotations

from hashlib import blake2b

from generator.core.proof.key import ProofKey
from generator.core.proof.normalisation import paragraphs, words

LENGTH = 4
"""Words per n-gram; a fingerprint proves no shorter quote."""

Hashes = tuple[str, ...]


def hashes(text: str, key: ProofKey) -> Hashes:
    """Return the n-gram hashes of a text; none if it has fewer than `LENGTH` words."""
    found = words(text)
    return tuple(
        blake2b(
            " ".join(found[n : n + LENGTH]).encode(),
            digest_size=5,
            key=key.key,
            person=b"briefing-ngram",
        ).hexdigest()
        for n in range(len(found) - LENGTH + 1)
    )


def fingerprint(text: str, key: ProofKey) -> tuple[Hashes, ...]:
    """Return the fingerprint of a text: the n-gram hashes of each paragraph."""
    return tuple(hashes(paragraph, key) for paragraph in paragraphs(text))
