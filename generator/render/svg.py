"""Serialise a drawing as SVG; values are escaped as in every template."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from markupsafe import Markup

from generator.charts.kit.svg import TAGS, Attribute, Element, number
from generator.compose.targets import Target, target_of
from generator.render.escape import escape

_NAME = re.compile(r"(?!on|style|href|xlink)[a-z]+(?:-[a-z]+)*|viewBox")
_OWN_TEXT = re.compile(r"[A-Za-z0-9 .,#_-]*")
"""Attribute values that need no escaping."""


def svg(drawing: Element, href: Callable[[Target], Markup | None]) -> Markup:
    """Return the SVG of a drawing. `href` returns the URL of a target, or None if it has none.

    A link without a URL becomes a plain group. Raises ValueError for a tag or an attribute that is
    not allowed.
    """
    return Markup("".join(_written(drawing, href)))


def _written(drawing: Element, href: Callable[[Target], Markup | None]) -> Iterator[str]:
    target = target_of(drawing.link) if drawing.link else None
    address = href(target) if target else None
    tag = drawing.tag if drawing.tag != "a" or address else "g"
    if tag not in TAGS:
        raise ValueError(f"a drawing has no <{tag}>")
    yield f"<{tag}"
    if address:
        yield f' href="{escape(address)}"'
    for name, value in drawing.attributes:
        if address or drawing.link is None or name != "tabindex":
            yield _attribute(name, value)
    yield ">"
    for child in drawing.children:
        if isinstance(child, Element):
            yield from _written(child, href)
        else:
            yield escape(child)
    yield f"</{tag}>"


def _attribute(name: str, value: Attribute) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError(f"a drawing has no attribute {name}")
    written = value if isinstance(value, str) else number(value)
    return f' {name}="{written if _OWN_TEXT.fullmatch(written) else escape(written)}"'
