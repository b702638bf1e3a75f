"""Decades, and the beginning, middle or end of one: "the early 1990s"."""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.drafting.when.time_reader import Reader, When


def _decade(_: Reader, found: re.Match[str]) -> When | None:
    year = int(found["year"])
    return When(*found.span(), f"{year:04}/{year + 9:04}")


def _part_of_decade(_: Reader, found: re.Match[str]) -> When | None:
    year = int(found["year"])
    first, last = {"early": (0, 4), "mid": (4, 6), "late": (6, 9)}[
        found["part"].lower().rstrip("- ")
    ]
    return When(*found.span(), f"{year + first:04}~/{year + last:04}~", found.group())


DECADES: tuple[tuple[str, Callable[[Reader, re.Match[str]], When | None]], ...] = (
    (r"\b(?:in )?the (?P<year>(?:19|20)\d0)['’]?s\b", _decade),
    (r"\b(?:in )?the (?P<part>early|mid|late)[- ]+(?P<year>(?:19|20)\d0)['’]?s\b", _part_of_decade),
)
"""Patterns of such times, each with what reads it."""
