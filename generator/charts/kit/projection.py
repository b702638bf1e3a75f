"""Map projection: from degrees to the units of a drawing.

Equirectangular, with the standard parallel at the middle latitude of the map: north is up, east is
right, and shapes are true in the middle of the map.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.charts.kit.land import Ring

Point = tuple[float, float]

_MARGIN = 0.14
"""Margin on each side, as a share of the larger extent."""
_SMALLEST = 4.0
"""Minimum extent in degrees of latitude, so that a single place has some land around it."""


@dataclass(frozen=True, slots=True)
class Window:
    """The bounding box of a map, in degrees.

    `west` may be below -180, or `east` above 180, never both.
    """

    west: float
    south: float
    east: float
    north: float


@dataclass(frozen=True, slots=True)
class Projection:
    """Projects a window to `width` by `height` units, with the origin in the upper left."""

    window: Window
    width: float
    height: float

    def __call__(self, longitude: float, latitude: float) -> Point:
        """Project a longitude and latitude to a point of the drawing."""
        w = self.window
        if longitude < w.west:
            longitude += 360
        elif longitude > w.east and longitude - 360 >= w.west:
            longitude -= 360
        return (
            (longitude - w.west) / (w.east - w.west) * self.width,
            (w.north - latitude) / (w.north - w.south) * self.height,
        )


def projection(points: Iterable[Point], width: float, tallest: float = 1.1) -> Projection:
    """Return the projection that fits all points, given as (longitude, latitude).

    The drawing is `width` units wide, and at most `tallest` times as high; at least half as high,
    unless it is cut off at a pole. Points on both sides of the antimeridian (date line) are shown
    together if that is the shorter way round.
    """
    placed = list(points)
    west, east = _span([longitude for longitude, _ in placed])
    south, north = min(y for _, y in placed), max(y for _, y in placed)
    middle = (south + north) / 2
    shrink = max(math.cos(math.radians(middle)), 0.2)
    margin = max((east - west) * shrink, north - south, _SMALLEST) * _MARGIN
    across, down = (east - west) * shrink + 2 * margin, north - south + 2 * margin
    across = max(across, down / tallest, _SMALLEST)
    down = max(down, across / 2)
    centre = (west + east) / 2
    south, north = max(middle - down / 2, -90.0), min(middle + down / 2, 90.0)
    half = min(across / shrink / 2, 180.0)
    window = Window(centre - half, south, centre + half, north)
    return Projection(window, width, width * (north - south) / (2 * half * shrink))


def _span(longitudes: list[float]) -> tuple[float, float]:
    """Return the narrowest arc of longitudes, as (west, east) with east not below west."""
    around = sorted({(x + 180) % 360 - 180 for x in longitudes})
    ends = [*around[1:], around[0] + 360]
    gap, n = max((ends[n] - x, -n) for n, x in enumerate(around))
    west = ends[-n]
    west = west - 360 if west >= 180 else west
    return west, west + 360 - gap


def land_in(rings: Iterable[Ring], view: Projection) -> Iterator[list[Point]]:
    """Yield the projected rings that are within the drawing, clipped to its edges.

    Clipped rings stay closed polygons: they follow the edge.
    """
    w = view.window
    for turn in (0.0, -360.0, 360.0):
        for ring in rings:
            lons = [x + turn for x, _ in ring]
            lats = [y for _, y in ring]
            outside = max(lons) < w.west or min(lons) > w.east
            if outside or max(lats) < w.south or min(lats) > w.north:
                continue
            flat = [
                (
                    (x - w.west) / (w.east - w.west) * view.width,
                    (w.north - y) / (w.north - w.south) * view.height,
                )
                for x, y in zip(lons, lats, strict=True)
            ]
            cut = _clipped(flat, 0.0, view.width, 0)
            cut = _clipped(cut, 0.0, view.height, 1)
            if len(cut) > 2:
                yield cut


def _clipped(ring: list[Point], low: float, high: float, axis: int) -> list[Point]:
    """Clip a ring to a range along one axis (Sutherland and Hodgman, 1974)."""
    for limit, sign in ((low, 1), (high, -1)):
        kept: list[Point] = []
        for n, here in enumerate(ring):
            before = ring[n - 1]
            was_in = (before[axis] - limit) * sign >= 0
            is_in = (here[axis] - limit) * sign >= 0
            if was_in != is_in:
                part = (limit - before[axis]) / (here[axis] - before[axis])
                kept.append(
                    (
                        before[0] + (here[0] - before[0]) * part,
                        before[1] + (here[1] - before[1]) * part,
                    )
                )
            if is_in:
                kept.append(here)
        ring = kept
    return ring
