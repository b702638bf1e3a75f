"""RIS: bibliographic items in the tagged format of reference managers, in UTF-8."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compose.views.citing import Item
from generator.core.dates import EdtfDate

_TYPES = {
    "article": "GEN",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "broadcast": "GEN",
    "dataset": "DATA",
    "legislation": "STAT",
    "report": "RPRT",
    "webpage": "ELEC",
}
"""The RIS reference type by CSL type; any other is GEN."""

_HEDGES = {"~": "about", "?": "possibly", "%": "possibly about"}


def ris(items: Iterable[Item]) -> str:
    """Return a RIS file: a reference per item, separated by blank lines. Line ends are CRLF."""
    return "\r\n".join(_reference(item) for item in items)


def _reference(item: Item) -> str:
    lines = [f"{tag}  - {value}" for tag, value in _tags(item) if value]
    return "".join(f"{line}\r\n" for line in [*lines, "ER  - "])


def _tags(item: Item) -> Iterator[tuple[str, str]]:
    yield "TY", _TYPES.get(item.type, "GEN")
    yield "ID", item.id
    for author in item.authors:
        yield "AU", author
    yield "TI", item.title
    yield "T2", item.container
    yield "PB", item.publisher
    yield "SE", item.section
    if item.issued:
        yield from _date(item.issued)
    yield "Y2", item.accessed.strftime("%Y/%m/%d/") if item.accessed else ""
    yield "LA", item.language
    yield "UR", item.url


def _date(issued: EdtfDate) -> Iterator[tuple[str, str]]:
    """Yield the tags PY and DA (`YYYY/MM/DD/other`); an interval or a decade, which RIS lacks, as a note N1."""
    point = issued.start
    if issued.is_interval or point is None or point.is_decade:
        yield "N1", f"Date (EDTF): {issued.text}"
        return
    month = f"{point.month:02}" if point.month else ""
    day = f"{point.day:02}" if point.day else ""
    yield "PY", f"{point.year:04}"
    yield "DA", f"{point.year:04}/{month}/{day}/{_HEDGES.get(point.qualifier, '')}"
