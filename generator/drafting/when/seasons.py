"""Seasons and weekends, counted from the day of a text: "last autumn", "over the weekend"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from generator.drafting.when.time_reader import Reader, When, written

_FIRST = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
_IN_YEAR = 12
_SATURDAY = 5


def _season(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    first, year = _FIRST[found["season"].lower()], reader.issued.year
    which = found["which"].lower()
    if which == "last":
        year -= not _is_over(year, first, reader.issued)
    elif which == "next":
        year += (year, first) <= (year, reader.issued.month)
    return When(*found.span(), _months(year, first), found.group())


def _is_over(year: int, first: int, day: date) -> bool:
    """Whether a season that begins with a month of a year has ended before a day."""
    return year * _IN_YEAR + first + 2 < day.year * _IN_YEAR + day.month


def _months(year: int, first: int) -> str:
    last = first + 1
    return f"{written(year, first)}/{written(year + last // _IN_YEAR, last % _IN_YEAR + 1)}"


def _weekend(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    day = reader.issued
    is_next = reader.is_ahead_at(found.start()) or found["which"] in ("next", "this coming")
    if is_next and found["which"] not in ("last", "past"):
        saturday = day + timedelta((_SATURDAY - day.weekday()) % 7)
    else:
        saturday = day - timedelta((day.weekday() - _SATURDAY) % 7)
    return When(*found.span(), f"{saturday}/{saturday + timedelta(1)}", found.group())


def _week_end(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    sunday = reader.issued + timedelta(6 - reader.issued.weekday())
    sunday += timedelta(7 * (found["which"].lower() == "next"))
    return When(*found.span(), f"../{sunday}", found.group())


def _decade_end(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    return When(*found.span(), f"../{reader.issued.year // 10 * 10 + 9:04}", found.group())


def _in_season(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    first, day = _FIRST[found["season"].lower()], reader.issued
    year = day.year
    if reader.is_ahead_at(found.start()):
        year += _is_over(year, first, day)
    else:
        year -= first > day.month
    told = _months(year, first)
    is_end = found["how"].lower() == "by"
    return When(*found.span(), f"../{told.rpartition('/')[2]}" if is_end else told, found.group())


def _by_christmas(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None or not reader.is_ahead_at(found.start()):
        return None
    return When(*found.span(), f"../{reader.issued.year:04}-12-25", found.group())


SEASONS: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (
        r"\b(?P<which>last|this|next) (?P<season>spring|summer|autumn|fall|winter)\b(?!['’]| (?:of|in)\b)",
        _season,
    ),
    (
        r"(?<!for )(?<!to )\b(?P<how>in|during|by) (?:the )?(?P<season>spring|summer|autumn|winter)\b(?!['’]| (?:(?:and|or|to) (?:spring|summer|autumn|winter)|of|months?|season|term)\b| \d)",
        _in_season,
    ),
    (r"\b(?:by|before) Christmas\b", _by_christmas),
    (
        r"\b(?:(?:over|at|during) the )?(?:(?P<which>last|past|this|this coming|next) )?(?:(?<=the )|(?<=last )|(?<=past )|(?<=this )|(?<=next )|(?<=coming ))weekend\b",
        _weekend,
    ),
    (
        r"\b(?:by|before|until) the end of (?P<which>the|this|next) week\b",
        _week_end,
    ),
    (
        r"\b(?:by|before|until) (?:the end of (?:the|this) decade|(?:the|this) decade['’]s end)\b",
        _decade_end,
    ),
)
"""Patterns of such times, each with what reads it."""
