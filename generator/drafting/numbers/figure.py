"""A figure: a number of a text that measures something."""

from __future__ import annotations

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
