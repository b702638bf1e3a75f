"""The days that a date may mean, as the EDTF library reads it: a second opinion."""

from __future__ import annotations

from functools import cache
from typing import Literal

import edtf


@cache
def end_of(written: str, end: Literal["lower_strict", "upper_strict"]) -> str | None:
    """Return the first or the last day of a year, month or day; None for an open end."""
    if written == "..":
        return None
    found = getattr(edtf.parse_edtf(written), end)()
    return f"{found.tm_year:04}-{found.tm_mon:02}-{found.tm_mday:02}"
