"""The paper edition: a document typeset by WeasyPrint as a tagged PDF that declares PDF/UA-1 (ISO 14289-1)."""

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
"""A string of PDF, as it stands in the file."""

MISSING = (
    "the PDF cannot be typeset: the Pango library is not installed ({error})\n"
    "  on Debian and Ubuntu: apt-get install libpango-1.0-0 libpangoft2-1.0-0\n"
    "  on macOS: brew install pango"
)


MOST = 20
"""How many letters a warning names."""


@dataclass(frozen=True, slots=True)
class Typeset:
    """A PDF, and the letters of its text for which no font on this machine has a shape."""

    content: bytes
    blank: tuple[str, ...]

    @property
    def warning(self) -> str:
        """What is to be said of the letters that are not there; empty where all are."""
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
    """The PDF cannot be made on this machine; the message says what is missing, and how to get it."""


def typesetter() -> Any:
    """Return WeasyPrint. Raises PaperError where a library of the system is missing that it needs."""
    try:
        import weasyprint
    except OSError as error:
        raise PaperError(MISSING.format(error=str(error).partition("\n")[0])) from None
    return weasyprint


def pdf(document: Document) -> Typeset:
    """Typeset a document. The same document gives the same bytes.

    Nothing is loaded but the document's own fonts. Raises PaperError where Pango is missing.
    """
    source = readable(document)
    with _blank_letters() as blank:
        made = source.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True, finisher=_tagged)
    return Typeset(made, tuple(sorted(blank)))


def readable(document: Document) -> Any:
    """Return a document as WeasyPrint reads it, with its own fonts. Raises PaperError where Pango is missing."""
    weasyprint = typesetter()
    return weasyprint.HTML(string=document.paper, url_fetcher=_fonts_only(document.fonts))


@contextmanager
def _blank_letters() -> Iterator[set[str]]:
    """Collect the letters of which WeasyPrint logs, as it draws them, that no font has them."""
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
    """Say in the structure what WeasyPrint leaves out of it: what a header cell heads (ISO 32000-1,
    14.8.5.7), and that a drawing without a title is the sign of a legend, whose words follow."""
    nodes = {node.reference: node for node in _structure(made)}
    for node in nodes.values():
        if node["S"] == "/TH":
            section = nodes[nodes[node["P"]]["P"]]
            node["A"]["Scope"] = "/Column" if section["S"] == "/THead" else "/Row"
        elif node["S"] == "/Figure":
            node.setdefault("Alt", _SIGN)


def _structure(made: Any) -> Iterator[Any]:
    """Yield the elements of the structure of a PDF."""
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
