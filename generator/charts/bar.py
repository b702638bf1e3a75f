"""The evidence bar: one stacked bar of the number of facts by support."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from generator.charts.chart import NARROW, WIDE, Cell, Chart, Key, Table, anchor
from generator.charts.kit.scales import Linear
from generator.charts.kit.shapes import breadth, sign
from generator.charts.kit.svg import Element, drawing, element, number, text
from generator.content.link import Briefing
from generator.facts.assessment import Support, assess
from generator.records import Fact

ORDER = (
    Support.CORROBORATED,
    Support.SINGLE_VOICE,
    Support.INFERENCE,
    Support.CONTESTED,
)
"""The order of the segments, from the best supported to the contested."""

_HEIGHT = 30


@dataclass(frozen=True, slots=True)
class Segment:
    """The number of facts with this support."""

    support: Support
    facts: int


def segments(briefing: Briefing, facts: Iterable[Fact]) -> tuple[Segment, ...]:
    """Count facts by support, in `ORDER`, without empty segments."""
    found = [assess(briefing, fact).support for fact in facts]
    return tuple(Segment(a, found.count(a)) for a in ORDER if a in found)


def evidence_bar(identifier: str, title: str, counted: tuple[Segment, ...]) -> Chart:
    """Draw the stacked bar from its segments."""
    total = sum(segment.facts for segment in counted)
    parts = ", ".join(f"{s.facts} {_words(s.support)}" for s in counted)
    return Chart(
        id=identifier,
        title=title,
        description=f"Of {total} {'fact' if total == 1 else 'facts'}: {parts}.",
        drawing=_drawn(identifier, title, counted, WIDE),
        narrow=_drawn(identifier, title, counted, NARROW),
        table=Table(
            ("Support", "Facts", "Meaning"),
            tuple(
                (Cell(_words(s.support)), Cell(str(s.facts)), Cell(s.support.meaning))
                for s in counted
            ),
        ),
        legend=tuple(
            Key(
                sign(18, 14, *_filled(s.support, 0, 18, 0, 14)),
                f"{_words(s.support)}: {s.facts}",
            )
            for s in counted
        ),
    )


def _drawn(identifier: str, title: str, counted: tuple[Segment, ...], width: int) -> Element:
    total = sum(segment.facts for segment in counted)
    scale = Linear(0, max(total, 1), 0, width)
    parts: list[Element] = []
    before = 0
    for segment in counted:
        begin, end = scale.at(before), scale.at(before + segment.facts)
        gap = 1.5 if before + segment.facts < total else 0
        parts += _filled(segment.support, begin, end - gap, 0, _HEIGHT)
        shown = str(segment.facts)
        if breadth(shown, 14) + 14 < end - begin:
            middle, wide = (begin + end - gap) / 2, breadth(shown, 14) + 8
            parts.append(
                element("rect", look="paper", x=middle - wide / 2, y=6, width=wide, height=18, rx=3)
            )
            parts.append(
                text(shown, middle, 20, text_anchor="middle", font_size=14, font_weight="bold")
            )
        before += segment.facts
    described = ", ".join(f"{s.facts} {_words(s.support)}" for s in counted)
    name = anchor(identifier, narrow=width == NARROW)
    return drawing(name, width, _HEIGHT, title, f"{described}.", *parts)


def _filled(
    support: Support, begin: float, end: float, top: float, bottom: float
) -> tuple[Element, ...]:
    """Draw a segment with its colour, and a pattern that distinguishes it without colour."""
    n = number
    body = element(
        "rect",
        look=f"is-{support}",
        x=begin,
        y=top,
        width=max(end - begin, 0.5),
        height=bottom - top,
    )
    match support:
        case Support.CORROBORATED:
            path = ""
        case Support.CONTESTED:
            steps = range(1, int((end - begin) / 6) + 1)
            path = "".join(f"M{n(begin + 6 * s - 2)} {n(top)}V{n(bottom)}" for s in steps)
        case Support.SINGLE_VOICE:
            across = range(1, int((end - begin) / 12) + 1)
            down = range(1, int((bottom - top) / 7) + 1)
            path = "".join(
                f"M{n(begin + 12 * x - 6 - 3 * (y % 2))} {n(top + 7 * y - 3.5)}h2"
                for y in down
                for x in across
            )
        case Support.INFERENCE:
            steps = range(1, int((bottom - top) / 6) + 1)
            path = "".join(f"M{n(begin)} {n(top + 6 * s - 1)}H{n(end)}" for s in steps)
        case _:
            assert_never(support)
    return (body, element("path", look="hatch", d=path)) if path else (body,)


def _words(support: Support) -> str:
    return support.replace("-", " ")
