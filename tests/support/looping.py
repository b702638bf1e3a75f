"""Going through data that a test rests on: where there is none, the test would pass with nothing looked at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

Item = TypeVar("Item")


def some(items: Iterable[Item]) -> list[Item]:
    """Return what there is, and fail if there is nothing."""
    found = list(items)
    assert found, "there is nothing to look at"
    return found
