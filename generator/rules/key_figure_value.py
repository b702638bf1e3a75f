"""`key-figure-value`: every key figure on the home page has a value."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "key-figure-value",
    "What the home page shows as a key figure has a number.",
    "A key figure without one would be an empty card.",
    Example(
        "briefing.yml",
        "key_figures: [lantern-trade-2022]",
        "key_figures: [lantern-trade-2022, moonlight-cable]",
    ),
)


@checks(RULE)
def key_figure_value(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report key figures that are facts without values."""
    for number, identifier in enumerate(briefing.record.key_figures):
        fact = briefing.facts.get(identifier)
        if fact and not fact.values:
            message = f'the key figure "{identifier}" has no number'
            hint = "give the fact `values:`, or leave it out of key_figures"
            position = briefing.record.at("key_figures", number)
            yield Diagnostic(RULE.id, position, message, hint)
