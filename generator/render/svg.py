"""Serialise a drawing as SVG; values are escaped as in every template."""

from __future__ import annotations

import re
from collections.abc import Callable

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
    target = target_of(drawing.link) if drawing.link else None
    address = href(target) if target else None
    tag = drawing.tag if drawing.tag != "a" or address else "g"
    if tag not in TAGS:
        raise ValueError(f"a drawing has no <{tag}>")
    lead = Markup(' href="{}"').format(address) if address else Markup("")
    attributes = Markup("").join(
        _attribute(name, value)
        for name, value in drawing.attributes
        if address or drawing.link is None or name != "tabindex"
    )
    inside = Markup("").join(
        svg(child, href) if isinstance(child, Element) else escape(child)
        for child in drawing.children
    )
    return Markup("<{0}{1}{2}>{3}</{0}>").format(Markup(tag), lead, attributes, inside)


def _attribute(name: str, value: Attribute) -> Markup:
    if not _NAME.fullmatch(name):
        raise ValueError(f"a drawing has no attribute {name}")
    written = value if isinstance(value, str) else number(value)
    escaped = Markup(written) if _OWN_TEXT.fullmatch(written) else escape(written)
    return Markup(' {}="{}"').format(Markup(name), escaped)
