"""Parts of years: first months, quarters and halves, of a year that is told or counted from the day of a text."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.drafting.when.month_words import SPELT_NUMBER, months_of, number
from generator.drafting.when.time_reader import Reader, When, written

_YEAR = (
    r"(?:\s+(?:of\s+|in\s+)?(?P<year>(?:18|19|20)\d\d|this year|the current year|current year|last year"
    r"|the last year|the past year|the previous year|next year|the same year|the year))?"
)


def _months(reader: Reader, found: re.Match[str], first: int, last: int) -> When | None:
    year, is_counted = reader.year_told(found["year"])
    if year is None:
        return None
    resolved = found.group() if is_counted else ""
    return When(*found.span(), f"{written(year, first)}/{written(year, last)}", resolved)


def _first_months(reader: Reader, found: re.Match[str]) -> When | None:
    count = number(found["count"])
    return _months(reader, found, 1, count) if 2 <= count <= 12 else None


def _first_quarters(reader: Reader, found: re.Match[str]) -> When | None:
    return _months(reader, found, 1, 3 * number(found["count"]))


def _quarter(reader: Reader, found: re.Match[str]) -> When | None:
    count = number(found["count"])
    return _months(reader, found, *months_of("quarter", count)) if 1 <= count <= 4 else None


def _last_quarter(reader: Reader, found: re.Match[str]) -> When | None:
    return _months(reader, found, *months_of("quarter", 4))


def _half(reader: Reader, found: re.Match[str]) -> When | None:
    return _months(reader, found, *months_of("half", number(found["count"])))


def _middle(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    told = f"{written(reader.issued.year, 6)}~"
    is_end = (found["how"] or "").lower().startswith("by")
    return When(*found.span(), f"../{told}" if is_end else told, found.group())


_COUNT = rf"(?P<count>\d{{1,3}}|{SPELT_NUMBER})"
PARTS_OF_YEARS: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (
        rf"\b(?:the )?first {_COUNT} months{_YEAR}(?! of (?:the|its|their|his|her|this) (?!year|fiscal|current|present|same|calendar))",
        _first_months,
    ),
    (
        rf"\b(?:the )?(?P<year>last|this|the previous) year['’]s first {_COUNT} months\b",
        _first_months,
    ),
    (rf"\b(?:the )?first (?P<count>two|three) quarters{_YEAR}", _first_quarters),
    (rf"\b{_COUNT} months of (?P<year>(?:19|20)\d\d|this year|last year)", _first_months),
    (rf"\b(?:the )?(?P<count>first|second|third|fourth) quarter\b{_YEAR}", _quarter),
    (r"\b(?:the )?(?:last|final) quarter of (?P<year>(?:19|20)\d\d)\b", _last_quarter),
    (r"\bQ(?P<count>[1-4]),?" + _YEAR, _quarter),
    (rf"\b(?:the )?(?P<count>first|second) half{_YEAR}", _half),
    (r"\b(?P<how>by |in |around )?(?:the middle of (?:the|this) year|mid-year)\b", _middle),
)
"""Patterns of such times, each with what reads it."""
