"""Elements of SVG as data. The text of them is made where all markup is, in `generator.render.svg`.

A `look` names what a thing is drawn as. On the screen a style sheet gives it its colour, light or
dark; paper, where no style sheet reaches into a drawing, takes the presentation attributes below.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.records import Record

Number = int | float | Decimal
Attribute = str | Number

TAGS = frozenset(
    ("svg", "g", "title", "desc", "rect", "circle", "line", "path", "text", "tspan", "a")
)
"""What a drawing may be made of: nothing that loads, runs, or holds HTML."""

LOOKS: Mapping[str, Mapping[str, str]] = {
    "ink": {"fill": "#16181b"},
    "soft": {"fill": "#4a5058"},
    "paper": {"fill": "#ffffff"},
    "grid": {"stroke": "#d3d8de", "stroke-width": "1", "fill": "none"},
    "axis": {"stroke": "#4a5058", "stroke-width": "1", "fill": "none"},
    "leader": {"stroke": "#8a929c", "stroke-width": "0.75", "fill": "none"},
    "hatch": {"stroke": "#ffffff", "stroke-width": "1.5", "fill": "none"},
    **{
        name: look
        for number, colour in enumerate(("#1f5f93", "#b3541e", "#4a5058", "#6d4c8f"), 1)
        for name, look in (
            (f"series-{number}", {"fill": colour}),
            (f"series-{number}-open", {"fill": "#ffffff", "stroke": colour, "stroke-width": "2"}),
            (f"series-{number}-line", {"fill": "none", "stroke": colour, "stroke-width": "2"}),
        )
    },
    "sea": {"fill": "#e4ebee"},
    "land": {"fill": "#f8f6ef"},
    "coast": {"stroke": "#8fa0a8", "stroke-width": "0.75", "fill": "none"},
    "place-name": {"fill": "#16181b"},
    "is-corroborated": {"fill": "#2f6f4f"},
    "is-single-source": {"fill": "#8a929c"},
    "is-contested": {"fill": "#b03a2e"},
    "is-overtaken": {"fill": "#b7862c"},
}
"""Every look, with the presentation attributes that it has on paper."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its tag, its attributes in order, and its children. Text is plain text.

    `link` is the record whose place on the site an `a` leads to; where it has none, the `a` is
    drawn without its link.
    """

    tag: str
    attributes: tuple[tuple[str, Attribute], ...] = ()
    children: tuple[Element | str, ...] = ()
    link: Record | None = None


def element(
    tag: str, *children: Element | str | None, look: str = "", **attributes: Attribute | None
) -> Element:
    """Make an element. `x_y` names the attribute `x-y`; a child or attribute that is None is left out.

    Raises ValueError for a tag that a drawing may not have, KeyError for an unknown look.
    """
    if tag not in TAGS:
        raise ValueError(f"a drawing has no <{tag}>")
    given = {name.strip("_").replace("_", "-"): v for name, v in attributes.items()}
    styled: dict[str, Attribute | None] = {"class": look, **LOOKS[look]} if look else {}
    named = tuple((name, v) for name, v in {**styled, **given}.items() if v is not None)
    return Element(tag, named, tuple(c for c in children if c is not None))


def text(
    words: str, x: Number, y: Number, *, look: str = "ink", **attributes: Attribute
) -> Element:
    """Write words at a point: their beginning, unless `text_anchor` says otherwise."""
    return element("text", words, look=look, x=x, y=y, **attributes)


def linked(record: Record, name: str, *children: Element | None) -> Element:
    """Let a mark lead to the place of a record. `name` says what the mark shows, for who points at
    it or cannot see it: a title names what it is in (SVG-AAM 1.0, 8.1). The table beside the figure
    has the same link, so the mark is no tab stop."""
    made = element("a", element("title", name), *children, tabindex=-1)
    return Element(made.tag, made.attributes, made.children, record)


FONTS = "Briefing Sans, DejaVu Sans, sans-serif"
"""The type of all drawings, which on paper inherit none."""


def drawing(
    identifier: str,
    width: Number,
    height: Number,
    title: str,
    description: str,
    *children: Element | None,
    font_size: Number = 13,
) -> Element:
    """Make a whole drawing, named and described. Its units are pixels at its natural width.

    It is an image to a screen reader, or, where marks in it are links, a group of them: what is
    inside an image cannot be reached.
    """
    has_links = any(child is not None and _has_link(child) for child in children)
    return element(
        "svg",
        element("title", title, id=f"{identifier}_title"),
        element("desc", description, id=f"{identifier}_desc"),
        *children,
        viewBox=f"0 0 {number(width)} {number(height)}",
        width=width,
        height=height,
        role="group" if has_links else "img",
        aria_labelledby=f"{identifier}_title {identifier}_desc",
        font_family=FONTS,
        font_size=font_size,
    )


def number(value: Number) -> str:
    """Write a number with two decimals at most, the same on every machine.

    Raises ValueError for what is none.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot be drawn")
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _has_link(made: Element) -> bool:
    return made.link is not None or any(
        isinstance(child, Element) and _has_link(child) for child in made.children
    )
