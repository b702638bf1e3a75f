"""`derived-from`: what is inferred rests on other facts, and never on itself."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.link import Briefing
from generator.records import Fact


def derived_from(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report derived facts that lead back to themselves."""
    for fact in briefing.facts.values():
        if fact.derived is None:
            continue
        for number, basis in enumerate(fact.derived.from_):
            if _leads_to(briefing, basis, fact.id):
                message = f'"{fact.id}" is derived from itself'
                if basis != fact.id:
                    message += f' by way of "{basis}"'
                position = fact.at("derived", "from", number)
                hint = "name the facts that the sources state"
                yield Diagnostic("derived-from", position, message, hint)


def _leads_to(briefing: Briefing, start: str, goal: str) -> bool:
    ahead, seen = [start], set()
    while ahead:
        here = ahead.pop()
        if here == goal:
            return True
        fact: Fact | None = briefing.facts.get(here)
        if here not in seen and fact and fact.derived:
            ahead.extend(fact.derived.from_)
        seen.add(here)
    return False
