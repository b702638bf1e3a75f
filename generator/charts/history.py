"""History strip of a sector: its dated facts on a time axis, each as precise as its date."""

from __future__ import annotations

from datetime import date

from generator.charts.chart import NARROW, WIDE, Cell, Chart, Key, Table, anchor
from generator.charts.kit.scales import Time
from generator.charts.kit.shapes import sign
from generator.charts.kit.svg import Element, drawing, element, linked, number, text
from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.facts.moments import Moment, Shape
from generator.facts.plans import told_as
from generator.facts.queries import dated
from generator.facts.wording import Wording
from generator.records import Sector

_ROW, _LEAST, _GAP = 12, 9, 2.5
_LOOK = "series-1"


def history_strip(briefing: Briefing, wording: Wording, sector: Sector) -> Chart | None:
    """Draw the strip of a sector; None if fewer than two of its facts have a date."""
    shown = dated(briefing.facts_of_sector(sector.id))
    if len(shown) < 2:
        return None
    title = f"{isolated(sector.title)} through the years"
    planned = sum(m.is_planned for m in shown)
    description = f"{len(shown)} dated facts, {_years(shown)}; {planned} of them told as plans."
    identifier = f"history_of_{sector.id}"
    return Chart(
        id=identifier,
        title=title,
        description=description,
        drawing=_drawn(identifier, title, description, wording, shown, WIDE),
        narrow=_drawn(identifier, title, description, wording, shown, NARROW),
        table=Table(
            ("Date", "Fact", "Told as"),
            tuple(
                (
                    Cell(wording.date(m.when)),
                    Cell(m.fact.title, m.fact),
                    Cell(told_as(m.fact)),
                )
                for m in shown
            ),
        ),
        legend=tuple(_legend(shown)),
        note="Each mark leads to its fact. A pale mark is known only to lie before its end, or after its beginning.",
    )


def _years(shown: tuple[Moment, ...]) -> str:
    days = [d for m in shown for d in (m.when.earliest, m.when.latest) if d]
    first, last = min(days).year, max(days).year
    return f"from {first} to {last}" if first < last else f"all of {first}"


def _legend(shown: tuple[Moment, ...]) -> list[Key]:
    kinds = {(m.shape is Shape.DAY, m.is_planned) for m in shown}
    labels = {
        (True, False): "a day",
        (False, False): "a month, a year or a longer time",
        (True, True): "planned, for a day",
        (False, True): "planned, for a longer time",
    }
    return [
        Key(sign(22, 12, _body(9 if is_day else 1, 20, 6, is_day, is_planned)), label)
        for (is_day, is_planned), label in labels.items()
        if (is_day, is_planned) in kinds
    ]


def _drawn(
    identifier: str,
    title: str,
    description: str,
    wording: Wording,
    shown: tuple[Moment, ...],
    width: int,
) -> Element:
    days = [d for m in shown for d in (m.when.earliest, m.when.latest) if d]
    first, last = date(min(days).year, 1, 1), date(max(days).year, 12, 31)
    scale = Time(first, last, 8, width - 8)
    placed: list[tuple[Moment, float, float, int]] = []
    lanes: list[float] = []
    for moment in sorted(shown, key=lambda m: (_extent(scale, m)[0], m.fact.id)):
        begin, end = _extent(scale, moment)
        lane = next((n for n, taken in enumerate(lanes) if taken + _GAP <= begin), len(lanes))
        lanes[lane:] = [end, *lanes[lane + 1 :]]
        placed.append((moment, begin, end, lane))
    height = len(lanes) * _ROW + 26
    years = scale.years(width // 60)
    axis = [
        part
        for year in years
        for part in (
            element(
                "path", look="grid", d=f"M{number(scale.at(date(year, 1, 1)))} 0V{height - 18}"
            ),
            text(
                str(year),
                scale.at(date(year, 1, 1)),
                height - 3,
                look="soft",
                font_size=12,
                **_side(scale, year),
            ),
        )
    ]
    base = element("path", look="axis", d=f"M8 {height - 18}H{width - 8}")
    marks = [
        linked(
            m.fact,
            f"{wording.date(m.when)}: {isolated(m.fact.title)}",
            _mark(m, begin, end, height - 26 - lane * _ROW),
        )
        for m, begin, end, lane in placed
    ]
    name = anchor(identifier, narrow=width == NARROW)
    return drawing(name, width, height, title, description, *axis, base, *marks, font_size=12)


def _side(scale: Time, year: int) -> dict[str, str]:
    place = scale.at(date(year, 1, 1))
    return {"text_anchor": "end" if place > scale.end - 20 else "start" if place < 20 else "middle"}


def _extent(scale: Time, moment: Moment) -> tuple[float, float]:
    """Return the start and end of a mark, with a minimum width to be seen and clicked."""
    begin, end = scale.span(moment.when)
    if moment.when.earliest is None:
        begin = max(end - 30, scale.start)
    if moment.when.latest is None:
        end = min(begin + 30, scale.end)
    if end - begin < _LEAST:
        middle = (begin + end) / 2
        begin, end = middle - _LEAST / 2, middle + _LEAST / 2
    return begin, end


def _mark(moment: Moment, begin: float, end: float, y: float) -> Element:
    is_day = moment.shape is Shape.DAY
    start = begin + _LEAST / 2 if is_day else begin
    body = _body(start, end, y, is_day, moment.is_planned)
    is_open = moment.shape in (Shape.UNTIL, Shape.SINCE)
    return element("g", body, fill_opacity="0.45", stroke_opacity="0.6") if is_open else body


def _body(begin: float, end: float, y: float, is_day: bool, is_planned: bool) -> Element:
    look = f"{_LOOK}-open" if is_planned else _LOOK
    if is_day:
        return element("circle", look=look, cx=begin, cy=y, r=4)
    return element("rect", look=look, x=begin, y=y - 3, width=end - begin, height=6, rx=2)
