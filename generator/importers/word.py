"""Word documents (.docx), by python-docx."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from docx import Document
from docx.document import Document as Opened
from docx.table import Table
from docx.text.paragraph import Paragraph

from generator.core.bounded import UnfitError
from generator.importers.article import Article, article
from generator.records.source import SourceType

MOST_UNPACKED = 100_000_000
MOST_FILES = 5_000
"""How much a document may hold when it is unpacked: bytes, and files."""


def read_document(raw: bytes) -> Article:
    """Read a Word document. Raises UnfitError if it is none, or unpacks to too much."""
    try:
        with ZipFile(BytesIO(raw)) as packed:
            files = packed.infolist()
    except BadZipFile:
        raise UnfitError("it is not a Word document, or it is damaged") from None
    if len(files) > MOST_FILES or sum(file.file_size for file in files) > MOST_UNPACKED:
        raise UnfitError("it unpacks to far more than a document has: save its text as a .txt file")
    if not any(file.filename == "word/document.xml" for file in files):
        raise UnfitError("it is a packed file, but no Word document")
    document = Document(BytesIO(raw))
    about = document.core_properties
    remarks = {}
    if about.title:
        remarks["title"] = "Read from what the document says of itself."
    if about.author:
        remarks["author"] = "Read from what the document says of itself."
    return article(
        [_paragraphs(document)],
        "Word document",
        type=SourceType.REPORT,
        title=about.title or "",
        author=tuple((about.author or "").split(";")),
        remarks=remarks,
    )


def _paragraphs(document: Opened) -> Iterator[str]:
    """Yield the paragraphs of a document, and the rows of its tables, in order."""
    for block in document.iter_inner_content():
        if isinstance(block, Paragraph):
            yield block.text
        elif isinstance(block, Table):
            for row in block.rows:
                yield " | ".join(dict.fromkeys(cell.text for cell in row.cells))
