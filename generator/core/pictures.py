"""Pictures and fonts of strangers: what in them would act, fetch, or not be shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree import ElementTree

MOST = 200_000
"""The most bytes of a picture or a font: every page loads it."""

_SVG = "{http://www.w3.org/2000/svg}"
_DRAWS = frozenset(
    [
        "svg",
        "g",
        "path",
        "rect",
        "circle",
        "ellipse",
        "line",
        "polyline",
        "polygon",
        "title",
        "desc",
        "defs",
        "linearGradient",
        "radialGradient",
        "stop",
        "clipPath",
        "mask",
        "use",
        "symbol",
        "pattern",
    ]
)
"""Elements that draw or describe, and neither run, link, animate, nor bring in anything."""

# An escape of CSS could hide any of the others.
_ELSEWHERE = re.compile(
    r"url\((?!\s*['\"]?#)|@import|expression|javascript:|data:|\\", re.IGNORECASE
)
_SIDE = re.compile(r"[0-9]+(?:\.[0-9]+)?(?:px)?")
_DEEPEST = 50


def svg_problem(content: bytes) -> str:
    """Return what keeps an SVG from being shown: what is no picture in it; empty if nothing."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return "it is not UTF-8"
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        return "it declares a document type, which can bring in other files"
    if re.search(r"<\?(?!xml\s)", text):
        return "it has an instruction for a program"
    if max(_depths(text), default=0) > _DEEPEST:
        return f"its elements are more than {_DEEPEST} deep"
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError) as error:
        return f"it is not well-formed XML: {error}"
    if root.tag != f"{_SVG}svg":
        return "its outermost element is no svg of http://www.w3.org/2000/svg"
    if "viewBox" not in root.attrib and not all(
        _SIDE.fullmatch(root.get(side, "")) for side in ("width", "height")
    ):
        return "it has no viewBox, and so no size"
    return next(_acting(root), "")


def _depths(text: str) -> Iterator[int]:
    depth = 0
    for found in re.finditer(r"<(/?)[A-Za-z][^<>]*?(/?)>", text):
        depth += -1 if found[1] else 0 if found[2] else 1
        yield depth


def _acting(root: ElementTree.Element) -> Iterator[str]:
    for element in root.iter():
        name = element.tag if isinstance(element.tag, str) else "?"
        if not name.startswith(_SVG) or name.removeprefix(_SVG) not in _DRAWS:
            yield f"it has the element <{name.rpartition('}')[2]}>"
            return
        for attribute, value in element.attrib.items():
            plain = attribute.rpartition("}")[2]
            if plain.lower().startswith("on"):
                yield f"it has the attribute {plain}, which runs a script"
            elif (plain == "href" and not value.strip().startswith("#")) or _ELSEWHERE.search(
                value
            ):
                yield f'it refers to "{value[:40]}"'


def png_problem(content: bytes) -> str:
    """Return what keeps a PNG from being shown; empty if nothing."""
    is_png = content.startswith(b"\x89PNG\r\n\x1a\n") and content[12:16] == b"IHDR"
    return "" if is_png and len(content) > 45 else "it is not a PNG"


def png_size(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG in pixels."""
    return int.from_bytes(content[16:20]), int.from_bytes(content[20:24])


def font_problem(content: bytes) -> str:
    """Return what keeps a font from being used; empty if nothing."""
    return "" if content.startswith(b"wOF2") else "it is not a WOFF2"
