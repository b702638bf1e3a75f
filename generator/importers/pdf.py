"""PDF files with a text layer, by pypdf: their pages, and paragraphs of their lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from statistics import median

from pypdf import PdfReader

from generator.core.bounded import UnfitError
from generator.importers.article import Article, article
from generator.records.source import SourceType

MOST_PAGES = 500
_SENTENCE_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-‐]$")
_BULLET = re.compile(r"[•●▪–—*-]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s")
_RUBBISH = re.compile(r"^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|indd|qxd|rtf|odt))$", re.I)
"""What programs write for a title where nobody gave one."""


def read_pdf(raw: bytes) -> Article:
    """Read a PDF. Raises UnfitError if it is locked, too long, or has only pictures of its pages."""
    reader = PdfReader(BytesIO(raw), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnfitError("it is locked with a password: save it without one")
    count = len(reader.pages)
    if count > MOST_PAGES:
        raise UnfitError(
            f"it has {count} pages; at most {MOST_PAGES} are read: save those that matter"
        )
    lines = [
        [" ".join(line.split()) for line in p.extract_text().split("\n")] for p in reader.pages
    ]
    if not any(any(page) for page in lines):
        raise UnfitError(
            "it has no text, only pictures of its pages: recognise the text, and save it as a .txt file"
        )
    marginal = _marginal(lines)
    pages = [[*_paragraphs([line for line in page if line not in marginal])] for page in lines]
    about = reader.metadata
    title = str((about and about.title) or "")
    title = "" if _RUBBISH.match(title.strip()) else title
    author = str((about and about.author) or "")
    remarks = {"title": "Read from what the PDF says of itself."} if title else {}
    if author:
        remarks["author"] = "Read from what the PDF says of itself."
    return article(
        pages,
        f"PDF of {count} pages" if count > 1 else "PDF of one page",
        has_pages=True,
        type=SourceType.REPORT,
        title=title,
        author=tuple(re.split(r"\s*;\s*", author)),
        remarks=remarks,
    )


def _marginal(pages: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return the lines that stand on most pages, and bare numbers of pages: they are no text."""
    seen = Counter(line for page in pages for line in {*page[:2], *page[-3:]} if line)
    often = {line for line, times in seen.items() if len(pages) >= 3 and 2 * times > len(pages)}
    numbers = {
        line for line in seen if re.fullmatch(r"[-–— ]*(?:\d{1,4}|[ivxl]{1,6})[-–— ]*", line)
    }
    return frozenset(often | numbers)


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Join lines to paragraphs: one ends at an empty line, or at a sentence in a short line."""
    full = median([len(line) for line in lines if line] or [0])
    held = ""
    for line in (*lines, ""):
        begins = not line or bool(_BULLET.match(line))
        if held and begins:
            yield held
            held = ""
        held = _joined(held, line)
        if held and _SENTENCE_END.search(line) and len(line) < 0.8 * full:
            yield held
            held = ""


def _joined(held: str, line: str) -> str:
    if _BROKEN_WORD.search(held) and line[:1].islower():
        return held[:-1] + line
    return f"{held} {line}" if held and line else held or line
