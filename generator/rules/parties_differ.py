"""`parties-differ`: no party is named twice, nor is its name given twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "parties-differ",
    "A party is named once.",
    "Titles, keywords and data would name it twice, and of two names nobody knows which is meant.",
    Example("briefing.yml", "parties: [PRT, EST]", "parties: [PRT, PRT]"),
)


@checks(RULE)
def parties_differ(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report parties, and names of parties, that are there already."""
    record = briefing.record
    for number, party in enumerate(record.parties):
        if party in record.parties[:number]:
            position = record.at("parties", number)
            yield Diagnostic(RULE.id, position, f'the party "{party}" is named twice')
    of = [naming.of for naming in record.names]
    for number, party in enumerate(of):
        if party in of[:number]:
            position = record.at("names", number, "of")
            yield Diagnostic(RULE.id, position, f'"{party}" has a name already')
