"""When: the times that a sentence tells, as EDTF dates; what is told from its own day is resolved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import cache

from generator.core.language_tags import primary
from generator.drafting.when.bracketed_days import with_bracketed
from generator.drafting.when.counted_from_told import with_counted
from generator.drafting.when.english_times import ENGLISH
from generator.drafting.when.fiscal_years import FISCAL
from generator.drafting.when.open_ended import open_interval
from generator.drafting.when.short_fiscal_years import SHORT_FISCAL
from generator.drafting.when.time_reader import Reader, When
from generator.drafting.when.told_before import TOLD_BEFORE


def times_in(
    text: str, language: str, issued: date | None, is_ahead: bool = False, before: str = ""
) -> list[When]:
    """Return the times in a text, in order, none inside another one.

    `issued` is the day of the source, from which words such as "last year" count; without it they
    are left out. `is_ahead`: whether a day without a year is still to come. `before` is the time last
    told before the text, which "that year" means.
    """
    reader = Reader(text, language, issued, is_ahead, before)
    found: list[When] = []
    for when in sorted(_every(reader), key=lambda w: (w.start - w.end, w.start)):
        if not any(when.start < other.end and other.start < when.end for other in found):
            found.append(when)
    found = sorted((w for w in found if w.edtf), key=lambda w: w.start)
    if primary(language) != "en":
        return found
    return with_bracketed(text, with_counted(reader, found))


def _every(reader: Reader) -> Iterator[When]:
    if primary(reader.language) == "en":
        for pattern, read in _patterns():
            for found in pattern.finditer(reader.text):
                if when := read(reader, found):
                    yield _with_open_end(reader, when)
    yield from reader.all()


_POINT = re.compile(r"\d{4}(?:-\d\d){0,2}~?")
_BEFORE = re.compile(r"\b(?:since|by|until|till|before) $", re.IGNORECASE)


_SINCE_DONE = re.compile(r"\b(?:has|have)\b[^.;]*\bsince [^,;.\d]{3,80} $")
"""What has gone on since somebody did something, before when that was: "has been so since Tamm said last month"."""


def _with_open_end(reader: Reader, when: When) -> When:
    """Return a time that is counted from the day of a text as the one until or since which something is so."""
    before = reader.text[: when.start]
    if not (when.resolved and _POINT.fullmatch(when.edtf)):
        return when
    if _SINCE_DONE.search(before):
        return replace(when, edtf=f"{when.edtf}/..")
    if not _BEFORE.search(before):
        return when
    start, edtf = open_interval(before, when.start, when.edtf, is_ahead=reader.is_ahead)
    return replace(when, start=start, edtf=edtf, resolved=reader.text[start : when.end])


@cache
def _patterns() -> tuple[
    tuple[re.Pattern[str], Callable[[Reader, re.Match[str]], When | None]], ...
]:
    every = (*ENGLISH, *FISCAL, *SHORT_FISCAL, *TOLD_BEFORE)
    return tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in every)
