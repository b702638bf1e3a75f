"""Version 2: everything that changes the sense is kept. See `generator.core.proof.normalisation` for the table."""

from __future__ import annotations

import re
import unicodedata

from generator.core.proof.normalisation.characters import (
    CLASSES,
    FOLDS,
    NOTHING,
    UNSPACED,
    is_unseen,
)
from generator.core.proof.normalisation.token import Token

_MARKS = "[mnhk]*"
_SIGN = r"(?:(?<![wqdmhpoy.:=-])-)?"
_POINT = r"(?:(?<![wqdmhpoy.:=])\.(?=d))?"
_WORD = rf"(?:[wqd]{_MARKS}|(?<=d)[.:=-](?=d))+"

_TOKEN = re.compile(
    rf"(?P<symbol>{_SIGN}c{_MARKS}|o(?:q(?![wqdmnh]))?{_MARKS}|[sp]{_MARKS})"
    rf"|(?P<word>{_SIGN}{_POINT}(?=d){_WORD}|{_WORD})"
    rf"|(?P<character>u{_MARKS})"
)
"""A word, in the classes of a text's characters: see `generator.core.proof.normalisation.characters`."""

_HALVES = {"symbol": 0, "word": 2, "character": 1}
"""What a token is worth in length, in half words.

A character of Chinese or Japanese tells about half as much as a word of English: eight of them are
as hard to guess as four words, and as unlikely to stand somewhere by chance.
"""

_ON_SIGNS = re.compile("(?<=[sxun])[mnh]+")
"""Marks of a symbol, of a character without spaces, or of what parts words: ≠ is one character or two."""

_DEGREES = "℃℉"

_SUBSCRIPT = "\u0345"
"""The Greek iota below a letter: a mark that becomes a letter of its own in lower case."""

_LINE = re.compile(r"\r\n|[\n\r\v\x85\u2028]")
_PARAGRAPH = re.compile("[\f\u2029]")


def tokens(text: str) -> tuple[Token, ...]:
    """Return the normalised words of a text, and where in it each stands."""
    found = _found(text)
    classes = text.translate(CLASSES)
    if NOTHING not in classes:
        return tuple(Token(*token) for token in found)
    seen = [n for n, c in enumerate(classes) if c != NOTHING]
    return tuple(Token(word, seen[a], _end(text, seen[b - 1] + 1)) for word, a, b in found)


def words(text: str) -> tuple[str, ...]:
    """Return the normalised words of a text."""
    return tuple(word for word, _, _ in _found(text))


def extent(text: str) -> int:
    """Return how many words a text is worth; half a word is left out."""
    found = _TOKEN.finditer(text.translate(CLASSES).replace(NOTHING, ""))
    return sum(_HALVES[match.lastgroup or ""] for match in found) // 2


def has_unspaced(text: str) -> bool:
    """Whether a text has characters of a script that puts no spaces between words."""
    return UNSPACED in text.translate(CLASSES)


def paragraphs(text: str) -> tuple[str, ...]:
    """Split a text at lines on which nothing is seen, form feeds and paragraph separators."""
    found = []
    for part in _PARAGRAPH.split(text):
        lines: list[str] = []
        for line in (*_LINE.split(part), ""):
            if any(map(_is_seen, line)):
                lines += line.split()
            elif lines:
                found.append(" ".join(lines))
                lines = []
    return tuple(found)


def _found(text: str) -> list[tuple[str, int, int]]:
    """Return the words of a text, and their ranges in what is left without unseen characters."""
    classes = text.translate(CLASSES)
    if NOTHING in classes:
        text = "".join(c for c, of in zip(text, classes, strict=True) if of != NOTHING)
        classes = classes.replace(NOTHING, "")
    classes = _ON_SIGNS.sub(lambda marks: "k" * len(marks[0]), classes)
    folded: dict[str, str] = {}
    found = []
    for match in _TOKEN.finditer(classes):
        start, end = match.span()
        written = text[start:end]
        if written not in folded:
            is_word = match.lastgroup == "word"
            folded[written] = _folded(written if is_word else written.replace(_SUBSCRIPT, ""))
        found.append((folded[written], start, end))
    return found


def _folded(written: str) -> str:
    if written.isascii():
        return written.lower()
    if written[0] in _DEGREES:
        written = written[0]  # a mark on it would become one on the letter in it
    plain = unicodedata.normalize("NFD", written).translate(FOLDS)
    return unicodedata.normalize("NFC", plain.casefold())


def _end(text: str, end: int) -> int:
    """Take what is unseen and belongs to the character before it, such as a choice of its form."""
    while end < len(text) and is_unseen(text[end]) and unicodedata.category(text[end]) == "Mn":
        end += 1
    return end


def _is_seen(character: str) -> bool:
    return not (
        character.isspace() or unicodedata.category(character) == "Cc" or is_unseen(character)
    )
