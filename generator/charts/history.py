"""The history of a sector: its dated facts on one axis, each drawn as precisely as it is dated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from generator.charts.chart import NARROW, WIDE, Cell, Chart, Key, Table, anchor
from generator.charts.kit.scales import Time
from generator.charts.kit.shapes import sign
from generator.charts.kit.svg import Element, drawing, element, linked, number, text
from generator.content.link import Briefing
from generator.core.dates import EdtfDate, Precision
from generator.core.direction import isolated
from generator.facts.plans import is_plan, told_as
from generator.facts.wording import Wording
from generator.records import Fact, Sector

_ROW, _LEAST, _GAP = 12, 9, 2.5
_LOOK = "series-1"


class Shape(StrEnum):
    """How a date is drawn: a day as a point, a month, a year or an interval as its length."""

    DAY = "day"
    SPAN = "span"


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated fact on the axis. `is_planned`: it was still to come when it was told."""

    fact: Fact
    when: EdtfDate
    shape: Shape
    is_planned: bool


def moments(briefing: Briefing, sector: Sector) -> tuple[Moment, ...]:
    """Return the dated facts whose home is the sector, in time order."""
    found = [
        Moment(
            fact,
            fact.date,
            _shape(fact.date),
            is_plan(fact),
        )
        for fact in briefing.facts_of_sector(sector.id)
        if fact.date
    ]
    return tuple(sorted(found, key=lambda m: (m.when.sort_key, m.fact.id)))


def _shape(when: EdtfDate) -> Shape:
    is_day = not when.is_interval and when.anchor.precision is Precision.DAY
    return Shape.DAY if is_day else Shape.SPAN


def history_strip(briefing: Briefing, wording: Wording, sector: Sector) -> Chart | None:
    """Draw the strip of a sector; None where fewer than two of its facts have a date."""
    shown = moments(briefing, sector)
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
    kinds = {(m.shape, m.is_planned) for m in shown}
    labels = {
        (Shape.DAY, False): "a day",
        (Shape.SPAN, False): "a month, a year or a longer time",
        (Shape.DAY, True): "planned, for a day",
        (Shape.SPAN, True): "planned, for a longer time",
    }
    return [
        Key(sign(22, 12, _mark(6 if k[0] is Shape.DAY else 1, 20, 6, *k)), label)
        for k, label in labels.items()
        if k in kinds
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
            _mark(begin, end, height - 26 - lane * _ROW, m.shape, m.is_planned, m.when),
        )
        for m, begin, end, lane in placed
    ]
    name = anchor(identifier, narrow=width == NARROW)
    return drawing(name, width, height, title, description, *axis, base, *marks, font_size=12)


def _side(scale: Time, year: int) -> dict[str, str]:
    place = scale.at(date(year, 1, 1))
    return {"text_anchor": "end" if place > scale.end - 20 else "start" if place < 20 else "middle"}


def _extent(scale: Time, moment: Moment) -> tuple[float, float]:
    """Return from where to where a mark reaches: never less than can be seen and pointed at."""
    begin, end = scale.span(moment.when)
    if moment.when.earliest is None:
        begin = max(end - 30, scale.start)
    if moment.when.latest is None:
        end = min(begin + 30, scale.end)
    if end - begin < _LEAST:
        middle = (begin + end) / 2
        begin, end = middle - _LEAST / 2, middle + _LEAST / 2
    return begin, end


def _mark(
    begin: float, end: float, y: float, shape: Shape, is_planned: bool, when: EdtfDate | None = None
) -> Element:
    look = f"{_LOOK}-open" if is_planned else _LOOK
    if shape is Shape.DAY:
        return element("circle", look=look, cx=begin + _LEAST / 2 if when else begin + 3, cy=y, r=4)
    body = element("rect", look=look, x=begin, y=y - 3, width=end - begin, height=6, rx=2)
    opened = when and (when.earliest is None or when.latest is None)
    return element("g", body, fill_opacity="0.45", stroke_opacity="0.6") if opened else body
