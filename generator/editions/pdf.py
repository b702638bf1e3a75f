"""The paper edition: a document typeset by WeasyPrint as a tagged PDF that declares PDF/UA-1 (ISO 14289-1)."""

from __future__ import annotations

from collections.abc import Mapping
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


class PaperError(Exception):
    """The PDF cannot be made on this machine; the message says what is missing, and how to get it."""


def typesetter() -> Any:
    """Return WeasyPrint. Raises PaperError where a library of the system is missing that it needs."""
    try:
        import weasyprint
    except OSError as error:
        raise PaperError(MISSING.format(error=str(error).partition("\n")[0])) from None
    return weasyprint


def pdf(document: Document) -> bytes:
    """Typeset a document. The same document gives the same bytes.

    Nothing is loaded but the document's own fonts. Raises PaperError where Pango is missing.
    """
    weasyprint = typesetter()
    source = weasyprint.HTML(string=document.paper, url_fetcher=_fonts_only(document.fonts))
    return source.write_pdf(pdf_variant="pdf/ua-1", pdf_tags=True, finisher=_tagged)


def _tagged(_: Any, made: Any) -> None:
    """Say in the structure what WeasyPrint leaves out of it: what a header cell heads (ISO 32000-1,
    14.8.5.7), and that a drawing without a title is the sign of a legend, whose words follow."""
    nodes = {o.reference: o for o in made.objects if isinstance(o, dict) and "S" in o}
    for node in nodes.values():
        if node["S"] == "/TH":
            section = nodes[nodes[node["P"]]["P"]]
            node["A"]["Scope"] = "/Column" if section["S"] == "/THead" else "/Row"
        elif node["S"] == "/Figure":
            node.setdefault("Alt", _SIGN)


def _fonts_only(fonts: Mapping[str, bytes]) -> Any:
    from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

    class FontsOnly(URLFetcher):
        def fetch(self, url: str, headers: Any = None) -> URLFetcherResponse:
            name = url.removeprefix(_FONT)
            if not url.startswith(_FONT) or name not in fonts:
                raise FatalURLFetchingError(f"the document asks for {url}")
            return URLFetcherResponse(url, fonts[name], {"Content-Type": "font/woff2"})

    return FontsOnly()
