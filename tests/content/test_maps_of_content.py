"""The maps of this briefing: every name can be read."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from generator.charts.kit.labels import Box
from generator.charts.kit.svg import Element
from generator.charts.kit.text_metrics import width_of
from generator.charts.map import places_map, routes_map
from generator.charts.timeline import lanes
from generator.content.link import Briefing
from generator.facts.wording import Wording
from generator.pipeline import load
from generator.records import ChartKind
from tests.support.looping import some


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    """The briefing of this repository."""
    found, _ = load(Path(__file__).parents[2] / "content")
    assert found
    return found


def names_on(drawing: Element) -> list[Box]:
    """Return the rooms of the names of places."""
    found = []
    attributes = dict(drawing.attributes)
    if attributes.get("class") == "place-name":
        x, y = float(attributes["x"]), float(attributes["y"])
        found.append(Box(x, y - 11, width_of(str(drawing.children[0]), 13), 14))
    for child in drawing.children:
        if isinstance(child, Element):
            found += names_on(child)
    return found


def dots_on(drawing: Element) -> list[Box]:
    """Return the rooms of the dots of places."""
    attributes = dict(drawing.attributes)
    found = []
    if drawing.tag == "circle" and attributes.get("class") == "ink":
        x, y = float(attributes["cx"]), float(attributes["cy"])
        found.append(Box(x - 4, y - 4, 8, 8))
    for child in drawing.children:
        if isinstance(child, Element):
            found += dots_on(child)
    return found


def test_no_name_hides_another_or_a_place(briefing: Briefing) -> None:
    wording = Wording(briefing.record.language)
    figures = [places_map(briefing, wording)]
    for record in briefing.figures.values():
        if record.kind is ChartKind.ROUTE:
            figures.append(routes_map(briefing, wording, record))
    drawn = [d for f in figures if f for d in (f.drawing, f.narrow) if d]
    if not drawn:
        pytest.skip("no place has coordinates")
    for drawing in some(drawn):
        names = names_on(drawing)
        assert names
        assert not [pair for pair in combinations(names, 2) if pair[0].overlap(pair[1]) > 0]
        assert not [n for n in names for dot in dots_on(drawing) if n.overlap(dot) > 0]


def test_no_two_marks_of_a_row_of_the_timeline_touch(briefing: Briefing) -> None:
    _, found = lanes(briefing, 0, 330)
    for lane in some(found):
        marks = sorted((row, placed.extent) for _, placed, row in lane.marks)
        assert all(a[0] < b[0] or a[1][1] < b[1][0] for a, b in pairwise(marks))
