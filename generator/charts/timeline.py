"""Timeline chart: a lane for each sector, a mark for each dated fact, as precise as its date."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.charts.calendar import Years, years
from generator.charts.chart import NARROW, WIDE, Chart, Key, anchor
from generator.charts.data import moments_table
from generator.charts.kit.svg import Element, drawing, element, linked, text
from generator.charts.kit.text_metrics import width_of, wrapped
from generator.charts.moments import DateMark, date_mark, drawn
from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.facts.moments import Moment, Shape
from generator.facts.queries import dated, undated
from generator.facts.wording import Wording
from generator.records import Sector

IDENTIFIER = "timeline_picture"
MOST = 400
"""The most marks that are drawn, those of the latest facts; the data of the drawing have all."""

_SIZE = 13
_PITCH = 11.0
_GAP = 3.0
_LINE = 15.0


@dataclass(frozen=True, slots=True)
class Lane:
    """The swim lane of a sector: its dated facts as (moment, mark, row), row 0 on top."""

    sector: Sector
    marks: tuple[tuple[Moment, DateMark, int], ...]

    @property
    def rows(self) -> int:
        """The number of rows that its marks need."""
        return max((row for _, _, row in self.marks), default=-1) + 1


def timeline_picture(briefing: Briefing, wording: Wording) -> Chart | None:
    """Draw all dated facts; None if there are none."""
    shown = dated(briefing.facts.values())
    if not shown:
        return None
    missing = len(undated(briefing.facts.values()))
    title = "When it happened, and how precisely that is known"
    first, last = shown[0].year, shown[-1].year
    span = f"of {first}" if first == last else f"from {first} to {last}"
    description = (
        f"{len(shown)} dated {'fact' if len(shown) == 1 else 'facts'} {span},"
        " a lane for each sector. The shape of a mark says how precisely its fact is dated."
    )
    note = "Time runs evenly within a year, but a year with more facts is drawn wider."
    if len(shown) > MOST:
        note += f" Only the latest {MOST} have a mark; the list and the data have all."
    if missing:
        note += f" {missing} {'fact has' if missing == 1 else 'facts have'} no date and no mark."
    return Chart(
        IDENTIFIER,
        title,
        description,
        _drawn(briefing, wording, title, description, is_narrow=False),
        _drawn(briefing, wording, title, description, is_narrow=True),
        None,
        _legend(shown),
        note,
        data=moments_table(briefing, IDENTIFIER, title, shown),
    )


def lanes(briefing: Briefing, start: float, end: float) -> tuple[Years, tuple[Lane, ...]]:
    """Lay out the dated facts in lanes, on a scale from `start` to `end`, without overlaps."""
    shown = dated(briefing.facts.values())[-MOST:]
    by_sector: dict[str, list[Moment]] = {}
    for moment in shown:
        by_sector.setdefault(moment.fact.sector, []).append(moment)
    busy = Counter((moment.year, moment.fact.sector) for moment in shown)
    counts: dict[int, int] = {}
    for (year, _), count in busy.items():
        counts[year] = max(counts.get(year, 0), count)
    for moment in shown:
        counts.setdefault(moment.first.year, 0)
    scale = years(counts, start, end)
    found = (
        _lane(sector, tuple(by_sector.get(sector.id, ())), scale)
        for sector in briefing.sectors.values()
    )
    return scale, tuple(lane for lane in found if lane.marks)


def _lane(sector: Sector, moments: tuple[Moment, ...], scale: Years) -> Lane:
    placed = [(m, date_mark(m.when, scale.span(m.when), m.is_planned)) for m in moments]
    placed.sort(key=lambda pair: (pair[1].extent, pair[0].fact.id))
    ends: list[float] = []
    marks = []
    for moment, mark in placed:
        begin, end = mark.extent
        row = next((n for n, taken in enumerate(ends) if taken + _GAP <= begin), len(ends))
        ends[row : row + 1] = [end]
        marks.append((moment, mark, row))
    return Lane(sector, tuple(marks))


def _drawn(
    briefing: Briefing, wording: Wording, title: str, description: str, *, is_narrow: bool
) -> Element:
    width = NARROW if is_narrow else WIDE
    left = 12.0 if is_narrow else 162.0
    right = width - 14.0
    scale, found = lanes(briefing, left, right)
    top, y = 24.0, 24.0
    parts: list[Element] = []
    cuts: list[float] = []
    for n, lane in enumerate(found):
        lines = _name(lane.sector, width if is_narrow else left - 14)
        inner = max(lane.rows * _PITCH, 0 if is_narrow else len(lines) * _LINE - 4)
        head = _LINE + 3 if is_narrow else 0.0
        height = head + inner + 12
        if n:
            cuts.append(y)
            parts.append(element("path", look="grid", d=f"M0 {y:.2f}H{width}"))
        parts += [
            linked(lane.sector, lane.sector.title, text(line, 2, y + 16 + k * _LINE, look="ink"))
            for k, line in enumerate(lines)
        ]
        parts += [
            linked(
                moment.fact,
                f"{wording.date(moment.when)}: {isolated(moment.fact.title)}"
                + (" (planned)" if moment.is_planned else ""),
                drawn(mark, y + head + 11 + row * _PITCH),
            )
            for moment, mark, row in lane.marks
        ]
        y += height
    grid = "".join(f"M{edge:.2f} {top:.2f}V{y:.2f}" for edge in _apart(scale.edges))
    axis = [
        text(str(year), middle, 13, look="soft", text_anchor="middle", font_size=12)
        for year, middle in scale.labels(12)
    ]
    return drawing(
        anchor(IDENTIFIER, narrow=is_narrow),
        width,
        y + 2,
        title,
        description,
        element("path", look="grid", d=grid),
        *axis,
        element("path", look="axis", d=f"M{left} {top}H{right}"),
        *parts,
        font_size=_SIZE,
        cuts=tuple(cuts),
    )


def _apart(edges: tuple[float, ...]) -> list[float]:
    """Drop grid lines that are too close to the one before."""
    kept: list[float] = []
    for edge in edges:
        if not kept or edge - kept[-1] >= 2.5:
            kept.append(edge)
    return kept


def _name(sector: Sector, room: float) -> tuple[str, ...]:
    if width_of(sector.title, _SIZE) <= room:
        return (sector.title,)
    return wrapped(sector.title, room, _SIZE)


def _legend(shown: tuple[Moment, ...]) -> tuple[Key, ...]:
    shapes = {m.shape for m in shown}
    signs = [
        (DateMark(shape, start, end, False, False, False), words)
        for shape, (start, end, words) in _KEYS.items()
        if shape in shapes
    ]
    if any(m.when.is_approximate or m.when.is_uncertain for m in shown):
        signs.append((DateMark(Shape.PERIOD, 8, 24, True, True, False), "doubtful at that end"))
    if any(m.is_planned for m in shown):
        signs.append((DateMark(Shape.PERIOD, 4, 28, False, False, True), "planned"))
    return tuple(Key(_sign(mark), words) for mark, words in signs)


_KEYS = {
    Shape.DAY: (12.0, 20.0, "a day"),
    Shape.PERIOD: (6.0, 26.0, "a month or a year"),
    Shape.SPAN: (2.0, 30.0, "between two dates"),
    Shape.UNTIL: (4.0, 30.0, "by a date"),
    Shape.SINCE: (2.0, 30.0, "from a date on"),
}
"""Start and end of each shape's mark in the legend, and its label."""


def _sign(m: DateMark) -> Element:
    return element("svg", drawn(m, 8), viewBox="0 0 32 16", width=32, height=16, aria_hidden="true")
