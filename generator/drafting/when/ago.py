"""Ago: times that are counted back from the day of a text, in years, months, weeks or days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from generator.drafting.when.month_words import SPELT_NUMBER, number
from generator.drafting.when.time_reader import Reader, When, written

_MOST = {"year": 200, "month": 60, "week": 50, "day": 60}
"""Of how many at most one counts back."""


def _ago(reader: Reader, found: re.Match[str]) -> When | None:
    span = found["span"].lower()
    count = number(found["count"])
    if reader.issued is None or not 0 < count < _MOST[span]:
        return None
    day = reader.issued
    if span == "year":
        told = f"{day.year - count:04}~"
    elif span == "month":
        told = f"{_months_before(day, count)}~"
    elif span == "week":
        told = f"{(day - timedelta(7 * count)).isoformat()[:7]}~"
    else:
        told = (day - timedelta(count)).isoformat()
    return When(*found.span(), told, found.group())


def _one_ago(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    if found["span"].lower() == "week":
        day = reader.issued - timedelta(7)
        return When(*found.span(), f"{day.isoformat()}~", found.group())
    months = _IN_YEAR if found["span"].lower() == "year" else 1
    return When(*found.span(), f"{_months_before(reader.issued, months)}~", found.group())


def _months_before(day: date, count: int) -> str:
    months = day.year * _IN_YEAR + day.month - 1 - count
    return written(months // _IN_YEAR, months % _IN_YEAR + 1)


def _fortnight_ago(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    day = reader.issued - timedelta(14)
    return When(*found.span(), f"{day.isoformat()[:7]}~", found.group())


_IN_YEAR = 12
_COMPARED = "".join(rf"(?<!\b{word} )" for word in ("from", "than", "with", "to", "of", "against"))
"""What does not stand before a time, lest something is compared with it: "up from a year ago"."""

AGO: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (
        rf"\b(?P<count>\d{{1,3}}|{SPELT_NUMBER}) (?P<span>year|month|week|day)s? ago\b",
        _ago,
    ),
    (r"\ba fortnight ago\b", _fortnight_ago),
    (
        rf"{_COMPARED}(?<!\d )\b[Aa] (?P<span>year|month|week) ago\b(?=,| (?:that|when|and|to|by|after|in|on|over)\b|[.;]?$| (?=[A-Z]))",
        _one_ago,
    ),
)
"""Patterns of such times, each with what reads it."""
