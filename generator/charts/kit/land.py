"""World coastlines: land and lakes, without borders."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

Ring = tuple[tuple[float, float], ...]
"""A polygon ring, not closed, of (longitude, latitude): a piece of land, or a lake in it."""

_FILE = Path(__file__).with_name("land.json")


@cache
def coastlines() -> tuple[Ring, ...]:
    """Return the rings of Natural Earth's land polygons, simplified.

    Filled by the even-odd rule: a point within an odd number of rings is on land.
    """
    data = json.loads(_FILE.read_text(encoding="utf-8"))
    return tuple(_ring(steps, data["units_per_degree"]) for steps in data["rings"])


def _ring(steps: list[int], units: int) -> Ring:
    points, x, y = [], 0, 0
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / units, y / units))
    return tuple(points)
