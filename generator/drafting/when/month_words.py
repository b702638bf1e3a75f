"""Month words: the names of months and the numbers that count them, as patterns; and the months of parts of a year."""

from __future__ import annotations

import re

from generator.core.reading.dates import month_names
from generator.drafting.when.time_words import SPELT

MONTHS = month_names("en")
"""The months by their names and abbreviations."""

MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
IN_YEAR = 12
SPELT_NUMBER = "|".join(SPELT)
ORDINAL = rf"\d{{1,2}}(?:st|nd|rd|th)?|{SPELT_NUMBER}"


def number(word: str) -> int:
    """Return a number in words or digits, also an ordinal; 0 for none."""
    return SPELT.get(word.lower(), 0) or int(re.sub(r"\D", "", word) or 0)


def months_of(part: str, count: int) -> tuple[int, int]:
    """Return the first and the last month, from 1, of so many months, or of a quarter or a half by its number."""
    return {
        "month": (1, count),
        "quarter": (3 * count - 2, 3 * count),
        "half": (6 * count - 5, 6 * count),
    }[part.lower().removesuffix("s")]
