"""EDTF dates (ISO 8601-2), in the profile that a briefing uses.

A date is a decade (`199X`), a year, a month or a day, each optionally approximate (`~`), uncertain
(`?`) or both (`%`); or an interval between two of those but decades, with `..` for an open end. A parsed date keeps the text
as written, and knows its precision and the first and last day that it can mean.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Precision(StrEnum):
    """How much of a date is known."""

    DECADE = "decade"
    YEAR = "year"
    MONTH = "month"
    DAY = "day"


_DECADE = re.compile(r"([0-9]{3})X([~?%])?")
_POINT = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([~?%])?")


@dataclass(frozen=True, slots=True)
class DatePoint:
    """A decade, year, month or day, with its EDTF qualifier: `~`, `?`, `%` or an empty string.

    `year` is the first one of a decade.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""
    is_decade: bool = False

    @property
    def precision(self) -> Precision:
        """The smallest unit given."""
        if self.is_decade:
            return Precision.DECADE
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def written(self) -> str:
        """The year, the month or the day in ISO 8601, or the decade in EDTF, without a qualifier."""
        if self.is_decade:
            return f"{self.year // 10:03}X"
        later = "".join(f"-{part:02}" for part in (self.month, self.day) if part)
        return f"{self.year:04}{later}"

    @property
    def earliest(self) -> date:
        """The first day it can mean; `~` does not widen it."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean; `~` does not widen it."""
        if self.is_decade:
            return date(self.year + 9, 12, 31)
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """A date: its text as written, and its start and end.

    A single date has `start == end`; None is an open end.
    """

    text: str
    start: DatePoint | None
    end: DatePoint | None

    @classmethod
    def parse(cls, text: str) -> EdtfDate:
        """Parse a date. Raises ValueError, with a message for an editor, for anything else."""
        first, slash, second = text.partition("/")
        if not slash:
            point = _parse_point(first)
            return cls(text, point, point)
        start = None if first == ".." else _parse_point(first)
        end = None if second == ".." else _parse_point(second)
        if start is None and end is None:
            raise ValueError("an interval needs at least one end")
        if any(end.is_decade for end in (start, end) if end):
            raise ValueError("a decade is no end of an interval")
        if start and end and start.earliest > end.latest:
            raise ValueError("the interval ends before it begins")
        if start and end and start == end:
            raise ValueError("the two ends of the interval are the same date")
        return cls(text, start, end)

    @property
    def is_interval(self) -> bool:
        """Whether it was written with a slash."""
        return "/" in self.text

    @property
    def earliest(self) -> date | None:
        """The first day it can mean; None if the start is open."""
        return self.start.earliest if self.start else None

    @property
    def latest(self) -> date | None:
        """The last day it can mean; None if the end is open."""
        return self.end.latest if self.end else None

    @property
    def is_approximate(self) -> bool:
        """Whether either end is qualified with `~` or `%`."""
        return any(p.qualifier in ("~", "%") for p in (self.start, self.end) if p)

    @property
    def is_uncertain(self) -> bool:
        """Whether either end is qualified with `?` or `%`."""
        return any(p.qualifier in ("?", "%") for p in (self.start, self.end) if p)

    @property
    def is_plain(self) -> bool:
        """Whether it is a single year, month or day without a qualifier."""
        is_decade = self.start is not None and self.start.is_decade
        return not (is_decade or self.is_interval or self.is_approximate or self.is_uncertain)

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Key for chronological order: last possible day, then first possible day, then text.

        The last day comes first so that "by a day" sorts with that day, and a year sorts after the
        days within it. A date with an open end sorts by its start.
        """
        return (self.anchor.latest, self.earliest or date.min, self.text)

    @property
    def anchor(self) -> DatePoint:
        """The point to sort and group the date by: its end, or its start if the end is open."""
        point = self.end or self.start
        assert point
        return point


def _parse_point(text: str) -> DatePoint:
    decade = _DECADE.fullmatch(text)
    if decade and int(decade[1]):
        return DatePoint(10 * int(decade[1]), qualifier=decade[2] or "", is_decade=True)
    match = _POINT.fullmatch(text)
    if match is None:
        raise ValueError("not a date of the form 2018, 2018-11, 2018-11-19 or an interval of those")
    year, month, day = (int(part) if part else None for part in match.group(1, 2, 3))
    assert year is not None
    if year == 0:
        raise ValueError("there is no year 0000")
    if month is not None and not 1 <= month <= 12:
        raise ValueError(f"there is no month {month:02}")
    if day is not None and month is not None:
        days = calendar.monthrange(year, month)[1]
        if not 1 <= day <= days:
            raise ValueError(f"{year:04}-{month:02} has {days} days")
    return DatePoint(year, month, day, match[4] or "")
