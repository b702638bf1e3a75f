"""Serialise a drawing as SVG; values are escaped as in every template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping

from markupsafe import Markup

from generator.charts.kit.svg import LOOKS, TAGS, Attribute, Element, number
from generator.compose.targets import Target, target_of
from generator.render.escape import escape

_NAME = re.compile(r"(?!on|style|href|xlink)[a-z]+(?:-[a-z]+)*|viewBox")
_OWN_TEXT = re.compile(r"[A-Za-z0-9 .,#_-]*")
"""Attribute values that need no escaping."""

_SIZE = ("viewBox", "width", "height")


_STYLED = ("fill", "stroke")
_STROKE = ("stroke-width", "2")
"""The width of most strokes, which drawings inherit from their figure."""

_COLOURS: Mapping[str, frozenset[tuple[str, Attribute]]] = {
    look: frozenset(
        (name, value)
        for name, value in given.items()
        if name in _STYLED or (name, value) == _STROKE
    )
    for look, given in LOOKS.items()
}

Href = Callable[[Target], Markup | None]


def svg(drawing: Element, href: Href, *, is_styled: bool = False) -> Markup:
    """Return the SVG of a drawing. `href` returns the URL of a target, or None if it has none.

    A link without a URL becomes a plain group. Where a style sheet sets the colours (`is_styled`),
    the drawing does not repeat them. Raises ValueError for a tag or an attribute that is not allowed.
    """
    return Markup("".join(_written(drawing, href, is_styled)))


def empty_svg(drawing: Element, name: str) -> Markup:
    """Return an empty drawing of the same size, in which a script puts the file of that name."""
    size = "".join(_attribute(n, v) for n, v in drawing.attributes if n in _SIZE)
    return Markup(f'<svg data-drawing="{escape(name)}"{size}></svg>')


def svg_file(drawing: Element, href: Href) -> bytes:
    """Return a drawing as a file of its own, in UTF-8."""
    made = svg(drawing, href)
    return f'<svg xmlns="http://www.w3.org/2000/svg"{made.removeprefix("<svg")}\n'.encode()


def _written(drawing: Element, href: Href, is_styled: bool) -> Iterator[str]:
    target = target_of(drawing.link) if drawing.link else None
    address = href(target) if target else None
    tag = drawing.tag if drawing.tag != "a" or address else "g"
    if tag not in TAGS:
        raise ValueError(f"a drawing has no <{tag}>")
    yield f"<{tag}"
    if address:
        yield f' href="{escape(address)}"'
    given = drawing.attributes
    styled = _COLOURS[str(given[0][1])] if is_styled and given and given[0][0] == "class" else ()
    for name, value in given:
        if (name, value) in styled:
            continue
        if address or drawing.link is None or name != "tabindex":
            yield _attribute(name, value)
    yield ">"
    for child in drawing.children:
        if isinstance(child, Element):
            yield from _written(child, href, is_styled)
        else:
            yield escape(child)
    yield f"</{tag}>"


def _attribute(name: str, value: Attribute) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"a drawing has no attribute {name}")
    written = value if isinstance(value, str) else number(value)
    return f' {name}="{written if _OWN_TEXT.fullmatch(written) else escape(written)}"'
