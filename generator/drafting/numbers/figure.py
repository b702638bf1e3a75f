"""A figure: a number of a text that measures something."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from generator.drafting.when.time_reader import When
from generator.records import Qualifier

POINTS = "percentage points"
"""The unit of a difference between two shares."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that measures something: its place, amount, unit, hedge and time; of a range, what it reaches `to`."""

    start: int
    end: int
    amount: Decimal
    unit: str
    scale: str
    qualifier: Qualifier
    counted: str = ""
    when: When | None = None
    to: Decimal | None = None


_SCALES = (
    ("trillion", "trillion|trln|tn|трлн|триллион|trilyon"),
    ("billion", "billion|bn|bln|mlrd|mrd|milliarde|млрд|миллиард|milyar"),
    ("million", r"million|mln|mio|mn|(?<=\d)m\b|млн|миллион|milyon"),
    ("crore", "crore|lakh"),
    ("thousand", "thousand|тыс|tausend|tsd|bin|min"),
)


def scale_of(word: str) -> str:
    """Return the scale of a number as it is written, such as "million" of "3 mln"; "" if it has none."""
    return next(
        (
            name
            for name, forms in _SCALES
            if re.search(rf"(?<![^\W\d_])(?:{forms})", word, re.IGNORECASE)
        ),
        "",
    )
