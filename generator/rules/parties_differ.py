"""`parties-differ`: a briefing is about two countries."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.rule_info import Example, RuleInfo
from generator.diagnostics import Diagnostic
from generator.link import Briefing
from generator.rules.rule import checks

RULE = RuleInfo(
    "parties-differ",
    "A briefing is about two countries.",
    "Pages tell of the relations of one with the other.",
    Example("briefing.yml", "parties: [PRT, EST]", "parties: [PRT, PRT]"),
)


@checks(RULE)
def parties_differ(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report a briefing on the relations of a country with itself."""
    first, second = briefing.record.parties
    if first == second:
        message = f'both parties are "{first}"'
        yield Diagnostic(RULE.id, briefing.record.at("parties", 1), message)
