"""`fact-unique`: two facts do not give one figure, or rest, on the same words of sources."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Related, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.records import Fact, Role
from generator.rules.rule import checks

RULE = RuleInfo(
    "fact-unique",
    "Two facts do not give the same figure on the same words of a source, or rest on the same words alone.",
    "One claim told twice divides its evidence, and counts as two.",
    Example(
        "facts/trade.yml",
        "- id: lantern-trade-doubled\n",
        "- id: lantern-trade-again\n  title: Lanterns for 12 million crowns were traded\n"
        "  statement: Lanterns were traded for 12 million crowns in 2022.\n"
        '  kind: figure\n  status: reported\n  date: "2022"\n'
        '  values:\n    - {indicator: lantern-trade, period: "2022", amount: 12}\n  evidence:\n'
        "    - {source: example-gazette-100, paragraph: 1, quote: 12 million crowns in 2022}\n\n"
        "- id: lantern-trade-doubled\n",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def fact_unique(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts that have values, source and quote of an earlier one, or all that carries it."""
    first: dict[Hashable, Fact] = {}
    for fact in briefing.facts.values():
        for key, path, words in _keys(fact):
            earlier = first.setdefault(key, fact)
            if earlier is not fact:
                message = f'"{earlier.id}" {words}'
                related = (Related(earlier.at("id"), "the first fact is here"),)
                hint = "add what is new to the first fact, and delete this one"
                yield Diagnostic(
                    RULE.id, fact.at(*path), message, hint, Severity.WARNING, related=related
                )
                break


def _keys(fact: Fact) -> Iterator[tuple[Hashable, tuple[str | int, ...], str]]:
    """Yield what no other fact may have: keys, where they stand, and what is told of the other one."""
    quoted = [
        (number, (piece.source, " ".join(piece.quote.casefold().split())))
        for number, piece in enumerate(fact.evidence)
        if piece.quote and piece.stance.role is Role.CARRIES
    ]
    told = frozenset((v.indicator, v.period and v.period.text, v.amount, v.to) for v in fact.values)
    if told:
        for number, words in quoted:
            yield (
                (words, told),
                ("evidence", number, "quote"),
                "gives this figure on the same words",
            )
    elif quoted:
        rests_on = frozenset(words for _, words in quoted)
        date = fact.date and fact.date.text
        key = (rests_on, fact.kind, fact.status, date)
        yield key, ("id",), "rests on the same words alone, and is of the same kind and date"
