"""The coastlines: land and lakes where they are, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from generator.charts.kit import land
from generator.charts.kit.land import Ring, coastlines
from tests.support.looping import some

FILE = Path(land.__file__).with_name("land.json")


def is_land(lon: float, lat: float, rings: tuple[Ring, ...]) -> bool:
    """Say whether a point lies within an odd number of rings."""
    inside = False
    for ring in rings:
        for (ax, ay), (bx, by) in zip(ring, (*ring[1:], ring[0]), strict=True):
            if (ay > lat) != (by > lat) and lon < ax + (lat - ay) / (by - ay) * (bx - ax):
                inside = not inside
    return inside


@pytest.mark.parametrize(
    ("lon", "lat", "expected"),
    [
        (27.6, 53.9, True),
        (46.4, 40.7, True),
        (44.8, 41.7, True),
        (50.8, 41.5, False),  # the Caspian
        (51.0, 38.5, False),
        (34.0, 43.2, False),  # the Black Sea
        (36.5, 46.0, False),  # the Sea of Azov
        (-70.0, -15.0, True),
        (134.0, -25.0, True),
        (-40.0, 30.0, False),
    ],
)
def test_land_and_sea_are_where_they_are(lon: float, lat: float, expected: bool) -> None:
    assert is_land(lon, lat, coastlines()) is expected


def test_the_file_holds_rings_of_land_and_no_border() -> None:
    data = json.loads(FILE.read_text(encoding="utf-8"))
    assert list(data) == ["about", "units_per_degree", "rings"]
    assert FILE.stat().st_size < 60_000
    # A border would be a line that two countries share: no stretch of coast is there twice.
    seen: set[frozenset[tuple[float, float]]] = set()
    for ring in some(coastlines()):
        assert len(ring) >= 3
        assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in ring)
        for pair in zip(ring, (*ring[1:], ring[0]), strict=True):
            edge = frozenset(pair)
            assert edge not in seen
            seen.add(edge)
