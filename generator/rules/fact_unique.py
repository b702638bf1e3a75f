"""`fact-unique`: two facts do not give one figure on the same words of a source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Related, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.records import Fact, Role
from generator.rules.rule import checks

RULE = RuleInfo(
    "fact-unique",
    "Two facts do not give the same figure on the same words of a source.",
    "One claim told twice divides its evidence, and counts as two.",
    Example(
        "facts/trade.yml",
        "- id: lantern-trade-doubled\n",
        "- id: lantern-trade-again\n  title: Lanterns for 12 million crowns were traded\n"
        "  statement: Lanterns worth 12 million crowns were traded in 2022.\n"
        '  kind: figure\n  status: reported\n  date: "2022"\n'
        '  values:\n    - {indicator: lantern-trade, period: "2022", amount: 12}\n  evidence:\n'
        "    - {source: example-gazette-100, paragraph: 1, quote: 12 million crowns in 2022}\n\n"
        "- id: lantern-trade-doubled\n",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def fact_unique(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts that have values, source and quote of an earlier one."""
    first: dict[tuple[object, ...], Fact] = {}
    for fact in briefing.facts.values():
        if not fact.values:
            continue
        told = {(v.indicator, v.period.text if v.period else "", v.amount) for v in fact.values}
        for number, piece in enumerate(fact.evidence):
            if not piece.quote or piece.stance.role is not Role.CARRIES:
                continue
            key = (piece.source, " ".join(piece.quote.casefold().split()), frozenset(told))
            earlier = first.setdefault(key, fact)
            if earlier is not fact:
                message = f'"{earlier.id}" gives this figure on the same words'
                related = (Related(earlier.at("id"), "the first fact is here"),)
                hint = "add what is new to the first fact, and delete this one"
                position = fact.at("evidence", number, "quote")
                yield Diagnostic(
                    RULE.id, position, message, hint, Severity.WARNING, related=related
                )
                break
