"""A table as CSV (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from io import StringIO

_BEGINS_A_FORMULA = re.compile(
    r"(^|[;\t\r\n])(?='|[^\S\t\r\n]*\"?[^\S\t\r\n]*(?:[=+@＝＋－＠﹦﹢﹣﹫\t\r\n-]))"
)
"""Where a cell, or what a reader that parts cells otherwise takes for one, begins with what OWASP names as
the beginning of a formula; and where it begins with an apostrophe, so that one that was there is told from
one that was put there."""


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write a head and rows, each ended by CRLF; quotes only where they are needed.

    A cell that a spreadsheet might take for a formula gets an apostrophe before it, as OWASP's page on
    CSV injection has it: `=1+1` is written `'=1+1`. So does what follows a semicolon in a cell, at which
    spreadsheets of many countries part cells: `a;=1+1` is written `a;'=1+1`. Taking one apostrophe off at
    the beginning, and after each semicolon, tab or line end, restores a cell.
    """
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return written.getvalue()


def _defused(cell: str) -> str:
    return _BEGINS_A_FORMULA.sub(r"\1'", cell)
