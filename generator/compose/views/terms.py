"""The words that stand as marks on pages, and what each means."""

from __future__ import annotations

from collections.abc import Mapping

from generator.facts.assessment import Currency, Support
from generator.facts.stamp import Review
from generator.records import FactKind, Stance, Status

EXCERPT = (
    "from an excerpt",
    "Only an excerpt of the source was read, so its quote can be proved in that at most.",
)
"""The mark of a passage whose source was not read in full, and its meaning."""


OTHER_FIGURE = (
    "a different figure",
    "The source gives a number that is not compatible with that of the fact.",
)
"""The mark of a passage that would carry the fact if its number were compatible."""


REVIEWS = (Review.REVIEWED, Review.FOUND_WRONG, Review.AWAITING)
"""The states of review that are marked; that nobody has reviewed a fact is not."""


def terms() -> Mapping[str, str]:
    """Return the meaning of each mark, by its word as pages have it, in lower case."""
    found = {
        str(member).replace("-", " "): member.meaning
        for members in (Support, (Currency.OVERTAKEN,), REVIEWS, FactKind, Status, Stance)
        for member in members
    }
    return found | dict([EXCERPT, OTHER_FIGURE])
