"""CSL-JSON: bibliographic items as the input of citation processors and of Zotero."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.compose.views.citing import Item
from generator.core.dates import DatePoint, EdtfDate


def csl(items: Iterable[Item]) -> list[dict[str, Any]]:
    """Return items by the CSL data schema 1.0; fields without a value are left out.

    Authors are literal names, because the family name is not always known.
    """
    return [_item(item) for item in items]


def _item(item: Item) -> dict[str, Any]:
    values = {
        "id": item.id,
        "type": item.type,
        "title": item.title,
        "author": [{"literal": author} for author in item.authors],
        "container-title": item.container,
        "publisher": item.publisher,
        "section": item.section,
        "issued": _date(item.issued) if item.issued else None,
        "accessed": (_date(EdtfDate.parse(item.accessed.isoformat())) if item.accessed else None),
        "language": item.language,
        "URL": item.url,
    }
    return {name: value for name, value in values.items() if value}


def _date(edtf: EdtfDate) -> dict[str, Any]:
    """Return a date as `date-parts`; an open interval, which CSL lacks, as literal EDTF text."""
    points = [edtf.start, edtf.end] if edtf.is_interval else [edtf.start]
    if None in points:
        return {"literal": edtf.text}
    parts = [_parts(point) for point in points if point]
    if edtf.start and edtf.start.is_decade:
        parts = [[edtf.start.year], [edtf.start.latest.year]]
    date: dict[str, Any] = {"date-parts": parts}
    if edtf.is_approximate or edtf.is_uncertain:
        date["circa"] = True
    return date


def _parts(point: DatePoint) -> list[int]:
    return [part for part in (point.year, point.month, point.day) if part]
