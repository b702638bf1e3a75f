"""Where pages used to be: what has another id now, or is withdrawn, is still found under the old one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.compose.targets import (
    Named,
    Target,
    actor_target,
    fact_target,
    sector_target,
    source_target,
    withdrawal_target,
)
from generator.link import Briefing
from generator.records import Actor, Sector, Source, Withdrawal, WithdrawnKind
from generator.wording import Wording


@dataclass(frozen=True, slots=True)
class Forward:
    """The old path of a page, and the page that is meant now.

    `withdrawn` is the day on which what was there was withdrawn, written for a reader, and `why` the
    reason; both are empty where it has only moved.
    """

    former: Target
    now: Named
    withdrawn: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class Moved:
    """A fact that used to be on another sector's page, with every id that it had, and where it is."""

    ids: tuple[str, ...]
    fact: Named
    sector: Named


def forwards(briefing: Briefing) -> tuple[Forward, ...]:
    """Return the former pages of all sectors, actors and sources."""
    return tuple(sorted(_forwards(briefing), key=lambda forward: forward.former.page))


def moved_facts(briefing: Briefing, sector: Sector) -> tuple[Moved, ...]:
    """Return the facts whose home was this sector's page."""
    found = []
    for fact in briefing.facts.values():
        if sector.id in fact.moved_from:
            home = briefing.sectors[fact.sector]
            named = Named(fact.title, fact_target(fact)), Named(home.title, sector_target(home))
            found.append(Moved((fact.id, *fact.aliases), *named))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """Something that is withdrawn: every id that it had, where that is told, and what is said of it."""

    ids: tuple[str, ...]
    kind: str
    title: str
    day: str
    on: str
    why: str
    see: tuple[Named, ...]
    target: Target


def withdrawn_views(briefing: Briefing) -> tuple[WithdrawnView, ...]:
    """Return all that is withdrawn, the newest first."""
    return tuple(_withdrawn(briefing, entry) for entry in briefing.withdrawn.values())


def withdrawn_facts(briefing: Briefing, sector: Sector) -> tuple[WithdrawnView, ...]:
    """Return the withdrawn facts that stood on a sector's page."""
    return tuple(
        _withdrawn(briefing, entry)
        for entry in briefing.withdrawn.values()
        if entry.kind is WithdrawnKind.FACT and sector.id in entry.sectors
    )


def _withdrawn(briefing: Briefing, entry: Withdrawal) -> WithdrawnView:
    seen = (briefing.facts[fact] for fact in entry.see)
    return WithdrawnView(
        entry.ids,
        str(entry.kind).capitalize(),
        entry.title,
        entry.on.isoformat(),
        Wording(briefing.record.language).day(entry.on),
        entry.why,
        tuple(Named(fact.title, fact_target(fact)) for fact in seen),
        withdrawal_target(entry),
    )


def _forwards(briefing: Briefing) -> Iterator[Forward]:
    wording = Wording(briefing.record.language)
    named = [
        *((s, Named(s.title, sector_target(s))) for s in briefing.sectors.values()),
        *((a, Named(a.name, actor_target(a))) for a in briefing.actors.values()),
        *((s, Named(wording.source(s), source_target(s))) for s in briefing.sources.values()),
    ]
    for record, now in named:
        for folder, identifier in _former_pages(record, now.target.page.partition("/")[0]):
            yield Forward(replace(now.target, page=f"{folder}/{identifier}.md"), now)
    for entry in briefing.withdrawn.values():
        now = Named(entry.title, withdrawal_target(entry))
        for identifier in entry.ids if entry.kind in _FOLDERS else ():
            former = Target(f"{_FOLDERS[entry.kind]}/{identifier}.md")
            yield Forward(former, now, wording.day(entry.on), entry.why)


def _former_pages(record: Sector | Actor | Source, folder: str) -> Iterator[tuple[str, str]]:
    """Yield the folder and the name of every page that a record had."""
    before = record.moved_from if isinstance(record, Actor) else ()
    for alias in record.aliases:
        yield folder, alias
    for former in before:
        for identifier in (record.id, *record.aliases):
            yield str(former), identifier


_FOLDERS = {
    WithdrawnKind.SOURCE: "sources",
    WithdrawnKind.ACTOR: "actors",
    WithdrawnKind.PLACE: "places",
    WithdrawnKind.SECTOR: "sectors",
}
"""Where things of a kind have their pages; a fact has none of its own."""
