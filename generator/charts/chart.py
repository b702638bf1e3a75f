"""A figure: a drawing, the table of the same data, and the words around them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.kit.svg import Element
from generator.records import Record

WIDE = 700
"""The natural width of a drawing, in pixels."""

NARROW = 312
"""The natural width of the drawing that a phone shows. On the narrowest, which has 288 pixels for
it, words of size 12 still have 11 pixels."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of the table: its words, and the record that they lead to."""

    text: str
    link: Record | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a figure: a row for each mark. The first cell of a row heads it."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend: a small drawing of the mark, and what it stands for."""

    sign: Element
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure. `id` is unique on the site: an id of content, or, with an underscore, one that none can have.

    `narrow` is the drawing for a narrow screen; None where the wide one can be read there. `note` is
    the line below: where the data are from, what to beware of.
    """

    id: str
    title: str
    description: str
    drawing: Element
    narrow: Element | None
    table: Table
    legend: tuple[Key, ...] = ()
    note: str = ""


def anchor(identifier: str, *, narrow: bool = False) -> str:
    """Return the id of a drawing in a page, which no id of content can be."""
    return f"figure_{identifier}_narrow" if narrow else f"figure_{identifier}"
