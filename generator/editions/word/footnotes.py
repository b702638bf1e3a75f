"""The part of a Word document that holds its footnotes, which python-docx does not make."""

from __future__ import annotations

from typing import Any

from docx.document import Document
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn

TEXT, REFERENCE = "FootnoteText", "FootnoteReference"
"""The ids of the styles of a footnote and of its mark."""

_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
"""What stands above the footnotes of a page: Word needs both, with ids that no footnote has."""


class Footnotes:
    """The footnotes of a document. Made once for it, before its first footnote."""

    def __init__(self, document: Document) -> None:
        self._root: Any = parse_xml(f"<w:footnotes {nsdecls('w', 'r')}/>")
        for kind, number in _SEPARATORS:
            self._root.append(_separator(kind, number))
        self.part = XmlPart(
            PackURI("/word/footnotes.xml"),
            CONTENT_TYPE.WML_FOOTNOTES,
            self._root,
            document.part.package,
        )
        document.part.relate_to(self.part, RELATIONSHIP_TYPE.FOOTNOTES)
        _announced(document.settings.element)
        self._count = 0

    def add(self) -> tuple[int, Any]:
        """Add an empty footnote, and return its id and its paragraph, which begins with the mark."""
        self._count += 1
        note, paragraph = OxmlElement("w:footnote"), OxmlElement("w:p")
        note.set(qn("w:id"), str(self._count))
        properties, style = OxmlElement("w:pPr"), OxmlElement("w:pStyle")
        style.set(qn("w:val"), TEXT)
        properties.append(style)
        paragraph.append(properties)
        paragraph.append(_marked(OxmlElement("w:footnoteRef")))
        note.append(paragraph)
        self._root.append(note)
        return self._count, paragraph


def reference(number: int) -> Any:
    """Return the run that is the mark of a footnote in the text."""
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    return _marked(mark)


def _marked(mark: Any) -> Any:
    run, properties, style = (OxmlElement(tag) for tag in ("w:r", "w:rPr", "w:rStyle"))
    style.set(qn("w:val"), REFERENCE)
    properties.append(style)
    run.append(properties)
    run.append(mark)
    return run


def _separator(kind: str, number: int) -> Any:
    return parse_xml(
        f'<w:footnote {nsdecls("w")} w:type="{kind}" w:id="{number}">'
        '<w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
        f"<w:r><w:{kind}/></w:r></w:p></w:footnote>"
    )


def _announced(settings: Any) -> None:
    """Name the separators in the settings, before what the schema puts after them."""
    properties = OxmlElement("w:footnotePr")
    for _, number in _SEPARATORS:
        named = OxmlElement("w:footnote")
        named.set(qn("w:id"), str(number))
        properties.append(named)
    settings.find(qn("w:compat")).addprevious(properties)
