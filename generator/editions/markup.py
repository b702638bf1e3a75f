"""Where the elements of a page begin and end, in its own text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ]
)
"""Elements without an end tag (HTML, 13.1.2)."""


@dataclass(slots=True)
class Element:
    """An element: `text[start:end]` is its markup with both tags; children come in their order."""

    tag: str
    start: int
    end: int = 0
    children: list[Element] = field(default_factory=list)

    def all(self) -> Iterator[Element]:
        """Yield the element and all that is in it, in the order of their start tags."""
        yield self
        for child in self.children:
            yield from child.all()


def elements(text: str) -> list[Element]:
    """Return the outermost elements of a page or a part of one.

    An element whose end tag is missing is left out, and what it holds takes its place.
    """
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    return reader.closed()


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self._text = text
        self._lines = [0, *(n + 1 for n, c in enumerate(text) if c == "\n")]
        self._root = Element("", 0)
        self._open = [self._root]

    def closed(self) -> list[Element]:
        while len(self._open) > 1:
            self._leave_out()
        return self._root.children

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in _VOID:
            self.handle_startendtag(tag, attrs)
        else:
            self._open.append(Element(tag, self._offset()))

    def handle_startendtag(self, tag: str, attrs: object) -> None:
        start = self._offset()
        end = start + len(self.get_starttag_text() or "")
        self._open[-1].children.append(Element(tag, start, end))

    def handle_endtag(self, tag: str) -> None:
        if tag not in (element.tag for element in self._open[1:]):
            return
        while self._open[-1].tag != tag:
            self._leave_out()
        element = self._open.pop()
        element.end = self._text.index(">", self._offset()) + 1
        self._open[-1].children.append(element)

    def _leave_out(self) -> None:
        element = self._open.pop()
        self._open[-1].children += element.children

    def _offset(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column
