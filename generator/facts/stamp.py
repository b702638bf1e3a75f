"""The stamp of a review: a content hash (checksum) of what was compared with the sources.

It covers what a fact claims and what proves it: title, statement, status, date, when it was said, speaker,
values, evidence and basis, and of each source its address, its digest and how much of it was consulted,
because another text under the same quotes is another proof. A change to any of these changes the stamp; one
of layout, note or kind does not. Nor does a seal, which follows from the quote and the digest.
"""

from __future__ import annotations

import json
from functools import lru_cache
from hashlib import blake2b

from generator.content.link import Briefing
from generator.records import Fact
from generator.records.base import Vocabulary

_COVERED = frozenset(
    ("title", "statement", "status", "date", "said", "stated_by", "values", "evidence")
)


class Review(Vocabulary):
    """The review state of a fact: compared with its sources or not, as it is now."""

    REVIEWED = "reviewed", "Somebody has compared the fact with its sources."
    FOUND_WRONG = (
        "found-wrong",
        "Somebody has compared the fact with its sources and found it wrong; it has not changed since.",
    )
    AWAITING = (
        "awaiting-review",
        "The fact has changed since somebody compared it with its sources.",
    )
    NEVER = "not-reviewed", "Nobody has compared the fact with its sources."


_OF_A_SOURCE = frozenset(("URL", "consulted", "digest"))


def stamp(briefing: Briefing, fact: Fact) -> str:
    """Return the BLAKE2b hash (64 bits, hexadecimal) of the covered fields as canonical JSON."""
    covered = fact.model_dump(
        mode="json",
        include=set(_COVERED),
        exclude={"evidence": {"__all__": {"seal"}}},
        exclude_none=True,
    )
    cited = sorted({evidence.source for evidence in fact.evidence} & briefing.sources.keys())
    covered["sources"] = {
        name: briefing.sources[name].model_dump(
            mode="json", include=set(_OF_A_SOURCE), exclude_none=True
        )
        for name in cited
    }
    if fact.basis:
        covered["basis"] = fact.model_dump(mode="json", include={"basis"})["basis"]
    for piece in covered["evidence"]:
        if not piece["basis"]:
            del piece["basis"]
    text = json.dumps(covered, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return blake2b(text.encode(), digest_size=8).hexdigest()


def review(briefing: Briefing, fact: Fact) -> Review:
    """Return the review state of a fact, by the stamp of its review."""
    if fact.reviewed is None:
        return Review.NEVER
    if fact.reviewed.stamp != stamp(briefing, fact):
        return Review.AWAITING
    return Review.FOUND_WRONG if fact.reviewed.wrong else Review.REVIEWED


@lru_cache(maxsize=1)
def compared(briefing: Briefing) -> frozenset[str]:
    """Return the ids of the facts that somebody has found right, and that have not changed since."""
    facts = briefing.facts.items()
    return frozenset(name for name, fact in facts if review(briefing, fact) is Review.REVIEWED)
