"""Fiscal years: those that a text tells by two years, and those that it counts from its own day."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.core.reading.lexicon import folded
from generator.drafting.when.fiscal_calendar import usual_begin
from generator.drafting.when.month_words import IN_YEAR, MONTH, MONTHS, ORDINAL, months_of, number
from generator.drafting.when.time_reader import Reader, When, written

_FISCAL = (
    r"(?:FY|[Ff]iscal(?: year)?|[Ff]inancial year|[Bb]udget year|[Mm]arketing year|[Cc]rop year)"
)


def _two_years(_: Reader, found: re.Match[str]) -> When | None:
    first, last = (int(found[name][-2:]) for name in ("first", "last"))
    if last != (first + 1) % 100:
        return None
    year = int(found["first"]) if len(found["first"]) > len("00") else 2000 + first
    return When(*found.span(), f"{year:04}/{year + 1:04}", found.group())


def _first_year(reader: Reader, which: str) -> int:
    """Return the year in which the last, the current or the next fiscal year begins."""
    assert reader.issued
    own = reader.issued.year - (reader.issued.month < usual_begin(reader.text))
    if re.match(r"(?:last|previous|past|preceding|outgoing)", which, re.IGNORECASE):
        return own - 1
    return own + bool(re.match(r"(?:next|coming)", which, re.IGNORECASE))


def _counted(reader: Reader, found: re.Match[str]) -> When | None:
    if reader.issued is None:
        return None
    year = _first_year(reader, found["which"])
    return When(*found.span(), f"{year:04}/{year + 1:04}", found.group())


def _part(reader: Reader, found: re.Match[str]) -> When | None:
    """Return the first months, a quarter or a half of a fiscal year."""
    if found["first"]:
        year = int(found["first"][-2:]) + 2000
    elif reader.issued:
        year = _first_year(reader, found["which"] or "")
    else:
        return None
    begin, end = months_of(found["part"], number(found["count"]))
    if not 0 < end <= IN_YEAR:
        return None
    lead = usual_begin(reader.text) - 2
    first, last = (divmod(year * IN_YEAR + lead + month, IN_YEAR) for month in (begin, end))
    told = "/".join(written(y, m + 1) for y, m in (first, last))
    return When(*found.span(), told, found.group())


def _months(reader: Reader, found: re.Match[str]) -> When | None:
    """Return the months of a fiscal year that a text names: "July-February of 2022-23"."""
    first, last = (MONTHS[folded(found[name])] for name in ("from", "until"))
    begin = usual_begin(reader.text)
    if found["first"]:
        year = 2000 + int(found["first"][-2:])
    elif reader.issued:
        year = _first_year(reader, found["which"] or "")
    else:
        return None
    begin = begin if first >= begin else first
    told = "/".join(written(year + (month < begin), month) for month in (first, last))
    return When(*found.span(), told, found.group())


def _months_to(reader: Reader, found: re.Match[str]) -> When | None:
    """Return so many months up to one: "the 11 months to November"."""
    count = number(found["count"] or "")
    month = MONTHS[folded(found["until"])]
    year = int(found["year"] or 0)
    if not year and reader.issued is None:
        return None
    if not year and reader.issued:
        is_past = month <= reader.issued.month
        is_past = is_past and not re.search(r"last year", found.group(), re.IGNORECASE)
        year = reader.issued.year - (not is_past)
    if not 0 <= count < IN_YEAR * 5:
        return None
    first = divmod(year * IN_YEAR + month - (count or month), IN_YEAR)
    told = f"{written(first[0], first[1] + 1)}/{written(year, month)}"
    return When(*found.span(), told, "" if found["year"] else found.group())


def _month_to_year(_: Reader, found: re.Match[str]) -> When | None:
    first = written(int(found["year"]), MONTHS[folded(found["from"])])
    return (
        When(*found.span(), f"{first}/{found['last']}") if found["year"] < found["last"] else None
    )


_COUNT = rf"(?P<count>{ORDINAL})"
_WHICH = r"(?P<which>last|previous|past|preceding|outgoing|this|current|ongoing|present|running|next|coming)"
_TWO = r"(?P<first>(?:20|19)?\d\d)\s?[-–/]\s?(?P<last>(?:20)?\d\d)\b(?![-–/.,]?\d)"
FISCAL: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (
        rf"\b(?:in |during |for )?(?:the )?{_FISCAL}(?: of)? ?['’]?{_TWO}(?: (?:fiscal|financial) year)?",
        _two_years,
    ),
    (
        r"\b(?:in |during |for )?(?:the )?(?P<first>(?:20|19)\d\d)\s?[-–/]\s?(?P<last>(?:20)?\d\d) (?:fiscal|financial|budget|marketing|crop|academic|tax|sugar|season)(?: year|season)?\b",
        _two_years,
    ),
    (
        rf"\b(?:in |during |for )?(?:the )?{_WHICH} (?:fiscal|financial)(?: year)?\b",
        _counted,
    ),
    (
        rf"\b(?:in |during |for )?(?:the )?(?:first )?{_COUNT} (?P<part>months?|quarters?|half) (?:of|in) (?:the )?"
        rf"(?:(?:{_WHICH} )?(?:fiscal|financial)(?: year)?|FY(?! ?['’]?\d\d\b(?![-–/])))(?: ?['’]?(?P<first>(?:20)?\d\d)\s?[-–/]\s?(?:20)?\d\d)?\b",
        _part,
    ),
    (
        rf"\b(?:(?:in|during|for) )?(?:the )?(?:first )?(?:\w+ months \()?(?P<from>{MONTH})\s?(?:[-–/]|to|through)\s?(?P<until>{MONTH})\)?,?(?: period)?(?: of| in)? (?:the )?"
        rf"(?:(?:{_WHICH} )?(?:fiscal|financial)(?: year)?(?: \(?(?P<first>(?:20)?\d\d)\s?[-–/]\s?(?:20)?\d\d\b\)?)?)",
        _months,
    ),
    (
        rf"\b(?:(?:in|during|for) )?(?P<from>{MONTH})\s?(?:[-–/]|to|through)\s?(?P<until>{MONTH})(?: period)?,?(?: of| in)? (?P<which>(?:FY ?)?)(?P<first>(?:20)?\d\d)\s?[-–/]\s?(?:20)?\d\d\b(?! ?(?:%|per))",
        _months,
    ),
    (
        rf"\b(?:(?:in|during|for|over) )?(?:the )?(?:{_COUNT} )?months (?:up )?(?:to|through|till|until|ended|ending)(?: in)?(?: (?:end-|late|mid-?|early|the end of))? ?(?P<until>{MONTH})\b(?:,? (?:of )?(?:(?P<year>(?:19|20)\d\d)|(?:this|last) year)\b)?",
        _months_to,
    ),
    (
        rf"\b(?:from|between) (?P<from>{MONTH}) (?P<year>(?:19|20)\d\d) (?:to|and|until|till) (?P<last>(?:19|20)\d\d)\b",
        _month_to_year,
    ),
)
"""Patterns of fiscal years and of their parts, each with what reads it."""
