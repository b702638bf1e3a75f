"""The structure of a PDF: what the typesetter leaves out of it is added."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from generator.editions.tree import Node, elements


def finished(pdf: bytes, body: Node) -> tuple[bytes, int]:
    """Return a PDF in which the cells that head a row say so (ISO 32000-1, 14.8.5.7), and its pages.

    The tables of the tree `body` are those of the PDF, in their order. The same PDF gives the same
    bytes, fewer than it had.
    """
    import pikepdf
    from pikepdf import open as read

    made = BytesIO()
    with read(BytesIO(pdf)) as opened:
        root = opened.Root.StructTreeRoot
        identifiers = pikepdf.NameTree(root.IDTree) if "/IDTree" in root else None
        told = [element for element in elements(body) if element["t"] == "table"]
        for number, (table, wanted) in enumerate(zip(_of_kind(root, "/Table"), told, strict=True)):
            rows = [element for element in elements(wanted) if element["t"] == "tr"]
            for at, (row, cells) in enumerate(zip(_of_kind(table, "/TR"), rows, strict=True)):
                first, *rest = _kids(row)
                if cells["k"][0]["t"] == "th" and first.S == "/TD":
                    name = f"row-{number}-{at}"
                    _make_head(first, name)
                    if identifiers is not None:
                        identifiers[name] = first
                    for cell in rest:
                        cell.A[0].Headers.append(pikepdf.String(name))
        opened.save(
            made,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            deterministic_id=True,
        )
        pages = len(opened.pages)
    return made.getvalue(), pages


def _make_head(cell: Any, name: str) -> None:
    from pikepdf import Name, String

    cell.S = Name.TH
    cell.ID = String(name)
    cell.A[0].Scope = Name.Row


def _kids(element: Any) -> list[Any]:
    """Return the elements right below one."""
    import pikepdf

    kids = element.get("/K", [])
    several = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in several if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def _of_kind(element: Any, kind: str) -> Iterator[Any]:
    """Yield the elements of a kind below one, in the order of reading, and none inside of those."""
    for kid in _kids(element):
        if kind == kid.S:
            yield kid
        else:
            yield from _of_kind(kid, kind)
