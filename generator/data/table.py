"""A table as CSV (RFC 4180), safe to open in a spreadsheet."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "'")
"""What OWASP names as the beginnings of a formula; and the apostrophe, so that one that was there is
told from one that was put there."""


def table(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    """Write a head and rows, each ended by CRLF; quotes only where they are needed.

    A cell that a spreadsheet might take for a formula gets an apostrophe before it, as OWASP's page on
    CSV injection has it: `=1+1` is written `'=1+1`. Taking one apostrophe off restores a cell.
    """
    written = StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return written.getvalue()


def _defused(cell: str) -> str:
    return f"'{cell}" if cell.lstrip(" ").startswith(_BEGINS_A_FORMULA) else cell
