"""Scales: from values of a domain (numbers, days, names) to positions in a drawing."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.core.dates import EdtfDate


@dataclass(frozen=True, slots=True)
class Linear:
    """A linear scale: maps `low` to `start` and `high` to `end`.

    If both are equal, every value is mapped to `start`.
    """

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the position of a value; not clamped."""
        if self.high == self.low:
            return self.start
        share = (value - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Time:
    """A time scale: maps the start of day `first` to `start`, the end of day `last` to `end`."""

    first: date
    last: date
    start: float
    end: float

    def at(self, day: date) -> float:
        """Return the position of the start of a day; not clamped."""
        days = (self.last - self.first).days + 1
        return self.start + (day - self.first).days / days * (self.end - self.start)

    def middle(self, when: EdtfDate) -> float:
        """Return the middle of the span of a date."""
        begin, end = self.span(when)
        return (begin + end) / 2

    def span(self, when: EdtfDate) -> tuple[float, float]:
        """Return the positions at which a date begins and ends, clamped to the scale.

        An open end extends to the end of the scale.
        """
        begin = self.first if when.earliest is None else when.earliest
        end = self.last if when.latest is None else when.latest
        return self._clamped(self.at(begin)), self._clamped(self._after(end))

    def years(self, count: int = 8) -> tuple[int, ...]:
        """Return the years for axis ticks: at most `count` that begin within the scale.

        They are multiples of 1, 2 or 5 times a power of ten.
        """
        begun = range(
            self.first.year + (self.first > date(self.first.year, 1, 1)), self.last.year + 1
        )
        for step in _steps():
            marked = tuple(year for year in begun if year % step == 0)
            if len(marked) <= max(count, 1):
                return marked
        raise AssertionError("steps are without end")

    def _after(self, day: date) -> float:
        if day >= self.last:
            return self.end
        return self.at(day + timedelta(days=1))

    def _clamped(self, place: float) -> float:
        low, high = sorted((self.start, self.end))
        return min(max(place, low), high)


def ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """Return axis ticks: evenly spaced round numbers that cover `low` to `high`.

    Their step is 1, 2 or 5 times a power of ten: the smallest that needs at most `count` steps (at
    least 2), or one more if `low` and `high` fall between ticks. Raises ValueError if `high` is
    below `low`, or either is not finite.
    """
    if not (math.isfinite(low) and math.isfinite(high)) or high < low:
        raise ValueError(f"no ticks from {low} to {high}")
    if high == low:
        low, high = (0.0, high or 1.0) if high >= 0 else (low, 0.0)
    rough = (high - low) / max(count, 2)
    power = math.floor(math.log10(rough))
    mantissa = next(m for m in (1, 2, 5, 10) if m * 10.0**power >= rough * (1 - 1e-9))
    first = math.floor(low / (mantissa * 10.0**power) + 1e-9)
    last = math.ceil(high / (mantissa * 10.0**power) - 1e-9)
    return tuple(_times(n * mantissa, power) for n in range(first, last + 1))


def _times(whole: int, power: int) -> float:
    return whole * 10.0**power if power >= 0 else whole / 10**-power


def _steps() -> Sequence[int]:
    return tuple(m * 10**p for p in range(5) for m in (1, 2, 5))
