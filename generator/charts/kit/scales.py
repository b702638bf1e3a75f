"""From values to places on a drawing: numbers, times and names."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from generator.core.dates import EdtfDate


@dataclass(frozen=True, slots=True)
class Linear:
    """A scale of numbers: `low` is drawn at `start`, `high` at `end`. A domain of one value is drawn at
    `start`."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return the place of a value."""
        if self.high == self.low:
            return self.start
        share = (value - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


@dataclass(frozen=True, slots=True)
class Time:
    """A scale of days: the beginning of `first` is drawn at `start`, the end of `last` at `end`."""

    first: date
    last: date
    start: float
    end: float

    def at(self, day: date) -> float:
        """Return the place where a day begins."""
        days = (self.last - self.first).days + 1
        return self.start + (day - self.first).days / days * (self.end - self.start)

    def middle(self, when: EdtfDate) -> float:
        """Return the place of the middle of a date, cut off at the ends of the scale."""
        begin, end = self.span(when)
        return (begin + end) / 2

    def span(self, when: EdtfDate) -> tuple[float, float]:
        """Return where a date begins and ends. An open end runs to the end of the scale, and what
        lies beyond the scale is cut off."""
        begin = self.first if when.earliest is None else when.earliest
        end = self.last if when.latest is None else when.latest
        return self._clamped(self.at(begin)), self._clamped(self._after(end))

    def years(self, count: int = 8) -> tuple[int, ...]:
        """Return the years to mark: those that begin on the scale, at a step of 1, 2, 5 or ten times so,
        at most `count` of them."""
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


@dataclass(frozen=True, slots=True)
class Band:
    """A scale of names: each has an equal band, in their order, of which `padding` (0 to 1) is left free."""

    names: tuple[str, ...]
    start: float
    end: float
    padding: float = 0.2

    @property
    def step(self) -> float:
        """How far one band is from the next."""
        return (self.end - self.start) / max(len(self.names), 1)

    @property
    def width(self) -> float:
        """How wide the drawn part of a band is."""
        return self.step * (1 - self.padding)

    def at(self, name: str) -> float:
        """Return where the drawn part of a band begins. Raises ValueError for an unknown name."""
        return self.start + (self.names.index(name) + self.padding / 2) * self.step

    def middle(self, name: str) -> float:
        """Return the middle of a band. Raises ValueError for an unknown name."""
        return self.start + (self.names.index(name) + 0.5) * self.step


def ticks(low: float, high: float, count: int = 5) -> tuple[float, ...]:
    """Return round numbers, evenly spaced, the first no more than `low` and the last no less than `high`.

    Their distance is 1, 2 or 5 times a power of ten, the smallest that needs no more than `count`
    steps (at least 2), or one more where the ends fall between. Raises ValueError where `high` is below
    `low` or either is not finite.
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


def spread(places: Sequence[float], distance: float, low: float, high: float) -> tuple[float, ...]:
    """Move labels apart: return places in the same order, at least `distance` from each other.

    `places` ascend. They stay as near to where they were as a pass down and a pass up leave them,
    between `low` and `high` if there is room.
    """
    moved = list(places)
    for n in range(len(moved)):
        moved[n] = max(moved[n], moved[n - 1] + distance if n else low)
    ceiling = high
    for n in reversed(range(len(moved))):
        moved[n] = min(moved[n], ceiling)
        ceiling = moved[n] - distance
    return tuple(moved)


def _times(whole: int, power: int) -> float:
    return whole * 10.0**power if power >= 0 else whole / 10**-power


def _steps() -> Sequence[int]:
    return tuple(m * 10**p for p in range(5) for m in (1, 2, 5))
