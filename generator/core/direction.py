"""Which way writing runs, and how writing that runs from right to left keeps its place in a line.

Arabic or Hebrew in a line of English is read from right to left as a whole, and what follows it, such as a
date, still stands after it, where it is *isolated* (Unicode Standard Annex #9, 2.7). In HTML the attribute
`dir` does so; where only text is possible, a pair of characters that nobody sees. Content has neither, for
it may have no invisible characters; data for programs have neither, for they are no line of anything.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

import babel

_START, _END = "\u2068", "\u2069"
"""FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE."""

_LEFTWARD = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff"
"""The blocks of the scripts that run from right to left."""

_ANY = re.compile(f"[{_LEFTWARD}]")
_RUN = re.compile(rf"[{_LEFTWARD}]+(?:[\W\d_]+[{_LEFTWARD}]+)*")
"""Words of such a script in a row, with the numbers and marks between them."""

_ISOLATED = re.compile(f"({_START}[^{_END}]*{_END})")
_MARKS = str.maketrans("", "", _START + _END)
_PAIRS = (("(", ")"), ("[", "]"), ("«", "»"), ("“", "”"), ("‹", "›"), ("‘", "’"))


@cache
def direction(language: str) -> str:
    """Return `rtl` or `ltr`: how a language is written, by its BCP 47 tag."""
    order = babel.Locale.parse(language, sep="-").character_order
    return "rtl" if order == "right-to-left" else "ltr"


def direction_of(text: str, language: str = "en") -> str:
    """Return `rtl` or `ltr`: how a text runs that is said to be in a language.

    A title in Latin letters runs from left to right whatever its language. What is in several scripts
    runs from right to left if its language does, or if it begins so and is mostly so.
    """
    classes = _classes(text)
    if "R" in classes and direction(language) == "rtl":
        return "rtl"
    return "rtl" if classes.startswith("R") and 2 * classes.count("R") > len(classes) else "ltr"


def together(text: str) -> str:
    """Return a text isolated as a whole, whatever it is."""
    return f"{_START}{text}{_END}"


def isolated(text: str) -> str:
    """Return a text with everything in it isolated that runs from right to left.

    That is the text as a whole, if it begins so and is mostly so; otherwise each run of words. What is
    isolated already stays as it is, so that a sentence that was put together keeps its parts apart.
    """
    if not _ANY.search(text):
        return text
    pieces = _ISOLATED.split(text)
    if len(pieces) == 1 and direction_of(text) == "rtl":
        return together(text)
    return "".join(p if p.startswith(_START) else _runs_isolated(p) for p in pieces)


def is_mark(character: str) -> bool:
    """Whether a character is one of the two that isolate."""
    return character in (_START, _END)


def unmarked(text: str) -> str:
    """Return a text without the characters that isolate, for a program."""
    return text.translate(_MARKS)


def _classes(text: str) -> str:
    """Return a letter for each that has a direction: R for right to left, L for left to right."""
    if not _ANY.search(text):
        return ""
    found = (unicodedata.bidirectional(character) for character in text)
    return "".join("R" if c in ("R", "AL") else "L" for c in found if c in ("R", "AL", "L"))


def _runs_isolated(text: str) -> str:
    pieces, done = [], 0
    for run in _RUN.finditer(text):
        start, end = run.span()
        for opening, closing in _PAIRS:  # a bracket stays with the one that it belongs to
            inside = text[start:end]
            if inside.count(opening) > inside.count(closing) and text[end : end + 1] == closing:
                end += 1
        pieces += [text[done:start], together(text[start:end])]
        done = end
    return "".join((*pieces, text[done:]))
