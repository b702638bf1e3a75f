"""When: the times that a sentence tells, as EDTF dates; what is told from its own day is resolved."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.core.language_tags import primary
from generator.core.reading.dates import DateMention, dates
from generator.drafting.time_words import IN_OTHERS, RELATIVE_YEARS, SPELT

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class When:
    """A time: its place in the text, its EDTF date, and the words it was resolved from, if it was."""

    start: int
    end: int
    edtf: str
    resolved: str = ""


def times_in(text: str, language: str, issued: date | None, is_ahead: bool = False) -> list[When]:
    """Return the times in a text, in order, none inside another one.

    `issued` is the day of the source, from which words such as "last year" count; without it they
    are left out. `is_ahead`: whether a day without a year is still to come.
    """
    reader = _Reader(text, language, issued, is_ahead)
    found: list[When] = []
    for when in sorted(reader.all(), key=lambda w: (w.start - w.end, w.start)):
        if not any(when.start < other.end and other.start < when.end for other in found):
            found.append(when)
    return sorted(found, key=lambda w: w.start)


@dataclass(frozen=True, slots=True)
class _Reader:
    text: str
    language: str
    issued: date | None
    is_ahead: bool

    def all(self) -> Iterator[When]:
        yield from self._points()
        if primary(self.language) == "en":
            for pattern, read in _ENGLISH:
                for found in re.finditer(pattern, self.text, re.IGNORECASE):
                    if when := read(self, found):
                        yield when
        elif self.issued:
            yield from self._others(self.issued)

    def _others(self, issued: date) -> Iterator[When]:
        for pattern, shift in IN_OTHERS.get(primary(self.language), ()):
            for found in re.finditer(pattern, self.text, re.IGNORECASE):
                yield When(*found.span(), f"{issued.year + shift:04}", found.group())

    def _points(self) -> Iterator[When]:
        """Yield days, months and years, and what two of them span."""
        mentions = [m for m in dates(self.text, self.language) if _is_real(m)]
        for place, mention in enumerate(mentions):
            if when := self._point(mention):
                yield when
            if place + 1 < len(mentions) and (when := self._range(mention, mentions[place + 1])):
                yield when

    def _point(self, mention: DateMention) -> When | None:
        year, resolved = mention.year, ""
        if year is None:
            year = self._year_of(mention)
            resolved = self.text[mention.start : mention.end]
        if year is None or (mention.day and not _is_a_day(year, mention)):
            return None
        written = _written(year, mention.month, mention.day)
        start, edtf = mention.start, written
        before = self.text[: mention.start]
        if found := re.search(
            r"\b(?:by|until|till|before) (?:the end of |early |mid-|late )?$", before, re.IGNORECASE
        ):
            start, edtf = found.start(), f"../{written}"
        elif found := re.search(r"\bsince (?:the )?$", before, re.IGNORECASE):
            start, edtf = found.start(), f"{written}/.."
        return When(start, mention.end, edtf, resolved)

    def _year_of(self, mention: DateMention) -> int | None:
        """Return the year of a month without one: that nearest to the day of the source."""
        if self.issued is None or mention.month is None:
            return None
        if re.match(r"\s+(?:of )?last year", self.text[mention.end :], re.IGNORECASE):
            return self.issued.year - 1
        if re.match(r"\s+(?:of )?next year", self.text[mention.end :], re.IGNORECASE):
            return self.issued.year + 1
        if re.match(r"\s+(?:of )?(?:this|the current) year", self.text[mention.end :], re.I):
            return self.issued.year
        last = mention.day or 1
        is_past = (mention.month, last) <= (self.issued.month, self.issued.day)
        if self.is_ahead:
            return (
                self.issued.year
                if (mention.month, last) >= (self.issued.month, 1)
                else (self.issued.year + 1)
            )
        return self.issued.year if is_past else self.issued.year - 1

    def _range(self, first: DateMention, last: DateMention) -> When | None:
        """Return the span of two times, such as January–September 2019 or from 2010 to 2015."""
        between = self.text[first.end : last.start]
        if not re.fullmatch(_BETWEEN, between, re.IGNORECASE):
            return None
        if " and" in f" {between.strip()}" and not re.search(
            r"\bbetween (?:the )?$", self.text[: first.start], re.IGNORECASE
        ):
            return None
        year = last.year or self._year_of(last)
        if (
            year is None
            or bool(first.month) != bool(last.month)
            or bool(first.day) != bool(last.day)
        ):
            return None
        own = first.year or year
        begin = _written(own, first.month, first.day)
        end = _written(year, last.month, last.day)
        if begin >= end or not (_is_a_day(own, first) and _is_a_day(year, last)):
            return None
        lead = re.search(r"\b(?:from|between|in) (?:the )?$", self.text[: first.start], re.I)
        start = lead.start() if lead and not lead.group().lower().startswith("in") else first.start
        resolved = "" if last.year else self.text[first.start : last.end]
        return When(start, last.end, f"{begin}/{end}", resolved)

    def year_told(self, words: str | None) -> tuple[int | None, bool]:
        """Return the year that words tell, and whether it was counted from the day of the source."""
        told = (words or "").lower()
        if digits := re.search(r"(?:18|19|20)\d\d", told):
            return int(digits.group()), False
        if self.issued is None:
            return None, True
        shift = next((s for pattern, s in RELATIVE_YEARS if re.search(pattern, told)), 0)
        return self.issued.year + shift, True


_BETWEEN = (
    r"\s*(?:[-–—/]|\bto\b|\bthrough\b|\bthrough the end of\b|\band\b|\btill\b|\buntil\b|\bbis\b|"
    r"\bпо\b|\bдо\b|\bdən\b|\bau\b|\bà\b)\s*"
)
_YEAR = (
    r"(?:\s+(?:of\s+|in\s+)?(?P<year>(?:18|19|20)\d\d|this year|the current year|current year|last year"
    r"|the last year|the past year|the previous year|next year|the same year|the year))?"
)


def _is_real(mention: DateMention) -> bool:
    return mention.month is None or 1 <= mention.month <= 12


def _is_a_day(year: int, mention: DateMention) -> bool:
    month, day = mention.month or 1, mention.day or 1
    return 1 <= day <= calendar.monthrange(year, month)[1]


def _written(year: int, month: int | None = None, day: int | None = None) -> str:
    return f"{year:04}" + "".join(f"-{part:02}" for part in (month, day) if part)


def _months(reader: _Reader, found: re.Match[str], first: int, last: int) -> When | None:
    year, is_counted = reader.year_told(found["year"])
    if year is None:
        return None
    resolved = found.group() if is_counted else ""
    return When(*found.span(), f"{_written(year, first)}/{_written(year, last)}", resolved)


def _number(word: str) -> int:
    return SPELT.get(word.lower(), 0) or int(re.sub(r"\D", "", word) or 0)


def _first_months(reader: _Reader, found: re.Match[str]) -> When | None:
    count = _number(found["count"])
    return _months(reader, found, 1, count) if 2 <= count <= 12 else None


def _quarter(reader: _Reader, found: re.Match[str]) -> When | None:
    number = _number(found["count"])
    return _months(reader, found, 3 * number - 2, 3 * number) if 1 <= number <= 4 else None


def _half(reader: _Reader, found: re.Match[str]) -> When | None:
    return _months(reader, found, *((1, 6) if _number(found["count"]) == 1 else (7, 12)))


def _relative_year(reader: _Reader, found: re.Match[str]) -> When | None:
    year, _ = reader.year_told(found.group())
    if year is None:
        return None
    is_end = re.match(r"(?:by|until|before)\b", found.group(), re.IGNORECASE)
    return When(*found.span(), f"../{year:04}" if is_end else f"{year:04}", found.group())


def _years_back(reader: _Reader, found: re.Match[str]) -> When | None:
    count = _number(found["count"]) * (10 if "decade" in found.group().lower() else 1)
    if reader.issued is None or not 1 < count < 200:
        return None
    year = reader.issued.year
    return When(*found.span(), f"{year - count:04}/{year:04}", found.group())


def _ago(reader: _Reader, found: re.Match[str]) -> When | None:
    count = _number(found["count"])
    if reader.issued is None or not 0 < count < 200:
        return None
    return When(*found.span(), f"{reader.issued.year - count:04}~", found.group())


def _relative_month(reader: _Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    shift = {"last": -1, "previous": -1, "past": -1, "next": 1}.get(found["which"].lower(), 0)
    total = reader.issued.year * 12 + reader.issued.month - 1 + shift
    return When(*found.span(), _written(total // 12, total % 12 + 1), found.group())


def _near_day(reader: _Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(found.group().lower(), 0)
    day = reader.issued + timedelta(shift)
    return When(*found.span(), day.isoformat(), found.group())


def _by_now(reader: _Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    return When(*found.span(), f"../{reader.issued.isoformat()[:7]}", found.group())


def _now(reader: _Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    return When(*found.span(), reader.issued.isoformat()[:7], found.group())


def _weekday(reader: _Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    wanted = list(map(str.lower, calendar.day_name)).index(found["day"].lower())
    back = (reader.issued.weekday() - wanted) % 7
    shift = (7 - back) % 7 if reader.is_ahead else -back
    if found["which"] and found["which"].lower() == "next":
        shift = (7 - back) % 7 or 7
    if found["which"] and found["which"].lower() == "last" and not back:
        shift = -7
    return When(*found.span(), (reader.issued + timedelta(shift)).isoformat(), found.group())


def _decade(_: _Reader, found: re.Match[str]) -> When | None:
    year = int(found["year"])
    return When(*found.span(), f"{year:04}/{year + 9:04}")


def _part_of_decade(_: _Reader, found: re.Match[str]) -> When | None:
    year = int(found["year"])
    first, last = {"early": (0, 4), "mid": (4, 6), "late": (6, 9)}[found["part"].lower().rstrip("- ")]
    return When(*found.span(), f"{year + first:04}~/{year + last:04}~")


def _week(reader: _Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    shift = {"last": -7, "past": -7, "next": 7, "coming": 7}.get(found["which"].lower(), 0)
    monday = reader.issued - timedelta(reader.issued.weekday() - shift)
    return When(*found.span(), f"{monday}/{monday + timedelta(6)}", found.group())


def _months_back(reader: _Reader, found: re.Match[str]) -> When | None:
    count = _number(found["count"])
    if reader.issued is None or not 1 < count < 60:
        return None
    total = reader.issued.year * 12 + reader.issued.month - 1 - count
    first = _written(total // 12, total % 12 + 1)
    return When(*found.span(), f"{first}/{reader.issued.isoformat()[:7]}", found.group())


def _years_ahead(reader: _Reader, found: re.Match[str]) -> When | None:
    count = _number(found["count"])
    if reader.issued is None or not reader.is_ahead or not 0 < count < 60:
        return None
    year = f"{reader.issued.year + count:04}~"
    is_end = found["how"].lower() == "within"
    return When(*found.span(), f"../{year}" if is_end else year, found.group())


def _from_year(reader: _Reader, found: re.Match[str]) -> When | None:
    year, _ = reader.year_told(found.group())
    return When(*found.span(), f"{year:04}/..", found.group()) if year else None


def _season(_: _Reader, found: re.Match[str]) -> When | None:
    first = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}[found["season"].lower()]
    year = int(found["year"])
    return When(*found.span(), f"{_written(year, first)}/{_written(year, first + 2)}")


_COUNT = r"(?P<count>\d{1,3}|" + "|".join(SPELT) + ")"
_DAYS = "|".join(calendar.day_name)
_ENGLISH: tuple[tuple[str, Callable[[_Reader, re.Match[str]], When | None]], ...] = (
    (rf"\b(?:the )?first {_COUNT} months{_YEAR}", _first_months),
    (rf"\b{_COUNT} months of (?P<year>(?:19|20)\d\d|this year|last year)", _first_months),
    (rf"\b(?:the )?(?P<count>first|second|third|fourth) quarter\b{_YEAR}", _quarter),
    (r"\bQ(?P<count>[1-4]),?" + _YEAR, _quarter),
    (rf"\b(?:the )?(?P<count>first|second) half{_YEAR}", _half),
    (
        r"\b(?:(?:by|until|before) (?:the end of )?)?(?:the )?(?:last|past|previous|this|current|next|coming)"
        r" year(?:['’]s)?\b(?! (?:plan|ago))",
        _relative_year,
    ),
    (r"\b(?:by|until|before) (?:the )?(?:end of the year|year[- ]end)\b", _relative_year),
    (
        rf"\b(?:over|in|during|for|within) the (?:last|past|recent) {_COUNT} (?:years|decades)\b",
        _years_back,
    ),
    (r"\b(?:over |in |during )?the (?:last|past) (?P<count>decade)\b", _years_back),
    (rf"\b{_COUNT} years? ago\b", _ago),
    (r"\b(?P<which>last|previous|past|this|next) month\b", _relative_month),
    (r"\b(?:later |earlier )?(?P<which>last|past|this|next|coming) week\b(?!['’])", _week),
    (rf"\b(?:over|in|during|for|within) the (?:last|past) {_COUNT} months\b", _months_back),
    (rf"\b(?P<how>in|after|within) {_COUNT} years(?:['’] time)?\b(?! of\b)", _years_ahead),
    (r"\bfrom (?:the )?next year\b(?:['’]s)?", _from_year),
    (r"\b(?:today|yesterday|tomorrow)\b(?!['’]s)", _near_day),
    (r"\b(?:so far|to date|by now|until now)\b", _by_now),
    (r"\b(?:currently|at present|at the moment|nowadays)\b", _now),
    (rf"\b(?:on )?(?:(?P<which>last|next|this) )?(?P<day>{_DAYS})\b", _weekday),
    (r"\b(?:in )?the (?P<year>(?:19|20)\d0)s\b", _decade),
    (r"\b(?:in )?the (?P<part>early|mid|late)[- ]+(?P<year>(?:19|20)\d0)s\b", _part_of_decade),
    (r"\b(?P<season>spring|summer|autumn|fall) (?:of )?(?P<year>(?:19|20)\d\d)\b", _season),
)
