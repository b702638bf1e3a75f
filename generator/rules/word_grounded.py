"""`word-grounded`: a title, a statement and a summary have words of what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.grounding.findings import of_words
from generator.rules.rule import checks, warnings

RULE = RuleInfo(
    "word-grounded",
    "A title, a statement or a summary has no word that nothing it rests on has, in this form or a like one.",
    "One word put in place of another makes a claim that no source makes.",
    Example(
        "facts/trade.yml",
        "statement: The trade in lanterns doubled.",
        "statement: The trade in lanterns was banned.",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def word_grounded(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report findings that no `basis:` explains."""
    if briefing.is_whole:
        yield from warnings(RULE.id, of_words(briefing))
