"""What a Word document holds, read from the HTML that a template rendered for it."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from html.parser import HTMLParser


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one look; `link` is the URL that they lead to, or empty."""

    text: str
    is_bold: bool = False
    is_italic: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote, whose mark stands where this does."""

    runs: tuple[Run, ...]


Inline = Run | Footnote
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A heading (`h1`, `h2`), a paragraph (`p`) or an item of a list (`li`), with its class."""

    kind: str
    look: str
    line: Line


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a row of headers, with its class. The first cell of a row heads it."""

    look: str
    headers: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]


@dataclass(frozen=True, slots=True)
class Content:
    """A document: its language (BCP 47), its metadata by name, its blocks and tables in order.

    The metadata are those of the HTML: `title`, `description`, `author`, `keywords`,
    `dcterms.created`, `dcterms.modified`.
    """

    language: str
    metadata: dict[str, str]
    blocks: tuple[Block | Grid, ...]


def content_of(html: str) -> Content:
    """Read a document: headings, paragraphs, lists, tables, links, `b` and `span.excerpt`.

    The text of a `span.note` is a footnote. Raises ValueError for any other element in the body that
    holds text of its own.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Content(reader.language, reader.metadata, tuple(reader.blocks))


_BLOCKS = ("h1", "h2", "p", "li")
_CELLS = ("th", "td")
_INLINE = ("a", "b", "span")
_STRUCTURE = (
    *("html", "head", "body", "section", "ul"),
    *("table", "thead", "tbody", "tr", "meta", "title"),
)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.language = ""
        self.metadata: dict[str, str] = {}
        self.blocks: list[Block | Grid] = []
        self._line: list[Inline] | None = None
        self._note: list[Run] | None = None
        self._look = ""
        self._bold = self._italic = 0
        self._link = ""
        self._inline: list[Callable[[], None]] = []
        self._in_title = False
        self._table: list[list[Line]] = []
        self._table_look = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in _BLOCKS or tag in _CELLS:
            self._line, self._look = [], given.get("class", "")
        elif tag == "html":
            self.language = given.get("lang", "")
        elif tag == "meta" and "name" in given:
            self.metadata[given["name"]] = given.get("content", "")
        elif tag == "title":
            self._in_title = True
        elif tag == "table":
            self._table, self._table_look = [], given.get("class", "")
        elif tag == "tr":
            self._table.append([])
        elif tag in _INLINE:
            self._inline.append(self._begin(tag, given))
        elif tag not in _STRUCTURE:
            raise ValueError(f"a Word document has no <{tag}>")

    def _begin(self, tag: str, given: dict[str, str]) -> Callable[[], None]:
        """Begin an inline element, and return what ends it."""
        looks = given.get("class", "").split()
        if tag == "a":
            self._link = given.get("href", "")
            return self._end_link
        if tag == "b" or "badge" in looks:
            self._bold += 1
            return self._end_bold
        if "note" in looks:
            self._note = []
            return self._end_note
        if "excerpt" in looks:
            self._italic += 1
            return self._end_italic
        return lambda: None

    def _end_link(self) -> None:
        self._link = ""

    def _end_bold(self) -> None:
        self._bold -= 1

    def _end_italic(self) -> None:
        self._italic -= 1

    def _end_note(self) -> None:
        if self._line is not None and self._note:
            self._line.append(Footnote(tuple(self._note)))
        self._note = None

    def handle_endtag(self, tag: str) -> None:
        if tag in _INLINE:
            self._inline.pop()()
        elif tag in _BLOCKS and self._line is not None:
            self.blocks.append(Block(tag, self._look, _trimmed(self._line)))
            self._line = None
        elif tag in _CELLS and self._line is not None:
            self._table[-1].append(_trimmed(self._line))
            self._line = None
        elif tag == "title":
            self._in_title = False
        elif tag == "table":
            head, *rows = (tuple(row) for row in self._table)
            self.blocks.append(Grid(self._table_look, head, tuple(rows)))

    def handle_data(self, data: str) -> None:
        text = re.sub(r"[ \t\n\r\f]+", " ", data)
        if self._in_title:
            self.metadata["title"] = text.strip()
        elif self._line is not None:
            run = Run(text, bool(self._bold), bool(self._italic), self._link)
            (self._line if self._note is None else self._note).append(run)
        elif text.strip():
            raise ValueError(f"a Word document has no text outside of its blocks: {text.strip()}")


def _trimmed(line: list[Inline]) -> Line:
    """Return a line with neighbours of one look joined, and without blanks round it."""
    joined: list[Inline] = []
    for piece in line:
        last = joined[-1] if joined else None
        if (
            isinstance(piece, Run)
            and isinstance(last, Run)
            and replace(piece, text="") == replace(last, text="")
        ):
            joined[-1] = replace(last, text=last.text + piece.text)
        else:
            joined.append(piece)
    if joined and isinstance(first := joined[0], Run):
        joined[0] = replace(first, text=first.text.lstrip(" "))
    if joined and isinstance(final := joined[-1], Run):
        joined[-1] = replace(final, text=final.text.rstrip(" "))
    return tuple(piece for piece in joined if isinstance(piece, Footnote) or piece.text)
