"""Maps of places and routes, and the matrix of actors and sectors: what is drawn is what the data say."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

import pytest
from lxml import etree
from markupsafe import Markup

from generator.charts import matrix
from generator.charts.chart import Chart
from generator.charts.kit.svg import Element
from generator.charts.map import places_map, routes_map
from generator.charts.matrix import counted, sectors_of_actors
from generator.compose.targets import Target
from generator.content.link import Briefing
from generator.facts.wording import Wording
from generator.records import Actor, ActorType, ChartRecord, Record
from generator.render.svg import svg
from tests.support.hostile import PAYLOADS
from tests.support.looping import some

ENGLISH = Wording("en")
HERE, THERE = {"latitude": 38.5, "longitude": -9.25}, {"latitude": 58.9, "longitude": 25.1}


def place(identifier: str, name: str, coordinates: dict[str, float] | None) -> Actor:
    return Actor.model_validate(
        {
            "id": identifier,
            "type": "place",
            "name": name,
            "country": "EST",
            **({"coordinates": coordinates} if coordinates else {}),
        }
    )


def routes(*given: tuple[str, list[str], str]) -> ChartRecord:
    return ChartRecord.model_validate(
        {
            "id": "ways",
            "title": "The ways",
            "description": "Where they go.",
            "kind": "route",
            "sectors": ["trade"],
            "routes": [{"label": a, "stops": b, "status": c} for a, b, c in given],
        }
    )


def with_places(briefing: Briefing, *places: Actor) -> Briefing:
    others = {i: a for i, a in briefing.actors.items() if a.type is not ActorType.PLACE}
    return replace(briefing, actors=others | {p.id: p for p in places}, figures={})


def links_of(drawing: Element) -> Iterator[Record]:
    if drawing.link:
        yield drawing.link
    for child in drawing.children:
        if isinstance(child, Element):
            yield from links_of(child)


def drawn_as(drawing: Element, look: str) -> list[Element]:
    """Return the elements of a look, in the order in which they are drawn."""
    found = [drawing] if ("class", look) in drawing.attributes else []
    for child in drawing.children:
        if isinstance(child, Element):
            found += drawn_as(child, look)
    return found


def words_of(drawing: Element) -> str:
    return " ".join(c if isinstance(c, str) else words_of(c) for c in drawing.children)


def both(figure: Chart | None) -> tuple[Element, Element]:
    assert figure
    assert figure.narrow
    return figure.drawing, figure.narrow


def test_every_place_with_coordinates_has_a_mark_a_name_and_a_row(briefing: Briefing) -> None:
    given = with_places(
        briefing, place("a", "Vila", HERE), place("b", "Küla", THERE), place("c", "Nowhere", None)
    )
    figure = places_map(given, ENGLISH)
    for drawing in some(both(figure)):
        assert sorted(r.id for r in links_of(drawing)) == ["a", "b"]
        names = [words_of(e) for e in drawn_as(drawing, "place-name")]
        assert names == ["Vila", "Küla"]
    assert figure
    assert [row[0].text for row in figure.table.rows] == ["Vila", "Küla"]
    assert places_map(with_places(briefing, place("c", "Nowhere", None)), ENGLISH) is None


def test_a_route_passes_its_stops_and_a_planned_one_is_dashed_and_called_so(
    briefing: Briefing,
) -> None:
    stops = [place("a", "A", HERE), place("b", "B", THERE), place("c", "C", None)]
    record = routes(
        ("There", ["a", "b"], "planned"),
        ("Back", ["b", "a"], "completed"),
        ("On", ["a", "c"], "planned"),
    )
    figure = routes_map(with_places(briefing, *stops), ENGLISH, record)
    for drawing in some(both(figure)):
        dashes = [
            [dict(e.attributes).get("stroke-dasharray") for e in drawn_as(drawing, look)]
            for look in ("series-1-line", "series-2-line", "series-3-line")
        ]
        assert dashes == [["6 4"], [None], []]
        there, back = (
            str(dict(drawn_as(drawing, look)[0].attributes)["d"])[1:].split("L")
            for look in ("series-1-line", "series-2-line")
        )
        assert there == back[::-1]
    assert figure
    assert [key.label for key in figure.legend] == ["1. There (planned)", "2. Back (completed)"]
    assert [row[1].text for row in figure.table.rows][-3:] == [
        "route, planned",
        "route, completed",
        "route, planned",
    ]
    assert "no track" in figure.note
    assert "Not drawn for want of coordinates: On." in figure.note


def test_routes_without_any_coordinates_draw_no_map(briefing: Briefing) -> None:
    given = with_places(briefing, place("a", "A", None), place("b", "B", None))
    assert routes_map(given, ENGLISH, routes(("There", ["a", "b"], "planned"))) is None


def test_a_pair_of_actor_and_sector_has_one_mark_with_its_count(briefing: Briefing) -> None:
    pairs = Counter(
        (actor.id, fact.sector)
        for actor in briefing.actors.values()
        if actor.type is not ActorType.PLACE
        for fact in briefing.facts_naming(actor.id)
    )
    assert {(c.actor.id, s.id): n for c in counted(briefing) for s, n in c.sectors} == pairs
    figure = sectors_of_actors(briefing)
    drawn = {i for i, n in Counter(a for a, _ in pairs.elements()).items() if n >= matrix.LEAST}
    for drawing in some(both(figure)):
        marks = [e for e in drawn_as(drawing, "series-1") if e.tag == "rect"]
        assert len(marks) == sum(actor in drawn for actor, _ in pairs)
    assert figure
    assert sorted(
        (row[0].link.id, row[1].link.id, int(row[2].text))
        for row in figure.table.rows
        if row[0].link and row[1].link
    ) == sorted((a, s, n) for (a, s), n in pairs.items())


def test_the_matrix_says_when_it_draws_only_some(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(matrix, "MOST", 1)
    figure = sectors_of_actors(briefing)
    assert figure
    assert figure.description.startswith("The 1 that most facts name")
    assert f"The table has all {len(counted(briefing))}." in figure.note


@pytest.mark.parametrize("name", PAYLOADS)
def test_a_hostile_name_is_its_own_text(briefing: Briefing, name: str) -> None:
    shown = " ".join((*name.split(), "x"))
    given = with_places(briefing, place("a", shown, HERE), place("b", "B", THERE))
    for drawing in some(both(places_map(given, ENGLISH))):
        text = str(svg(drawing, lambda target: Markup("x")))
        tree = etree.fromstring(text)
        tags = {etree.QName(e).localname for e in tree.iter()}
        assert tags <= {"svg", "title", "desc", "rect", "path", "circle", "text", "a"}
        assert any(t.text and t.text.startswith(f"{shown}: ") for t in tree.iter("title"))


def test_every_mark_leads_somewhere(briefing: Briefing) -> None:
    found: list[Target] = []

    def href(target: Target) -> Markup:
        found.append(target)
        return Markup("x")

    figures = (places_map(briefing, ENGLISH), sectors_of_actors(briefing))
    for figure in some(figures):
        for drawing in both(figure):
            assert len(list(links_of(drawing))) == str(svg(drawing, href)).count('href="x"')
    assert found
