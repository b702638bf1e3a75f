"""How many examples a property is held against where each takes its time."""

from __future__ import annotations

from hypothesis import settings


def at_most(count: int) -> int:
    """Return a number of examples, or that of the profile if it asks for fewer."""
    return min(count, settings.default.max_examples)
