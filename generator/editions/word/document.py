"""A Word document (DOCX, ISO/IEC 29500) of headings, paragraphs, lists and tables, with footnotes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from generator.core.direction import direction
from generator.editions.archive import packed
from generator.editions.word.content import Block, Content, Footnote, Grid, Line, Run
from generator.editions.word.footnotes import REFERENCE, TEXT, Footnotes, reference

_WIDTH, _HEIGHT, _MARGIN = 210, 297, 18
"""A4 and its margins, in millimetres."""

_BODY, _NOTE = 9.5, 7.5
"""Sizes of the text and of the footnotes, in points."""

_ACCENT = RGBColor(0x14, 0x32, 0x4F)
_FONT = "Calibri"

_STYLES = {"h1": "Heading 1", "h2": "Heading 2", "p": "Normal", "li": "List Bullet"}
_HEADINGS = {"Heading 1": (18, 0), "Heading 2": (11.5, 8)}
"""The size and the space above of the headings, in points."""

_SHARES: dict[str, tuple[int, ...]] = {"answers": (2, 11), "key": (5, 5, 4, 3), "ranges": (3, 6, 8)}
"""How the columns of a table share its width, by its class; others share it evenly."""

_REGIONS = {"en": "en-GB"}
"""The language for the spelling checker, where a region matters and none is named."""


def word(content: Content, day: date) -> bytes:
    """Return a document as DOCX, dated `day`. The same content gives the same bytes."""
    made = docx.Document()
    _page(made)
    _styles(made, content.language)
    _described(made, content, day)
    writer = _Writer(made)
    for block in content.blocks:
        writer.write(block)
    saved = BytesIO()
    made.save(saved)
    with ZipFile(saved) as parts:
        return packed({name: parts.read(name) for name in parts.namelist()}, day)


class _Writer:
    def __init__(self, made: Document) -> None:
        self._made, self._notes = made, Footnotes(made)

    def write(self, block: Block | Grid) -> None:
        if isinstance(block, Grid):
            self._table(block)
            return
        paragraph = self._made.add_paragraph(style=_STYLES[block.kind])
        if block.look in ("kind", "subtitle", "as-of", "trust"):
            paragraph.paragraph_format.keep_with_next = block.look != "trust"
        self._line(paragraph, block.line, is_bold=block.look == "as-of")

    def _table(self, grid: Grid) -> None:
        columns = len(grid.headers)
        table = self._made.add_table(0, columns, style="Table Grid")
        table.autofit = False
        shares = _SHARES.get(grid.look, ())
        shares = shares if len(shares) == columns else (1,) * columns
        whole = Mm(_WIDTH - 2 * _MARGIN)
        widths = [Emu(whole * share // sum(shares)) for share in shares]
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        for number, row in enumerate((grid.headers, *grid.rows)):
            self._row(table, row, widths, is_head=number == 0)
        after = self._made.add_paragraph()
        after.paragraph_format.space_after = Pt(0)
        after.paragraph_format.line_spacing = Pt(4)

    def _row(
        self, table: Table, cells: Iterable[Line], widths: list[Emu], *, is_head: bool
    ) -> None:
        row = table.add_row()  # type: ignore[no-untyped-call]
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if is_head:
            properties.append(OxmlElement("w:tblHeader"))
        for place, (cell, line, width) in enumerate(zip(row.cells, cells, widths, strict=True)):
            cell.width = width
            self._cell(cell, line, is_bold=is_head or place == 0)

    def _cell(self, cell: _Cell, line: Line, *, is_bold: bool) -> None:
        paragraph = cell.paragraphs[0]
        paragraph.paragraph_format.space_after = Pt(1)
        self._line(paragraph, line, is_bold=is_bold)

    def _line(self, paragraph: Paragraph, line: Line, *, is_bold: bool = False) -> None:
        for piece in line:
            if isinstance(piece, Footnote):
                number, note = self._notes.add()
                paragraph._p.append(reference(number))
                _runs(note, self._notes.part, (Run(" "), *piece.runs))
            else:
                _runs(paragraph._p, self._made.part, (piece,), is_bold=is_bold)


def _runs(paragraph: Any, part: Any, runs: Iterable[Run], *, is_bold: bool = False) -> None:
    """Append runs to the element of a paragraph in a part; links are relationships of the part."""
    for run in runs:
        made = OxmlElement("w:r")
        properties = OxmlElement("w:rPr")
        if run.is_bold or is_bold:
            properties.append(OxmlElement("w:b"))
        if run.is_italic:
            properties.append(OxmlElement("w:i"))
        if len(properties):
            made.append(properties)
        text = OxmlElement("w:t")
        text.text = run.text
        text.set(qn("xml:space"), "preserve")
        made.append(text)
        if run.link:
            target = part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
            link = OxmlElement("w:hyperlink")
            link.set(qn("r:id"), target)
            link.append(made)
            made = link
        paragraph.append(made)


def _page(made: Document) -> None:
    section = made.sections[0]
    section.page_width, section.page_height = Mm(_WIDTH), Mm(_HEIGHT)
    section.left_margin = section.right_margin = Mm(_MARGIN)
    section.top_margin = section.bottom_margin = Mm(_MARGIN - 3)


def _styles(made: Document, language: str) -> None:
    styles = made.styles
    normal = styles["Normal"]
    normal.font.name, normal.font.size = _FONT, Pt(_BODY)
    normal.paragraph_format.space_after, normal.paragraph_format.line_spacing = Pt(3), 1.0
    for name, (size, above) in _HEADINGS.items():
        style = styles[name]
        style.font.name, style.font.size, style.font.color.rgb = _FONT, Pt(size), _ACCENT
        fonts = style.element.rPr.rFonts
        for theme in [key for key in fonts.attrib if key.endswith("Theme")]:
            del fonts.attrib[theme]
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(above), Pt(2)
    note = styles.add_style("footnote text", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    note.element.set(qn("w:styleId"), TEXT)
    note.base_style = normal
    note.font.size = Pt(_NOTE)
    note.paragraph_format.space_after = Pt(0)
    mark = styles.add_style("footnote reference", WD_STYLE_TYPE.CHARACTER, builtin=True)
    mark.element.set(qn("w:styleId"), REFERENCE)
    mark.font.superscript = True
    defaults = styles.element.find(qn("w:docDefaults"))
    spoken = defaults.find(f".//{qn('w:lang')}")
    spoken.set(qn("w:val"), _REGIONS.get(language, language))
    if direction(language) == "rtl":
        spoken.set(qn("w:bidi"), language)
        defaults.find(f".//{qn('w:pPrDefault')}/{qn('w:pPr')}").insert(0, OxmlElement("w:bidi"))


def _described(made: Document, content: Content, day: date) -> None:
    said, properties = content.metadata, made.core_properties
    moment = datetime(day.year, day.month, day.day)
    properties.title = said.get("title", "")[:255]
    properties.subject = said.get("description", "")[:255]
    properties.author = properties.last_modified_by = said.get("author", "")[:255]
    properties.keywords = said.get("keywords", "")[:255]
    properties.language = _REGIONS.get(content.language, content.language)
    properties.comments = ""
    properties.created = properties.modified = moment
    made.settings.element.find(qn("w:zoom")).set(qn("w:percent"), "100")
    package = made.part.package
    for identifier, relation in list(package.rels.items()):
        if relation.reltype.endswith("/thumbnail"):
            del package.rels[identifier]
