"""`review-current`: a reviewed fact has not changed since its review."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.stamp import Review, review
from generator.rules.rule import checks

RULE = RuleInfo(
    "review-current",
    "What was reviewed is what now stands there.",
    "A review vouches for the words that were compared with the sources, and for no others.",
    Example("facts/energy.yml", "stamp: 6a959e9be63422be", "stamp: 688d78ee695ba8b1"),
    ALWAYS_WARNS,
)


@checks(RULE)
def review_current(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts whose stamp no longer matches."""
    for fact in briefing.facts.values():
        is_readable = all(evidence.source in briefing.sources for evidence in fact.evidence)
        if fact.reviewed and is_readable and review(briefing, fact) is Review.AWAITING:
            by, on = fact.reviewed.by, fact.reviewed.on
            did = "found it wrong" if fact.reviewed.wrong else "reviewed it"
            message = f'"{fact.id}" has changed since {by} {did} on {on}: awaiting review'
            hint = f"compare it with its sources, then `briefing review {fact.id} --by NAME`"
            position = fact.at("reviewed", "stamp")
            yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING)
