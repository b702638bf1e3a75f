"""The PDF edition: typeset by WeasyPrint, tagged, and declared as PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

import logging
import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from generator.render.document import Document

_FONT = "font:"
_SIGN = "(Sign)"
"""The alternative text of a legend's sign, as a literal PDF string."""

MISSING = (
    "the PDF cannot be typeset: the Pango library is not installed ({error})\n"
    "  on Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0\n"
    "  on macOS: brew install pango"
)


MOST = 20
"""The maximum number of characters that a warning names."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF, and the characters of its text for which no font on this machine has a glyph."""

    content: bytes
    blank: tuple[str, ...]

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
    """Import and return WeasyPrint. Raises PaperError if a system library (Pango) is missing."""
    try:
        import weasyprint
    except OSError as error:
        raise PaperError(MISSING.format(error=str(error).partition("\n")[0])) from None
    return weasyprint


def pdf(document: Document) -> Typeset:
    """Typeset a document. The same document gives the same bytes.

    Nothing is loaded but the document's own fonts. Raises PaperError if Pango is missing.
    """
    source = readable(document)
    with _blank_letters() as blank:
        content = source.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True, finisher=_tagged)
    return Typeset(content, tuple(sorted(blank)))


def readable(document: Document) -> Any:
    """Return the document as a `weasyprint.HTML` with its own fonts.

    Raises PaperError if Pango is missing.
    """
    weasyprint = typesetter()
    return weasyprint.HTML(string=document.paper, url_fetcher=_fonts_only(document.fonts))


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
