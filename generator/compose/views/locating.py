"""Words for the locators of a source: which types it uses, and for a passage without one; anchors of passages."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from generator.content.references import Citing
from generator.records import Locator, LocatorType, Source


def located_of(citing: Iterable[Citing]) -> set[Locator]:
    """Return the distinct locators of evidence."""
    return {c.evidence.locator for c in citing if c.evidence.locator}


def is_otherwise(located: Collection[Locator]) -> bool:
    """Whether any locator is not a paragraph."""
    return any(locator.type is not LocatorType.PARAGRAPH for locator in located)


def located_by(source: Source, citing: Iterable[Citing]) -> str:
    """Return the word for how passages of a source are located: a locator type, or "place"."""
    types = {locator.type for locator in located_of(citing)}
    if source.paragraphs:
        types.add(LocatorType.PARAGRAPH)
    if len(types) > 1:
        return "place"
    return types.pop() if types else LocatorType.PARAGRAPH


def without_locator(located: Collection[Locator]) -> str:
    """Return the words for a passage without a locator, beside passages located by `located`."""
    return "elsewhere" if is_otherwise(located) else "without a paragraph"


def passage_anchor(source: str, locator: Locator | None) -> str:
    """Return the anchor of a passage in the list of sources: `source_<id>_<place>`.

    The place of a paragraph is its number; 0 is a passage without a locator.
    """
    place = locator.anchor.removeprefix("paragraph_") if locator else "0"
    return f"source_{source}_{place}"
