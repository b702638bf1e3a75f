"""Find words, paragraphs and lengths; the package has the table of what is a word."""

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

_BEGINS = r"(?=[wqdcopsu]|-[cd.]|\.d)"
"""What any token begins with: asked first, as nothing else in a text is worth a closer look."""

_TOKEN = re.compile(
    rf"{_BEGINS}(?:(?P<symbol>{_SIGN}c{_MARKS}|o(?:q(?![wqdmnh]))?{_MARKS}|[sp]{_MARKS})"
    rf"|(?P<word>{_SIGN}{_POINT}(?=d){_WORD}|{_WORD})"
    rf"|(?P<character>u{_MARKS}))"
)
"""A token, matched in the character classes of a text; see the module `characters`."""

_HALVES = {"symbol": 0, "word": 2, "character": 1}
"""Length of each kind of token, in half words.

A Chinese or Japanese character carries about half as much as an English word: eight of them are as
hard to guess as four words, and as unlikely to occur by chance.
"""

_ON_SIGNS = re.compile("(?<=[sxun])[mnh]+")
"""Combining marks on a symbol, an unspaced character or a separator: ≠ is one character or two."""

_DEGREES = "℃℉"

_SUBSCRIPT = "\u0345"
"""COMBINING GREEK YPOGEGRAMMENI, the iota below a letter: case folding makes it a letter."""

_LINE = re.compile(r"\r\n|[\n\r\v\x85\u2028]")
_PARAGRAPH = re.compile("[\f\u2029]")


def tokens(text: str) -> tuple[Token, ...]:
    """Tokenise a text: its normalised words, each with its character range."""
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
    """Return the length of a text as a quote, in words, rounded down.

    Two characters of a script without spaces count as one word; a symbol does not count.
    """
    found = _TOKEN.finditer(text.translate(CLASSES).replace(NOTHING, ""))
    return sum(_HALVES[match.lastgroup or ""] for match in found) // 2


def has_unspaced(text: str) -> bool:
    """Whether a text has characters of a script without spaces between words."""
    return UNSPACED in text.translate(CLASSES)


def paragraphs(text: str) -> tuple[str, ...]:
    """Split a text into paragraphs at visually blank lines, form feeds and U+2029."""
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
    """Return the words of a text, with their ranges in the text without invisible characters."""
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
        written = written[0]  # a mark would end up on the letter that it folds to
    plain = unicodedata.normalize("NFD", written).translate(FOLDS)
    return unicodedata.normalize("NFC", plain.casefold())


def _end(text: str, end: int) -> int:
    """Extend a range by invisible marks of its last character, such as variation selectors."""
    while end < len(text) and is_unseen(text[end]) and unicodedata.category(text[end]) == "Mn":
        end += 1
    return end


def _is_seen(character: str) -> bool:
    return not (
        character.isspace() or unicodedata.category(character) == "Cc" or is_unseen(character)
    )
