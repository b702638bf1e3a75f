"""When: the times that a sentence tells, as EDTF dates; what is told from its own day is resolved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

from generator.core.language_tags import primary
from generator.drafting.when.bracketed_days import with_bracketed
from generator.drafting.when.counted_from_told import with_counted
from generator.drafting.when.english_times import ENGLISH
from generator.drafting.when.fiscal_years import FISCAL
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
                    yield when
    yield from reader.all()


@cache
def _patterns() -> tuple[
    tuple[re.Pattern[str], Callable[[Reader, re.Match[str]], When | None]], ...
]:
    every = (*ENGLISH, *FISCAL, *SHORT_FISCAL, *TOLD_BEFORE)
    return tuple((re.compile(pattern, re.IGNORECASE), read) for pattern, read in every)
