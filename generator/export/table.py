"""CSV (RFC 4180), escaped against CSV injection in spreadsheets."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

from generator.core.tabular import Cell, DataTable, as_text

_BEGINS_A_FORMULA = re.compile(
    r"(^|[;\t\r\n])(?='|[^\S\t\r\n]*\"?[^\S\t\r\n]*(?:[=+@＝＋－＠﹦﹢﹣﹫\t\r\n-]))"
)
"""The start of a cell that could be a formula, by the characters that OWASP lists.

A start is the beginning of the text, or what follows a semicolon, tab or line break, at which some
readers split cells. An apostrophe matches too, so that an original one differs from an added one.
"""


def csv_file(data: DataTable) -> bytes:
    """Return a table as a CSV file in UTF-8, with the mark by which spreadsheets know that."""
    return table(data.header, data.rows).encode("utf-8-sig")


def table(columns: Iterable[str], rows: Iterable[Iterable[Cell]]) -> str:
    """Return a CSV file: a header and rows, with CRLF line ends, quoted only where necessary.

    A number, a day or a truth is written as it is. A text that a spreadsheet might take for a formula is prefixed with an apostrophe, as OWASP's
    page on CSV injection recommends: `=1+1` becomes `'=1+1`. The same goes for what follows a
    semicolon, at which spreadsheets in many locales split cells: `a;=1+1` becomes `a;'=1+1`.
    Removing one apostrophe at the beginning, and after each semicolon, tab or line end, restores
    the cell.
    """
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return written.getvalue()


def _defused(cell: Cell) -> str:
    return _BEGINS_A_FORMULA.sub(r"\1'", cell) if isinstance(cell, str) else as_text(cell)
