"""`part-of`: what an actor belongs to does not belong to it in turn."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "part-of",
    "What an actor belongs to does not belong to it in turn.",
    "Voices of one owner count as one voice, and actors that belong to each other in a circle have no owner.",
    Example(
        "actors/example.yml",
        "  name: The Example Gazette\n",
        "  name: The Example Gazette\n  part_of: example-gazette\n",
    ),
)


@checks(RULE)
def part_of(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report actors whose chain of `part_of` leads back to them."""
    for actor in briefing.actors.values():
        above, seen = actor.part_of, set[str]()
        while above and above in briefing.actors and above not in seen and above != actor.id:
            seen.add(above)
            above = briefing.actors[above].part_of
        if above == actor.id:
            message = f'"{actor.id}" belongs to itself'
            if actor.part_of != actor.id:
                message += f', by way of "{actor.part_of}"'
            hint = "name the actor that it belongs to, or delete the line"
            yield Diagnostic(RULE.id, actor.at("part_of"), message, hint)
