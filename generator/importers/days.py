"""The day that a file gives of itself in words or figures, as a date of a source."""

from __future__ import annotations

import re
from datetime import date

from generator.core.dates import EdtfDate
from generator.core.reading.dates import dates

_TIME = re.compile(r"\d{1,2}:\d{2}(?::\d{2})?|[+-]\d{2}:?\d{2}\b")

_UNSURE = re.compile(r"[\d?~]|\b(?:about|around|circa|ca|after|before|since|until|by)\b", re.I)
"""What beside a date makes it another one, or no certain one."""


def day_in(text: str, language: str) -> str:
    """Return the one date that a text tells, as exactly as it does: "12 March 2025" is "2025-03-12".

    Month names are read in a language and in English. A text that tells none, several, or one that can be
    two, such as "12/03/2025", is returned as it is.
    """
    try:
        return EdtfDate.parse(text).text
    except ValueError:
        pass
    for tongue in dict.fromkeys((language or "en", "en")):
        found = dates(text, tongue)
        if len(found) != 1 or found[0].year is None:
            continue
        (mention,) = found
        rest = _TIME.sub("", f"{text[: mention.start]} {text[mention.end :]}")
        if _UNSURE.search(rest):
            continue
        try:
            date(mention.year or 1, mention.month or 1, mention.day or 1)
        except ValueError:
            continue
        parts = (f"{mention.year:04}", mention.month, mention.day)
        return "-".join(str(part).zfill(2) for part in parts if part is not None)
    return text
