"""Range plot of a declared figure of values: one row a period, from the lowest amount to the highest.

Every voice has its mark in the row. It says how far the voices are apart, on a fraction of the room
that the dot plot takes, which names each of them.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from generator.charts.chart import NARROW, WIDE, Cell, Chart, Table, anchor
from generator.charts.data import marks_table
from generator.charts.dot_plot import DotPlot, marked_range
from generator.charts.kit.scales import Linear
from generator.charts.kit.svg import Element, drawing, element, linked, number, text
from generator.charts.values import Mark, ends_of, marks
from generator.content.link import Briefing
from generator.facts.amounts import is_part_of_a_year
from generator.facts.wording import Wording
from generator.records import ChartRecord

MOST_MARKS = 16
"""The most marks that a dot plot has on the page of a sector; beyond that the ranges are drawn there."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """Measures of the drawing at one width; `above` is the room of a row's words over its marks."""

    width: int
    plot: float
    end: float
    row: float
    above: float


_WIDE = _Layout(width=WIDE, plot=136, end=470, row=21, above=0)
_NARROW = _Layout(width=NARROW, plot=10, end=NARROW - 34, row=38, above=18)


def ranges_figure(
    briefing: Briefing, wording: Wording, figure: ChartRecord, beyond: int = MOST_MARKS
) -> Chart | None:
    """Draw the ranges of a declared figure; None if it has no more marks than `beyond`.

    Raises KeyError if the figure has no indicator.
    """
    found = marks(briefing, figure)
    if len(found) <= beyond:
        return None
    dots = DotPlot(briefing, wording, figure, briefing.indicators[figure.indicator or ""], found)
    rows = tuple(tuple(group) for _, group in groupby(found, key=lambda m: m.period.text))
    drawer = _Drawer(dots, rows)
    note = (
        "A row runs from the lowest number to the highest; each mark is the number of one voice, and leads "
        "to its fact. A voice without a number is not counted."
    )
    return Chart(
        id=figure.id,
        title=figure.title,
        description=figure.description,
        drawing=drawer.drawn(_WIDE),
        narrow=drawer.drawn(_NARROW),
        table=drawer.table(),
        legend=tuple(dots.legend()),
        note=f"{figure.note} {note}" if figure.note else note,
        more=Cell("Every voice by its name, with its number", figure),
        data=marks_table(briefing, figure, found),
        picture=f"{figure.id}_ranges",
    )


@dataclass(frozen=True, slots=True)
class _Drawer:
    dots: DotPlot
    rows: tuple[tuple[Mark, ...], ...]

    def drawn(self, layout: _Layout) -> Element:
        dots = self.dots
        marked, scale = dots.axis(layout.plot, layout.width, layout.end)
        height = 34 + len(self.rows) * layout.row
        tops = [34 + n * layout.row for n in range(len(self.rows))]
        spans = (
            [(top + layout.above, top + layout.row) for top in tops]
            if layout.above
            else [(22, height)]
        )
        body = [
            self._row(row, scale, layout, top) for row, top in zip(self.rows, tops, strict=True)
        ]
        return drawing(
            anchor(dots.figure.id, narrow=layout is _NARROW),
            layout.width,
            height,
            dots.figure.title,
            dots.figure.description,
            *dots.grid(marked, scale, spans),
            element(
                "path", look="grid", d="".join(f"M0 {number(top)}H{layout.width}" for top in tops)
            ),
            *body,
            font_size=12.5,
        )

    def _row(self, row: tuple[Mark, ...], scale: Linear, layout: _Layout, top: float) -> Element:
        y = top + layout.above + layout.row / 2 - (layout.above / 2 if layout.above else 0)
        words = top + 13 if layout.above else y + 4
        low = scale.at(float(row[0].amount))
        high = scale.at(float(ends_of(row)[1].highest))
        weight = "normal" if is_part_of_a_year(row[0].period) else "bold"
        return element(
            "g",
            text(self.dots.wording.short(row[0].period), 2, words, font_weight=weight),
            element("path", look="leader", d=f"M{number(low)} {number(y)}H{number(high)}"),
            *(
                linked(m.fact, self.dots.name(m), *marked_range(m, scale, y, self.dots.families))
                for m in row
            ),
            text(self._range(row), layout.width, words, text_anchor="end"),
        )

    def _range(self, row: tuple[Mark, ...]) -> str:
        told = self._amounts(row)
        voices = len({m.voice for m in row})
        return f"{told} · {voices} voices" if voices > 1 else told

    def _amounts(self, row: tuple[Mark, ...]) -> str:
        ends = dict.fromkeys(
            self.dots.wording.hedge(m.qualifier, self.dots.wording.numbers(m.amount, m.to))
            for m in ends_of(row)
        )
        return " to ".join(ends)

    def table(self) -> Table:
        headers = ("Period", self.dots.indicator.title, "Voices")
        actors = self.dots.briefing.actors
        return Table(
            headers,
            tuple(
                (
                    Cell(self.dots.period(row[0])),
                    Cell(self._amounts(row)),
                    Cell(", ".join(dict.fromkeys(actors[m.voice].name for m in row))),
                )
                for row in self.rows
            ),
        )
