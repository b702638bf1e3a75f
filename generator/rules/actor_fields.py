"""`actor-fields`: a place names its country, only a place has coordinates, only a person an office."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.records import ActorType
from generator.rules.rule import checks

RULE = RuleInfo(
    "actor-fields",
    "A place names its country, and only a place has coordinates; only a person has terms of office.",
    "The map and the list of places are made of these fields.",
    Example("actors/example.yml", "name: Outra Vila\n  country: PRT", "name: Outra Vila"),
)


@checks(RULE)
def actor_fields(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report places without a country, coordinates on other actors, and offices of what is no person."""
    for actor in briefing.actors.values():
        is_place = actor.type is ActorType.PLACE
        if is_place and actor.country is None:
            message = f'the place "{actor.id}" names no country'
            hint = "add `country:` with its ISO 3166 code of three letters"
            yield Diagnostic(RULE.id, actor.position, message, hint)
        if actor.coordinates and not is_place:
            message = f'"{actor.id}" is {actor.type.with_article}, and only a place has coordinates'
            yield Diagnostic(RULE.id, actor.at("coordinates"), message)
        if actor.terms and actor.type is not ActorType.PERSON:
            message = (
                f'"{actor.id}" is {actor.type.with_article}, and only a person holds an office'
            )
            yield Diagnostic(RULE.id, actor.at("terms"), message)
