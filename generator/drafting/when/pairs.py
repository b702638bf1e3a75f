"""Pairs: two times that follow each other and are told as one: "on Sunday and Monday", "this year and next"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import timedelta

from generator.core.reading.lexicon import folded
from generator.drafting.when.month_words import MONTH, MONTHS
from generator.drafting.when.time_reader import Reader, When, written

_DAYS = "|".join(calendar.day_name)
_LONGEST = 5


def _weekdays(reader: Reader, found: re.Match[str]) -> When | None:
    first, last = (_place(found[name]) for name in ("first", "last"))
    length = (last - first) % 7
    if reader.issued is None or not 0 < length < _LONGEST:
        return None
    if reader.is_ahead_at(found.start()):
        begin = reader.issued + timedelta((first - reader.issued.weekday()) % 7)
    else:
        until = reader.issued - timedelta((reader.issued.weekday() - last) % 7)
        begin = until - timedelta(length)
    end = begin + timedelta(length)
    return When(*found.span(), f"{begin}/{end}", found.group())


def _place(day: str) -> int:
    return [*calendar.day_name].index(day.capitalize())


def _years(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    year = reader.issued.year
    return When(*found.span(), f"{year:04}/{year + 1:04}", found.group())


def _year_of(reader: Reader, found: re.Match[str], month: int) -> int:
    """Return the year that is told, or that of the last such month, of a plan the next one; 0 if neither is known."""
    if found["year"] or reader.issued is None:
        return int(found["year"] or 0)
    if reader.is_ahead:
        return reader.issued.year + (month < reader.issued.month)
    return reader.issued.year - (month > reader.issued.month)


def _months(reader: Reader, found: re.Match[str]) -> When | None:
    first, last = (MONTHS[folded(found[name])] for name in ("one", "two"))
    year = _year_of(reader, found, last)
    if last - first != 1 or not year:
        return None
    span = f"{written(year, first)}/{written(year, last)}"
    return When(*found.span(), span, "" if found["year"] else found.group())


def _half_of_month(reader: Reader, found: re.Match[str]) -> When | None:
    month = MONTHS[folded(found["month"])]
    year = _year_of(reader, found, month)
    if not year:
        return None
    ends = (
        (1, 15) if found["half"].lower() == "first" else (16, calendar.monthrange(year, month)[1])
    )
    first, last = (written(year, month, day) for day in ends)
    return When(*found.span(), f"{first}/{last}", "" if found["year"] else found.group())


PAIRS: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (rf"\b(?:on |from )?(?P<first>{_DAYS}) (?:and|to|through) (?P<last>{_DAYS})\b", _weekdays),
    (
        rf"\b(?:in )?(?P<one>{MONTH}) and (?P<two>{MONTH})\b(?! \d{{1,2}}\b)(?:,? (?P<year>(?:19|20)\d\d))?",
        _months,
    ),
    (
        rf"\b(?:in )?the (?P<half>first|second) half of (?P<month>{MONTH})\b(?:,? (?P<year>(?:19|20)\d\d))?",
        _half_of_month,
    ),
    (r"\bthis year and next\b(?! (?:month|week))(?: year)?", _years),
)
"""Patterns of such times, each with what reads it."""
