"""A scale of time on which a year is as wide as it has something to show, and time runs evenly within it."""

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
"""A year with more marks than these is no wider: they stand below each other."""


@dataclass(frozen=True, slots=True)
class Years:
    """The years from `first` on; year `first + n` is drawn from `edges[n]` to `edges[n + 1]`."""

    first: int
    edges: tuple[float, ...]

    @property
    def last(self) -> int:
        """The last year on the scale."""
        return self.first + len(self.edges) - 2

    def at(self, day: date) -> float:
        """Return the place where a day begins; what lies beyond the scale is at its end."""
        n = day.year - self.first
        if n < 0:
            return self.edges[0]
        if n >= len(self.edges) - 1:
            return self.edges[-1]
        part = (day.timetuple().tm_yday - 1) / (366 if calendar.isleap(day.year) else 365)
        return self.edges[n] + part * (self.edges[n + 1] - self.edges[n])

    def span(self, when: EdtfDate) -> tuple[float, float]:
        """Return where a date begins and ends; an open end is the end of the scale."""
        begin = self.edges[0] if when.earliest is None else self.at(when.earliest)
        end = self.edges[-1] if when.latest is None else self._after(when.latest)
        return begin, end

    def labels(self, size: float) -> tuple[tuple[int, float], ...]:
        """Return the years that there is room to name, with the middle of each: the widest come first."""
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
    """Return the scale from `start` to `end` for the years that have marks, and those between them.

    `counts` says how many marks stand in a year. Raises ValueError where there is no year.
    """
    first, last = min(counts), max(counts)
    shares = [_share(counts.get(year, 0)) for year in range(first, last + 1)]
    whole = sum(shares)
    run = accumulate(shares, initial=0.0)
    return Years(first, tuple(start + (end - start) * part / whole for part in run))


def _share(count: int) -> float:
    return 1 + 0.55 * (min(count, _MOST) - 1) if count else _EMPTY
