"""How the passages of a source are told apart, and what is said of one that nothing locates."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from generator.content.references import Citing
from generator.records import Locator, LocatorType, Source


def located_of(citing: Iterable[Citing]) -> set[Locator]:
    """Return the places of a source that evidence names."""
    return {c.evidence.locator for c in citing if c.evidence.locator}


def is_otherwise(located: Collection[Locator]) -> bool:
    """Whether any place is not a paragraph."""
    return any(locator.type is not LocatorType.PARAGRAPH for locator in located)


def located_by(source: Source, citing: Iterable[Citing]) -> str:
    """Say by what the passages of a source are told apart."""
    types = {locator.type for locator in located_of(citing)}
    if source.paragraphs:
        types.add(LocatorType.PARAGRAPH)
    if len(types) > 1:
        return "place"
    return types.pop() if types else LocatorType.PARAGRAPH


def without_locator(located: Collection[Locator]) -> str:
    """Say where a passage is that nothing locates, beside those that something does."""
    return "elsewhere" if is_otherwise(located) else "without a paragraph"
