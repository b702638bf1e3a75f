"""Ago: times that are counted back from the day of a text, in years, months, weeks or days."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

from generator.drafting.when.month_words import SPELT_NUMBER, number
from generator.drafting.when.time_reader import Reader, When, written

_MOST = {"year": 200, "month": 60, "week": 50, "day": 60}
"""Of how many at most one counts back."""


def _ago(reader: Reader, found: re.Match[str]) -> When | None:
    span = found["span"].lower()
    count = number(found["count"] or "one")
    if reader.issued is None or not 0 < count < _MOST[span]:
        return None
    day = reader.issued
    if span == "year" and found["count"]:
        told = f"{day.year - count:04}~"
    elif span == "year":
        told = f"{written(day.year - 1, day.month)}~"
    elif span == "month":
        months = day.year * 12 + day.month - 1 - count
        told = f"{written(months // 12, months % 12 + 1)}~"
    elif span == "week":
        told = f"{(day - timedelta(7 * count)).isoformat()[:7]}~"
    else:
        told = (day - timedelta(count)).isoformat()
    return When(*found.span(), told, found.group())


AGO: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (
        rf"\b(?P<count>\d{{1,3}}|{SPELT_NUMBER}) (?P<span>year|month|week|day)s? ago\b",
        _ago,
    ),
    (
        r"(?<!from )(?<!than )(?<!with )(?<!to )(?<!of )(?<!against )(?<!\d )(?<!\w percent )\b(?:(?P<count>(?!)))?(?:a|one) (?P<span>year|month|week) ago\b(?=,| (?:that|when|and|to|by|after|in|on|over)\b|[.;]?$)",
        _ago,
    ),
)
"""Patterns of such times, each with what reads it."""
