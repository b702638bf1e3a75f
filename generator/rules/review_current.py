"""`review-current`: what was reviewed is what now stands there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Severity
from generator.link import Briefing
from generator.stamp import Review, review


def review_current(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts that have changed since they were reviewed."""
    for fact in briefing.facts.values():
        if fact.reviewed and review(fact) is Review.CHANGED:
            by, on = fact.reviewed.by, fact.reviewed.on
            message = f'"{fact.id}" has changed since {by} reviewed it on {on}: awaiting review'
            hint = f"compare it with its sources, then `briefing review {fact.id} --by NAME`"
            position = fact.at("reviewed", "stamp")
            yield Diagnostic("review-current", position, message, hint, Severity.WARNING)
