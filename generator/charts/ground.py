"""The ground of a map: sea, land and coast, and the names of countries and seas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from generator.charts.kit.labels import Box, Point
from generator.charts.kit.land import coastlines
from generator.charts.kit.projection import Projection, land_in
from generator.charts.kit.regions import free_places, regions
from generator.charts.kit.svg import Element, element, number, text
from generator.charts.kit.text_metrics import width_of
from generator.facts.wording import Wording

_REGION = 12
"""Size of the names of countries and seas."""


@dataclass(frozen=True, slots=True)
class NameOnGround:
    """The name of a country or a sea where it stands on a map, and the room that it takes there."""

    region: str
    drawn: Element
    box: Box


def names_of_regions(
    view: Projection,
    wording: Wording,
    taken: Sequence[Box],
    only: Sequence[str] = (),
) -> tuple[NameOnGround, ...]:
    """Return the names of the countries and seas that have room on the map, beside what is taken.

    `only` are the codes of the countries that are asked for, if not all. The names of seas are English,
    so only a map in English has them.
    """
    return _names(view, wording, tuple(taken), tuple(only))


@lru_cache(maxsize=1 << 6)
def _names(
    view: Projection, wording: Wording, taken: tuple[Box, ...], only: tuple[str, ...]
) -> tuple[NameOnGround, ...]:
    return tuple(_placed_names(view, wording, taken, only))


def _placed_names(
    view: Projection, wording: Wording, taken: Sequence[Box], only: Sequence[str]
) -> Iterator[NameOnGround]:
    shown = [r for r in regions() if not r.is_sea or wording.language == "en"]
    shown = [r for r in shown if not only or r.name in only]
    names = [region.name if region.is_sea else wording.country(region.name) for region in shown]
    sizes = [(width_of(name, _REGION) + 6, _REGION + 4.0) for name in names]
    places = free_places(
        (
            ([view(*point) for point in region.points], size)
            for region, size in zip(shown, sizes, strict=True)
        ),
        Box(2, 2, view.width - 4, view.height - 4),
        taken,
    )
    for region, name, (width, height), at in zip(shown, names, sizes, places, strict=True):
        if at:
            drawn = text(
                name,
                at[0],
                at[1] + _REGION / 3,
                look="sea-name" if region.is_sea else "country-name",
                text_anchor="middle",
                font_size=_REGION,
                font_style="italic" if region.is_sea else None,
            )
            box = Box(at[0] - width / 2, at[1] - height / 2, width, height)
            yield NameOnGround(region.name, drawn, box)


@lru_cache(maxsize=1 << 6)
def ground(view: Projection) -> tuple[Element, ...]:
    """Return the sea, the land and the coast of a map."""
    rings = list(land_in(coastlines(), view))
    shapes = "".join("M" + "L".join(at(p) for p in ring) + "Z" for ring in rings)
    sea = element("rect", look="sea", x=0, y=0, width=view.width, height=view.height)
    if not shapes:
        return (sea,)
    land = element("path", look="land", d=shapes, fill_rule="evenodd")
    return sea, land, element("path", look="coast", d="".join(_coast(view, rings)))


def _coast(view: Projection, rings: Sequence[Sequence[Point]]) -> Iterator[str]:
    """Yield the path of the coastline: the rings except where they follow the edge of the map."""
    for ring in rings:
        is_down = False
        for before, here in pairwise([*ring, ring[0]]):
            if _along_edge(before, here, view):
                is_down = False
                continue
            yield f"L{at(here)}" if is_down else f"M{at(before)}L{at(here)}"
            is_down = True


def _along_edge(a: Point, b: Point, view: Projection) -> bool:
    edges = ((0, 0.0), (0, view.width), (1, 0.0), (1, view.height))
    return any(abs(a[n] - at) < 0.01 and abs(b[n] - at) < 0.01 for n, at in edges)


def at(point: Point) -> str:
    """Return a point as a path has it."""
    return f"{number(point[0])} {number(point[1])}"
