"""Shapes of marks and swatches, and text truncated to a width."""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts.chart import Key
from generator.charts.kit.svg import Element, element, number
from generator.records import Qualifier

OTHERS = "series-3"
_LOOKS = ("series-1", "series-2", "series-4")

_POINTS = {
    **{Qualifier.MORE_THAN: 1, Qualifier.AT_LEAST: 1},
    **{Qualifier.LESS_THAN: -1, Qualifier.ALMOST: -1, Qualifier.UP_TO: -1},
}
"""Direction of the arrow of a qualifier: 1 if the true number is larger, -1 if smaller."""

_INCLUSIVE = frozenset((Qualifier.EXACT, Qualifier.AT_LEAST, Qualifier.UP_TO))
"""The qualifiers of numbers that may be true themselves: their mark is full."""


def points_to(qualifier: Qualifier) -> int:
    """Return the direction of the arrow of a qualifier: 1 to the right, -1 to the left, 0 if it has none."""
    return _POINTS.get(qualifier, 0)


def look_of(family: int, families: int) -> str:
    """Return the look of a series by index, or that of marks without a series."""
    return _LOOKS[family] if family < families else OTHERS


def mark(x: float, y: float, family: int, families: int, qualifier: Qualifier) -> Element:
    """Draw a data point.

    Shape and colour tell its series; a hollow mark and an arrow tell its qualifier. A seam keeps a full
    mark apart from one that it lies on.
    """
    look = look_of(family, families)
    body = look if qualifier in _INCLUSIVE else f"{look}-open"
    shape = family if family < families else 3
    seam = "mark" if qualifier in _INCLUSIVE else ""
    return element("g", _arrow(x, y, look, qualifier), _shape(shape, x, y, body), look=seam)


def _arrow(x: float, y: float, look: str, qualifier: Qualifier) -> Element | None:
    side = _POINTS.get(qualifier)
    if side is None:
        return None
    tip, n = x + side * 17, number
    path = f"M{n(x + side * 7)} {n(y)}H{n(tip)}M{n(tip - side * 4)} {n(y - 4)}L{n(tip)} {n(y)}L{n(tip - side * 4)} {n(y + 4)}"
    return element("path", look=f"{look}-line", d=path)


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


def key(label: str, family: int, families: int) -> Key:
    """Make a legend entry of a series, with a data point as its swatch."""
    return Key(sign(16, 16, mark(8, 8, family, families, Qualifier.EXACT)), label)


def key_of_qualifier(
    label: str, qualifier: Qualifier, present: Sequence[int], families: int
) -> Key:
    """Make a legend entry of a qualifier: its arrow, or else a hollow mark of each series present.

    If the number may be true itself the arrow has a full mark.
    """
    if points_to(qualifier) and qualifier in _INCLUSIVE:
        return Key(
            sign(34, 16, mark(17 - 7 * points_to(qualifier), 8, families, families, qualifier)),
            label,
        )
    if arrow := _arrow(12 - 12 * _POINTS.get(qualifier, 0), 8, OTHERS, qualifier):
        return Key(sign(24, 16, arrow), label)
    drawn = (mark(8 + 15 * n, 8, f, families, qualifier) for n, f in enumerate(present))
    return Key(sign(1 + 15 * len(present), 16, *drawn), label)


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
