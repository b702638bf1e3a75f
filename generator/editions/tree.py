"""The tree of a document: what the HTML of the paper edition says, as data for the typesetter."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Any

Node = str | dict[str, Any]
"""A text, or an element: its tag `t`, its classes `c`, its attributes, its kids `k`."""

_SVG = re.compile(r"<svg\b.*?</svg>", re.DOTALL)
_TITLE = re.compile(r"<title\b[^>]*>(.*?)</title>", re.DOTALL)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_LONG = re.compile(r"[^\s\u200b]{16,}")
"""Words that may be wider than the column they stand in."""

_VOID = ("meta", "link", "br")
_HEADINGS = ("h1", "h2", "h3", "h4")
_BLOCKS = frozenset(
    (
        *("html", "head", "body", "main", "section", "article", "header", "nav", "div", "figure"),
        *("p", "ul", "ol", "li", "dl", "dt", "dd", "figcaption", *_HEADINGS),
        *("table", "caption", "thead", "tbody", "tr", "th", "td"),
    )
)
_KEPT = ("id", "href", "lang", "colspan")


@dataclass(frozen=True, slots=True)
class Tree:
    """A document: its language (BCP 47), its direction, its metadata by name, and its body.

    The metadata are those of the HTML: `title`, `description`, `author`, `keywords`, `dcterms.created`.
    """

    language: str
    direction: str
    metadata: dict[str, str]
    body: dict[str, Any]

    def without(self, letters: Iterable[str]) -> Tree:
        """Return the same with a space in the place of each of these letters."""
        blank = str.maketrans(dict.fromkeys(letters, "\u00a0"))
        return (
            replace(
                self, metadata=_translated(self.metadata, blank), body=_translated(self.body, blank)
            )
            if blank
            else self
        )


def tree_of(text: str) -> Tree:
    """Return the tree of a document that the generator rendered.

    White space is collapsed as a browser collapses it. Drawings are whole, as SVG. A link to a place
    that the document does not have is no link. The id of an element that begins with a heading is that
    of the heading. Words that are long are elements `word` of their own, so that they may be broken. Every note has
    a name, as `name`.
    """
    reader = _Reader(_SVG.findall(text))
    reader.feed(_SVG.sub("<svg>", text))
    reader.close()
    (root,) = (kid for kid in reader.root["k"] if isinstance(kid, dict))
    (body,) = (kid for kid in root["k"] if isinstance(kid, dict) and kid["t"] == "body")
    _collapse(body)
    found = tuple(elements(body))
    ids = {element["id"] for element in found if "id" in element}
    for element in found:
        if element.get("href", "").startswith("#") and element["href"][1:] not in ids:
            del element["href"]
        element["k"] = [part for kid in element["k"] for part in _words(kid)]
        _pass_id(element)
    for number, note in enumerate(e for e in found if "note" in e.get("c", ())):
        note["name"] = f"note-{number}"
    return Tree(root.get("lang", "en"), root.get("dir", "ltr"), reader.metadata, body)


def _translated(found: Any, table: dict[int, str]) -> Any:
    if isinstance(found, str):
        return found.translate(table)
    if isinstance(found, dict):
        return {name: _translated(value, table) for name, value in found.items()}
    return [_translated(value, table) for value in found]


def elements(node: Node) -> Iterator[dict[str, Any]]:
    """Yield an element and all that it holds, in the order of reading."""
    if isinstance(node, dict):
        yield node
        for kid in node["k"]:
            yield from elements(kid)


def texts(node: Node) -> Iterator[str]:
    """Yield every text in a node, in the order of reading."""
    if isinstance(node, str):
        yield node
    else:
        for kid in node["k"]:
            yield from texts(kid)


@dataclass
class _Reader(HTMLParser):
    drawings: list[str]
    metadata: dict[str, str] = field(default_factory=dict)
    root: dict[str, Any] = field(default_factory=lambda: {"t": "", "k": []})

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._open = [self.root]
        self._drawing = iter(self.drawings)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "meta" and "name" in found:
            self.metadata[found["name"]] = found.get("content", "")
        if tag == "svg":
            self._open[-1]["k"].append(_drawn(next(self._drawing)))
            return
        element: dict[str, Any] = {"t": tag, "k": []}
        if classes := found.get("class", "").split():
            element["c"] = classes
        element |= {name: found[name] for name in _KEPT if name in found}
        if tag == "html" and "dir" in found:
            element["dir"] = found["dir"]
        self._open[-1]["k"].append(element)
        if tag not in _VOID:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        closed = self._open.pop()
        if closed["t"] != tag:
            raise ValueError(f"</{tag}> closes <{closed['t']}>")
        if tag == "title":
            self.metadata["title"] = _SPACES.sub(" ", "".join(texts(closed))).strip()

    def handle_data(self, data: str) -> None:
        self._open[-1]["k"].append(data)


def _drawn(svg: str) -> dict[str, Any]:
    """Return the element of a drawing: its text as a file of its own, and its title."""
    title = _TITLE.search(svg)
    source = svg.replace("<svg", '<svg xmlns="http://www.w3.org/2000/svg"', 1)
    alt = _SPACES.sub(" ", html.unescape(title[1])).strip() if title else ""
    return {"t": "svg", "src": source, "alt": alt, "k": []}


def _collapse(block: dict[str, Any]) -> None:
    """Collapse the white space in a block, and take it away at the ends of lines."""
    line = _Line()
    _collapse_into(line, block)
    line.end()


class _Line:
    """The texts of one line so far; `ends` is where the last text stands, if there is one."""

    def __init__(self) -> None:
        self.spaced = True
        self.ends: tuple[list[Node], int] | None = None

    def add(self, kids: list[Node], at: int) -> None:
        text = kids[at]
        assert isinstance(text, str)
        collapsed = _SPACES.sub(" ", text)
        if self.spaced:
            collapsed = collapsed.removeprefix(" ")
        kids[at] = collapsed
        if collapsed:
            self.spaced, self.ends = collapsed.endswith(" "), (kids, at)

    def add_thing(self) -> None:
        self.spaced, self.ends = False, None

    def end(self) -> None:
        if self.ends:
            kids, at = self.ends
            kids[at] = str(kids[at]).removesuffix(" ")
        self.spaced, self.ends = True, None


def _collapse_into(line: _Line, element: dict[str, Any]) -> None:
    kids: list[Node] = element["k"]
    for at, kid in enumerate(kids):
        if isinstance(kid, str):
            line.add(kids, at)
        elif kid["t"] in _BLOCKS or kid["t"] == "br":
            line.end()
            _collapse(kid)
        elif "note" in kid.get("c", ()):
            _collapse(kid)
            line.add_thing()
        elif kid["t"] == "svg":
            line.add_thing()
        else:
            _collapse_into(line, kid)


def _pass_id(element: dict[str, Any]) -> None:
    kids = element["k"]
    if "id" in element and element["t"] not in _HEADINGS and kids and isinstance(kids[0], dict):
        first = kids[0]
        if first["t"] in _HEADINGS and "id" not in first:
            first["id"] = element.pop("id")


def _words(kid: Node) -> Iterator[Node]:
    """Yield the parts of a text: its long words as elements, what stands between them as texts."""
    if not isinstance(kid, str):
        yield kid
        return
    end = 0
    for word in _LONG.finditer(kid):
        if word.start() > end:
            yield kid[end : word.start()]
        yield {"t": "word", "k": [word[0]]}
        end = word.end()
    if end < len(kid):
        yield kid[end:]
