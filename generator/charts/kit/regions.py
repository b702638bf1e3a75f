"""Where the names of countries and seas stand on a map. No border follows from a name."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from generator.charts.kit.labels import Box, Point

_FILE = Path(__file__).with_name("regions.json")

_SHIFTS = ((0, 0), (0, -14), (0, 14), (-18, 0), (18, 0), (0, -26), (0, 26))
"""How far a name may move from where it belongs, in units of the drawing, the nearest first."""


@dataclass(frozen=True, slots=True)
class Region:
    """A country by its ISO 3166-1 alpha-3 code, or a sea by its English name, and where its name may stand.

    `points` are (longitude, latitude) in degrees, the best first.
    """

    name: str
    points: tuple[Point, ...]
    is_sea: bool


@cache
def regions() -> tuple[Region, ...]:
    """Return the members of the United Nations, then oceans and seas."""
    data = json.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(
        Region(name, tuple((lon, lat) for lon, lat in points), is_sea)
        for kind, is_sea in (("countries", False), ("seas", True))
        for name, points in data[kind].items()
    )


def free_places(
    names: Iterable[tuple[Sequence[Point], tuple[float, float]]],
    frame: Box,
    taken: Iterable[Box],
) -> Iterator[Point | None]:
    """Yield for each name the centre of a free place in the frame; None if there is none.

    A name is given by the points where it may stand, in units of the drawing, and its size.
    """
    boxes = list(taken)
    for points, (width, height) in names:
        candidates = (
            Box(x + dx - width / 2, y + dy - height / 2, width, height)
            for x, y in points
            for dx, dy in _SHIFTS
        )
        found = next((box for box in candidates if _is_free(box, frame, boxes)), None)
        if found:
            boxes.append(found)
        yield (found.x + width / 2, found.y + height / 2) if found else None


def _is_free(box: Box, frame: Box, taken: Sequence[Box]) -> bool:
    corners = ((box.x, box.y), (box.x + box.width, box.y + box.height))
    return all(map(frame.holds, corners)) and not any(box.overlap(other) for other in taken)
