"""The PDF edition: typeset by WeasyPrint, tagged, and declared as PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol

from generator.core.caching import NO_CACHE, Cache, made_once, name_of
from generator.disk.fonts import installed_fonts

_FONT = "font:"
_LAYOUTS = 5
"""The most times that a document is laid out for the pages that it tells."""

_OPTIONS: Mapping[str, Any] = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}

_UNKNOWN = 80
"""What stands for the number of a page that is not known yet."""

_SIGN = "(Sign)"
"""The alternative text of a legend's sign, as a literal PDF string."""

NOT_INSTALLED = (
    "paper needs {name}, which is not installed\n  with it: pip install 'briefing-generator[paper]'"
)
MISSING = (
    "the PDF cannot be typeset: the Pango library is not installed ({error})\n"
    "  on Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0\n"
    "  on macOS: brew install pango"
)


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


class PaperError(Exception):
    """The PDF cannot be made on this machine. The message says what to install."""


def typesetter() -> Any:
    """Import and return WeasyPrint. Raises PaperError if it or a system library (Pango) is missing."""
    try:
        import weasyprint
    except ModuleNotFoundError as error:
        raise PaperError(NOT_INSTALLED.format(name=error.name)) from None
    except OSError as error:
        raise PaperError(MISSING.format(error=str(error).partition("\n")[0])) from None
    return weasyprint


class Printable(Protocol):
    """HTML to typeset, with the WOFF2 fonts that its style sheet refers to as `font:<name>`."""

    @property
    def paper(self) -> str:
        """The HTML."""

    @property
    def fonts(self) -> Mapping[str, bytes]:
        """The fonts, by name."""

    @property
    def tells_pages(self) -> bool:
        """Whether it says on which pages other parts of it are."""


def pdf(document: Printable, cache: Cache = NO_CACHE) -> Typeset:
    """Typeset a document. The same document gives the same bytes, and is typeset once in a cache.

    Nothing is loaded but the document's own fonts. Raises PaperError if Pango is missing.
    """
    if cache is NO_CACHE:
        return _typeset(document)
    fonts = (part for name, font in document.fonts.items() for part in (name, font))
    parts = (document.paper, f"{document.tells_pages}", *fonts, *installed_fonts())
    return made_once(cache, name_of("paper", parts), lambda: _typeset(document))


def _typeset(document: Printable) -> Typeset:
    with _blank_letters() as blank:
        made = laid_out(document)
        content = made.write_pdf(finisher=_tagged, **_OPTIONS)
    return Typeset(content, tuple(sorted(blank)), len(made.pages))


def laid_out(document: Printable) -> Any:
    """Return the document laid out on pages, as a `weasyprint.Document`.

    It is laid out until the pages that it tells are those on which things are: links within it get the
    page of their target as `data-page`, those that are not known yet one of as many digits as most
    have. WeasyPrint has page counters for that, but then makes only some pages again, and loses
    footnotes between them.
    """
    html = readable(document)
    numbers: dict[str, int] = {}
    for _ in range(_LAYOUTS if document.tells_pages else 1):
        _tell_pages(html, numbers)
        made = html.render(**_OPTIONS)
        found: dict[str, int] = {}
        for number, page in enumerate(made.pages, 1):
            for anchor in page.anchors:  # also on each page on which what it names goes on
                found.setdefault(anchor, number)
        if found == numbers:
            break
        numbers = found
    return made


def readable(document: Printable) -> Any:
    """Return the document as a `weasyprint.HTML` with its own fonts, which knows no pages yet.

    Raises PaperError if Pango is missing.
    """
    html = typesetter().HTML(string=document.paper, url_fetcher=_fonts_only(document.fonts))
    _tell_pages(html, {})
    return html


def _tell_pages(html: Any, pages: Mapping[str, int]) -> None:
    """Give each link within a document the page of its target, by anchor."""
    for link in html.etree_element.iter("a"):
        if link.get("href", "").startswith("#"):
            link.set("data-page", f"{pages.get(link.get('href')[1:], _UNKNOWN)}")


@contextmanager
def _blank_letters() -> Iterator[set[str]]:
    """Collect the characters without a glyph, which WeasyPrint logs while it draws."""
    found: set[str] = set()

    class Collector(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            message = record.getMessage()
            if message.startswith(".notdef"):
                found.update(chr(int(c, 16)) for c in re.findall(r"U\+([0-9A-F]{4,6})", message))

    logger, collector = logging.getLogger("weasyprint"), Collector(logging.WARNING)
    logger.addHandler(collector)
    try:
        yield found
    finally:
        logger.removeHandler(collector)


def _tagged(_: Any, made: Any) -> None:
    """Add to the structure tree what WeasyPrint leaves out.

    These are the Scope of header cells (ISO 32000-1, 14.8.5.7), and an alternative text for
    drawings without a title, which are the signs of a legend.
    """
    nodes = {node.reference: node for node in _structure(made)}
    for node in nodes.values():
        if node["S"] == "/TH":
            section = nodes[nodes[node["P"]]["P"]]
            node["A"]["Scope"] = "/Column" if section["S"] == "/THead" else "/Row"
        elif node["S"] == "/Figure":
            node.setdefault("Alt", _SIGN)


def _structure(made: Any) -> Iterator[Any]:
    """Yield the structure elements of a PDF."""
    for thing in made.objects:
        if isinstance(thing, dict) and "S" in thing:
            yield thing


def _fonts_only(fonts: Mapping[str, bytes]) -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class FontsOnly(URLFetcher):  # type: ignore[misc]  # WeasyPrint has no types
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            name = url.removeprefix(_FONT)
            if not url.startswith(_FONT) or name not in fonts:
                raise FatalURLFetchingError(f"the document asks for {url}")
            return URLFetcherResponse(url, fonts[name], {"Content-Type": "font/woff2"})

    return FontsOnly()
