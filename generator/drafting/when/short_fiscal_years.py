"""Short fiscal years: those told by the last two digits of the year in which they end, such as "FY06"."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.core.reading.lexicon import folded
from generator.drafting.when.fiscal_calendar import known_begin
from generator.drafting.when.month_words import IN_YEAR, MONTH, MONTHS, ORDINAL, months_of, number
from generator.drafting.when.time_reader import Reader, When, written

_COUNT = rf"(?P<count>{ORDINAL})"
_YEAR = r"FY ?['’]?(?P<last>\d\d)\b(?![-–/.,]?\d)"


def ends_in(digits: str) -> int:
    """Return the year whose last two digits are told."""
    return int(digits) + (1900 if int(digits) >= _CENTURY else 2000)


_CENTURY = 70
"""From which two digits on a year is one of the last century."""


def _untold(found: re.Match[str]) -> When:
    """Return that a fiscal year is told whose months are not known: no time, and no calendar year."""
    return When(*found.span(), "")


def _of(reader: Reader, found: re.Match[str], first: int, last: int) -> When:
    """Return some months of a fiscal year, counted from its first one."""
    begin = known_begin(reader.text, reader.before)
    if not begin or not 0 < first <= last <= IN_YEAR:
        return _untold(found)
    start = (ends_in(found["last"]) - 1) * IN_YEAR + begin - 2
    told = (divmod(start + month, IN_YEAR) for month in (first, last))
    return When(*found.span(), "/".join(written(y, m + 1) for y, m in told), found.group())


def _whole(reader: Reader, found: re.Match[str]) -> When:
    return _of(reader, found, 1, IN_YEAR)


def _part(reader: Reader, found: re.Match[str]) -> When:
    begin, end = months_of(found["part"], number(found["count"]))
    return _of(reader, found, begin, end)


def _months(reader: Reader, found: re.Match[str]) -> When:
    begin = known_begin(reader.text, reader.before)
    if not begin:
        return _untold(found)
    first, last = (
        (MONTHS[folded(name)] - begin) % IN_YEAR + 1
        for name in (found["from"], found["until"] or found["from"])
    )
    when = _of(reader, found, first, last)
    start, _, end = when.edtf.partition("/")
    return When(when.start, when.end, start, when.resolved) if start == end else when


SHORT_FISCAL: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (rf"\b(?:in |during |for )?{_YEAR}", _whole),
    (
        rf"\b(?:in |during |for )?(?:the )?(?:first )?{_COUNT} (?P<part>months?|quarters?|half) (?:of|in) (?:the )?{_YEAR}",
        _part,
    ),
    (
        rf"\b(?:in |during |for )?(?P<from>{MONTH})(?:\s?(?:[-–/]|to|through)\s?(?P<until>{MONTH}))?(?: period)?,?(?: of| in)? {_YEAR}",
        _months,
    ),
)
"""Patterns of such years and of their parts, each with what reads it."""
