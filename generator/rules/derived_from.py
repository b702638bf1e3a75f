"""`derived-from`: derived facts have no circular dependency."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.content.link import Briefing
from generator.core.circles import circles
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "derived-from",
    "What is inferred rests on other facts, and never on itself.",
    "An inference that leads back to itself has no source at its end.",
    Example("facts/trade.yml", "from: [lantern-trade-2022]", "from: [lantern-trade-doubled]"),
)


@checks(RULE)
def derived_from(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report derived facts that depend on themselves."""
    circle = circles(briefing.facts, partial(_bases, briefing))
    for fact in briefing.facts.values():
        if fact.derived is None:
            continue
        for number, basis in enumerate(fact.derived.from_):
            if basis == fact.id or circle.get(basis, basis) == circle[fact.id]:
                message = f'"{fact.id}" is derived from itself'
                if basis != fact.id:
                    message += f' by way of "{basis}"'
                position = fact.at("derived", "from", number)
                hint = "name the facts that the sources state"
                yield Diagnostic(RULE.id, position, message, hint)


def _bases(briefing: Briefing, identifier: str) -> tuple[str, ...]:
    fact = briefing.facts.get(identifier)
    return fact.derived.from_ if fact and fact.derived else ()
