"""Figures by their data: which marks, of whom, how hedged; and that the drawing and the table say it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.charts.bar import evidence_bar, segments
from generator.charts.chart import Chart
from generator.charts.dot_plot import values_figure
from generator.charts.kit.svg import Element, element, linked
from generator.charts.range_plot import ranges_figure
from generator.charts.values import marks
from generator.compose.targets import Target
from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.amounts import is_part_of_a_year
from generator.facts.assessment import Support
from generator.facts.moments import Shape
from generator.facts.queries import dated
from generator.facts.wording import Wording
from generator.records import Record
from generator.render.svg import svg
from tests.support.hostile import PAYLOADS


def elements(made: Element) -> Iterator[Element]:
    yield made
    for child in made.children:
        if isinstance(child, Element):
            yield from elements(child)


def links(made: Element) -> list[Record]:
    return [e.link for e in elements(made) if e.link is not None]


def words(made: Element, tag: str) -> list[str]:
    return ["".join(map(str, e.children)) for e in elements(made) if e.tag == tag]


@pytest.fixture
def drawn(briefing: Briefing) -> dict[str, Chart]:
    wording = Wording("en")
    figure = briefing.figures["lantern-trade-by-year"]
    facts = briefing.facts_of_sector("trade")
    ranges = ranges_figure(briefing, wording, figure, beyond=0)
    assert ranges
    return {
        "values": values_figure(briefing, wording, figure),
        "ranges": ranges,
        "bar": evidence_bar("evidence", "What they rest on", segments(briefing, facts)),
    }


def test_each_voice_has_a_mark_as_it_hedges_its_number(briefing: Briefing) -> None:
    found = marks(briefing, briefing.figures["lantern-trade-by-year"])
    assert [
        (m.period.text, m.voice, str(m.amount), str(m.qualifier), m.family, m.fact.id)
        for m in found
    ] == [
        ("2021", "mari-naidis", "11.0", "less-than", 0, "lantern-trade-2022"),
        ("2022", "naidisarhiiv", "9", "more-than", 1, "lantern-trade-2022"),
        ("2022", "mari-naidis", "12.5", "about", 0, "lantern-trade-2022"),
    ]


def test_our_own_arithmetic_is_nobodys_word(briefing: Briefing) -> None:
    figure = briefing.figures["lantern-trade-by-year"]
    own = figure.model_copy(update={"facts": ("lantern-trade-change",)})
    assert marks(briefing, own) == ()


def test_what_is_said_twice_is_one_mark(briefing: Briefing) -> None:
    figure = briefing.figures["lantern-trade-by-year"]
    twice = figure.model_copy(update={"facts": ("lantern-trade-2022", "lantern-trade-2022")})
    assert marks(briefing, twice) == marks(briefing, figure)
    first = briefing.facts["lantern-trade-2022"]
    again = first.model_copy(update={"id": "again"})
    both = replace(briefing, facts={**briefing.facts, "again": again})
    found = marks(both, figure)
    assert found == marks(briefing, figure)
    assert [[f.id for f in m.also] for m in found] == [["again"]] * 3


def test_dates_are_drawn_as_precisely_as_they_are_known(briefing: Briefing) -> None:
    found = [m for s in briefing.sectors.values() for m in dated(briefing.facts_of_sector(s.id))]
    assert [(m.fact.id, m.when.text, m.shape, m.is_planned) for m in found] == [
        ("lantern-treaty", "2019-07", Shape.PERIOD, False),
        ("lantern-trade-change", "2021/2022", Shape.SPAN, False),
        ("lantern-trade-2022", "2022", Shape.PERIOD, False),
        ("tide-mill", "2020/..", Shape.SINCE, False),
        ("tide-mill-trial", "../2023-11-05", Shape.UNTIL, False),
        ("moonlight-cable", "2023-12-01", Shape.DAY, True),
        ("second-cable", "2030%", Shape.PERIOD, True),
        ("song-festival", "2018-05~", Shape.PERIOD, False),
    ]


def test_a_row_runs_from_the_lowest_number_to_the_highest_and_counts_the_voices(
    drawn: dict[str, Chart],
) -> None:
    table = drawn["ranges"].table
    assert table.headers[::2] == ("Period", "Voices")
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["2021", "less than 11.0", "Mari Näidis"],
        ["2022", "more than 9 to about 12.5", "Näidisarhiiv, Mari Näidis"],
    ]
    assert [w for w in words(drawn["ranges"].drawing, "text") if "voices" in w] == [
        "more than 9 to about 12.5 · 2 voices"
    ]


def test_few_marks_need_no_ranges(briefing: Briefing) -> None:
    figure = briefing.figures["lantern-trade-by-year"]
    assert ranges_figure(briefing, Wording("en"), figure) is None
    assert ranges_figure(briefing, Wording("en"), figure, beyond=3) is None


@pytest.mark.parametrize(
    ("period", "is_part"),
    [
        ("2018", False),
        ("2018-01/2018-09", True),
        ("2018-02", True),
        ("2018-02-03", True),
        ("2005~/2006~", False),
        ("2018-01/2018-12", False),
        ("../2019-07", False),
        ("2019/..", False),
    ],
)
def test_a_part_of_a_year_is_told_from_a_year(period: str, is_part: bool) -> None:
    assert is_part_of_a_year(EdtfDate.parse(period)) == is_part


def test_the_bar_counts_every_fact_once(briefing: Briefing) -> None:
    found = segments(briefing, briefing.facts.values())
    assert sum(s.facts for s in found) == len(briefing.facts)
    trade = segments(briefing, briefing.facts_of_sector("trade"))
    assert {s.support: s.facts for s in trade} == {
        Support.SINGLE_VOICE: 1,
        Support.INFERENCE: 1,
        Support.CONTESTED: 1,
    }


@pytest.mark.parametrize("name", ["values", "ranges", "bar"])
def test_a_drawing_is_named_and_described_and_its_table_has_its_marks(
    name: str, drawn: dict[str, Chart]
) -> None:
    figure = drawn[name]
    for made in (figure.drawing, figure.narrow):
        assert made is not None
        attributes = dict(made.attributes)
        title, description = made.children[:2]
        assert isinstance(title, Element) and isinstance(description, Element)
        ids = [dict(e.attributes)["id"] for e in (title, description)]
        assert attributes["aria-labelledby"] == " ".join(map(str, ids))
        assert title.children == (figure.title,)
        assert attributes["role"] == ("group" if links(made) else "img")
        cited = [c.link for row in figure.table.rows for c in row[1:] if c.link in links(made)]
        if name == "ranges":
            assert sorted(map(id, links(made))) == sorted(map(id, links(drawn["values"].drawing)))
        else:
            assert sorted(f.id for f in links(made)) == sorted(f.id for f in cited)
        assert not {"style", "onclick"} & {n for e in elements(made) for n, _ in e.attributes}
        size = dict(made.attributes).get("font-size", 13)
        sizes = [dict(e.attributes).get("font-size", size) for e in elements(made)]
        assert min(map(float, sizes)) >= 11.5
    assert figure.drawing.children[0] != figure.narrow.children[0]  # an id is used once
    assert all(len(row) == len(figure.table.headers) for row in figure.table.rows)


def test_the_numbers_stand_beside_their_marks(drawn: dict[str, Chart]) -> None:
    shown = ["less than 11.0", "more than 9", "about 12.5"]
    made = drawn["values"]
    assert [t for t in words(made.drawing, "text") if t in shown] == shown
    assert [t for t in words(made.narrow or made.drawing, "text") if t in shown] == shown
    assert [row[2].text for row in made.table.rows] == [f"{s} million crowns" for s in shown]
    assert [k.label for k in made.legend] == [
        "as the gazette has it",
        "other voices",
        "hollow alone: about",
        "more than",
        "less than, or almost",
    ]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_hostile_label_is_its_own_text(payload: str, briefing: Briefing) -> None:
    fact = briefing.facts["lantern-trade-2022"]
    made = element("svg", linked(fact, payload, element("text", payload, x=1, y=2)))
    written = svg(made, lambda target: None)
    assert re.findall(r"<(/?\w+)", written) == [
        "svg",
        "g",
        "title",
        "/title",
        "text",
        "/text",
        "/g",
        "/svg",
    ]
    text = re.search(r"<text[^>]*>([^<]*)</text>", written)
    assert text and html.unescape(text[1]) == " ".join(payload.split())


def test_a_mark_leads_to_its_record_where_the_page_has_a_way_there(briefing: Briefing) -> None:
    made = linked(briefing.facts["lantern-trade-2022"], "A", element("circle", r=1))
    seen: list[Target] = []

    def href(target: Target) -> None:
        seen.append(target)

    assert svg(made, href).startswith("<g>")
    assert seen == [Target("facts/lantern-trade-2022.md")]


@pytest.mark.parametrize("tag", ["script", "foreignObject", "image", "use", "style"])
def test_a_drawing_holds_nothing_that_loads_or_runs(tag: str) -> None:
    with pytest.raises(ValueError, match="a drawing has no"):
        element(tag)
    with pytest.raises(ValueError, match="a drawing has no"):
        svg(Element(tag), lambda target: None)


@pytest.mark.parametrize("name", ["onclick", "style", "href", "xlink:href", "a b"])
def test_a_drawing_has_no_attribute_that_acts(name: str) -> None:
    with pytest.raises(ValueError, match="no attribute"):
        svg(Element("g", ((name, "x"),)), lambda target: None)
