"""`sector-facts`: every sector has a fact."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "sector-facts",
    "Every sector has a fact.",
    "The page of a sector without one would be empty.",
    Example(
        "sectors.yml",
        "- id: energy",
        "- id: sports\n  title: Sports\n  icon: material/medal\n  summary: Who meets whom.\n\n- id: energy",
    ),
)


@checks(RULE)
def sector_facts(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sectors without facts."""
    if not briefing.is_whole:
        return
    for sector in briefing.sectors.values():
        if not briefing.facts_of_sector(sector.id):
            message = f'the sector "{sector.id}" has no facts'
            hint = f"write content/facts/{sector.id}.yml, or delete the sector"
            yield Diagnostic(RULE.id, sector.at("id"), message, hint)
