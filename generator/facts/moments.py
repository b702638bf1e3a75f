"""Facts in time: their order, and how precisely they are dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.core.dates import EdtfDate, Precision
from generator.facts.plans import is_plan
from generator.records import Fact


class Shape(StrEnum):
    """The shape of a date: how much time it covers, and so how its mark is drawn."""

    DAY = "day"
    PERIOD = "period"
    SPAN = "span"
    UNTIL = "until"
    SINCE = "since"


def shape_of(when: EdtfDate) -> Shape:
    """Return the shape of a date: a day, a month or year (period), or an interval, open or not.

    EDTF qualifiers do not change the shape.
    """
    if when.start is None:
        return Shape.UNTIL
    if when.end is None:
        return Shape.SINCE
    if when.is_interval:
        return Shape.SPAN
    return Shape.DAY if when.start.precision is Precision.DAY else Shape.PERIOD


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated fact, with its date."""

    fact: Fact
    when: EdtfDate

    @property
    def shape(self) -> Shape:
        """The shape of its date."""
        return shape_of(self.when)

    @property
    def is_planned(self) -> bool:
        """Whether it was in the future when it was reported."""
        return is_plan(self.fact)

    @property
    def is_exact(self) -> bool:
        """Whether it is a single day without a qualifier."""
        return self.shape is Shape.DAY and self.when.is_plain

    @property
    def year(self) -> int:
        """The year that it is sorted and grouped under: of a decade its last."""
        return self.when.anchor.latest.year

    @property
    def first(self) -> date:
        """The first day that it can mean; with an open start, the first day of the end."""
        return (self.when.start or self.when.anchor).earliest

    @property
    def last(self) -> date:
        """The last day that it can mean; with an open end, the last day of the start."""
        return self.when.anchor.latest

    @property
    def years(self) -> tuple[int, ...]:
        """The years from the first to the last day that it can mean."""
        return tuple(range(self.first.year, max(self.first, self.last).year + 1))

    @property
    def sort_key(self) -> tuple[date, date, str, str]:
        """Key for chronological order; facts of the same date are ordered by id."""
        return (*self.when.sort_key, self.fact.id)
