"""`stance-fits`: a stance goes with the figures beside it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.grounding.findings import of_stances
from generator.rules.rule import checks, warnings

RULE = RuleInfo(
    "stance-fits",
    "What disputes a fact has another figure, day or word than it, what supports it has the same; a reprint is no second voice.",
    "The assessment counts stances and voices: a wrong one makes a doubtful claim look sure.",
    Example(
        "facts/trade.yml",
        "    - {source: example-gazette-100, paragraph: 1, quote: 12 million crowns in 2022}\n",
        "    - source: example-gazette-100\n      paragraph: 1\n      stance: disputes\n"
        "      quote: 12 million crowns in 2022\n      says: The trade came to 12 million crowns.\n"
        '      values: [{indicator: lantern-trade, period: "2022", amount: 12}]\n',
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def stance_fits(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report findings that no `basis:` explains."""
    if briefing.is_whole:
        yield from warnings(RULE.id, of_stances(briefing))
