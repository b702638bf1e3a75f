"""`number-grounded`: what is counted is counted so in a quote."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.grounding.findings import of_numbers
from generator.rules.rule import checks, warnings

RULE = RuleInfo(
    "number-grounded",
    "A number, its unit and its hedge are those of a quote, or a basis tells what they rest on.",
    "A figure that was changed beside its quote would be believed because a quote stands there.",
    Example(
        "facts/trade.yml",
        "statement: The trade in lanterns in 2022 is put at 12 million crowns.",
        "statement: The trade in lanterns in 2022 is put at 21 million crowns.",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def number_grounded(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report findings that no `basis:` explains."""
    if briefing.is_whole:
        yield from warnings(RULE.id, of_numbers(briefing))
