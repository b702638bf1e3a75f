"""`indicator-used`: every indicator is referred to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.records import Indicator
from generator.rules.rule import checks

RULE = RuleInfo(
    "indicator-used",
    "Something refers to every indicator.",
    "An indicator without numbers is a heading without a table.",
    Example(
        "indicators.yml",
        "- id: lantern-trade",
        '- {id: cables, title: Cables laid, display: "{amount} cables"}\n\n- id: lantern-trade',
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def indicator_used(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report indicators without references."""
    if not briefing.is_whole:
        return
    for indicator in briefing.indicators.values():
        if (Indicator, indicator.id) not in briefing.referred_to:
            message = f'nothing refers to the indicator "{indicator.id}"'
            hint = "cite it, or delete it"
            yield Diagnostic(RULE.id, indicator.at("id"), message, hint, Severity.WARNING)
