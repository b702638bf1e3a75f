"""Tables for programs: columns with a type and a meaning, and rows of plain values.

CSV, the description of the CSV files, and the database are all made from these.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

Cell = str | int | float | Decimal | bool | date | None
"""A cell; None and an empty text are both "nothing, or not known"."""


class ColumnType(StrEnum):
    """The type of the cells of a column, by its name in Table Schema."""

    TEXT = "string"
    NUMBER = "number"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DAY = "date"


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, the type of its cells.

    `one_of` are all values that it can have, if they are few. `table` is the name of the table whose
    key its cells are, where they are.
    """

    name: str
    meaning: str
    type: ColumnType = ColumnType.TEXT
    one_of: tuple[str, ...] = ()
    table: str = ""


@dataclass(frozen=True, slots=True)
class DataTable:
    """A table: its name, its title, its columns, and its rows, each with a cell for every column.

    `key` are the names of the columns that identify a row; none if nothing does.
    """

    name: str
    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...] = field(repr=False)
    key: tuple[str, ...] = ()

    @property
    def header(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)


def as_text(value: Cell) -> str:
    """Return a cell as text: a day in ISO 8601, a truth as `true` or `false`, nothing as nothing."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        whole = value.to_integral_value()
        return f"{whole:f}" if value == whole else f"{value.normalize():f}"
    return str(value)
