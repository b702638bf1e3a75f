"""`actor-used`: every actor is referred to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.records import Actor
from generator.rules.rule import checks

RULE = RuleInfo(
    "actor-used",
    "Something refers to every actor.",
    "An actor that no fact names has a page of nothing.",
    Example("figures.yml", "[vila-do-exemplo, outra-vila]", "[vila-do-exemplo, vila-do-exemplo]"),
    ALWAYS_WARNS,
)


@checks(RULE)
def actor_used(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report actors without references."""
    if not briefing.is_whole:
        return
    for actor in briefing.actors.values():
        if (Actor, actor.id) not in briefing.referred_to:
            message = f'nothing refers to the actor "{actor.id}"'
            hint = "cite it, or delete it"
            yield Diagnostic(RULE.id, actor.at("id"), message, hint, Severity.WARNING)
