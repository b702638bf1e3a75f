"""The PDF edition: typeset by Typst, tagged, and declared as PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

import html
import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import PurePath
from typing import Any, Protocol

from generator.core.caching import NO_CACHE, Cache, made_once, name_of
from generator.disk.fonts import font_folder, installed_fonts
from generator.editions.errors import PaperError
from generator.editions.fonts import typesettable, without_glyph
from generator.editions.structure import finished
from generator.editions.tree import Tree, elements, texts, tree_of

TITLE_FONT = "title.woff2"
"""The name of the font that a briefing brings for its titles."""

NOT_INSTALLED = (
    "paper needs {name}, which is not installed\n  with it: pip install 'briefing-generator[paper]'"
)

_MAIN = "paper.typ"
"""The program that typesets: what the others are for, too."""

_TRIES = 6
_ITS_OWN = ("internal error", "PDF/UA-1 error: ambiguous logical parent")
"""How an error of Typst itself begins that is of where pages end, and how often it is tried anew."""

MOST = 20
"""The maximum number of characters that a warning names."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF, the characters of its text without a glyph on this machine, and how many pages it has."""

    content: bytes
    blank: tuple[str, ...]
    pages: int

    @property
    def warning(self) -> str:
        """A warning about the missing glyphs; empty if there are none."""
        if not self.blank:
            return ""
        named = [
            f"{c} (U+{ord(c):04X}, {unicodedata.name(c, 'no name').lower()})" for c in self.blank
        ]
        more = f", and {len(named) - MOST} more" if len(named) > MOST else ""
        return (
            f"warning: blank in the PDF: {', '.join(named[:MOST])}{more}\n"
            "    hint: install a font that has them (on Debian and Ubuntu: apt-get install fonts-noto)"
        )


def typesetter() -> Any:
    """Import and return Typst. Raises PaperError if it, or what mends its PDFs, is not installed."""
    try:
        import pikepdf  # noqa: F401
        import typst
    except ModuleNotFoundError as error:
        raise PaperError(NOT_INSTALLED.format(name=error.name)) from None
    return typst


class Style(Protocol):
    """How a document looks on paper."""

    @property
    def program(self) -> Mapping[str, bytes]:
        """The files of a program in Typst, by name."""

    @property
    def fonts(self) -> Mapping[str, bytes]:
        """Its fonts as WOFF2, by file name."""

    @property
    def accent(self) -> str:
        """The colour of its titles."""


class Printable(Protocol):
    """What is to be typeset."""

    @property
    def paper(self) -> str:
        """What it says, as HTML."""

    @property
    def style(self) -> Style:
        """How it looks."""


def pdf(document: Printable, cache: Cache = NO_CACHE) -> Typeset:
    """Typeset a document. The same document gives the same bytes, and is typeset once in a cache.

    Raises PaperError if Typst is not installed, or fails.
    """
    typesetter()
    if cache is NO_CACHE:
        return _typeset(document)
    files = {**document.style.program, **document.style.fonts}
    parts = (part for name, content in files.items() for part in (name, content))
    versions = (version("typst"), version("pikepdf"))
    key = (document.paper, document.style.accent, *versions, *parts, *installed_fonts())
    return made_once(cache, name_of("paper", key), lambda: _typeset(document))


def _typeset(document: Printable) -> Typeset:
    typst = typesetter()
    tree = tree_of(document.paper)
    try:
        own = {
            f"{PurePath(name).stem}.ttf": typesettable(font, _family(name))
            for name, font in document.style.fonts.items()
        }
    except ValueError as error:
        raise PaperError(f"a font cannot be read: {error}") from None
    with font_folder(own) as folder:
        fonts = typst.Fonts(include_embedded_fonts=False, font_paths=[folder])
        paths = {font.path for font in fonts.fonts() if font.path}
        installed = sorted(path for path in paths if PurePath(path).parent != PurePath(folder))
        blank = without_glyph(_letters(tree), own.values(), installed)
        tree = tree.without(blank)  # PDF/UA has no letters without a glyph
        made = _compiled(typst, document, _data(tree, document), tree, fonts)
    return Typeset(made[0], tuple(sorted(blank)), made[1])


def _family(name: str) -> str:
    """Return the family by which the program knows a font."""
    if name == TITLE_FONT:
        return "Briefing Titles"
    return "Briefing Sans" if "Sans" in name else "Briefing Serif"


def _letters(tree: Tree) -> set[str]:
    drawings = (html.unescape(e["src"]) for e in elements(tree.body) if e["t"] == "svg")
    return set().union(*texts(tree.body), *drawings)


def _data(tree: Tree, document: Printable) -> dict[str, Any]:
    """Return all that the program is told."""
    language, *parts = tree.language.split("-")
    return {
        "title": tree.metadata.get("title", ""),
        "author": [tree.metadata.get("author", "")],
        "description": tree.metadata.get("description", ""),
        "keywords": tree.metadata.get("keywords", "").split(", "),
        "created": tree.metadata.get("dcterms.created", ""),
        "language": language.lower(),
        "region": next((part for part in parts if len(part) == 2), None),
        "direction": tree.direction,
        "heading": _first(tree, "h1", ""),
        "day": _first(tree, "span", "running-day"),
        "accent": document.style.accent,
        "has-title-font": TITLE_FONT in document.style.fonts,
        "body": tree.body,
    }


def _first(tree: Tree, tag: str, look: str) -> str:
    """Return the text of the first element with a tag, and a class if one is given."""
    found = (e for e in elements(tree.body) if e["t"] == tag)
    wanted = (e for e in found if not look or look in e.get("c", ()))
    return next(("".join(texts(element)) for element in wanted), "")


def _compiled(
    typst: Any, document: Printable, data: dict[str, Any], tree: Tree, fonts: Any
) -> tuple[bytes, int]:
    """Return the PDF and its pages.

    Where notes and links fall on the edges of pages in some ways Typst makes no tags of them, and says
    that this is an error of its own. Pages that are a little shorter are tried then.
    """
    files = dict(document.style.program)
    files["main"] = files.pop(_MAIN)
    for nudge in range(_TRIES):
        told = json.dumps({**data, "nudge": nudge}, ensure_ascii=False)
        files["document.json"] = told.encode("utf-8", "replace")
        try:
            made = typst.compile(files, font_paths=fonts, pdf_standards=["ua-1"], timestamp=0)
        except typst.TypstError as error:
            if nudge + 1 == _TRIES or not error.message.startswith(_ITS_OWN):
                raise PaperError(f"the PDF cannot be typeset: {error.message}") from None
        except BaseException as error:
            if type(error).__name__ != "PanicException":  # of Rust: it is no Exception
                raise
            raise PaperError(f"the PDF cannot be typeset: {error}") from None
        else:
            return finished(made, tree.body)
    raise AssertionError
