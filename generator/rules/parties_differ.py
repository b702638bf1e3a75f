"""`parties-differ`: the two parties are different countries."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "parties-differ",
    "A briefing is about two countries.",
    "Pages tell of the relations of one with the other.",
    Example("briefing.yml", "parties: [PRT, EST]", "parties: [PRT, PRT]"),
)


@checks(RULE)
def parties_differ(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report a briefing with the same country twice."""
    first, second = briefing.record.parties
    if first == second:
        message = f'both parties are "{first}"'
        yield Diagnostic(RULE.id, briefing.record.at("parties", 1), message)
