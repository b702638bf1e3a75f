"""Who belongs to whom: the owner of an actor, by which independent voices are told from dependent ones."""

from __future__ import annotations

from collections.abc import Iterable

from generator.content.link import Briefing


def owner_of(briefing: Briefing, actor: str) -> str:
    """Return the id of the actor at the end of the chain of `part_of`, which may be the actor itself.

    A chain that leads back into itself ends where it would repeat.
    """
    seen = {actor}
    while (above := briefing.actors[actor].part_of) and above not in seen:
        actor = above
        seen.add(actor)
    return actor


def owners_of(briefing: Briefing, actors: Iterable[str]) -> tuple[str, ...]:
    """Return the owners of actors, each once, in the order in which they first occur."""
    return tuple(dict.fromkeys(owner_of(briefing, actor) for actor in actors))
