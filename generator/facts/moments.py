"""Facts in time: when each stands, and how precisely that is known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.core.dates import EdtfDate, Precision
from generator.facts.plans import is_plan
from generator.records import Fact


class Shape(StrEnum):
    """How much of time a date covers: the shape of its mark, wherever it is drawn."""

    DAY = "day"
    PERIOD = "period"
    SPAN = "span"
    UNTIL = "until"
    SINCE = "since"


def shape_of(when: EdtfDate) -> Shape:
    """Return the shape of a date: a day; a month or a year; an interval, which may be open at one end.

    That a date is doubtful does not change its shape.
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
    """A dated fact and its date."""

    fact: Fact
    when: EdtfDate

    @property
    def shape(self) -> Shape:
        """The shape of its mark."""
        return shape_of(self.when)

    @property
    def is_planned(self) -> bool:
        """Whether it was still to come when it was told."""
        return is_plan(self.fact)

    @property
    def is_exact(self) -> bool:
        """Whether it is a single day, and not in doubt."""
        return self.shape is Shape.DAY and self.when.is_plain

    @property
    def year(self) -> int:
        """The year in which it stands."""
        return self.when.anchor.year

    @property
    def first(self) -> date:
        """The first day that its date may mean; of an open beginning, the first day of its end."""
        return (self.when.start or self.when.anchor).earliest

    @property
    def last(self) -> date:
        """The last day that its date may mean; of an open end, the last day of its beginning."""
        return self.when.anchor.latest

    @property
    def sort_key(self) -> tuple[date, date, str, str]:
        """Orders facts in time. Those of one date stand in the order of their ids."""
        return (*self.when.sort_key, self.fact.id)
