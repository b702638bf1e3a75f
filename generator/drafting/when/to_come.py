"""To come: months and years ahead, counted from the day of a text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from generator.drafting.when.month_words import SPELT_NUMBER, number
from generator.drafting.when.time_reader import Reader, When, written


def _months_ahead(reader: Reader, found: re.Match[str]) -> When | None:
    count = 0 if reader.is_counted_from(found.start()) else number(found["count"])
    if reader.issued is None or not 0 < count < 60:
        return None
    total = reader.issued.year * 12 + reader.issued.month - 1 + count
    return When(*found.span(), f"../{written(total // 12, total % 12 + 1)}", found.group())


def _in_months(reader: Reader, found: re.Match[str]) -> When | None:
    until = _months_ahead(reader, found) if reader.is_ahead_at(found.start()) else None
    return replace(until, edtf=f"{until.edtf.removeprefix('../')}~") if until else None


def _coming_months(reader: Reader, found: re.Match[str]) -> When | None:
    until = _months_ahead(reader, found)
    if until is None or reader.issued is None:
        return None
    return replace(until, edtf=f"{reader.issued.isoformat()[:7]}/{until.edtf.removeprefix('../')}")


def _years_ahead(reader: Reader, found: re.Match[str]) -> When | None:
    count = 0 if reader.is_counted_from(found.start()) else number(found["count"])
    if _OVER_YEARS.search(reader.text, 0, found.start()) and found["how"].lower() == "in":
        return None
    if reader.issued is None or not reader.is_ahead or not 0 < count < 60:
        return None
    year = f"{reader.issued.year + count:04}~"
    is_end = found["how"].lower() == "within"
    return When(*found.span(), f"../{year}" if is_end else year, found.group())


def _coming_years(reader: Reader, found: re.Match[str]) -> When | None:
    count = number(found["count"]) * (10 if "decade" in found.group().lower() else 1)
    if reader.issued is None or not 1 < count < 100:
        return None
    year = reader.issued.year
    is_end = found.group().lower().startswith(("in ", "within "))
    first = ".." if is_end else f"{year:04}"
    return When(*found.span(), f"{first}/{year + count:04}", found.group())


def _from_year(reader: Reader, found: re.Match[str]) -> When | None:
    year, _ = reader.year_told(found.group())
    return When(*found.span(), f"{year:04}/..", found.group()) if year else None


_OVER_YEARS = re.compile(
    r"\b(?:buy|import|export|sell|supply|deliver|invest|spend|purchase)s?\b[^.;]*\d[^.;]*$"
)
"""What is dealt in over so many years, before how many these are: "buy 300 lamps in"."""

_COUNT = rf"(?P<count>\d{{1,3}}|{SPELT_NUMBER})"
TO_COME: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (rf"\bwithin (?:the next )?{_COUNT} months\b(?! (?:of|from|after)\b)", _months_ahead),
    (rf"\b(?:over|in|during|for) the (?:next|coming|following) {_COUNT} months\b", _coming_months),
    (rf"\bin {_COUNT} months(?:['’] time)?\b(?! (?:of|to|from)\b)", _in_months),
    (rf"\b(?P<how>in|after|within) {_COUNT} years(?:['’] time)?\b(?! of\b)", _years_ahead),
    (
        rf"\b(?:over|in|during|for|within) the (?:next|coming|following) {_COUNT} (?:years|decades)\b",
        _coming_years,
    ),
    (r"\bfrom (?:the )?next year\b(?:['’]s)?", _from_year),
)
"""Patterns of such times, each with what reads it."""
