"""`statement-unique`: no two facts have the same statement."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Related
from generator.core.rule_info import Example, RuleInfo
from generator.records import Fact
from generator.rules.rule import checks

RULE = RuleInfo(
    "statement-unique",
    "One thing is stated once.",
    "Two facts of the same words divide the evidence, and count as two.",
    Example(
        "facts/trade.yml",
        "statement: The trade in lanterns doubled.",
        "statement: The trade in lanterns in 2022 is put at 12 million crowns.",
    ),
)


@checks(RULE)
def statement_unique(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts with the statement of an earlier one, ignoring case."""
    first: dict[str, Fact] = {}
    for fact in briefing.facts.values():
        earlier = first.setdefault(fact.statement.casefold(), fact)
        if earlier is not fact:
            message = f'"{earlier.id}" already states this in the same words'
            related = (Related(earlier.at("statement"), "the first statement is here"),)
            hint = "add the evidence to the first fact, and delete this one"
            yield Diagnostic(RULE.id, fact.at("statement"), message, hint, related=related)
