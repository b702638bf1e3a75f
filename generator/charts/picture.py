"""A chart as a picture that stands alone: title, legend, drawing, note, and where it is from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.charts.chart import Chart, Key
from generator.charts.kit.svg import Attribute, Element, element, number, text
from generator.charts.kit.text_metrics import width_of, wrapped

_MARGIN = 20.0
_GAP = 10.0
_TITLE, _SMALL = 17, 12
_FROM_THE_FIGURE = ("x", "y", "font-family", "role", "aria-labelledby")
"""Attributes of the root of a drawing that the picture sets, or that go to the picture."""


def picture(chart: Chart, credit: str) -> Element:
    """Return the wide drawing of a chart with everything around it that a reader needs.

    It has the colours of the paper edition on white, and generic fonts. `credit` says where it is
    from, as of which day, and under which licence.
    """
    given = dict(chart.drawing.attributes)
    width = float(given["width"])
    room, y = width, _MARGIN
    parts: list[Element] = []
    for line in wrapped(chart.title, room, _TITLE, most=3):
        y += _TITLE
        parts.append(text(line, _MARGIN, y, font_size=_TITLE, font_weight="bold"))
        y += 5
    y += _GAP
    for row in _rows(chart.legend, room):
        parts += (_placed(sign, _MARGIN + x, y) for x, sign in row)
        y += 22
    parts.append(_placed(chart.drawing, _MARGIN, y))
    y += float(given["height"]) + _GAP
    for words in filter(None, (chart.note, credit)):
        for line in wrapped(words, room, _SMALL, most=12):
            y += _SMALL + 4
            parts.append(text(line, _MARGIN, y, look="soft", font_size=_SMALL))
        y += 4
    outer, height = width + 2 * _MARGIN, y + _MARGIN
    return element(
        "svg",
        element("title", chart.title, id="title"),
        element("desc", f"{chart.description} {credit}", id="description"),
        element("rect", look="paper", width=outer, height=height),
        *parts,
        viewBox=f"0 0 {number(outer)} {number(height)}",
        width=outer,
        height=height,
        role="img",
        aria_labelledby="title description",
        font_family="sans-serif",
        font_size=13,
    )


def _rows(legend: Iterable[Key], room: float) -> Iterator[list[tuple[float, Element]]]:
    """Yield the rows of a legend: its swatches and labels, each with its distance from the left."""
    row: list[tuple[float, Element]] = []
    x = 0.0
    for key in legend:
        swatch = float(dict(key.sign.attributes)["width"])
        needed = swatch + 6 + width_of(key.label, _SMALL)
        if row and x + needed > room:
            yield row
            row, x = [], 0.0
        row.append((x, key.sign))
        row.append((x, element("g", text(key.label, swatch + 6, 12, font_size=_SMALL))))
        x += needed + 18
    if row:
        yield row


def _placed(made: Element, x: float, y: float) -> Element:
    """Return an element at a point; the title and description of a drawing go to the picture."""
    if made.tag == "g":
        return element("g", made, transform=f"translate({number(x)} {number(y)})")
    kept: list[tuple[str, Attribute]] = [
        pair for pair in made.attributes if pair[0] not in _FROM_THE_FIGURE
    ]
    inner = tuple(
        child
        for child in made.children
        if not (isinstance(child, Element) and child.tag in ("title", "desc"))
    )
    return Element(made.tag, (*kept, ("x", x), ("y", y)), inner)
