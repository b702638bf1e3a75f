"""The mark of a date on a time scale: its shape shows how precise the date is."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.kit.svg import Element, element, number
from generator.core.dates import DatePoint, EdtfDate
from generator.facts.moments import Shape, shape_of

RADIUS = 4.0
_HALF = 3.5
_ARROW = 26.0
_SOFT = 7.0
"""Length of the strokes that mark a doubtful end."""


@dataclass(frozen=True, slots=True)
class DateMark:
    """A mark from `start` to `end` on a time scale; an end is soft if its date has a qualifier."""

    shape: Shape
    start: float
    end: float
    soft_start: bool
    soft_end: bool
    is_planned: bool

    @property
    def extent(self) -> tuple[float, float]:
        """The horizontal extent, soft ends included."""
        return (
            self.start - (_SOFT if self.soft_start else 0),
            self.end + (_SOFT if self.soft_end else 0),
        )


def date_mark(when: EdtfDate, span: tuple[float, float], is_planned: bool) -> DateMark:
    """Return the mark of a date from its span on the scale.

    A day is a dot, an open start a short arrow; other marks have a minimum width.
    """
    start, end = span
    middle = (start + end) / 2
    shape = shape_of(when)
    if shape is Shape.DAY:
        start, end = middle - RADIUS, middle + RADIUS
    elif shape is Shape.UNTIL:
        start = max(start, end - _ARROW)
    elif end - start < 2.6 * RADIUS:
        start, end = middle - 1.3 * RADIUS, middle + 1.3 * RADIUS
    return DateMark(shape, start, end, _is_soft(when.start), _is_soft(when.end), is_planned)


def _is_soft(point: DatePoint | None) -> bool:
    return bool(point and point.qualifier)


def drawn(m: DateMark, y: float) -> Element:
    """Draw a mark at a height. Plans are hollow and dashed, in another colour."""
    solid = "series-2-open" if m.is_planned else "series-1"
    line = "series-2-line" if m.is_planned else "series-1-line"
    dashes = "3 2" if m.is_planned else None
    parts: list[Element] = []
    if m.shape is Shape.DAY:
        radius = RADIUS - 0.75 if m.is_planned else RADIUS
        parts.append(
            _thin(element("circle", look=solid, cx=(m.start + m.end) / 2, cy=y, r=radius), dashes)
        )
    elif m.shape is Shape.PERIOD:
        inset = 0.75 if m.is_planned else 0.5
        box = {"x": m.start + inset, "y": y - _HALF + inset - 0.5}
        size = {"width": m.end - m.start - 2 * inset, "height": 2 * _HALF - 2 * inset + 1}
        parts.append(_thin(element("rect", look=solid, rx=1.5, **box, **size), dashes))
    else:
        # a transparent rectangle enlarges the pointer target
        parts.append(
            element(
                "rect", x=m.start, y=y - 5, width=m.end - m.start, height=10, fill="transparent"
            )
        )
        left, right = m.start + 1, m.end - 1
        run = f"M{number(left)} {number(y)}H{number(right)}"
        ends = _cap(right, y) if m.shape is not Shape.SINCE else _head(right, y, -1)
        ends += _cap(left, y) if m.shape is not Shape.UNTIL else _head(left, y, 1)
        if dashes:
            parts.append(element("path", look=line, d=run, stroke_dasharray=dashes))
            parts.append(element("path", look=line, d=ends))
        else:
            parts.append(element("path", look=line, d=run + ends))
    strokes = _soft(m.start, y, -1) if m.soft_start else ""
    strokes += _soft(m.end, y, 1) if m.soft_end else ""
    if strokes:
        parts.append(element("path", look=line, d=strokes, stroke_width=1.25))
    return element("g", *parts)


def _thin(made: Element, dashes: str | None) -> Element:
    if dashes is None:
        return made
    kept = tuple((n, v) for n, v in made.attributes if n != "stroke-width")
    more = (("stroke-width", 1.5), ("stroke-dasharray", dashes))
    return Element(made.tag, kept + more, made.children)


def _cap(x: float, y: float) -> str:
    return f"M{number(x)} {number(y - _HALF)}V{number(y + _HALF)}"


def _head(x: float, y: float, side: int) -> str:
    return f"M{number(x + side * 4.5)} {number(y - _HALF)}L{number(x)} {number(y)}L{number(x + side * 4.5)} {number(y + _HALF)}"


def _soft(x: float, y: float, side: int) -> str:
    """Return the path of the strokes in which a doubtful end fades out."""
    near, far = x + side * 2.4, x + side * 5.2
    return f"M{number(near)} {number(y - 2.6)}V{number(y + 2.6)}M{number(far)} {number(y - 1.4)}V{number(y + 1.4)}"
