"""`derived-from`: derived facts have no circular dependency."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
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
    circle = _circles(briefing)
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


def _circles(briefing: Briefing) -> dict[str, str]:
    """Map each fact to a representative of its dependency cycle, or to itself.

    Tarjan's algorithm for strongly connected components, without recursion, in linear time.
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    circle: dict[str, str] = {}
    still_open: list[str] = []
    for start in briefing.facts:
        if start in number:
            continue
        ahead = [(start, iter(_bases(briefing, start)))]
        number[start] = lowest[start] = len(number)
        still_open.append(start)
        while ahead:
            here, bases = ahead[-1]
            for basis in bases:
                if basis not in number:
                    number[basis] = lowest[basis] = len(number)
                    still_open.append(basis)
                    ahead.append((basis, iter(_bases(briefing, basis))))
                    break
                if basis not in circle:
                    lowest[here] = min(lowest[here], number[basis])
            else:
                ahead.pop()
                if ahead:
                    above = ahead[-1][0]
                    lowest[above] = min(lowest[above], lowest[here])
                while lowest[here] == number[here] and here not in circle:
                    circle[still_open.pop()] = here
    return circle


def _bases(briefing: Briefing, identifier: str) -> tuple[str, ...]:
    fact = briefing.facts.get(identifier)
    return fact.derived.from_ if fact and fact.derived else ()
