"""Read a file of any kind that is known: by how it begins, then by its name."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from generator.core.bounded import UnfitError, bounded
from generator.importers.article import Article

ENDINGS = (
    *(".html", ".htm", ".xhtml", ".mhtml", ".mht", ".txt", ".text", ".md", ".markdown"),
    *(".pdf", ".docx", ".eml"),
)
"""The endings of the files that are read out of a folder."""

MOST_BYTES = 50_000_000
"""How large a file may be: a page with all its pictures in it, or a long PDF."""

_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)",
    re.I | re.S,
)


def read_article(name: str, raw: bytes) -> Article:
    """Read what a file of that name holds, whatever somebody put into it.

    Raises UnfitError, with the reason, if there is no article in it.
    """
    if len(raw) > MOST_BYTES:
        raise UnfitError(f"it has more than {MOST_BYTES:,} bytes: save the text alone")
    if not raw.strip():
        raise UnfitError("it is empty")
    try:
        read = _reader(name.lower(), raw)
        from generator.importers.days import day_in
        from generator.importers.languages import language_of
    except ImportError as error:
        raise UnfitError(
            f"{error.name} is not installed: pip install 'briefing-generator[import]'"
        ) from None

    def found() -> Article:
        article = read(raw)
        language = language_of(" ".join(article.paragraphs), article.language)
        issued, accessed = (day_in(day, language) for day in (article.issued, article.accessed))
        return replace(article, language=language, issued=issued, accessed=accessed)

    return bounded(found)


def _reader(name: str, raw: bytes) -> Callable[[bytes], Article]:
    """Return what reads a file; it is imported before the process is copied, so once for all files."""
    if raw.startswith(b"%PDF") or name.endswith(".pdf"):
        from generator.importers.pdf import read_pdf

        return read_pdf
    if raw.startswith(b"PK\x03\x04") or name.endswith(".docx"):
        from generator.importers.word import read_document

        return read_document
    if name.endswith((".mht", ".mhtml")):
        from generator.importers.mail import read_saved_parts

        return read_saved_parts
    if name.endswith(".eml"):
        from generator.importers.mail import read_mail

        return read_mail
    if name.endswith((".html", ".htm", ".xhtml")) or _MARKUP.match(raw[:5_000]):
        from generator.importers.web import read_page

        return read_page
    from generator.importers.plain import read_plain

    return partial(read_plain, is_markdown=name.endswith((".md", ".markdown")))
