"""SVG elements as data; `generator.render.svg` serialises them to markup.

A `look` is the CSS class of an element. On screen, the style sheet sets its colours, light or dark;
the presentation attributes below apply in print, where style sheets do not reach into a drawing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from generator.records import Record

Number = int | float | Decimal
Attribute = str | Number

TAGS = frozenset(
    ("svg", "g", "title", "desc", "rect", "circle", "line", "path", "text", "tspan", "a")
)
"""Allowed SVG elements: none that loads resources, runs scripts or embeds HTML."""

LOOKS: Mapping[str, Mapping[str, str]] = {
    "ink": {"fill": "#16181b"},
    "soft": {"fill": "#4a5058"},
    "paper": {"fill": "#ffffff"},
    "grid": {"stroke": "#d3d8de", "stroke-width": "1", "fill": "none"},
    "axis": {"stroke": "#4a5058", "stroke-width": "1", "fill": "none"},
    "leader": {"stroke": "#8a929c", "stroke-width": "0.75", "fill": "none"},
    "hatch": {"stroke": "#ffffff", "stroke-width": "1.5", "fill": "none"},
    "mark": {"stroke": "#ffffff", "stroke-width": "2", "paint-order": "stroke"},
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
    "country-name": {"fill": "#4f5b62"},
    "sea-name": {"fill": "#3b5d6e"},
    "is-corroborated": {"fill": "#2f6f4f"},
    "is-single-voice": {"fill": "#8a929c"},
    "is-our-inference": {"fill": "#b7862c"},
    "is-contested": {"fill": "#b03a2e"},
}
"""All looks, with their presentation attributes for print."""


@dataclass(frozen=True, slots=True)
class Element:
    """An SVG element: its tag, its attributes in order, and its children. Text is not escaped yet.

    `link` is the record whose page an `a` links to; if it has none, the `a` is rendered without a
    link. `cuts` are the y coordinates, downwards, at which a drawing may be cut in two.
    """

    tag: str
    attributes: tuple[tuple[str, Attribute], ...] = ()
    children: tuple[Element | str, ...] = ()
    link: Record | None = None
    cuts: tuple[float, ...] = ()


def element(
    tag: str, *children: Element | str | None, look: str = "", **attributes: Attribute | None
) -> Element:
    """Make an element. `x_y` becomes the attribute `x-y`; None as a child or value is left out.

    Raises ValueError for a tag that is not allowed, KeyError for an unknown look.
    """
    if tag not in TAGS:
        raise ValueError(f"a drawing has no <{tag}>")
    given = {name.strip("_").replace("_", "-"): v for name, v in attributes.items()}
    styled: dict[str, Attribute | None] = {"class": look, **LOOKS[look]} if look else {}
    named = tuple((name, v) for name, v in {**styled, **given}.items() if v is not None)
    return Element(tag, named, tuple(c for c in children if c is not None))


def text(
    words: str, x: Number, y: Number, *, look: str = "ink", **attributes: Attribute | None
) -> Element:
    """Make a text element at a point, left-aligned unless `text_anchor` is given."""
    return element("text", words, look=look, x=x, y=y, **attributes)


def linked(record: Record, name: str, *children: Element | None) -> Element:
    """Link a mark to the page of a record.

    `name` is its accessible name and tooltip, as an SVG `title` (SVG-AAM 1.0, 8.1). The mark is not
    in the tab order, since the table beside the figure has the same link.
    """
    made = element("a", element("title", name), *children, tabindex=-1)
    return Element(made.tag, made.attributes, made.children, record)


def pieces(whole: Element, highest: Number) -> tuple[Element, ...]:
    """Cut a drawing where it may be cut into pieces of at most `highest`, or of one part if that is higher.

    All pieces have the title of the whole; only the first has its ids.
    """
    attributes = dict(whole.attributes)
    width, height = (float(attributes[name]) for name in ("width", "height"))
    at = [0.0]
    for cut, following in pairwise((*whole.cuts, height)):
        if following - at[-1] > highest:
            at.append(cut)
    at.append(height)
    if len(at) == 2:
        return (whole,)
    return tuple(
        Element(
            whole.tag,
            tuple(
                {
                    **attributes,
                    "viewBox": f"0 {number(top)} {number(width)} {number(bottom - top)}",
                    "height": bottom - top,
                }.items()
            ),
            whole.children if top == 0 else tuple(map(_without_id, whole.children)),
        )
        for top, bottom in pairwise(at)
    )


def _without_id(child: Element | str) -> Element | str:
    if isinstance(child, str):
        return child
    named = tuple((name, value) for name, value in child.attributes if name != "id")
    return replace(child, attributes=named)


FONTS = "Briefing Sans, DejaVu Sans, sans-serif"
"""Font family of all drawings, which inherit none in print."""


def drawing(
    identifier: str,
    width: Number,
    height: Number,
    title: str,
    description: str,
    *children: Element | None,
    font_size: Number = 13,
    cuts: tuple[float, ...] = (),
) -> Element:
    """Make the root `svg` element, with an accessible title and description.

    Units are pixels at the natural width. The ARIA role is `img`, or `group` if marks are links,
    because the contents of an image cannot be reached by assistive technology.
    """
    has_links = any(child is not None and _has_link(child) for child in children)
    made = element(
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
    return replace(made, cuts=cuts)


def number(value: Number) -> str:
    """Format a number with at most two decimals, the same on every platform.

    Raises ValueError if it is not finite.
    """
    if not math.isfinite(value):
        raise ValueError(f"{value} cannot be drawn")
    written = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def _has_link(made: Element) -> bool:
    return made.link is not None or any(
        isinstance(child, Element) and _has_link(child) for child in made.children
    )
