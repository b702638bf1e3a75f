"""`alias-unique`: an id of former times leads to one thing, and `moved_from` to another page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Related
from generator.link import Briefing
from generator.records import Actor, Fact, Question, Record, Sector, Source


def alias_unique(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report aliases that are in use, as an id or another's alias, and facts
    and actors moved to where they are."""
    groups = (
        (Sector, briefing.sectors),
        (Actor, briefing.actors),
        (Source, briefing.sources),
        (Fact, briefing.facts),
        (Question, briefing.questions),
    )
    for kind, live in groups:
        taken: dict[str, tuple[Record, int]] = {}
        for record in sorted(live.values(), key=lambda r: r.position):
            for number, alias in enumerate(record.aliases):
                yield from _collisions(kind.__name__.lower(), record, number, alias, live, taken)
                taken.setdefault(alias, (record, number))
    for fact in briefing.facts.values():
        for number, sector in enumerate(fact.moved_from):
            if sector == fact.sector:
                message = f'"{fact.id}" is on the page of "{sector}": it has not moved from there'
                position = fact.at("moved_from", number)
                yield Diagnostic("moved-from", position, message, "delete the entry")
    for actor in briefing.actors.values():
        for number, folder in enumerate(actor.moved_from):
            if folder is actor.folder:
                message = f'"{actor.id}" is among the {folder}: it has not moved from there'
                position = actor.at("moved_from", number)
                yield Diagnostic("moved-from", position, message, "delete the entry")


def _collisions(
    word: str,
    record: Record,
    number: int,
    alias: str,
    live: dict[str, Record],
    taken: dict[str, tuple[Record, int]],
) -> Iterator[Diagnostic]:
    position = record.at("aliases", number)
    hint = "an id of former times leads to one thing: delete it from one of the two"
    if alias in live:
        related = (Related(live[alias].at("id"), "it is in use here"),)
        message = f'the alias "{alias}" is the id of a {word}'
        yield Diagnostic("alias-unique", position, message, hint, related=related)
    elif alias in taken:
        other, place = taken[alias]
        related = (Related(other.at("aliases", place), "the first one is here"),)
        message = f'the alias "{alias}" is taken'
        yield Diagnostic("alias-unique", position, message, hint, related=related)
