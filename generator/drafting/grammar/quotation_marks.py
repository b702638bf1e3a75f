"""Quotation marks: those of a text as the rest of drafting reads them: double ones, turned as they should be.

A quote with other marks than its text has the same words in a row, which is what proves it.
"""

from __future__ import annotations

import re

_MISTURNED = re.compile(r"(?<![^\s(\[—–-])”(?=\w)")
"""A closing mark that opens a quotation."""

_OPENING = re.compile(r"(?<![^\s(\[—–-])['‘](?=[\w…“])(?!\d\ds\b|em\b|til\b|tis\b|twas\b|cause\b)")
_CLOSING = re.compile(r"(?<=[.,!?…])['’](?!\w)|(?<=\w)['’](?=[\s.,;:!?)\]—–-]|$)")
_OWNER = re.compile(r"(?<=s)['’](?= [a-z])")
"""What may as well be the apostrophe of an owner: "the ministers' deal"."""

_DOUBLE = re.compile(r"[“\"]")
_INNER = str.maketrans({"“": "‘", "”": "’", '"': "’"})


def turned(text: str) -> str:
    """Return a text in which every mark that opens a quotation is an opening one."""
    return _MISTURNED.sub("“", text)


def with_double_marks(text: str) -> str:
    """Return an English text, in the same length, whose quotations, if most of them are in single marks, are in double ones."""
    parts = re.split(r"(\n\s*\n)", text)
    told = [_doubled(part) for part in parts]
    single = sum(t.count("“") - p.count("“") for t, p in zip(told, parts, strict=True))
    return "".join(told) if single > len(_DOUBLE.findall(text)) / 2 else text


def _doubled(paragraph: str) -> str:
    """Return a paragraph with each quotation that is in single marks in double ones."""
    found, place = "", 0
    while opening := _OPENING.search(paragraph, place):
        start, end = opening.start(), _end_of(paragraph, opening.end())
        found += f"{paragraph[place:start]}“"
        if end is None:
            if start:
                return paragraph
            return f"“{paragraph[1:].translate(_INNER)}"
        found += f"{paragraph[start + 1 : end].translate(_INNER)}”"
        place = end + 1
    return found + paragraph[place:]


def _end_of(paragraph: str, start: int) -> int | None:
    """Return where a quotation that begins at a place ends; None if it does not end in its paragraph."""
    following = _OPENING.search(paragraph, start)
    limit = following.start() if following else len(paragraph)
    ends = [m.start() for m in _CLOSING.finditer(paragraph, start, limit)]
    sure = [end for end in ends if not _OWNER.match(paragraph, end)]
    return next(iter(sure or ends), None)
