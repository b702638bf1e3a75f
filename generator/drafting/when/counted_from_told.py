"""Counted from told: the month after one that was told, and the same period of another year."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta

from generator.core.reading.lexicon import folded
from generator.drafting.when.fiscal_calendar import known_begin
from generator.drafting.when.month_words import MONTH, MONTHS, SPELT_NUMBER, number
from generator.drafting.when.other_times import is_base
from generator.drafting.when.short_fiscal_years import ends_in
from generator.drafting.when.time_reader import Reader, When, written

_NEXT = re.compile(
    r"\b(?:in |during )?the (?P<which>following|previous|preceding) month\b|^(?:in |during )?the (?P<next>next) month\b",
    re.IGNORECASE,
)
_DAYS_BESIDE = re.compile(
    rf"\b(?:(?P<count>an?|\d{{1,2}}|{SPELT_NUMBER}) (?P<span>day|week)s? (?P<which>later|earlier)|(?:on )?the (?P<next>next|following|previous) day)\b",
    re.IGNORECASE,
)
_NEXT_NAMED = re.compile(rf"\b(?:in |by )?the following (?P<month>{MONTH})\b", re.IGNORECASE)
_SAME = re.compile(
    r"\b(?:the )?(?:same|corresponding|similar|equivalent) (?:period|months?|quarter|half)(?: (?:of|in))?(?: the)? "
    r"(?:(?P<year>(?:19|20)\d\d)|FY ?['’]?(?P<fiscal>\d\d)|(?P<last>(?:last|previous|preceding) year))\b(?![-–/]\d)",
    re.IGNORECASE,
)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_OF_MONTHS = re.compile(r"\d{4}-\d\d(?:/\d{4}-\d\d)?")
_MONTH = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)(?:-\d\d)?")


def with_counted(reader: Reader, times: Sequence[When]) -> list[When]:
    """Return the times of a text with those that it counts from the one it told last, or that was told before it."""
    found = [*times]
    for pattern, read in (
        (_NEXT, _month_beside),
        (_SAME, _same_period),
        (_NEXT_NAMED, _named_next),
        (_DAYS_BESIDE, _days_beside),
    ):
        for words in pattern.finditer(reader.text):
            earlier = [w for w in found if w.end <= words.start() and not is_base(reader.text, w)]
            edtf = read(reader, earlier[-1].edtf if earlier else _before(reader, words), words)
            if edtf:
                when = When(*words.span(), edtf, words.group())
                inside = [w for w in found if w.start < when.end and when.start < w.end]
                found = [w for w in found if w not in inside]
                found = sorted([*found, when], key=lambda w: w.start)
    return found


def _before(reader: Reader, words: re.Match[str]) -> str:
    """Return the time told before a text; not one of long ago, where what is told of now is compared with the month before."""
    is_back = re.search(r"previous|preceding", words.group(), re.IGNORECASE) is not None
    told = reader.before
    is_old = is_back and reader.issued is not None and told[:4] < f"{reader.issued.year - 1}"
    return "" if is_old else told


def _month_beside(_: Reader, told: str, words: re.Match[str]) -> str:
    """Return the month after or before one; "" if none was told."""
    month = _MONTH.fullmatch(told)
    if month is None:
        return ""
    by = 1 if words["next"] or words["which"].lower() == "following" else -1
    year, place = divmod(int(month["year"]) * 12 + int(month["month"]) - 1 + by, 12)
    return written(year, place + 1)


def _days_beside(_: Reader, told: str, words: re.Match[str]) -> str:
    """Return the day so many days after or before one; "" if none was told."""
    if not _DAY.fullmatch(told):
        return ""
    count = number(words["count"]) or 1 if words["count"] else 1
    is_before = "earlier" in (words["which"] or "").lower() or words["next"] == "previous"
    count *= 7 if words["span"] and words["span"].lower() == "week" else 1
    return (date.fromisoformat(told) + timedelta(-count if is_before else count)).isoformat()


def _named_next(_: Reader, told: str, words: re.Match[str]) -> str:
    """Return the next month of a name after one that was told."""
    month = _MONTH.match(told)
    if month is None:
        return ""
    place = MONTHS[folded(words["month"])]
    return written(int(month["year"]) + (place <= int(month["month"])), place)


def _same_period(reader: Reader, told: str, words: re.Match[str]) -> str:
    """Return the same months of another year; "" if none were told."""
    if not _OF_MONTHS.fullmatch(told):
        return ""
    own = int(told.rpartition("/")[2][:4])
    by = int(words["year"] or own - 1) - own
    if words["fiscal"]:
        begin = known_begin(reader.text, reader.before)
        ends = int(told[:4]) + (int(told[5:7]) >= begin)
        by = ends_in(words["fiscal"]) - ends if begin else 0
    return re.sub(r"\d{4}", lambda year: f"{int(year.group()) + by:04}", told) if by < 0 else ""
