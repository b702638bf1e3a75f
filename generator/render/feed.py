"""Write the Atom feed (RFC 4287) as XML.

With the standard library's serialiser: reproducible bytes, every text escaped, and characters that
XML forbids replaced by U+FFFD.
"""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

from generator.compose.data.feed import Feed, FeedEntry
from generator.core.direction import direction_of, isolated
from generator.core.text_diff import Mark

_ATOM = "http://www.w3.org/2005/Atom"
_XHTML = "http://www.w3.org/1999/xhtml"
_XML = "http://www.w3.org/XML/1998/namespace"

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""The characters that XML 1.0 forbids, even as character references."""

_MARKED = {Mark.SAME: "span", Mark.GONE: "del", Mark.NEW: "ins"}


def render_feed(feed: Feed) -> bytes:
    """Return the feed as an XML document in UTF-8, with an XML declaration."""
    root = ET.Element("feed", {"xmlns": _ATOM, f"{{{_XML}}}lang": feed.language})
    _text(root, "id", feed.id)
    _text(root, "title", feed.title)
    _text(root, "subtitle", feed.subtitle)
    _text(root, "updated", feed.updated)
    _text(ET.SubElement(root, "author"), "name", feed.author)
    _text(root, "rights", feed.rights)
    if feed.address:
        ET.SubElement(root, "link", {"rel": "self", "href": _clean(feed.address)})
    _alternate(root, feed.link)
    for entry in feed.entries:
        _entry(ET.SubElement(root, "entry"), entry)
    written: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return written + b"\n"


def _entry(parent: ET.Element, entry: FeedEntry) -> None:
    _text(parent, "id", entry.id)
    _text(parent, "title", entry.title)
    _text(parent, "updated", entry.updated)
    _alternate(parent, entry.link)
    ET.SubElement(parent, "category", {"term": entry.change.kind, "label": entry.change.called})
    _text(parent, "summary", entry.change.summary)
    _content(ET.SubElement(parent, "content", {"type": "xhtml"}), entry)


def _content(parent: ET.Element, entry: FeedEntry) -> None:
    """Add the whole entry as XHTML, which feed readers show."""
    change = entry.change
    body = ET.SubElement(parent, "div", {"xmlns": _XHTML})
    _text(body, "p", f"{change.called}: {isolated(change.summary)}")
    if change.note:
        _text(body, "p", f"Note: {isolated(change.note)}")
    if change.facts:
        listed = ET.SubElement(body, "ul")
    for fact, link in zip(change.facts, entry.links, strict=True):
        item = ET.SubElement(listed, "li")
        name = ET.SubElement(item, "a", {"href": _clean(link)}) if link else item
        name.text = _clean(isolated(fact.title))
        _text(item, "span", f" ({fact.effect})")
        for field in fact.fields:
            line = ET.SubElement(item, "p")
            line.text = _clean(f"{field.name}: ")
            if direction_of(field.after or field.before) == "rtl":
                line = ET.SubElement(line, "bdi", {"dir": "rtl"})
            for piece in field.pieces:
                _text(line, _MARKED[piece.mark], piece.text)
    if change.more:
        _text(body, "p", f"Further facts: {change.more}.")


def _alternate(parent: ET.Element, address: str) -> None:
    ET.SubElement(parent, "link", {"rel": "alternate", "type": "text/html", "href": address})


def _text(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, name).text = _clean(text)


def _clean(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
