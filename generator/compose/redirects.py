"""Redirects: the former pages and anchors of everything that was renamed, moved or withdrawn."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import product

from generator.compose.targets import (
    Named,
    Target,
    actor_target,
    fact_target,
    moved_target,
    sector_target,
    source_target,
    withdrawal_target,
)
from generator.content.link import Briefing
from generator.content.references import withdrawn_ids
from generator.facts.wording import wording_of
from generator.records import Actor, ActorFolder, Fact, Sector, Source, Withdrawal, WithdrawnKind


@dataclass(frozen=True, slots=True)
class Redirect:
    """A redirect from the former path of a page to the present one.

    `withdrawn` is the day of withdrawal, written for a reader, and `why` the reason; both are empty
    if the page has only moved. `places` are the anchors of the former page that have a target of
    their own, by id.
    """

    former: Target
    now: Named
    withdrawn: str = ""
    why: str = ""
    places: Mapping[str, Named] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Moved:
    """A fact that has moved from another sector's page: all its ids, and its present permalink.

    `anchors` are the places that redirect to it, one for each of `ids`, in the same order.
    """

    ids: tuple[str, ...]
    anchors: tuple[Target, ...]
    fact: Named
    sector: Named


def redirects(briefing: Briefing) -> tuple[Redirect, ...]:
    """Return the redirects of all sectors, facts, actors and sources, sorted by former path."""
    return tuple(sorted(_redirects(briefing), key=lambda redirect: redirect.former.page))


def moved_facts(briefing: Briefing, sector: Sector) -> tuple[Moved, ...]:
    """Return the facts that have moved away from this sector's page."""
    here = sector_target(sector)
    return tuple(
        _moved(briefing, fact, lambda identifier: replace(here, fragment=identifier))
        for fact in briefing.facts.values()
        if sector.id in fact.moved_from
    )


def _moved(briefing: Briefing, fact: Fact, anchor: Callable[[str], Target]) -> Moved:
    home, ids = briefing.sectors[fact.sector], (fact.id, *fact.aliases)
    now = Named(fact.title, fact_target(fact)), Named(home.title, sector_target(home))
    return Moved(ids, tuple(map(anchor, ids)), *now)


def _moved_from_withdrawn(briefing: Briefing) -> dict[str, tuple[Moved, ...]]:
    """Return the facts that moved from withdrawn sectors, by the id of the sector's withdrawal."""
    gone = withdrawn_ids(briefing.withdrawn.values())
    by_withdrawal: dict[str, list[Moved]] = {}
    for fact in briefing.facts.values():
        entries = (gone.get((Sector, former)) for former in fact.moved_from)
        for entry in {w.id: w for w in entries if w}.values():
            moved = _moved(briefing, fact, partial(moved_target, entry))
            by_withdrawal.setdefault(entry.id, []).append(moved)
    return {entry: tuple(moved) for entry, moved in by_withdrawal.items()}


@dataclass(frozen=True, slots=True)
class WithdrawnView:
    """A withdrawn entry as it is shown on the Changes page.

    `day` is the day of withdrawal in ISO 8601, `on` the same day written for a reader. `moved` are
    the facts that have moved from its page, if it was a sector.
    """

    ids: tuple[str, ...]
    kind: str
    title: str
    day: str
    on: str
    why: str
    see: tuple[Named, ...]
    target: Target
    moved: tuple[Moved, ...] = ()


def withdrawn_views(briefing: Briefing) -> tuple[WithdrawnView, ...]:
    """Return every withdrawn entry, newest first."""
    moved = _moved_from_withdrawn(briefing)
    return tuple(
        replace(_withdrawn(briefing, entry), moved=moved.get(entry.id, ()))
        for entry in briefing.withdrawn.values()
    )


def withdrawn_facts(briefing: Briefing, sector: Sector) -> tuple[WithdrawnView, ...]:
    """Return the withdrawn facts that were on this sector's page."""
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
        wording_of(briefing.record).day(entry.on),
        entry.why,
        tuple(Named(fact.title, fact_target(fact)) for fact in seen),
        withdrawal_target(entry),
    )


def _redirects(briefing: Briefing) -> Iterator[Redirect]:
    wording = wording_of(briefing.record)
    named: list[tuple[Sector | Fact | Actor | Source, Named]] = [
        *((s, Named(s.title, sector_target(s))) for s in briefing.sectors.values()),
        *((f, Named(f.title, fact_target(f))) for f in briefing.facts.values()),
        *((a, Named(a.name, actor_target(a))) for a in briefing.actors.values()),
        *((s, Named(wording.source(s), source_target(s))) for s in briefing.sources.values()),
    ]
    for record, now in named:
        for folder, identifier in _former_pages(record, now.target.page.partition("/")[0]):
            yield Redirect(replace(now.target, page=f"{folder}/{identifier}.md"), now)
    places = _places_of_withdrawn(briefing)
    for entry in briefing.withdrawn.values():
        now = Named(entry.title, withdrawal_target(entry))
        for folder, identifier in product(_FOLDERS.get(entry.kind, ()), entry.ids):
            former = Target(f"{folder}/{identifier}.md")
            known = places.get(entry.id, {})
            yield Redirect(former, now, wording.day(entry.on), entry.why, known)


def _places_of_withdrawn(briefing: Briefing) -> dict[str, dict[str, Named]]:
    """Return the targets of the former anchors on the pages of withdrawn sectors.

    The outer key is the id of the sector's withdrawal, the inner one the id of a fact.
    """
    gone = withdrawn_ids(briefing.withdrawn.values())
    by_withdrawal: dict[str, dict[str, Named]] = {}
    for entry in briefing.withdrawn.values():
        now = Named(entry.title, withdrawal_target(entry))
        for sector in entry.sectors:
            if page := gone.get((Sector, sector)):
                by_withdrawal.setdefault(page.id, {}).update(dict.fromkeys(entry.ids, now))
    for page_id, facts in _moved_from_withdrawn(briefing).items():
        for moved in facts:
            named = {
                i: Named(moved.fact.name, at)
                for i, at in zip(moved.ids, moved.anchors, strict=True)
            }
            by_withdrawal.setdefault(page_id, {}).update(named)
    return by_withdrawal


def _former_pages(record: Sector | Fact | Actor | Source, folder: str) -> Iterator[tuple[str, str]]:
    """Yield every former page of a record as its folder and its name without `.md`."""
    before = record.moved_from if isinstance(record, Actor) else ()
    for alias in record.aliases:
        yield folder, alias
    for former in before:
        for identifier in (record.id, *record.aliases):
            yield str(former), identifier


_FOLDERS = {
    WithdrawnKind.FACT: ("facts",),
    WithdrawnKind.SOURCE: ("sources",),
    WithdrawnKind.ACTOR: tuple(map(str, ActorFolder)),
    WithdrawnKind.PLACE: tuple(map(str, ActorFolder)),
    WithdrawnKind.SECTOR: ("sectors",),
}
"""The folders in which a withdrawn entry may have had its page. Actors and places share theirs,
because one may have been published as the other."""
