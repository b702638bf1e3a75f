"""Shapes of marks and swatches, and text truncated to a width."""

from __future__ import annotations

from generator.charts.chart import Key
from generator.charts.kit.svg import Element, element, number
from generator.records import Qualifier

OTHERS = "series-3"
_LOOKS = ("series-1", "series-2", "series-4")

_POINTS = {Qualifier.MORE_THAN: 1, Qualifier.LESS_THAN: -1, Qualifier.ALMOST: -1}
"""Direction of the arrow of a qualifier: 1 if the true number is larger, -1 if smaller."""


def look_of(family: int, families: int) -> str:
    """Return the look of a series by index, or that of marks without a series."""
    return _LOOKS[family] if family < families else OTHERS


def mark(x: float, y: float, family: int, families: int, qualifier: Qualifier) -> Element:
    """Draw a data point.

    Shape and colour tell its series; a hollow mark and an arrow tell its qualifier.
    """
    look = look_of(family, families)
    body = look if qualifier is Qualifier.EXACT else f"{look}-open"
    shape = family if family < families else 3
    arrow = None
    if side := _POINTS.get(qualifier):
        tip, n = x + side * 17, number
        path = f"M{n(x + side * 7)} {n(y)}H{n(tip)}M{n(tip - side * 4)} {n(y - 4)}L{n(tip)} {n(y)}L{n(tip - side * 4)} {n(y + 4)}"
        arrow = element("path", look=f"{look}-line", d=path)
    return element("g", arrow, _shape(shape, x, y, body))


def _shape(shape: int, x: float, y: float, look: str) -> Element:
    n = number
    if shape == 0:
        return element("circle", look=look, cx=x, cy=y, r=5.5)
    if shape == 1:
        return element("rect", look=look, x=x - 5, y=y - 5, width=10, height=10)
    if shape == 2:
        path = f"M{n(x)} {n(y - 7)}L{n(x + 7)} {n(y)}L{n(x)} {n(y + 7)}L{n(x - 7)} {n(y)}Z"
    else:
        path = f"M{n(x)} {n(y - 6)}L{n(x + 6)} {n(y + 5)}L{n(x - 6)} {n(y + 5)}Z"
    return element("path", look=look, d=path)


def key(label: str, family: int, families: int, qualifier: Qualifier = Qualifier.EXACT) -> Key:
    """Make a legend entry with a data point as its swatch."""
    width, x = (36, 18) if qualifier in _POINTS else (16, 8)
    drawn = mark(x, 8, family, families, qualifier)
    return Key(sign(width, 16, drawn), label)


def sign(width: int, height: int, *children: Element | None) -> Element:
    """Make a swatch for a legend, hidden from assistive technology: its label describes it."""
    return element(
        "svg",
        *children,
        viewBox=f"0 0 {width} {height}",
        width=width,
        height=height,
        aria_hidden="true",
    )


def breadth(words: str, size: float) -> float:
    """Estimate the width of a text in a sans-serif font, from an average character width."""
    return 0.53 * size * len(words)
