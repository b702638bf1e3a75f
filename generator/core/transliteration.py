"""Transliteration of any alphabet to ids (slugs): a to z, digits and hyphens."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import accumulate

from anyascii import anyascii

MAX_ID = 80
"""Longest id, in characters."""

_READ = 1_000
"""How much of a text is read to make an id, in characters."""

_IS_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

_LOOK_ALIKE = str.maketrans(
    "авеіјкмнорԛсѕтухһԁԝαεικνορτυχАВЕІЈКМНОРСЅТУХΑΒΕΙΚΜΝΟΡΤΥΧƅ‐‑‒–—−",
    "abeijkmhopqcstyxhdwaeiknoptyxabeijkmhopcstyxabeikmnoptyxb------",
)
"""Homoglyphs: letters that look like Latin ones, and dashes that look like a hyphen."""

_APOSTROPHES = re.compile("['’‘‛ʼʻʹʾʿ′`´＇]")

_TIE = re.compile(
    "a|about|after|an|and|are|as|at|before|between|but|by|de|der|des|die|du|for|from|in|into|is|its|la|le|les"
    "|nor|of|on|onto|or|over|per|than|that|the|to|und|under|via|von|was|were|with|without"
)
"""Articles, prepositions and conjunctions: a truncated id does not end with one."""


_STOP = re.compile(
    rf"(?:{_TIE.pattern}|be|been|being|had|has|have|he|her|his|it|our|said|says|she|some|such|their|them|they"
    "|this|those|was|we|were|which|while|who|will|would|ve|ile|bir|i|v|na|s|o|po|za|den|dem|das|ein|eine|et|les)"
)
"""Words that tell nothing apart in an id: of English, and of languages that sources are often in."""


def is_id(text: str) -> bool:
    """Whether a text has the form of an id; its length is not checked."""
    return bool(_IS_ID.fullmatch(text))


def look_alike(text: str) -> str:
    """Return the first homoglyph in what is otherwise an id, or in a mixed word; empty if none."""
    text = text[:_READ]
    if _is_typed(text):
        return next((c for c in text if ord(c) > 127 and ord(c) in _LOOK_ALIKE), "")
    mixed = (word for word in re.findall(r"[^\W_]+", text) if _is_mixed(word))
    return next((c for word in mixed for c in word if not _is_latin(c) and c.isalpha()), "")


def as_id(text: str, limit: int = MAX_ID) -> str:
    """Transliterate a text to an id (slug); empty if nothing is left of it.

    Apostrophes and soft signs do not split words. An id longer than `limit` is truncated after a
    whole word, and not after one such as "of".
    """
    text = text[:_READ]
    if _is_typed(text):
        return "-".join(_cut(text.translate(_LOOK_ALIKE).split("-"), limit))
    return "-".join(_cut([*_words(text, limit)], limit))


def short_id(text: str, limit: int = 50) -> str:
    """Transliterate a title to a short id, without the words that tell nothing apart, such as "the".

    A text of which they leave only a word keeps them.
    """
    words = as_id(text, _READ).split("-")
    kept = [word for word in words if not _STOP.fullmatch(word)]
    return "-".join(_cut(kept if len(kept) > 1 else words, limit)) if words != [""] else ""


def in_ascii(text: str) -> str:
    """Transliterate a text to ASCII letters and digits; everything else is dropped."""
    return re.sub("[^A-Za-z0-9]+", "", anyascii(text))


def _is_typed(text: str) -> bool:
    """Whether a text would be an id if its homoglyphs were Latin letters."""
    return bool(re.search("[a-z]", text) and is_id(text.translate(_LOOK_ALIKE)))


def _words(text: str, limit: int) -> Iterator[str]:
    whole = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text))
    for word in re.findall(r"[^\W_]+", "".join(_wordlike(c) for c in whole)):
        plain = word.translate(_LOOK_ALIKE) if _is_mixed(word) else word
        if letters := _of_one_word(plain, limit):
            yield letters


def _wordlike(character: str) -> str:
    """Return a character, simplified, if it belongs to a word; a space if it separates words."""
    category = unicodedata.category(character)
    if category == "No":
        return f" {unicodedata.normalize('NFKD', character)} "  # ² and ½ are separate numbers
    if category[0] in "LNM":
        # An untransliterated combining mark would split the word.
        return anyascii(character) if category[0] == "M" else character
    if category == "Cf":
        return ""
    plain = unicodedata.normalize("NFKD", character)
    return plain if plain.isascii() and plain.isalnum() else " "


def _of_one_word(word: str, limit: int) -> str:
    """Transliterate a word, cut after the last whole character that fits in `limit`."""
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
    """Whether a word mixes Latin letters with homoglyphs of Latin letters only."""
    letters = [c for c in word if c.isalpha()]
    others = [c for c in letters if not _is_latin(c)]
    return 0 < len(others) < len(letters) and all(ord(c) in _LOOK_ALIKE for c in others)


def _is_latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith(("LATIN", "FULLWIDTH LATIN"))
