"""Bracketed days: a period that a text tells in the days of its beginning and end, behind its own name for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.core.reading.lexicon import folded
from generator.drafting.when.month_words import MONTH, MONTHS
from generator.drafting.when.time_reader import When

_DAY = rf"(?:(?P<m{{n}}>{MONTH})\.? (?P<d{{n}}>\d{{{{1,2}}}})|(?P<e{{n}}>\d{{{{1,2}}}}) (?P<k{{n}}>{MONTH}))(?:,? (?P<y{{n}}>\d{{{{4}}}}))?"
_DAYS = re.compile(
    rf"\({_DAY.format(n=1)}\s?(?:[-–—]|to|until|till|through)\s?{_DAY.format(n=2)}\)",
    re.IGNORECASE,
)
_NAMED = re.compile(r"[^,;:.()$€£%]{0,60}")
"""What may stand between the name of a period and the bracket."""


def with_bracketed(text: str, times: Sequence[When]) -> list[When]:
    """Return the times of a text in which a period that has its first and last day in brackets is that from day to day.

    As it is where neither day has a year.
    """
    found = [*times]
    for days in _DAYS.finditer(text):
        until = int(days["y2"] or days["y1"] or 0)
        if not until:
            continue
        first, last = _day(days, 1), _day(days, 2)
        since = int(days["y1"] or until - (first > last))
        edtf = f"{since:04}-{first[0]:02}-{first[1]:02}/{until:04}-{last[0]:02}-{last[1]:02}"
        found = [t for t in found if not days.start() <= t.start < days.end()]
        named = next(
            (
                t
                for t in reversed(found)
                if t.end <= days.start() and _NAMED.fullmatch(text, t.end, days.start())
            ),
            None,
        )
        if named:
            found[found.index(named)] = replace(named, end=days.end(), edtf=edtf, resolved="")
        else:
            found = sorted([*found, When(*days.span(), edtf)], key=lambda t: t.start)
    return _with_days_of_weekdays(text, found)


def _with_days_of_weekdays(text: str, times: Sequence[When]) -> list[When]:
    """Return times in which a weekday that has its day in brackets is that day: "on Wednesday (June 29)"."""
    found: list[When] = []
    for when in times:
        before = found[-1] if found else None
        is_its = before is not None and text[before.end : when.start] == " ("
        if (
            before
            and is_its
            and text.startswith(")", when.end)
            and _WEEKDAY.search(before.resolved)
        ):
            words = text[before.start : when.end + 1]
            found[-1] = replace(before, end=when.end + 1, edtf=when.edtf, resolved=words)
        else:
            found.append(when)
    return found


_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", re.IGNORECASE)


def _day(days: re.Match[str], place: int) -> tuple[int, int]:
    month = days[f"m{place}"] or days[f"k{place}"]
    return MONTHS[folded(month)], int(days[f"d{place}"] or days[f"e{place}"])
