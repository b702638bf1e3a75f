"""How much of a page of a PDF stays blank."""

from __future__ import annotations

from typing import Any

from pypdf import PageObject

MM = 72 / 25.4
"""A millimetre in points."""


def largest_blank(page: PageObject, top: float, bottom: float) -> float:
    """Return the highest band of a page without a word in it, as a share of the height of its text.

    `top` and `bottom` are the margins, in millimetres; what stands in them is not counted. A line of
    text reaches from its baseline up by its size.
    """
    high, low = float(page.mediabox.height) - top * MM, bottom * MM
    lines: list[tuple[float, float]] = []

    def seen(text: str, cm: list[float], tm: list[float], _: Any, size: float) -> None:
        if text.strip():
            y = cm[1] * tm[4] + cm[3] * tm[5] + cm[5]
            lines.append((y, y + abs(size * tm[3] * cm[3])))

    page.extract_text(visitor_text=seen)
    at, widest = high, 0.0
    for base, above in sorted(lines, key=lambda line: -line[1]):
        if low <= base <= high:
            widest = max(widest, at - above)
            at = min(at, base)
    return max(widest, at - low) / (high - low)
