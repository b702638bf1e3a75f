"""`relations`: what a fact follows or fulfils can come before it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.content.link import Briefing
from generator.core.circles import circles
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.facts.plans import is_plan
from generator.rules.rule import checks

RULE = RuleInfo(
    "relations",
    "A fact that fulfils another fulfils a plan, and is none; no fact follows itself.",
    "A plan that is told as fulfilled by a plan would count as done, and a circle has no beginning.",
    Example(
        "facts/trade.yml",
        "  derived: {from: [lantern-trade-2022]",
        "  fulfils: [lantern-trade-2022]\n  derived: {from: [lantern-trade-2022]",
    ),
)


@checks(RULE)
def relations(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report what fulfils no plan or is a plan itself, and what follows itself."""
    circle = circles(briefing.facts, partial(_before, briefing))
    for fact in briefing.facts.values():
        for number, name in enumerate(fact.fulfils):
            plan, at = briefing.facts.get(name), fact.at("fulfils", number)
            if is_plan(fact):
                message = f'"{fact.id}" is a plan itself, and fulfils none'
                yield Diagnostic(RULE.id, at, message, "write `follows:`, if it came after it")
            elif plan and not is_plan(plan):
                message = f'"{name}" is not a plan'
                yield Diagnostic(RULE.id, at, message, "write `follows:`, if it came after it")
        for number, name in enumerate(fact.follows):
            if name == fact.id or circle.get(name, name) == circle[fact.id]:
                message = f'"{fact.id}" follows itself'
                if name != fact.id:
                    message += f' by way of "{name}"'
                hint = "name what came before it"
                yield Diagnostic(RULE.id, fact.at("follows", number), message, hint)


def _before(briefing: Briefing, identifier: str) -> tuple[str, ...]:
    fact = briefing.facts.get(identifier)
    return fact.follows if fact else ()
