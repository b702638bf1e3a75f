"""Timed: a date as it stands in a sentence."""

from __future__ import annotations

import re

from generator.core.dates import EdtfDate, Precision
from generator.core.localization import Localization

_SPLIT = re.compile(r"\d{4}/\d{4}")
"""Two years, as the fiscal years of many have them."""


def in_time(edtf: str, local: Localization) -> str:
    """Return a date as it stands in a sentence: "in 2018", "on 26 May 2017", "from … to …"."""
    date = EdtfDate.parse(edtf)
    if date.start is None and date.end:
        return f"by {local.date(EdtfDate.parse(date.end.written))}"
    if date.end is None and date.start:
        return f"since {local.date(EdtfDate.parse(date.start.written))}"
    assert date.start and date.end
    first = local.date(EdtfDate.parse(date.start.written))
    if date.is_interval:
        last = local.date(EdtfDate.parse(date.end.written))
        if _SPLIT.fullmatch(edtf) and date.end.year == date.start.year + 1:
            return f"in {date.start.year}/{date.end.year}"
        if date.start.year == date.end.year and date.start.precision is not Precision.YEAR:
            first = first.replace(f" {date.start.year}", "")
        return f"from {first} to {last}"
    about = "about " if date.is_approximate else ""
    word = "on" if date.start.precision is Precision.DAY else "in"
    return f"{word} {about}{first}"
