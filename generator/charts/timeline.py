"""The timeline as a picture: a lane for each sector, a mark for each dated fact, drawn as precisely as it is
dated."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from generator.charts.calendar import Years, years
from generator.charts.chart import NARROW, WIDE, Cell, Chart, Key, Table, anchor
from generator.charts.kit.svg import Element, drawing, element, linked, text
from generator.charts.kit.text_metrics import width_of, wrapped
from generator.charts.moments import Moment, Shape, drawn, moment
from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.facts.plans import is_plan, told_as
from generator.facts.wording import Wording
from generator.records import Fact, Sector

IDENTIFIER = "timeline_picture"
_SIZE = 13
_PITCH = 11.0
_GAP = 3.0
_LINE = 15.0


@dataclass(frozen=True, slots=True)
class Lane:
    """A sector's strip: its facts as (fact, moment, row), the first row uppermost."""

    sector: Sector
    marks: tuple[tuple[Fact, Moment, int], ...]

    @property
    def rows(self) -> int:
        """How many rows its marks need."""
        return max((row for _, _, row in self.marks), default=-1) + 1


def timeline_picture(briefing: Briefing, wording: Wording) -> Chart | None:
    """Draw every dated fact; None where there is none."""
    dated = [f for f in briefing.facts.values() if f.date]
    if not dated:
        return None
    undated = len(briefing.facts) - len(dated)
    title = "When it happened, and how precisely that is known"
    description = (
        f"{len(dated)} dated facts from {min(_year(f) for f in dated)} to {max(_year(f) for f in dated)},"
        " a lane for each sector. The shape of a mark says how precisely its fact is dated."
    )
    ordered = sorted(dated, key=lambda f: (*f.date.sort_key, f.id) if f.date else ())
    rows = tuple(
        (
            Cell(wording.date(f.date) if f.date else ""),
            Cell(f.title, f),
            Cell(briefing.sectors[f.sector].title, briefing.sectors[f.sector]),
            Cell(told_as(f)),
        )
        for f in ordered
    )
    note = "Time runs evenly within a year, but a year with more facts is drawn wider."
    if undated:
        note += f" {undated} {'fact has' if undated == 1 else 'facts have'} no date and no mark."
    return Chart(
        IDENTIFIER,
        title,
        description,
        _drawn(briefing, wording, title, description, is_narrow=False),
        _drawn(briefing, wording, title, description, is_narrow=True),
        Table(("Date", "Fact", "Sector", "Status"), rows),
        _legend(dated),
        note,
    )


def lanes(briefing: Briefing, start: float, end: float) -> tuple[Years, tuple[Lane, ...]]:
    """Lay the dated facts on a scale from `start` to `end`, in lanes; no two marks of a row touch."""
    busy: Counter[tuple[int, str]] = Counter()
    for fact in briefing.facts.values():
        if fact.date:
            busy[fact.date.anchor.year, fact.sector] += 1
    counts: dict[int, int] = {}
    for (year, _), count in busy.items():
        counts[year] = max(counts.get(year, 0), count)
    for fact in briefing.facts.values():
        if fact.date and fact.date.earliest:
            counts.setdefault(fact.date.earliest.year, 0)
    scale = years(counts, start, end)
    found = (
        _lane(sector, briefing.facts_of_sector(sector.id), scale)
        for sector in briefing.sectors.values()
    )
    return scale, tuple(lane for lane in found if lane.marks)


def _lane(sector: Sector, facts: tuple[Fact, ...], scale: Years) -> Lane:
    moments = [(f, moment(f.date, scale.span(f.date), is_plan(f))) for f in facts if f.date]
    moments.sort(key=lambda pair: (pair[1].extent, pair[0].id))
    ends: list[float] = []
    marks = []
    for fact, placed in moments:
        begin, end = placed.extent
        row = next((n for n, taken in enumerate(ends) if taken + _GAP <= begin), len(ends))
        ends[row : row + 1] = [end]
        marks.append((fact, placed, row))
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
    for n, lane in enumerate(found):
        lines = _name(lane.sector, width if is_narrow else left - 14)
        inner = max(lane.rows * _PITCH, 0 if is_narrow else len(lines) * _LINE - 4)
        head = _LINE + 3 if is_narrow else 0.0
        height = head + inner + 12
        if n:
            parts.append(element("path", look="grid", d=f"M0 {y:.2f}H{width}"))
        parts += [
            linked(lane.sector, lane.sector.title, text(line, 2, y + 16 + k * _LINE, look="ink"))
            for k, line in enumerate(lines)
        ]
        parts += [
            linked(
                fact,
                f"{wording.date(fact.date) if fact.date else ''}: {isolated(fact.title)}"
                + (" (planned)" if placed.is_planned else ""),
                drawn(placed, y + head + 11 + row * _PITCH),
            )
            for fact, placed, row in lane.marks
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
    )


def _apart(edges: tuple[float, ...]) -> list[float]:
    """Leave out what would stand so near to the line before that both would be a blot."""
    kept: list[float] = []
    for edge in edges:
        if not kept or edge - kept[-1] >= 2.5:
            kept.append(edge)
    return kept


def _name(sector: Sector, room: float) -> tuple[str, ...]:
    if width_of(sector.title, _SIZE) <= room:
        return (sector.title,)
    return wrapped(sector.title, room, _SIZE)


def _legend(dated: list[Fact]) -> tuple[Key, ...]:
    moments = [moment(f.date, (0, 30), is_plan(f)) for f in dated if f.date]
    shapes = {m.shape for m in moments}
    signs = [(Moment(s, *_EXTENTS[s], False, False, False), s.value) for s in Shape if s in shapes]
    if any(m.soft_start or m.soft_end for m in moments):
        signs.append((Moment(Shape.BAR, 8, 24, True, True, False), "doubtful at that end"))
    if any(m.is_planned for m in moments):
        signs.append((Moment(Shape.BAR, 4, 28, False, False, True), "planned"))
    return tuple(Key(_sign(m), words) for m, words in signs)


_EXTENTS = {
    Shape.POINT: (12.0, 20.0),
    Shape.BAR: (6.0, 26.0),
    Shape.SPAN: (2.0, 30.0),
    Shape.UNTIL: (4.0, 30.0),
    Shape.SINCE: (2.0, 30.0),
}


def _sign(m: Moment) -> Element:
    return element("svg", drawn(m, 8), viewBox="0 0 32 16", width=32, height=16, aria_hidden="true")


def _year(fact: Fact) -> int:
    assert fact.date
    return fact.date.anchor.year
