"""Fiscal years: those that a text tells by two years, and those that it counts from its own day."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from babel import Locale

from generator.core.reading.dates import month_names
from generator.core.reading.lexicon import folded
from generator.drafting.when.time_reader import Reader, When, written
from generator.drafting.when.time_words import SPELT

_FISCAL = (
    r"(?:FY|[Ff]iscal(?: year)?|[Ff]inancial year|[Bb]udget year|[Mm]arketing year|[Cc]rop year)"
)
_JULY = 7
_BEGIN = (
    (4, ("IN", "JP", "CA", "GB", "SG", "HK"), r"crore|lakh|British|UK\b"),
    (10, ("US", "TH"), r"American"),
)
"""Months with which fiscal years begin, in which countries, and what else tells them."""

_FROM_JULY = ("BD", "PK", "AU", "EG", "KE", "TZ", "UG", "NP", "ET")
"""Countries whose fiscal years begin in July, as is taken where nothing tells of another month."""

_STEM = 5


@cache
def _signs() -> tuple[tuple[int, re.Pattern[str]], ...]:
    names = Locale("en").territories
    told = ((m, "|".join(names[code][:_STEM] for code in codes), more) for m, codes, more in _BEGIN)
    return tuple((m, re.compile(rf"\b(?:{name}|{more})")) for m, name, more in told)


@cache
def _of_july() -> re.Pattern[str]:
    names = Locale("en").territories
    told = "|".join(names[code][:_STEM] for code in _FROM_JULY)
    return re.compile(
        rf"\b(?:{told})|\b(?:between |from )?July ?(?:[-–]|to|through|and) ?(?:{_MONTH})"
    )


def _begin(text: str) -> int:
    """Return the month with which the fiscal years of a text begin: that of the countries it names most, or else July."""
    if re.search(r"\bTk\b|\btaka\b", text):
        return _JULY
    counts = [(len(sign.findall(text)), month) for month, sign in _signs()]
    most, month = max(counts, key=lambda found: found[0])
    return month if most and most > len(_of_july().findall(text)) else _JULY


def known_begin(text: str, before: str = "") -> int:
    """Return the month with which the fiscal years named by their end begin in a text; 0 if nothing tells it.

    `before` is the time told last before the text: six months from July on are half of such a year. With
    whom a country trades is no sign.
    """
    own = _PARTNER.sub(" ", text)
    if re.search(r"\bTk\b|\btaka\b", text) or _HALF_FROM_JULY.fullmatch(before):
        return _JULY
    counts = {_JULY: len(_of_july().findall(own)), **{m: len(s.findall(own)) for m, s in _by_end()}}
    most = max(counts.values())
    told = [month for month, count in counts.items() if count == most]
    return told[0] if most and len(told) == 1 else 0


_PARTNER = re.compile(r"\b(?:to|from|with) (?:the )?[A-Z]\w+")
_HALF_FROM_JULY = re.compile(r"\d{4}-07/\d{4}-12")


@cache
def _by_end() -> tuple[tuple[int, re.Pattern[str]], ...]:
    names = Locale("en").territories
    return tuple((m, re.compile(rf"\b{names[code][:_STEM]}")) for code, m in _NAMED_BY_END)


_NAMED_BY_END = (("IN", 4), ("US", 10))
"""Countries, besides those from July, whose fiscal years are called by the year in which they end."""


def _two_years(_: Reader, found: re.Match[str]) -> When | None:
    first, last = (int(found[name][-2:]) for name in ("first", "last"))
    if last != (first + 1) % 100:
        return None
    year = int(found["first"]) if len(found["first"]) > len("00") else 2000 + first
    return When(*found.span(), f"{year:04}/{year + 1:04}", found.group())


def _first_year(reader: Reader, which: str) -> int:
    """Return the year in which the last, the current or the next fiscal year begins."""
    assert reader.issued
    own = reader.issued.year - (reader.issued.month < _begin(reader.text))
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
    count = SPELT.get(found["count"].lower(), 0) or int(re.sub(r"\D", "", found["count"]) or 0)
    begin, end = {
        "month": (1, count),
        "quarter": (3 * count - 2, 3 * count),
        "half": (6 * count - 5, 6 * count),
    }[found["part"].lower().removesuffix("s")]
    if not 0 < end <= _MONTHS:
        return None
    lead = _begin(reader.text) - 2
    first, last = (divmod(year * _MONTHS + lead + month, _MONTHS) for month in (begin, end))
    told = "/".join(written(y, m + 1) for y, m in (first, last))
    return When(*found.span(), told, found.group())


def _months(reader: Reader, found: re.Match[str]) -> When | None:
    """Return the months of a fiscal year that a text names: "July-February of 2022-23"."""
    first, last = (_NAMES[folded(found[name])] for name in ("from", "until"))
    begin = _begin(reader.text)
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
    count = SPELT.get((found["count"] or "").lower(), 0) or int(found["count"] or 0)
    month = _NAMES[folded(found["until"])]
    year = int(found["year"] or 0)
    if not year and reader.issued is None:
        return None
    if not year and reader.issued:
        is_past = month <= reader.issued.month
        is_past = is_past and not re.search(r"last year", found.group(), re.IGNORECASE)
        year = reader.issued.year - (not is_past)
    if not 0 <= count < _MONTHS * 5:
        return None
    first = divmod(year * _MONTHS + month - (count or month), _MONTHS)
    told = f"{written(first[0], first[1] + 1)}/{written(year, month)}"
    return When(*found.span(), told, "" if found["year"] else found.group())


def _month_to_year(_: Reader, found: re.Match[str]) -> When | None:
    first = written(int(found["year"]), _NAMES[folded(found["from"])])
    return (
        When(*found.span(), f"{first}/{found['last']}") if found["year"] < found["last"] else None
    )


_NAMES = month_names("en")
_MONTH = "|".join(sorted(_NAMES, key=len, reverse=True))
_MONTHS = 12
_COUNT = r"(?P<count>\d{1,2}(?:st|nd|rd|th)?|" + "|".join(SPELT) + ")"
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
        rf"\b(?:(?:in|during|for) )?(?:the )?(?:first )?(?:\w+ months \()?(?P<from>{_MONTH})\s?(?:[-–/]|to|through)\s?(?P<until>{_MONTH})\)?,?(?: period)?(?: of| in)? (?:the )?"
        rf"(?:(?:{_WHICH} )?(?:fiscal|financial)(?: year)?(?: \(?(?P<first>(?:20)?\d\d)\s?[-–/]\s?(?:20)?\d\d\b\)?)?)",
        _months,
    ),
    (
        rf"\b(?:(?:in|during|for) )?(?P<from>{_MONTH})\s?(?:[-–/]|to|through)\s?(?P<until>{_MONTH})(?: period)?,?(?: of| in)? (?P<which>(?:FY ?)?)(?P<first>(?:20)?\d\d)\s?[-–/]\s?(?:20)?\d\d\b(?! ?(?:%|per))",
        _months,
    ),
    (
        rf"\b(?:(?:in|during|for|over) )?(?:the )?(?:{_COUNT} )?months (?:up )?(?:to|through|till|until|ended|ending)(?: in)?(?: end-)? ?(?P<until>{_MONTH})\b(?:,? (?:of )?(?:(?P<year>(?:19|20)\d\d)|(?:this|last) year)\b)?",
        _months_to,
    ),
    (
        rf"\b(?:from|between) (?P<from>{_MONTH}) (?P<year>(?:19|20)\d\d) (?:to|and|until|till) (?P<last>(?:19|20)\d\d)\b",
        _month_to_year,
    ),
)
"""Patterns of fiscal years and of their parts, each with what reads it."""
