"""Every figure of the briefing shows what its facts say, no more and no less, counted here without the
code that draws."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from generator.charts.bar import segments
from generator.charts.chart import Chart
from generator.charts.kit.svg import Element
from generator.charts.map import places_map, routes_map
from generator.charts.matrix import counted
from generator.charts.range_plot import MOST_MARKS, ranges_figure
from generator.charts.timeline import lanes, timeline_picture
from generator.charts.values import Mark, marks
from generator.content.link import Briefing
from generator.facts.amounts import is_part_of_a_year
from generator.facts.coverage import coverage
from generator.facts.moments import Shape
from generator.facts.wording import Wording
from generator.pipeline import load
from generator.records import ActorType, ChartKind, FactKind, Stance, Status
from tests.support.looping import some

DAY = re.compile(r"\d{4}-\d\d-\d\d[?~%]?")
POINT = re.compile(r"\d{4}(-\d\d)?[?~%]?")


@pytest.fixture(scope="module")
def briefing() -> Briefing:
    """The briefing of this repository."""
    found, _ = load(Path(__file__).parents[2] / "content")
    assert found
    return found


@pytest.fixture(scope="module")
def wording(briefing: Briefing) -> Wording:
    return Wording(briefing.record.language)


def marks_in(drawing: Element | None) -> Counter[str]:
    """Count the marks of a drawing by the id of the record to which each leads."""
    found: Counter[str] = Counter()
    if drawing is None:
        return found
    if drawing.link is not None:
        found[drawing.link.id] += 1
    for child in drawing.children:
        if isinstance(child, Element):
            found += marks_in(child)
    return found


def looking(drawing: Element, look: str) -> list[str]:
    """Return the texts of a drawing that look so."""
    own = (
        ["".join(c for c in drawing.children if isinstance(c, str))]
        if ("class", look) in drawing.attributes
        else []
    )
    below = [text for c in drawing.children if isinstance(c, Element) for text in looking(c, look)]
    return own + below


def test_the_map_names_the_countries_that_it_is_about(briefing: Briefing, wording: Wording) -> None:
    figure = places_map(briefing, wording)
    assert figure
    named = looking(figure.drawing, "country-name")
    assert {wording.country(party) for party in briefing.record.parties} <= set(named)
    assert len(named) == len(set(named))


def both(figure: Chart) -> list[Counter[str]]:
    return [marks_in(figure.drawing), marks_in(figure.narrow)]


def told_as_plans(briefing: Briefing) -> set[str]:
    return {
        f.id
        for f in briefing.facts.values()
        if f.kind is FactKind.PLAN or f.status is Status.PLANNED
    }


@pytest.mark.parametrize("identifier", ["trade-by-voice", "tractors-at-ganja"])
def test_each_number_of_a_voice_for_a_period_has_one_mark(
    briefing: Briefing, identifier: str
) -> None:
    figure = briefing.figures[identifier]
    said = set()
    for fact in briefing.facts.values():
        if fact.derived or (figure.facts and fact.id not in figure.facts):
            continue
        for evidence in fact.evidence:
            own = evidence.values
            inherited = fact.values if evidence.stance is Stance.SUPPORTS else ()
            said |= {
                (briefing.origin_of(evidence), v.period.text, v.amount, v.qualifier)
                for v in own or inherited
                if v.indicator == figure.indicator and v.period
            }
    drawn = marks(briefing, figure)
    assert len(said) > 5
    assert Counter((m.voice, m.period.text, m.amount, m.qualifier) for m in drawn) == Counter(said)


@pytest.mark.parametrize("identifier", ["trade-by-voice", "tractors-at-ganja"])
def test_each_row_of_the_ranges_has_every_voice_and_runs_from_the_lowest_to_the_highest(
    briefing: Briefing, wording: Wording, identifier: str
) -> None:
    figure = briefing.figures[identifier]
    drawn = marks(briefing, figure)
    ranges = ranges_figure(briefing, wording, figure, beyond=0)
    assert ranges
    assert both(ranges) == [Counter(m.fact.id for m in drawn)] * 2
    by_period: dict[str, list[Mark]] = defaultdict(list)
    for mark in drawn:
        part = " (part of a year)" if is_part_of_a_year(mark.period) else ""
        by_period[f"{wording.date(mark.period)}{part}"].append(mark)
    assert [row[0].text for row in ranges.table.rows] == [*by_period]
    for period, amounts, voices in ranges.table.rows:
        row = by_period[period.text]
        low, high = min(m.amount for m in row), max(m.highest for m in row)
        told = [wording.number(low), *([wording.number(high)] if low != high else [])]
        assert re.findall(r"\d[\d.,]*", amounts.text) == told
        assert set(voices.text.split(", ")) == {briefing.actors[m.voice].name for m in row}
    assert ranges.more is not None
    assert ranges.more.link is figure


def test_the_ranges_are_shown_where_a_sector_would_have_too_many_marks(
    briefing: Briefing, wording: Wording
) -> None:
    figures = [f for f in briefing.figures.values() if f.kind is ChartKind.VALUES]
    counted = {f.id: len(marks(briefing, f)) for f in figures}
    shown = {f.id for f in figures if ranges_figure(briefing, wording, f)}
    assert shown == {identifier for identifier, count in counted.items() if count > MOST_MARKS}
    assert "trade-by-voice" in shown


def test_the_timeline_has_every_dated_fact_as_precisely_as_it_is_dated(
    briefing: Briefing, wording: Wording
) -> None:
    plans = told_as_plans(briefing)
    placed = {
        moment.fact.id: (moment, mark)
        for lane in lanes(briefing, 0, 500)[1]
        for moment, mark, _ in lane.marks
    }
    assert set(placed) == {f.id for f in briefing.facts.values() if f.date}
    for identifier, (moment, mark) in some(placed.items()):
        written = moment.when.text
        if written.startswith("../"):
            shape = Shape.UNTIL
        elif written.endswith("/.."):
            shape = Shape.SINCE
        elif "/" in written:
            shape = Shape.SPAN
        else:
            assert DAY.fullmatch(written) or POINT.fullmatch(written)
            shape = Shape.DAY if DAY.fullmatch(written) else Shape.PERIOD
        doubtful = [bool(re.search("[?~%]", end)) for end in written.split("/")]
        soft = [mark.soft_start, mark.soft_end]
        assert (identifier, mark.shape, mark.is_planned) == (
            identifier,
            shape,
            identifier in plans,
        )
        assert soft == (doubtful if len(doubtful) == 2 else doubtful * 2)
    picture = timeline_picture(briefing, wording)
    assert picture
    for found in some(both(picture)):
        assert {i: n for i, n in found.items() if i in briefing.facts} == dict.fromkeys(placed, 1)


def test_the_bars_count_every_fact_once_and_add_up(briefing: Briefing) -> None:
    whole = {s.support: s.facts for s in segments(briefing, briefing.facts.values())}
    assert sum(whole.values()) == len(briefing.facts)
    added: Counter[str] = Counter()
    for sector in some(briefing.sectors.values()):
        own = briefing.facts_of_sector(sector.id)
        parts = {s.support: s.facts for s in segments(briefing, own)}
        assert sum(parts.values()) == len(own)
        added.update(parts)
    assert dict(added) == whole
    contested = 0
    for fact in briefing.facts.values():
        by_stance: dict[Stance, set[str]] = defaultdict(set)
        for evidence in fact.evidence:
            by_stance[evidence.stance].add(briefing.origin_of(evidence))
        carrying = by_stance[Stance.SUPPORTS] | by_stance[Stance.REFINES]
        contested += bool(by_stance[Stance.DISPUTES] - carrying)
    assert whole["contested"] == contested
    updated = sum(
        any(e.stance is Stance.UPDATES for e in f.evidence) for f in briefing.facts.values()
    )
    assert coverage(briefing).overtaken == updated


def test_each_cell_of_the_matrix_counts_the_facts_that_name_the_actor(briefing: Briefing) -> None:
    cells: Counter[tuple[str, str]] = Counter()
    for fact in briefing.facts.values():
        for identifier in {*fact.actors, fact.stated_by} - {None}:
            if briefing.actors[identifier].type is not ActorType.PLACE:
                cells[identifier, fact.sector] += 1
    found = {(c.actor.id, s.id): n for c in counted(briefing) for s, n in c.sectors}
    assert found == dict(cells)


def test_the_map_has_every_place_with_coordinates_and_every_route(
    briefing: Briefing, wording: Wording
) -> None:
    located = {a.id for a in briefing.actors.values() if a.coordinates}
    routes = [
        (route.label, route.stops)
        for figure in briefing.figures.values()
        if figure.kind is ChartKind.ROUTE
        for route in figure.routes
    ]
    assert dict(routes)["Baku-Tbilisi-Kars"] == ("baku", "tbilisi", "kars")
    assert dict(routes)["Minsk-Baku"] == ("minsk", "baku")
    whole = places_map(briefing, wording)
    assert whole
    for found in some(both(whole)):
        assert {i: n for i, n in found.items() if i in briefing.actors} == dict.fromkeys(located, 1)
    assert [row[0].link.id for row in whole.table.rows[: len(located)] if row[0].link] == [
        a for a in briefing.actors if a in located
    ]
    names = [row[0].text.partition(". ")[2] for row in whole.table.rows[len(located) :]]
    assert names == [label for label, _ in routes]
    for figure in some(briefing.figures.values()):
        if figure.kind is ChartKind.ROUTE:
            drawn = routes_map(briefing, wording, figure)
            assert drawn
            stops = {stop for route in figure.routes for stop in route.stops} & located
            for found in both(drawn):
                assert {i for i in found if i in briefing.actors} == stops
