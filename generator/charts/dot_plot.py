"""Dot plot of a declared figure of values: one row per period and voice, amounts on the x axis."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import groupby

from generator.charts.chart import NARROW, WIDE, Cell, Chart, Key, Table, anchor
from generator.charts.data import marks_table
from generator.charts.kit.scales import Linear, ticks
from generator.charts.kit.shapes import breadth, key, key_of_qualifier, look_of, mark, points_to
from generator.charts.kit.svg import Element, drawing, element, linked, number, text
from generator.charts.kit.text_metrics import wrapped
from generator.charts.values import Mark, marks
from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.facts.amounts import is_part_of_a_year
from generator.facts.wording import Wording
from generator.records import ChartRecord, Indicator, Qualifier

_HEDGED = (
    ((Qualifier.ABOUT,), Qualifier.ABOUT, "hollow alone: about"),
    ((Qualifier.MORE_THAN,), Qualifier.MORE_THAN, "more than"),
    ((Qualifier.AT_LEAST,), Qualifier.AT_LEAST, "at least"),
    ((Qualifier.LESS_THAN, Qualifier.ALMOST), Qualifier.LESS_THAN, "less than, or almost"),
    ((Qualifier.UP_TO,), Qualifier.UP_TO, "up to"),
)


_LINE = 14.0


@dataclass(frozen=True, slots=True)
class _Layout:
    """Measures of the drawing at one width."""

    width: int
    size: float
    period: float
    voice: float
    plot: float
    row: float
    above: float


_WIDE = _Layout(width=WIDE, size=12.5, period=2, voice=136, plot=334, row=19, above=0)
_NARROW = _Layout(width=NARROW, size=12.5, period=2, voice=2, plot=8, row=34, above=16)


def values_figure(briefing: Briefing, wording: Wording, figure: ChartRecord) -> Chart:
    """Draw the dot plot of a declared figure. Raises KeyError if it has no indicator."""
    indicator = briefing.indicators[figure.indicator or ""]
    drawer = DotPlot(briefing, wording, figure, indicator, marks(briefing, figure))
    note = "Each mark is the number of one voice, and leads to the fact that cites it."
    return Chart(
        id=figure.id,
        title=figure.title,
        description=figure.description,
        drawing=drawer.drawn(_WIDE),
        narrow=drawer.drawn(_NARROW),
        table=drawer.table(),
        beside=drawer.beside(),
        legend=tuple(drawer.legend()),
        note=f"{figure.note} {note}" if figure.note else note,
        data=marks_table(briefing, figure, drawer.marks),
    )


@dataclass(frozen=True, slots=True)
class DotPlot:
    """What is drawn of a figure of values, by voice and period."""

    briefing: Briefing
    wording: Wording
    figure: ChartRecord
    indicator: Indicator
    marks: tuple[Mark, ...]

    @property
    def families(self) -> int:
        """The number of series that are told apart."""
        return len(self.figure.series)

    def drawn(self, layout: _Layout) -> Element:
        """Return the drawing at one width."""
        marked, scale = self.axis(layout.plot, layout.width)
        body, cuts, y = [], [], 40.0
        for _, group in groupby(self.marks, key=lambda m: m.period.text):
            rows = tuple(group)
            cuts.append(y - 11)
            shown = self.wording.short(rows[0].period)
            body.append(element("path", look="grid", d=f"M0 {number(y - 11)}H{layout.width}"))
            weight = "normal" if is_part_of_a_year(rows[0].period) else "bold"
            room = (layout.width if layout.above else layout.voice) - 6
            heading = wrapped(shown, room, 13, most=1 if layout.above else 2)
            body += (
                text(line, layout.period, y + 4 + _LINE * n, font_size=12, font_weight=weight)
                for n, line in enumerate(heading)
            )
            below = y + _LINE * len(heading) + 8
            y += layout.above + (4 if layout.above else 0)
            for row in rows:
                body.append(self._row(row, scale, layout, y))
                y += layout.row + _LINE * (len(self._voice(row, layout)) - 1)
            y = y if layout.above else max(y + 5, below)
        height = y - 4
        return drawing(
            anchor(self.figure.id, narrow=layout is _NARROW),
            layout.width,
            height,
            self.figure.title,
            self.figure.description,
            *self.grid(marked, scale, [(22, height)]),
            *body,
            font_size=layout.size,
            cuts=tuple(cuts[1:]),
        )

    def axis(
        self, start: float, width: int, end: float | None = None
    ) -> tuple[tuple[float, ...], Linear]:
        """Return the amounts that are marked on the axis, and its scale.

        The axis begins at `start` and ends at `end`, or where the label of its end, which is centred
        on its line, has room in the width of the drawing.
        """
        amounts = (0.0, *(float(end) for m in self.marks for end in (m.amount, m.highest)))
        marked = ticks(min(amounts), max(amounts), 3 + width // 200)
        room = width - breadth(self._last_label(marked), 12) / 2 - 2
        return marked, Linear(marked[0], marked[-1], start, room if end is None else min(end, room))

    def grid(
        self, marked: tuple[float, ...], scale: Linear, spans: Iterable[tuple[float, float]]
    ) -> Iterator[Element]:
        """Yield the grid lines of the axis, with their labels above them.

        The last label has the unit; those that it leaves no room for are left out. The lines are drawn
        where `spans` begin and end from above.
        """
        lines = tuple(spans)
        last = self._last_label(marked)
        free = scale.at(marked[-1]) - breadth(last, 12) / 2 - 6
        for value in marked:
            x, is_last = scale.at(value), value == marked[-1]
            words = last if is_last else self.wording.number(_plain(value))
            yield element(
                "path",
                look="axis" if value == 0 else "grid",
                d="".join(f"M{number(x)} {number(a)}V{number(b)}" for a, b in lines),
            )
            if is_last or x + breadth(words, 12) / 2 < free:
                yield text(words, x, 14, look="soft", text_anchor="middle", font_size=12)

    def _last_label(self, marked: tuple[float, ...]) -> str:
        shown = self.wording.number(_plain(marked[-1]))
        return self.indicator.display.replace("{amount}", shown)

    def _row(self, row: Mark, scale: Linear, layout: _Layout, y: float) -> Element:
        lines = self._voice(row, layout)
        y_mark, x = y + layout.above, scale.at(float(row.amount))
        end = scale.at(float(row.highest))
        shown = self.wording.hedge(row.qualifier, self.wording.numbers(row.amount, row.to))
        away = 24 if points_to(row.qualifier) > 0 else 11
        is_left = end + away + breadth(shown, layout.size) > layout.width
        if is_left:
            away = 24 if points_to(row.qualifier) < 0 else 11
        free = x - away - breadth(shown, layout.size) if is_left else x
        zero = number(scale.at(max(scale.low, 0)))
        return linked(
            row.fact,
            self.name(row),
            *(text(line, layout.voice, y + 4 + n * _LINE) for n, line in enumerate(lines)),
            element("path", look="leader", d=f"M{zero} {number(y_mark)}H{number(free)}"),
            *marked_range(row, scale, y_mark, self.families),
            text(
                shown,
                x - away if is_left else end + away,
                y_mark + 4,
                text_anchor="end" if is_left else "start",
            ),
        )

    def _voice(self, row: Mark, layout: _Layout) -> tuple[str, ...]:
        room = (layout.plot - 14 if not layout.above else layout.width) - layout.voice
        return wrapped(self.briefing.actors[row.voice].name, room, layout.size, most=3)

    def name(self, row: Mark) -> str:
        """Return the name of a mark for a screen reader: voice, period and amount."""
        voice = isolated(self.briefing.actors[row.voice].name)
        return f"{voice}, {self.wording.date(row.period)}: {self._amount(row)}"

    def _amount(self, row: Mark) -> str:
        return self.wording.amount(row.qualifier, row.amount, row.to, self.indicator)

    def _label(self, family: int) -> str:
        return self.figure.series[family].label if family < self.families else "other voices"

    def table(self) -> Table:
        """Return the marks as a table."""
        headers = (
            "Period",
            "Voice",
            self.indicator.title,
            *(["Series"] if self.families else []),
            "Fact",
        )
        return Table(
            headers,
            tuple(
                (
                    Cell(self.period(row)),
                    Cell(self.briefing.actors[row.voice].name, self.briefing.actors[row.voice]),
                    Cell(self._amount(row)),
                    *((Cell(self._label(row.family)),) if self.families else ()),
                    Cell(row.fact.title, row.fact),
                )
                for row in self.marks
            ),
        )

    def beside(self) -> Table | None:
        """Return a table of the periods by the series of voices; None if there is one series only."""
        present = sorted({m.family for m in self.marks})
        if len(present) < 2:
            return None
        rows = (tuple(group) for _, group in groupby(self.marks, key=lambda m: m.period.text))
        return Table(
            ("Period", *(self._label(family) for family in present)),
            tuple(
                (
                    Cell(self.period(row[0])),
                    *(self._given([m for m in row if m.family == family]) for family in present),
                )
                for row in rows
            ),
        )

    def period(self, row: Mark) -> str:
        """Return the period of a mark in words, and whether it is only a part of a year."""
        shown = self.wording.date(row.period)
        return f"{shown} (part of a year)" if is_part_of_a_year(row.period) else shown

    def _given(self, those: Sequence[Mark]) -> Cell:
        lines = tuple(
            Cell(f"{self._amount(m)}, {self.briefing.actors[m.voice].name}", m.fact) for m in those
        )
        return replace(lines[0], more=lines[1:]) if lines else Cell("none found")

    def legend(self) -> Iterator[Key]:
        """Yield what tells the marks apart."""
        present = sorted({m.family for m in self.marks})
        if self.families:
            for family in present:
                yield key(self._label(family), family, self.families)
        for qualifiers, sign, label in _HEDGED:
            if any(m.qualifier in qualifiers for m in self.marks):
                yield key_of_qualifier(label, sign, present, self.families)


def marked_range(row: Mark, scale: Linear, y: float, families: int) -> Iterator[Element]:
    """Yield the mark of an amount; of a range one at each end, with a line between them."""
    low, high = scale.at(float(row.amount)), scale.at(float(row.highest))
    if row.to is not None:
        look = f"{look_of(row.family, families)}-line"
        yield element("path", look=look, d=f"M{number(low)} {number(y)}H{number(high)}")
        yield mark(high, y, row.family, families, row.qualifier)
    yield mark(low, y, row.family, families, row.qualifier)


def _plain(value: float) -> Decimal:
    return Decimal(number(value))
