"""Views of speakers: who said something, and in which office."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compose.targets import Named, Target, actor_target
from generator.content.link import Briefing
from generator.facts.terms import speakers_as
from generator.records import Fact


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who said something, and as what; the office is empty where it is not known."""

    actor: Named
    office: str

    @property
    def name(self) -> str:
        """The name of the speaker."""
        return self.actor.name

    @property
    def target(self) -> Target:
        """The page of the speaker."""
        return self.actor.target


def speakers(briefing: Briefing, fact: Fact) -> tuple[Speaker, ...]:
    """Return the views of those to whom a fact is attributed."""
    actors = (briefing.actors[identifier] for identifier in fact.speakers)
    return tuple(
        Speaker(Named(actor.name, actor_target(actor)), office)
        for actor, office in zip(actors, speakers_as(briefing, fact), strict=True)
    )
