"""Pairs: two times that follow each other and are told as one: "on Sunday and Monday", "this year and next"."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import timedelta

from generator.drafting.when.time_reader import Reader, When

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


PAIRS: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (rf"\b(?:on |from )?(?P<first>{_DAYS}) (?:and|to|through) (?P<last>{_DAYS})\b", _weekdays),
    (r"\bthis year and next\b(?! (?:month|week))(?: year)?", _years),
)
"""Patterns of such times, each with what reads it."""
