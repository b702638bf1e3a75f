"""Numbers that are parts of names of types, and count nothing: "a 737 Max jet", "the BA.2 variant"."""

from __future__ import annotations

import re

_NAME = r"[A-Z][a-z][\w-]*"
_SMALL = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen"

_TYPES = (
    re.compile(r"(?<![\w.])[A-Z]{1,3}\.(\d+)(?![\d%])"),
    re.compile(r"(?<![\w.,$€£])(\d{3})x\b"),
    re.compile(rf"(?<![\w.,$€£])(\d{{1,3}} \d{{3}})(?= {_NAME} (?:{_NAME} )?[a-z])"),
    re.compile(rf"\b(?i:{_SMALL}) (\d{{3}})(?= (?:{_NAME} )?[a-z])"),
    re.compile(
        rf"\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]his|[Tt]hat) (?:[a-z-]+ )?(\d{{2,4}})(?= (?:{_NAME} )+[a-z-]*[a-rt-z]\b)"
    ),
    re.compile(
        r"\b(?:[Tt]he|[Ii]ts|[Aa]n?|[Tt]his|[Tt]hat) (\d{2,4})(?= (?:program(?:me)?|model|jet|family|variant|airliner|line)\b)"
    ),
)
"""Each with the number as its group: behind a few capital letters, before an "x", behind another number
that counts, and behind an article where only one is named."""

_DESCENDING = re.compile(
    rf"(?<![\w.,$€£-])(\d{{3,4}})-(\d{{1,2}})(?=\s+(?:(?!\w+day\b){_NAME}|jets?\b|aircraft\b|planes?\b|airliners?\b|models?\b))"
)
"""A number that is less than the one before its hyphen, which no range ends with; a vote has other words behind it."""

_YEARS = range(1800, 2100)


def without_types(text: str) -> str:
    """Return an English text of the same length whose numbers in names of types are letters."""
    for pattern in _TYPES:
        for found in [*pattern.finditer(text)]:
            text = _masked(text, *found.span(1))
    for found in [*_DESCENDING.finditer(text)]:
        first, last = map(int, found.groups())
        if last < first and first not in _YEARS:
            text = _masked(text, *found.span())
    return text


def _masked(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{re.sub(r'[0-9]', 'N', text[start:end])}{text[end:]}"
