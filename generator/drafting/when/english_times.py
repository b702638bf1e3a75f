"""English times: what is counted from the day of a text, and the parts of years and decades."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import timedelta

from generator.core.reading.lexicon import folded
from generator.drafting.grammar.verbs import OF_NOW, finite_verbs
from generator.drafting.when.ago import AGO
from generator.drafting.when.decades import DECADES
from generator.drafting.when.month_words import MONTH, MONTHS, SPELT_NUMBER, number
from generator.drafting.when.open_ended import is_denied_before
from generator.drafting.when.pairs import PAIRS
from generator.drafting.when.parts_of_years import PARTS_OF_YEARS
from generator.drafting.when.seasons import SEASONS
from generator.drafting.when.time_reader import Reader, When, written
from generator.drafting.when.to_come import TO_COME


def _relative_year(reader: Reader, found: re.Match[str]) -> When | None:
    year, _ = reader.year_told(found.group())
    told = re.findall(r"\b(?:19|20)\d\d\b", reader.text[: found.start()])
    if told and "previous" in found.group().lower():
        year = int(told[-1]) - 1
        if re.search(rf"{told[-1]}\s?[-–/]\s?(?:20)?\d\d\b", reader.text[: found.start()]):
            return When(*found.span(), f"{year:04}/{year + 1:04}", found.group())
    if year is None:
        return None
    is_end = re.match(r"(?:by|until|before)\b", found.group(), re.IGNORECASE)
    if is_end and is_denied_before(reader.text[: found.start()]):
        return When(*found.span(), f"{year:04}/..", found.group())
    return When(*found.span(), f"../{year:04}" if is_end else f"{year:04}", found.group())


def _years_back(reader: Reader, found: re.Match[str]) -> When | None:
    count = number(found["count"]) * (10 if "decade" in found.group().lower() else 1)
    if reader.issued is None or not 1 < count < 200:
        return None
    year = reader.issued.year
    return When(*found.span(), f"{year - count:04}/{year:04}", found.group())


def _past_year(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    year, month = reader.issued.year, reader.issued.month
    return When(*found.span(), f"{written(year - 1, month)}/{written(year, month)}", found.group())


def _relative_month(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    shift = {"last": -1, "previous": -1, "past": -1, "next": 1}.get(found["which"].lower(), 0)
    total = reader.issued.year * 12 + reader.issued.month - 1 + shift
    told = written(total // 12, total % 12 + 1)
    told += "/.." if found.group().lower().startswith("from ") else ""
    return When(*found.span(), told, found.group())


def _near_day(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    shift = {"yesterday": -1, "last night": -1, "tomorrow": 1}.get(found.group().lower(), 0)
    day = reader.issued + timedelta(shift)
    return When(*found.span(), day.isoformat(), found.group())


def _by_now(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    return When(*found.span(), f"../{reader.issued.isoformat()[:7]}", found.group())


def _now(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    return When(*found.span(), reader.issued.isoformat()[:7], found.group())


_LATER = re.compile(r"\blater (?:on )?$")
"""What stands before the day of a report on which something was still to come."""


def _weekday(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    wanted = list(map(str.lower, calendar.day_name)).index(found["day"].lower())
    back = (reader.issued.weekday() - wanted) % 7
    is_own = reader.text.startswith(("'s", "’s"), found.end())
    is_own = is_own or _LATER.search(reader.text, 0, found.start()) is not None
    shift = (7 - back) % 7 if reader.is_ahead_at(found.start()) and not is_own else -back
    if found["which"] and found["which"].lower() == "this":
        shift = wanted - reader.issued.weekday()
    if found["which"] and found["which"].lower() == "next":
        shift = (7 - back) % 7 or 7
    if found["which"] and found["which"].lower() == "last" and not back:
        shift = -7
    if found["week"]:
        shift = (7 if found["week"] == "next" else -7) + wanted - reader.issued.weekday()
    return When(*found.span(), (reader.issued + timedelta(shift)).isoformat(), found.group())


def _week(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    shift = {"last": -7, "past": -7, "next": 7, "coming": 7}.get(found["which"].lower(), 0)
    monday = reader.issued - timedelta(reader.issued.weekday() - shift)
    sunday = monday + timedelta(6)
    verbs = finite_verbs(reader.text)
    before = [verb for verb in verbs if verb.start < found.start()]
    verb = before[-1] if before else next(iter(verbs), None)
    is_told = verb is not None and not (verb.word in OF_NOW or reader.is_ahead_at(found.start()))
    is_over = not shift and (is_told or found.group().lower().startswith("earlier "))
    last = min(reader.issued, sunday) if is_over else sunday
    days = f"{monday}/{last}" if monday < last else monday.isoformat()
    return When(*found.span(), days, found.group())


def _months_back(reader: Reader, found: re.Match[str]) -> When | None:
    count = number(found["count"])
    if reader.issued is None or not 1 < count < 60:
        return None
    total = reader.issued.year * 12 + reader.issued.month - 1 - count
    first = written(total // 12, total % 12 + 1)
    return When(*found.span(), f"{first}/{reader.issued.isoformat()[:7]}", found.group())


def _days_back(reader: Reader, found: re.Match[str]) -> When | None:
    count = number(found["count"]) * (7 if found["span"].lower() == "week" else 1)
    if reader.issued is None or not 1 < count < 100:
        return None
    first = reader.issued - timedelta(count)
    return When(*found.span(), f"{first}/{reader.issued}", found.group())


def _season(_: Reader, found: re.Match[str]) -> When | None:
    first = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9}[found["season"].lower()]
    year = int(found["year"])
    return When(*found.span(), f"{written(year, first)}/{written(year, first + 2)}")


def _split_year(_: Reader, found: re.Match[str]) -> When | None:
    year, last = int(found["year"]), int(found["last"])
    return (
        When(*found.span(), f"{year:04}/{year + 1:04}", found.group())
        if last == (year + 1) % 100
        else None
    )


def _year_to(reader: Reader, found: re.Match[str]) -> When | None:
    month = MONTHS[folded(found["month"])]
    year = int(found["year"] or 0)
    if not year and reader.issued is None:
        return None
    if not year and reader.issued:
        year = reader.issued.year - (month >= reader.issued.month)
        year += reader.is_ahead
    first = written(year if month == 12 else year - 1, month % 12 + 1)
    return When(*found.span(), f"{first}/{written(year, month)}", found.group())


def _same_month(_: Reader, found: re.Match[str]) -> When | None:
    month = MONTHS[folded(found["month"])]
    first, last = written(int(found["first"]), month), written(int(found["year"]), month)
    return When(*found.span(), f"{first}/{last}") if first < last else None


def _years_later(reader: Reader, found: re.Match[str]) -> When | None:
    years = re.findall(r"\b(?:18|19|20)\d\d\b", reader.text[: found.start()])
    count = number(found["count"]) if found["count"] else 1
    count *= 10 if "decade" in found.group().lower() else 1
    if not years or not 0 < count < 100:
        return None
    return When(*found.span(), f"{int(years[-1]) + count:04}", found.group())


def _days_of(reader: Reader, found: re.Match[str]) -> When | None:
    month, (first, last) = (
        MONTHS[folded(found["month"])],
        sorted(map(int, found.group("first", "last"))),
    )
    year = int(found["year"] or 0) or (reader.issued.year if reader.issued else 0)
    if reader.issued and not found["year"]:
        is_past = (month, first) <= (reader.issued.month, reader.issued.day)
        year += (month < reader.issued.month) if reader.is_ahead else -(not is_past)
    if not year or not 1 <= first < last <= calendar.monthrange(year, month)[1]:
        return None
    span = f"{written(year, month, first)}/{written(year, month, last)}"
    return When(*found.span(), span, "" if found["year"] else found.group())


def _fiscal(_: Reader, found: re.Match[str]) -> When | None:
    return When(*found.span(), f"20{found['last']}", found.group())


_COUNT = rf"(?P<count>\d{{1,3}}|{SPELT_NUMBER})"
_DAYS = "|".join(calendar.day_name)
ENGLISH: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    *PARTS_OF_YEARS,
    *PAIRS,
    *SEASONS,
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
    (r"\b(?:over|in|during|for|within) the (?:last|past) (?:one )?year\b", _past_year),
    *AGO,
    (r"\b(?:from )?(?P<which>last|previous|past|this|next) month\b", _relative_month),
    (r"\b(?:later |earlier )?(?P<which>last|past|this|next|coming) week\b(?!['’])", _week),
    (rf"\b(?:over|in|during|for|within) the (?:last|past) {_COUNT} months\b", _months_back),
    (
        rf"\b(?:over|in|during|for|within) the (?:last|past) {_COUNT} (?P<span>day|week)s\b",
        _days_back,
    ),
    *TO_COME,
    (
        r"\b(?:today|yesterday|tomorrow|last night|tonight|this (?:morning|afternoon|evening))\b(?!['’]s)",
        _near_day,
    ),
    (r"\b(?:so far|to date|by now|until now)\b", _by_now),
    (
        r"\b(?:currently|at present|at the moment|nowadays|in recent (?:days|weeks)|in the (?:past|last) few (?:days|weeks))\b",
        _now,
    ),
    (
        rf"\b(?:(?:late |early )?on )?(?:late |early )?(?:(?P<which>last|next|this) )?(?P<day>{_DAYS})\b(?: (?:morning|afternoon|evening|night)\b)?(?: (?P<week>last|next) week\b)?(?!,? (?:the )?\d(?![\d,.]* (?!(?:of )?(?:{MONTH})\b)[a-z]{{3,}}))(?!,? (?:{MONTH})\b\.? \d)",
        _weekday,
    ),
    *DECADES,
    (
        r"\b(?:(?:in )?(?:the )?(?:fiscal|financial) year )?(?P<year>(?:19|20)\d\d)[-–/](?P<last>\d\d)\b(?![-–/.,]?\d)",
        _split_year,
    ),
    (
        rf"\b(?:in )?(?:the )?(?:(?:fiscal|financial|calendar) year|year|12 months|twelve months) (?:ending|ended|to|that ended)(?: in| on)?(?: the end of)?(?: \d{{1,2}})? "
        rf"(?P<month>{MONTH})\b(?: \d{{1,2}}\b,?)?(?: (?P<year>(?:19|20)\d\d)\b)?",
        _year_to,
    ),
    (
        rf"\bbetween (?P<month>{MONTH}) (?P<first>(?:19|20)\d\d) and the same month (?:of|in) (?P<year>(?:19|20)\d\d)\b",
        _same_month,
    ),
    (
        rf"\b(?:(?:a|one|{_COUNT}) (?:year|decade)s? later|(?:in )?the (?:following|next) year)\b",
        _years_later,
    ),
    (
        rf"\b(?P<first>\d{{1,2}})(?: ?[-–] ?| and | to | through )(?P<last>\d{{1,2}}) (?:of )?(?P<month>{MONTH})\b(?:,? (?P<year>(?:19|20)\d\d))?",
        _days_of,
    ),
    (r"\b(?:in )?FY ?20(?P<last>\d\d)\b(?![-–/]\d)", _fiscal),
    (r"\b(?P<season>spring|summer|autumn|fall) (?:of )?(?P<year>(?:19|20)\d\d)\b", _season),
)
"""Patterns of times, each with what reads it."""
