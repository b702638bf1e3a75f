"""Where pages used to be: what has another id now is still found under the old one."""

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
)
from generator.link import Briefing
from generator.records import Sector
from generator.wording import Wording


@dataclass(frozen=True, slots=True)
class Forward:
    """The old path of a page, and the page that is meant now."""

    former: Target
    now: Named


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


def _forwards(briefing: Briefing) -> Iterator[Forward]:
    wording = Wording(briefing.record.language)
    named = [
        *((s, Named(s.title, sector_target(s))) for s in briefing.sectors.values()),
        *((a, Named(a.name, actor_target(a))) for a in briefing.actors.values()),
        *((s, Named(wording.source(s), source_target(s))) for s in briefing.sources.values()),
    ]
    for record, now in named:
        folder = now.target.page.rpartition("/")[0]
        for alias in record.aliases:
            yield Forward(replace(now.target, page=f"{folder}/{alias}.md"), now)
