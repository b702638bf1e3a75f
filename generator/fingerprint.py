"""Proof that a quote stands in a text, without the text.

A fingerprint holds, for each paragraph, the hash of every sequence of words in it, in reading order.
A quote is proved where the hashes of its own sequences stand one after another.

Normalisation 1: Unicode NFKC, then case folding, then NFKC again; format characters such as the soft
hyphen are dropped; a word is a run of letters and digits, and whatever stands between two words, be
it a space, a dash or any form of quotation mark, only parts them. A sequence is four words joined by
one space, in UTF-8; its hash is the first 40 bits of BLAKE2b (RFC 7693), as ten hexadecimal digits.

It keeps a text out of the repository. It keeps nothing secret: who guesses four words can confirm them.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from hashlib import blake2b

NORMALISATION = 1
"""The version of the normalisation that this module applies."""

LENGTH = 4
"""The number of words in a sequence; a shorter quote cannot be proved."""

Hashes = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+")
_SEEN = re.compile(r"(?:[^\W_]|[\u00ad\u200b-\u200f\u2060])+")


def words(text: str) -> tuple[str, ...]:
    """Return the normalised words of a text."""
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return tuple(_WORD.findall("".join(c for c in folded if unicodedata.category(c) != "Cf")))


def paragraphs(text: str) -> tuple[str, ...]:
    """Split a text at blank lines; white space in a paragraph is collapsed."""
    blocks = re.split(r"\n[^\S\n]*\n", text.replace("\r\n", "\n").replace("\r", "\n"))
    return tuple(" ".join(block.split()) for block in blocks if block.strip())


def hashes(text: str) -> Hashes:
    """Return the hashes of a text's word sequences; none where it has fewer than `LENGTH` words."""
    found = words(text)
    return tuple(
        blake2b(" ".join(found[n : n + LENGTH]).encode(), digest_size=5).hexdigest()
        for n in range(len(found) - LENGTH + 1)
    )


def fingerprint(text: str) -> tuple[Hashes, ...]:
    """Return the fingerprint of a text: the hashes of each of its paragraphs."""
    return tuple(hashes(paragraph) for paragraph in paragraphs(text))


def is_provable(quote: str) -> bool:
    """Whether a quote is long enough to be proved."""
    return len(words(quote)) >= LENGTH


def occurrences(quote: str, paragraph: Hashes) -> int:
    """Count how often a provable quote stands in a paragraph."""
    wanted = hashes(quote)
    return sum(
        paragraph[n : n + len(wanted)] == wanted for n in range(len(paragraph) - len(wanted) + 1)
    )


def spans(quote: str, paragraph: str) -> tuple[tuple[int, int], ...]:
    """Return where a quote stands in the text of a paragraph, as ranges of characters."""
    found = [(m.start(), m.end(), words(m.group())) for m in _SEEN.finditer(paragraph)]
    wanted = words(quote)
    ranges = []
    for first in range(len(found)):
        there: tuple[str, ...] = ()
        for _, end, word in found[first:]:
            there += word
            if not wanted or there != wanted[: len(there)]:
                break
            if there == wanted:
                ranges.append((found[first][0], end))
                break
    return tuple(ranges)


def longest_part(quote: str, paragraph: Hashes) -> str:
    """Return the longest run of a quote's words that stands in a paragraph, or an empty string."""
    best_start, best = longest_run(hashes(quote), paragraph)
    return " ".join(words(quote)[best_start : best_start + best + LENGTH - 1]) if best else ""


def longest_run(wanted: Sequence[str], there: Sequence[str]) -> tuple[int, int]:
    """Return where in `wanted` its longest run that also stands in `there` begins, and its length."""
    before: dict[int, int] = {}
    places: dict[str, list[int]] = {}
    for number, value in enumerate(there):
        places.setdefault(value, []).append(number)
    start, longest = 0, 0
    for number, value in enumerate(wanted):
        runs = {place: before.get(place - 1, 0) + 1 for place in places.get(value, ())}
        for length in runs.values():
            if length > longest:
                start, longest = number - length + 1, length
        before = runs
    return start, longest
