"""Pages that hold no Markdown but headings and plain paragraphs, turned into HTML without its parser."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown import Markdown
from markdown.extensions.toc import nest_toc_tokens
from markdown.util import BLOCK_LEVEL_ELEMENTS

from generator.engine.finished_html import pieces

_TEXT = r"(?:[A-Za-z0-9 ,.;:?!()'\"/%-]|[^\x00-\x7f]|&#[0-9]{1,7};)+"
"""What means nothing to Markdown but itself, within a line."""

_HEADING = re.compile(
    rf"(?P<marks>#{{1,6}}) (?P<text>{_TEXT}) \{{ #(?P<id>[\w-]+)(?P<more>(?: [a-z-]+=\"[\w -]*\")*) \}}"
)
_MORE = re.compile(r" ([a-z-]+)=\"([^\"]*)\"")
_LINE = re.compile(rf"(?!\d+[.)])(?=[A-Za-z0-9&]|[^\x00-\x7f]){_TEXT}")
_UNUSUAL = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]|\n +\n|```|~~~")
"""What the parser changes even in finished HTML: white space, other characters of control, fences."""

_BLOCK_LEVEL = frozenset(BLOCK_LEVEL_ELEMENTS)


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a page, and its headings as Python-Markdown's table of contents nests them."""

    html: str
    toc: list[Any]


@dataclass(frozen=True, slots=True)
class _Form:
    """What becomes of a heading of a level: HTML in four forms of its text, id and attributes."""

    html: tuple[str, ...]
    fields: tuple[int, ...]
    level: int | None

    def filled(self, values: tuple[str, ...]) -> str:
        """Return the heading with these values."""
        between = (values[n] for n in self.fields)
        return self.html[0] + "".join(v + t for v, t in zip(between, self.html[1:], strict=True))


class PlainMarkdown:
    """Turns plain pages into HTML, as Python-Markdown does with the same extensions.

    How a heading looks, and whether the table of contents lists it, is asked of Python-Markdown once
    for each level and set of attributes. `extensions` are those that `engine.known` knows.
    """

    def __init__(self, extensions: list[Any], settings: Mapping[str, Any]) -> None:
        def parser() -> Markdown:
            return Markdown(extensions=extensions, extension_configs=dict(settings))

        self._form = lru_cache(maxsize=None)(lambda level, names: _form(parser, level, names))

    def body(self, text: str) -> Body | None:
        """Return the body of a page; None if it holds anything that is to be left to the parser."""
        if _UNUSUAL.search(text):
            return None
        html: list[str] = []
        tokens: list[dict[str, Any]] = []
        for piece, is_block in pieces(f"{text}\n\n", _BLOCK_LEVEL.__contains__):
            if is_block:
                html.append(f"{piece}\n\n")
                continue
            for chunk in piece.split("\n\n"):
                if (line := chunk.strip("\n")) and not self._add(line, html, tokens):
                    return None
        return Body("".join(html).strip(), nest_toc_tokens(tokens))

    def _add(self, chunk: str, html: list[str], tokens: list[dict[str, Any]]) -> bool:
        if found := _HEADING.fullmatch(chunk):
            title, more = found["text"], _MORE.findall(found["more"])
            form = self._form(len(found["marks"]), tuple(name for name, _ in more))
            if form is None or title != title.strip():
                return False
            html.append(form.filled((title, found["id"], *(value for _, value in more))))
            if form.level:
                name = " ".join(title.split())
                tokens.append({"level": form.level, "id": found["id"], "name": name})
            return True
        lines = chunk.split("\n")
        if not all(_LINE.fullmatch(line) and line == line.strip() for line in lines):
            return False
        html.append(f"<p>{chunk}</p>\n")
        return True


def _form(parser: Callable[[], Markdown], level: int, names: tuple[str, ...]) -> _Form | None:
    """Ask Python-Markdown what it makes of a heading. None if its parts are not plainly in it."""
    signs = tuple(f"qz{n}zq" for n in range(2 + len(names)))
    more = "".join(f' {name}="{sign}"' for name, sign in zip(names, signs[2:], strict=True))
    md = parser()
    html = md.convert(f"{'#' * level} {signs[0]} {{ #{signs[1]}{more} }}\n")
    parts = re.split(r"qz(\d+)zq", f"{html}\n")
    fields = tuple(int(n) for n in parts[1::2])
    listed = md.toc_tokens
    if {*range(len(signs))} != {*fields} or len(set(names)) != len(names):
        return None
    if listed and (listed[0]["name"], listed[0]["id"]) != signs[:2]:
        return None
    return _Form(tuple(parts[::2]), fields, listed[0]["level"] if listed else None)
