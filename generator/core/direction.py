"""Text direction: right-to-left scripts, and their isolation in left-to-right text.

Arabic or Hebrew within an English line must be *isolated* (Unicode Standard Annex #9, 2.7) to be
read from right to left as a whole, with what follows it, such as a date, still placed after it.
HTML uses the attribute `dir`; plain text uses a pair of invisible control characters. Neither is in
the content, which may have no invisible characters, nor in data for programs.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

from generator.core.locales import locale_of

_START, _END = "\u2068", "\u2069"
"""FIRST STRONG ISOLATE (FSI) and POP DIRECTIONAL ISOLATE (PDI)."""

_LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The Unicode blocks of right-to-left scripts, for a character class."""

_ANY = re.compile(f"[{_LEFTWARD}]")
_RUN = re.compile(rf"[{_LEFTWARD}]+(?:[\W\d_]+[{_LEFTWARD}]+)*")
"""A run of right-to-left words, with the numbers and punctuation between them."""

_ISOLATED = re.compile(f"({_START}[^{_END}]*{_END})")
_MARKS = str.maketrans("", "", _START + _END)
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"), ("‹", "›"), ("‘", "’"))


@cache
def direction(language: str) -> str:
    """Return the direction of a language, `rtl` or `ltr`, by its BCP 47 tag."""
    order = locale_of(language).character_order
    return "rtl" if order == "right-to-left" else "ltr"


def direction_of(text: str, language: str = "en") -> str:
    """Return the direction of a text, `rtl` or `ltr`, given its declared language.

    A text without right-to-left letters is `ltr` whatever its language. One of mixed scripts is
    `rtl` if its language is, or if it begins with a right-to-left letter and consists mostly of
    such.
    """
    classes = _classes(text)
    if "R" in classes and direction(language) == "rtl":
        return "rtl"
    return "rtl" if classes.startswith("R") and 2 * classes.count("R") > len(classes) else "ltr"


def together(text: str) -> str:
    """Return the whole text between isolate characters, whatever its direction."""
    return f"{_START}{text}{_END}"


def isolated(text: str) -> str:
    """Return a text with its right-to-left parts between isolate characters.

    If the text begins with and consists mostly of right-to-left letters, it is isolated as a whole;
    otherwise each right-to-left run is. Parts that are isolated already stay as they are, so a
    sentence may be assembled from isolated parts.
    """
    if not _ANY.search(text):
        return text
    pieces = _ISOLATED.split(text)
    if len(pieces) == 1 and direction_of(text) == "rtl":
        return together(text)
    return "".join(p if p.startswith(_START) else _runs_isolated(p) for p in pieces)


def is_mark(character: str) -> bool:
    """Whether a character is one of the two isolate characters."""
    return character in (_START, _END)


def unmarked(text: str) -> str:
    """Remove the isolate characters from a text, for use by a program."""
    return text.translate(_MARKS)


def _classes(text: str) -> str:
    """Return R or L for each character with a strong direction."""
    if not _ANY.search(text):
        return ""
    found = (unicodedata.bidirectional(character) for character in text)
    return "".join("R" if c in ("R", "AL") else "L" for c in found if c in ("R", "AL", "L"))


def _runs_isolated(text: str) -> str:
    pieces, done = [], 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        for opening, closing in _PAIRS:  # a closing bracket stays with its opening one
            inside = text[start:end]
            if inside.count(opening) > inside.count(closing) and text[end : end + 1] == closing:
                end += 1
        pieces += [text[done:start], together(text[start:end])]
        done = end
    return "".join((*pieces, text[done:]))
