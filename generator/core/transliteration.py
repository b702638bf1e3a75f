"""Letters of any alphabet in those of ids and addresses: a to z, and digits."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from anyascii import anyascii

MAX_ID = 80
"""How many characters an id has at most."""

_READ = 1_000
"""How many characters of a text are looked at for an id: no id needs more."""

_IS_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_LOOK_ALIKE = str.maketrans(
    "авеіјкмнорԛсѕтухһԁԝαεικνορτυχАВЕІЈКМНОРСЅТУХΑΒΕΙΚΜΝΟΡΤΥΧƅ‐‑‒–—−",
    "abeijkmhopqcstyxhdwaeiknoptyxabeijkmhopcstyxabeikmnoptyxb------",
)
"""Letters of other alphabets that look like Latin ones, and dashes that look like a hyphen."""

_APOSTROPHES = re.compile("['’‘‛ʼʻʹʾʿ′`´＇]")

_TIE = re.compile(
    "a|about|after|an|and|are|as|at|before|between|but|by|de|der|des|die|du|for|from|in|into|is|its|la|le|les"
    "|nor|of|on|onto|or|over|per|than|that|the|to|und|under|via|von|was|were|with|without"
)
"""A word that leads on to another: an id that is cut does not end with one."""


def is_id(text: str) -> bool:
    """Whether a text has the form of an id, whatever its length."""
    return bool(_IS_ID.fullmatch(text))


def look_alike(text: str) -> str:
    """Return the first letter or dash in what is nearly an id that only looks as if it belonged; or nothing."""
    text = text[:_READ]
    if _is_typed(text):
        return next((c for c in text if ord(c) > 127 and ord(c) in _LOOK_ALIKE), "")
    mixed = (word for word in re.findall(r"[^\W_]+", text) if _is_mixed(word))
    return next((c for word in mixed for c in word if not _is_latin(c) and c.isalpha()), "")


def as_id(text: str, limit: int = MAX_ID) -> str:
    """Return the id nearest to a text; empty if there is none.

    Every alphabet is written in Latin letters; an apostrophe or a soft sign parts nothing. What is too
    long ends with a whole word, and not with one that leads on to another, such as "of".
    """
    text = text[:_READ]
    if _is_typed(text):
        return "-".join(_cut(text.translate(_LOOK_ALIKE).split("-"), limit))
    return "-".join(_cut([*_words(text, limit)], limit))


def in_ascii(text: str) -> str:
    """Return a text in Latin letters, of which none has a mark, and digits; all else is left out."""
    return re.sub("[^A-Za-z0-9]+", "", anyascii(text))


def _is_typed(text: str) -> bool:
    """Whether a text would be an id, had somebody not typed some of it in letters of another alphabet."""
    return bool(re.search("[a-z]", text) and is_id(text.translate(_LOOK_ALIKE)))


def _words(text: str, limit: int) -> Iterator[str]:
    whole = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text))
    for word in re.findall(r"[^\W_]+", "".join(_wordlike(c) for c in whole)):
        plain = word.translate(_LOOK_ALIKE) if _is_mixed(word) else word
        if letters := _of_one_word(plain, limit):
            yield letters


def _wordlike(character: str) -> str:
    """Return what belongs to a word as it is, and what parts words as a space."""
    category = unicodedata.category(character)
    if category == "No":
        return f" {unicodedata.normalize('NFKD', character)} "  # ² and ½ are numbers of their own
    if category[0] in "LNM":
        # A mark would part a word where a pattern looks for letters.
        return anyascii(character) if category[0] == "M" else character
    if category == "Cf":
        return ""
    plain = unicodedata.normalize("NFKD", character)
    return plain if plain.isascii() and plain.isalnum() else " "


def _of_one_word(word: str, limit: int) -> str:
    """Return a word in Latin letters; one that is too long for an id ends with a whole character."""
    parts = [in_ascii(character).lower() for character in word]
    return "".join(
        p for p, end in zip(parts, accumulate(map(len, parts)), strict=True) if end <= limit
    )


def _cut(words: list[str], limit: int) -> list[str]:
    ends = list(accumulate(len(word) + 1 for word in words))
    kept = [word for word, end in zip(words, ends, strict=True) if end - 1 <= limit]
    if len(kept) == len(words):
        return kept
    while len(kept) > 1 and _TIE.fullmatch(kept[-1]):
        kept.pop()
    return kept or [words[0][:limit]]


def _is_mixed(word: str) -> bool:
    """Whether a word has Latin letters, and others that all look like Latin ones."""
    letters = [c for c in word if c.isalpha()]
    others = [c for c in letters if not _is_latin(c)]
    return 0 < len(others) < len(letters) and all(ord(c) in _LOOK_ALIKE for c in others)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "FULLWIDTH LATIN"))
