"""`moved-from`: a former location is not the present one; it would redirect to itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "moved-from",
    "What has moved is on another page than before.",
    "A redirect from a page to itself would lead nowhere.",
    Example(
        "facts/trade.yml",
        "- id: lantern-trade-doubled",
        "- id: lantern-trade-doubled\n  moved_from: [trade]",
    ),
)


@checks(RULE)
def moved_from(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts and actors whose former location is their present one."""
    for fact in briefing.facts.values():
        for number, sector in enumerate(fact.moved_from):
            if sector == fact.sector:
                message = f'"{fact.id}" is on the page of "{sector}": it has not moved from there'
                position = fact.at("moved_from", number)
                yield Diagnostic(RULE.id, position, message, "delete the entry")
    for actor in briefing.actors.values():
        for number, folder in enumerate(actor.moved_from):
            if folder is actor.folder:
                message = f'"{actor.id}" is among the {folder}: it has not moved from there'
                position = actor.at("moved_from", number)
                yield Diagnostic(RULE.id, position, message, "delete the entry")
