"""Told before: times that words count from another one in their sentence, or told before it: "that year"."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from generator.core.reading.dates import dates
from generator.core.reading.lexicon import folded
from generator.drafting.when.month_words import MONTH, MONTHS, SPELT_NUMBER, number
from generator.drafting.when.time_reader import Reader, When, written


def _year_before(reader: Reader, place: int) -> int:
    """Return the year that was told last before a place; 0 if none was."""
    years = re.findall(r"\b(?:18|19|20)\d\d\b", reader.text[:place])
    told = years[-1:] or re.findall(r"\d{4}", reader.before)[-1:]
    return int(told[0]) if told else 0


def _year_in_sentence(reader: Reader, place: int) -> int:
    """Return the year that the sentence told last before a place, in digits or as "last year"; 0 if it told none."""
    told = [*_YEAR.finditer(reader.text, 0, place)]
    year = reader.year_told(told[-1].group())[0] if told else 0
    return year or 0


_YEAR = re.compile(r"\b(?:(?:18|19|20)\d\d|(?:last|this|the previous) year)\b", re.IGNORECASE)


def _years_earlier(reader: Reader, found: re.Match[str]) -> When | None:
    year = _year_in_sentence(reader, found.start())
    count = number(found["count"])
    return When(*found.span(), f"{year - count:04}", found.group()) if year and count > 1 else None


def _in_the_year(reader: Reader, found: re.Match[str]) -> When | None:
    year = _year_in_sentence(reader, found.start())
    return When(*found.span(), f"{year:04}", found.group()) if year else None


def _month_of_that_year(reader: Reader, found: re.Match[str]) -> When | None:
    year = _year_before(reader, found.start())
    if not year:
        return None
    told = written(year, MONTHS[folded(found["month"])])
    is_open = found.group().lower().startswith("since")
    return When(*found.span(), f"{told}/.." if is_open else told, found.group())


def _that_year(reader: Reader, found: re.Match[str]) -> When | None:
    year = _year_before(reader, found.start())
    return When(*found.span(), f"{year:04}", found.group()) if year else None


def _that_month(reader: Reader, found: re.Match[str]) -> When | None:
    is_month = re.fullmatch(r"\d{4}-\d\d", reader.before[:7])
    return When(*found.span(), reader.before[:7], found.group()) if is_month else None


def _same_time(reader: Reader, found: re.Match[str]) -> When | None:
    is_told = re.fullmatch(r"\d{4}(?:-\d\d)?", reader.before)
    return When(*found.span(), f"{reader.before}~", found.group()) if is_told else None


def _day_beside(reader: Reader, found: re.Match[str]) -> When | None:
    told = re.findall(r"\d{4}-\d\d-\d\d", reader.before)
    if not told:
        return None
    count = number(found["count"]) or 1 if found["count"] else 1
    is_before = re.search(r"previous|before|earlier", found.group(), re.IGNORECASE) is not None
    day = date.fromisoformat(told[-1]) + timedelta(-count if is_before else count)
    return When(*found.span(), day.isoformat(), found.group())


def _same_day(reader: Reader, found: re.Match[str]) -> When | None:
    told = reader.before if len(reader.before) == _DAY else ""
    if not reader.before and reader.issued:
        told = reader.issued.isoformat()
    return When(*found.span(), told, found.group()) if told else None


def _since_then(reader: Reader, found: re.Match[str]) -> When | None:
    year = _year_in_sentence(reader, found.start())
    own = [m for m in dates(reader.text[: found.start()], reader.language) if m.year]
    told = f"{year:04}" if year else reader.before
    if own and own[-1].year == year:
        told = written(own[-1].year, own[-1].month, own[-1].day)
    is_told = re.fullmatch(r"\d{4}(?:-\d\d){0,2}", told)
    return When(*found.span(), f"{told}/..", found.group()) if is_told else None


def _within_day(reader: Reader, found: re.Match[str]) -> When | None:
    day = reader.before if len(reader.before) == _DAY else ""
    return When(*found.span(), day, found.group()) if day else None


def _year_earlier(reader: Reader, found: re.Match[str]) -> When | None:
    told = reader.before.removeprefix("../").removesuffix("/..")
    if found["ago"] and reader.issued:
        return When(*found.span(), f"{reader.issued.year - 1:04}", found.group())
    if not re.match(r"\d{4}", told) or len(told) == _DAY:
        return None
    before = re.sub(r"\d{4}", lambda year: f"{int(year.group()) - 1:04}", told)
    return When(*found.span(), before, found.group())


_DAY = len("2015-02-10")


def _of_the_year(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    return When(*found.span(), f"{reader.issued.year:04}", found.group())


TOLD_BEFORE: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (
        rf"\b(?:since |in |from )?(?P<month>{MONTH}) (?:of )?(?:that|the same) year\b",
        _month_of_that_year,
    ),
    (
        r"\b(?:in |during )?(?:that same|that|the same) year\b(?! (?:earlier|before|ago))",
        _that_year,
    ),
    (
        rf"\b(?P<count>\d{{1,2}}|{SPELT_NUMBER}) years (?:earlier|before(?=[.,;]|$))",
        _years_earlier,
    ),
    (r"\b(?:in|during|over) the year\b(?=\s*(?:[.,;)”\"]|$))", _in_the_year),
    (
        r"^(?:(?:In |During )?the year before(?=,)|(?:A|One|The) year (?:earlier|before|previously|(?P<ago>ago))\b)",
        _year_earlier,
    ),
    (r"\b(?:around|at about|at) (?:the same|that) time\b", _same_time),
    (
        r"\b(?:on )?(?:the (?:next|following|previous) day|the day (?:before|after)(?=[.,;)]|$)|(?:(?P<count>a|one|two|three|four|five|six|ten) days? (?:later|earlier)(?=[.,;)]|$)))",
        _day_beside,
    ),
    (
        r"\b(?:by|until|till) (?:the )?(?:evening|night|nightfall|noon|midday|afternoon|morning)\b",
        _within_day,
    ),
    (r"\b(?:[Ee]ver )?since then\b", _since_then),
    (
        r"\b(?:(?:later|earlier) (?:in|on|that|the same) (?:the )?(?:same )?day|(?:on )?the same (?:day|evening|afternoon))\b",
        _same_day,
    ),
    (r"\b(?:in |during )?(?:that|the same) month\b(?! (?:of|in|a|last|the)\b)", _that_month),
    (
        r"(?:(?<=beginning of )|(?<=start of )|(?<=middle of )|(?<=end of )|(?<=course of )|(?<=rest of ))the year\b(?! (?:to|ended|ending|before|\d))",
        _of_the_year,
    ),
)
"""Patterns of such times, each with what reads it."""
