"""A figure of values as a table of periods by series: every number once, in its row and column."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from generator.charts.chart import Cell
from generator.charts.dot_plot import values_figure
from generator.charts.values import marks
from generator.content.link import Briefing
from generator.facts.wording import Wording
from generator.records import ChartKind, ChartRecord

ENGLISH = Wording("en")


@pytest.fixture
def figure(briefing: Briefing) -> ChartRecord:
    return next(f for f in briefing.figures.values() if f.kind is ChartKind.VALUES and f.series)


def lines(cell: Cell) -> Iterator[Cell]:
    yield replace(cell, more=())
    yield from cell.more


def test_every_number_stands_once_in_the_row_of_its_period_and_the_column_of_its_series(
    briefing: Briefing, figure: ChartRecord
) -> None:
    table = values_figure(briefing, ENGLISH, figure).beside
    assert table
    found = marks(briefing, figure)
    families = sorted({m.family for m in found})
    labels = [*(series.label for series in figure.series), "other voices"]
    assert table.headers == ("Period", *(labels[n] for n in families))
    periods = list(dict.fromkeys(ENGLISH.date(m.period) for m in found))
    assert [row[0].text for row in table.rows] == periods
    expected = sorted(
        (ENGLISH.date(m.period), m.family, m.fact.id, briefing.actors[m.voice].name) for m in found
    )
    given = []
    for row in table.rows:
        for family, cell in zip(families, row[1:], strict=True):
            for line in lines(cell):
                if line.text == "none found":
                    assert (line.link, cell.more) == (None, ())
                    continue
                assert line.link
                voice = next(m for m in found if line.text.endswith(briefing.actors[m.voice].name))
                name = briefing.actors[voice.voice].name
                given.append((row[0].text, family, line.link.id, name))
    assert sorted(given) == expected


def test_one_series_has_no_sides(briefing: Briefing, figure: ChartRecord) -> None:
    alone = figure.model_copy(update={"series": ()})
    assert values_figure(briefing, ENGLISH, alone).beside is None
