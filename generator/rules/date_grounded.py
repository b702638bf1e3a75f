"""`date-grounded`: dates in texts and fields follow from quotes and sources."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.grounding.findings import of_dates
from generator.rules.rule import checks, warnings

RULE = RuleInfo(
    "date-grounded",
    "A year, a month and a day are those of a quote, a field or a source, or a basis tells what they rest on.",
    "A claim of another year is another claim.",
    Example(
        "facts/trade.yml",
        "statement: The trade in lanterns doubled.",
        "statement: The trade in lanterns doubled in 2019.",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def date_grounded(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report findings that no `basis:` explains."""
    if briefing.is_whole:
        yield from warnings(RULE.id, of_dates(briefing))
