"""`review-wrong`: no fact stands as a reviewer found it wrong."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.stamp import Review, review
from generator.rules.rule import checks

RULE = RuleInfo(
    "review-wrong",
    "A fact that a reviewer found wrong is corrected.",
    "Somebody compared the fact with its sources, and it does not say what they say.",
    Example(
        "facts/energy.yml",
        "stamp: 6a959e9be63422be}",
        "stamp: 6a959e9be63422be, wrong: The gazette tells of a mill for grain.}",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def review_wrong(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts that were found wrong and have not changed since."""
    for fact in briefing.facts.values():
        is_readable = all(evidence.source in briefing.sources for evidence in fact.evidence)
        if fact.reviewed and is_readable and review(briefing, fact) is Review.FOUND_WRONG:
            by, on, wrong = fact.reviewed.by, fact.reviewed.on, fact.reviewed.wrong
            message = f'{by} found "{fact.id}" wrong on {on}: {wrong}'
            hint = (
                "correct the fact, and this lapses; "
                f"if it is right as it is, `briefing review {fact.id} --by NAME`"
            )
            position = fact.at("reviewed", "wrong")
            yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING)
