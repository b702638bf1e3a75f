"""A time scale with years of variable width: busier years are wider; time is linear within a year."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import accumulate

from generator.charts.kit.text_metrics import width_of
from generator.core.dates import EdtfDate

_EMPTY = 0.3
_MOST = 8
"""Number of marks beyond which a year grows no wider; further marks are stacked."""


@dataclass(frozen=True, slots=True)
class Years:
    """A piecewise linear time scale from the year `first`: year `first + n` spans `edges[n:n + 2]`."""

    first: int
    edges: tuple[float, ...]

    @property
    def last(self) -> int:
        """The last year of the scale."""
        return self.first + len(self.edges) - 2

    def at(self, day: date) -> float:
        """Return the position of the start of a day, clamped to the scale."""
        n = day.year - self.first
        if n < 0:
            return self.edges[0]
        if n >= len(self.edges) - 1:
            return self.edges[-1]
        part = (day.timetuple().tm_yday - 1) / (366 if calendar.isleap(day.year) else 365)
        return self.edges[n] + part * (self.edges[n + 1] - self.edges[n])

    def span(self, when: EdtfDate) -> tuple[float, float]:
        """Return the positions at which a date begins and ends; an open end is that of the scale."""
        begin = self.edges[0] if when.earliest is None else self.at(when.earliest)
        end = self.edges[-1] if when.latest is None else self._after(when.latest)
        return begin, end

    def labels(self, size: float) -> tuple[tuple[int, float], ...]:
        """Return the axis labels that fit without overlap, as (year, middle).

        The first and the last year take precedence, then wider years.
        """
        chosen: dict[int, float] = {}
        room = width_of("0000", size) + size * 0.6
        order = sorted(range(len(self.edges) - 1), key=lambda n: (-self._width(n), n))
        for n in [0, len(self.edges) - 2, *order]:
            middle = (self.edges[n] + self.edges[n + 1]) / 2
            if all(abs(middle - other) >= room for other in chosen.values()):
                chosen[self.first + n] = middle
        return tuple(sorted(chosen.items()))

    def _width(self, n: int) -> float:
        return self.edges[n + 1] - self.edges[n]

    def _after(self, day: date) -> float:
        return self.edges[-1] if day == date.max else self.at(day + timedelta(days=1))


def years(counts: Mapping[int, int], start: float, end: float) -> Years:
    """Return the time scale from `start` to `end` for the years with marks and all between them.

    `counts` is the number of marks by year. Raises ValueError if it is empty.
    """
    first, last = min(counts), max(counts)
    shares = [_share(counts.get(year, 0)) for year in range(first, last + 1)]
    whole = sum(shares)
    run = accumulate(shares, initial=0.0)
    return Years(first, tuple(start + (end - start) * part / whole for part in run))


def _share(count: int) -> float:
    return 1 + 0.55 * (min(count, _MOST) - 1) if count else _EMPTY
