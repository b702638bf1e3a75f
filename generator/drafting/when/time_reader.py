"""Time reader: days, months and years in a text, as EDTF dates."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.core.language_tags import primary
from generator.core.reading.dates import DateMention, dates
from generator.drafting.when.open_ended import open_interval
from generator.drafting.when.time_words import (
    COUNTED_FROM,
    EXPECTED,
    FIRST_IN,
    HAD_BEEN_DUE,
    IN_OTHERS,
    NO_NAMES,
    OF_YEAR_BEHIND,
    ONE_BEFORE,
    RELATIVE_YEARS,
    SINCE_FIRST,
    is_soon,
)

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class When:
    """A time: its place in the text, its EDTF date, and the words it was resolved from, if it was."""

    start: int
    end: int
    edtf: str
    resolved: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """A text whose times are read: its language, its day, and whether a day without a year is still to come.

    `before` is the time that was told last before it, in EDTF; "" if none was.
    """

    text: str
    language: str
    issued: date | None
    is_ahead: bool
    before: str = ""

    def is_ahead_at(self, place: int) -> bool:
        """Whether a day without a date at a place is still to come."""
        return self.is_ahead or EXPECTED.search(self.text, 0, place) is not None

    def is_counted_from(self, place: int) -> bool:
        """Whether years at a place are counted from something that the text names, or are those since the last such thing."""
        return bool(FIRST_IN.search(self.text, 0, place) or COUNTED_FROM.search(self.text))

    def all(self) -> Iterator[When]:
        """Yield the times that any language tells alike, and what its language counts from the day."""
        yield from self._points()
        if primary(self.language) != "en" and self.issued:
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
        if SINCE_FIRST.search(self.text[: mention.start]):
            return None
        if not (mention.year or mention.day) and self._is_name(mention):
            return None
        if mention.year and not mention.month and self._is_of_name(mention):
            return None
        last_year = _YEAR_OF_LAST.match(self.text, mention.end) if mention.day else None
        if year is None and last_year:
            year = int(last_year["year"])
        if year is None:
            year = self._year_of(mention)
            resolved = self.text[mention.start : mention.end]
        if year is None or (mention.day and not _is_a_day(year, mention)):
            return None
        told = written(year, mention.month, mention.day)
        start, edtf = open_interval(
            self.text[: mention.start], mention.start, told, is_ahead=self.is_ahead
        )
        last = _UNTIL_DAY.match(self.text, mention.end) if mention.day and edtf == told else None
        if last and mention.day and mention.day < int(last["day"]) <= _days(year, mention):
            until = written(year, mention.month, int(last["day"]))
            end = last_year.end() if last_year else last.end()
            return When(start, end, f"{told}/{until}", resolved and self.text[start:end])
        return When(
            start,
            self._end(mention),
            edtf,
            self.text[mention.start : self._end(mention)] if resolved else "",
        )

    def _end(self, mention: DateMention) -> int:
        """Return where a time ends, with the year that is told behind a month: "March this year"."""
        told = None if mention.year else _OF_YEAR.match(self.text, mention.end)
        return told.end() if told else mention.end

    def _is_name(self, mention: DateMention) -> bool:
        """Whether what looks like a month is a part of a name: "Minister Jan Kos"."""
        word = self.text[mention.start : mention.end]
        is_led = _LED.search(self.text[: mention.start]) is not None
        return (
            len(word) <= _SHORT_MONTH and not is_led and bool(_NAME.match(self.text, mention.end))
        )

    def _is_of_name(self, mention: DateMention) -> bool:
        """Whether a year is the end of a name: "the Lamp Forum 2005 began"."""
        before = _NAME_BEFORE.search(self.text[: mention.start])
        is_named = before is not None and before["last"] not in NO_NAMES
        is_named = is_named or (
            ONE_BEFORE.search(self.text, 0, mention.start) is not None
            and OF_YEAR_BEHIND.match(self.text, mention.end) is not None
        )
        is_named = is_named or _PLAN_BEFORE.search(self.text[: mention.start]) is not None
        return is_named and not re.match(r"\s?[-–/]\s?\d|['’]s", self.text[mention.end :])

    def _year_of(self, mention: DateMention) -> int | None:
        """Return the year of a month without one: that nearest to the day of the source."""
        if self.issued is None or mention.month is None:
            return None
        if found := _OF_YEAR.match(self.text, mention.end):
            return int(found["year"] or 0) or self.year_told(found.group())[0]
        if _LAST.search(self.text[: mention.start]):
            is_before = mention.month < self.issued.month
            return self.issued.year if is_before else self.issued.year - 1
        if _NEXT.search(self.text[: mention.start]):
            return self.issued.year + (mention.month <= self.issued.month)
        if is_soon(mention.month, self.issued.month, self.text):
            return self.issued.year + (mention.month < self.issued.month)
        last = mention.day or 1
        is_past = (mention.month, last) <= (self.issued.month, self.issued.day)
        before = self.text[: mention.start]
        if mention.month > self.issued.month and _NOT_BEFORE.search(before):
            return self.issued.year
        if not HAD_BEEN_DUE.search(before) and (
            self.is_ahead
            or EXPECTED.search(before)
            or _UNTIL.search(before)
            or _TO_START.search(before)
        ):
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
        if not (first.year or last.year) and (first.month or 0) > (last.month or 0):
            own -= 1
        begin = written(own, first.month, first.day)
        end = written(year, last.month, last.day)
        if begin >= end or not (_is_a_day(own, first) and _is_a_day(year, last)):
            return None
        lead = re.search(r"\b(?:from|between|in) (?:the )?$", self.text[: first.start], re.I)
        start = lead.start() if lead and not lead.group().lower().startswith("in") else first.start
        until = self._end(last)
        resolved = "" if last.year else self.text[first.start : until]
        return When(start, until, f"{begin}/{end}", resolved)

    def year_told(self, words: str | None) -> tuple[int | None, bool]:
        """Return the year that words tell, and whether it was counted from the day of the source."""
        told = (words or "").lower()
        if digits := re.search(r"(?:18|19|20)\d\d", told):
            return int(digits.group()), False
        if self.issued is None:
            return None, True
        shift = next((s for pattern, s in RELATIVE_YEARS if re.search(pattern, told)), 0)
        return self.issued.year + shift, True


_OF_YEAR = re.compile(
    r"\s+(?:(?:period )?(?:(?:of|in) )?(?:this|last|next) year\b(?!['’])|period (?:of |in )?(?P<year>(?:19|20)\d\d)\b)",
    re.IGNORECASE,
)
_SHORT_MONTH = 5
_NAME = re.compile(r"\s[^\W\d_a-z][^\W\d_]")
_NAME_BEFORE = re.compile(
    r"\b[A-Z][\w’'-]* (?:[A-Z][\w’'-]* |and |of |for )*(?P<last>[A-Z][a-z]{3,}|EXPO|FORUM) $"
)
_PLAN_BEFORE = re.compile(r"\b(?:Vision|Agenda|Horizon|Strategy|Expo|EXPO|Industry) $")
"""What a plan or a fair is called before the year that is a part of its name."""

_LED = re.compile(
    r"\b(?:in|since|last|this|next|by|until|till|from|early|late|mid|of|to|through|between|and|during|for|before|after)[\s-]+$",
    re.IGNORECASE,
)
"""What stands before a month."""

_UNTIL = re.compile(
    r"\b(?:can|could|may|must|should|hopes?|expects?|be) [^.;]{0,80}\b(?:by|before|until|till|as early as|as soon as) (?:the end of |early |mid-|late )?$|"
    r"\b(?:ahead of|preparations for|upcoming|run-up to) [^.;]{0,60}\b(?:in|on) (?:early |mid-|late )?$|"
    r"\b(?:would|will|may|shall)(?! have\b) [^.;]{0,80}\b(?:in|from|on|from the end of|at the end of) (?:early |mid-|late )?$",
    re.IGNORECASE,
)
"""What stands before a day by which something is to be done."""

_TO_START = re.compile(
    r"\b(?:enters|comes|goes) into (?:force|effect)\b[^.;]{0,20}$|\b(?<!the )(?<!a )(?<!an )(?:takes effect|begins?|starts?|opens?|ends?|expires?|is due|are due|arrives?|leaves?|departs?|returns?|runs? out|resumes?|flies|travels|heads|visits|goes)(?: (?!of\b)[a-z]+| (?:(?:in|at|to|for) )?[A-Z]\w+){0,2} (?:on |in )?$"
)
"""What stands in the present before a day that is still to come: "it enters into force on"."""

_NOT_BEFORE = re.compile(
    r"(?<!had )\b(?:unlikely|likely|not|expected|no [a-z]+) (?:[a-z]+ )?(?:before|by|until) (?:the end of |early |mid-|late )?$"
)
"""What stands before a month to come, up to which something is not expected."""

_NEXT = re.compile(r"\bnext\s+$", re.IGNORECASE)
_LAST = re.compile(r"\b(?:last|past)\s+$", re.IGNORECASE)
_UNTIL_DAY = re.compile(r"\s?(?:[-–]|and|to|through)\s?(?P<day>\d{1,2})\b(?![.:]?\d)")
"""The last of several days of a month: "April 11-12"."""

_YEAR_OF_LAST = re.compile(r"\s?(?:[-–]|and|to|through)\s?\d{1,2},?\s(?P<year>(?:18|19|20)\d\d)\b")
"""The year behind the last of several days: "December 3-4, 2019"."""

_BETWEEN = (
    r"\s*(?:[-–—/]|\bto\b|\bthrough\b|\bthrough the end of\b|\band\b|\btill\b|\buntil\b|\bbis\b|"
    r"\bпо\b|\bдо\b|\bdən\b|\bau\b|\bà\b)\s*"
)


def _is_real(mention: DateMention) -> bool:
    return mention.month is None or 1 <= mention.month <= 12


def _is_a_day(year: int, mention: DateMention) -> bool:
    return 1 <= (mention.day or 1) <= _days(year, mention)


def _days(year: int, mention: DateMention) -> int:
    return calendar.monthrange(year, mention.month or 1)[1]


def written(year: int, month: int | None = None, day: int | None = None) -> str:
    """Return a time in EDTF."""
    return f"{year:04}" + "".join(f"-{part:02}" for part in (month, day) if part)
