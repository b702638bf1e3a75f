"""The names of countries and seas on maps: where they belong, and free of everything else."""

from __future__ import annotations

from itertools import pairwise

import pycountry
import pytest

from generator.charts.kit.labels import Box, Point
from generator.charts.kit.land import Ring, coastlines
from generator.charts.kit.regions import free_places, regions

ISLANDS = frozenset(
    (
        *("ATG", "BHS", "CPV", "FSM", "KIR", "KNA", "MDV", "MHL", "MLT"),
        *("NRU", "PLW", "SYC", "TON", "TUV", "VCT", "VUT", "WSM"),
    )
)
"""Countries of islands too small for the land as it is drawn."""


def unrolled(ring: Ring) -> list[Point]:
    """Return a ring without a jump where it crosses the 180th meridian."""
    points = [ring[0]]
    for x, y in ring[1:]:
        points.append((x + 360 * round((points[-1][0] - x) / 360), y))
    return points


RINGS = [unrolled(ring) for ring in coastlines()]


def is_on_land(at: Point) -> bool:
    x, y = at
    inside = False
    for ring in RINGS:
        for turn in (-360, 0, 360):
            for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
                if (ay > y) != (by > y) and x < ax + turn + (bx - ax) * (y - ay) / (by - ay):
                    inside = not inside
    return inside


def test_a_country_is_named_on_land_and_a_sea_in_water() -> None:
    known = regions()
    assert len(known) > 200
    countries = {region.name for region in known if not region.is_sea}
    assert all(pycountry.countries.get(alpha_3=code) for code in countries)
    wrong = {
        region.name
        for region in known
        if region.name not in ISLANDS
        and any(is_on_land(point) == region.is_sea for point in region.points)
    }
    assert wrong == set()
    assert countries >= ISLANDS


FRAME = Box(0, 0, 200, 100)


@pytest.mark.parametrize(
    ("points", "taken", "expected"),
    [
        ([(100, 50)], [], (100, 50)),
        ([(100, 50)], [Box(95, 45, 10, 10)], (100, 36)),
        ([(100, 50), (160, 80)], [Box(60, 0, 80, 100)], (160, 80)),
        ([(500, 50)], [], None),
        ([(10, 50)], [], (28, 50)),
        ([(100, 50)], [FRAME], None),
    ],
)
def test_a_name_stands_in_the_first_free_place(
    points: list[Point], taken: list[Box], expected: Point | None
) -> None:
    assert list(free_places([(points, (40, 12))], FRAME, taken)) == [expected]


def test_no_name_stands_over_another() -> None:
    name = ([(100.0, 50.0)], (40.0, 12.0))
    assert list(free_places([name, name, name], FRAME, [])) == [(100, 50), (100, 36), (100, 64)]
