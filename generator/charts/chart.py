"""The model of a chart: its drawing, its legend, its data as a table, and its texts."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.kit.svg import Element
from generator.records import Record

WIDE = 700
"""Natural width of a drawing, in pixels."""

NARROW = 312
"""Natural width of the drawing for phones, in pixels.

On the narrowest phones, which leave 288 pixels for it, text of size 12 still has 11 pixels.
"""


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell: its text, and the record that it links to; `more` are further lines of it."""

    text: str
    link: Record | None = None
    more: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True)
class Table:
    """The data of a chart as a table: a row for each mark, headed by its first cell."""

    headers: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class Key:
    """An entry of the legend: a swatch of the mark, and its label."""

    sign: Element
    label: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart.

    `id` is unique on the site: the id of a record, or, for generated charts, one with an
    underscore, which no record can have. `narrow` is the drawing for narrow screens; None if the
    wide one is legible there. `note` is the line below: provenance and cautions. `searches` are
    those on which its claims of absence rest, each linked to its record. `more` leads to the whole
    of a figure of which this shows the essence. `table` is None if the page lists the same anyway.
    `beside` has the same data side by side: a row for each period, a column for each side.
    """

    id: str
    title: str
    description: str
    drawing: Element
    narrow: Element | None
    table: Table | None
    legend: tuple[Key, ...] = ()
    note: str = ""
    searches: tuple[Cell, ...] = ()
    more: Cell | None = None
    beside: Table | None = None


def narrow_name(chart: Chart) -> str:
    """Return the file name of the drawing of a chart for narrow screens."""
    return f"{chart.id}-narrow.svg"


def anchor(identifier: str, *, narrow: bool = False) -> str:
    """Return the HTML id of a drawing; it has an underscore, so no id of content equals it."""
    return f"figure_{identifier}_narrow" if narrow else f"figure_{identifier}"
