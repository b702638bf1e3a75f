"""The picture of the timeline: a mark for each dated fact, in its lane, as precise as its date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.calendar import years
from generator.charts.kit.svg import Element
from generator.charts.moments import date_mark, drawn
from generator.charts.timeline import lanes, timeline_picture
from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.moments import Shape
from generator.facts.wording import Wording
from tests.support.looping import some

ENGLISH = Wording("en")


def marks_of(drawing: Element) -> list[str]:
    """Return the ids of the facts that marks lead to, sectors' names left out."""
    found = [drawing.link.id] if drawing.link and hasattr(drawing.link, "statement") else []
    for child in drawing.children:
        if isinstance(child, Element):
            found += marks_of(child)
    return found


def test_every_dated_fact_has_one_mark_in_each_drawing(briefing: Briefing) -> None:
    figure = timeline_picture(briefing, ENGLISH)
    assert figure
    assert figure.narrow
    dated = sorted(f.id for f in briefing.facts.values() if f.date)
    assert sorted(marks_of(figure.drawing)) == dated
    assert sorted(marks_of(figure.narrow)) == dated
    assert figure.table is None


def test_every_mark_is_in_the_lane_of_its_sector_and_no_two_of_a_row_touch(
    briefing: Briefing,
) -> None:
    _, found = lanes(briefing, 0, 500)
    for lane in some(found):
        rows: dict[int, list[tuple[float, float]]] = {}
        for moment, placed, row in lane.marks:
            assert moment.fact.sector == lane.sector.id
            rows.setdefault(row, []).append(placed.extent)
        for extents in rows.values():
            extents.sort()
            assert all(a[1] < b[0] for a, b in pairwise(extents))


def test_without_a_dated_fact_there_is_no_picture(briefing: Briefing) -> None:
    assert timeline_picture(replace(briefing, facts={}), ENGLISH) is None


def test_the_picture_is_the_same_every_time(briefing: Briefing) -> None:
    assert timeline_picture(briefing, ENGLISH) == timeline_picture(briefing, ENGLISH)


@pytest.mark.parametrize(
    ("written", "shape", "soft"),
    [
        ("2018-11-19", Shape.DAY, (False, False)),
        ("2018-11-19?", Shape.DAY, (True, True)),
        ("2018-11", Shape.PERIOD, (False, False)),
        ("2018", Shape.PERIOD, (False, False)),
        ("2018-11~", Shape.PERIOD, (True, True)),
        ("2018/2019", Shape.SPAN, (False, False)),
        ("2005~/2006", Shape.SPAN, (True, False)),
        ("2005/2006%", Shape.SPAN, (False, True)),
        ("../2019-07", Shape.UNTIL, (False, False)),
        ("2025-05-05/..", Shape.SINCE, (False, False)),
    ],
)
def test_the_shape_says_how_precise_the_date_is(
    written: str, shape: Shape, soft: tuple[bool, bool]
) -> None:
    when = EdtfDate.parse(written)
    scale = years(dict.fromkeys(range(2004, 2027), 1), 0, 1000)
    m = date_mark(when, scale.span(when), False)
    assert (m.shape, (m.soft_start, m.soft_end)) == (shape, soft)
    assert m.start < m.end


def test_a_year_is_as_wide_as_its_column_and_what_is_planned_is_dashed() -> None:
    scale = years({2017: 1, 2018: 4, 2019: 1}, 0, 900)
    when = EdtfDate.parse("2018")
    assert scale.span(when) == scale.edges[1:3]

    def dashed(is_planned: bool) -> bool:
        made = drawn(date_mark(when, scale.span(when), is_planned), 0)
        return any(
            name == "stroke-dasharray"
            for child in made.children
            if isinstance(child, Element)
            for name, _ in child.attributes
        )

    assert dashed(True)
    assert not dashed(False)


@given(
    st.dictionaries(st.integers(1, 9999), st.integers(0, 30), min_size=1, max_size=6),
    st.dates(),
    st.dates(),
)
def test_time_runs_forward_within_the_scale(counts: dict[int, int], one: date, two: date) -> None:
    scale = years(counts, 10, 500)
    first, second = sorted((one, two))
    assert 10 - 1e-6 <= scale.at(first) <= scale.at(second) <= 500 + 1e-6
    if first < second and min(counts) <= first.year and second.year <= max(counts):
        assert scale.at(first) < scale.at(second)


@given(st.dictionaries(st.integers(1900, 2100), st.integers(0, 30), min_size=1, max_size=12))
def test_the_names_of_years_keep_apart(counts: dict[int, int]) -> None:
    places = [middle for _, middle in years(counts, 0, 500).labels(12)]
    assert places
    assert all(b - a >= 30 for a, b in pairwise(places))
