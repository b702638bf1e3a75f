"""The Atom feeds of changes (RFC 4287), as data: of all, and of each sector."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from generator.compose.page import ComposeContext
from generator.compose.pages.changes import ChangeView, change_views
from generator.compose.targets import CHANGES, FEED, sector_feed
from generator.content.link import Briefing
from generator.core.direction import isolated


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry of the feed, for one change.

    `id` is a permanent IRI. `links` are the URLs of the facts of the change, in the same order;
    empty for a fact without a page.
    """

    id: str
    title: str
    link: str
    updated: str
    change: ChangeView
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """An Atom feed. `updated` is the day of the newest entry, or `as_of` if there are no entries.

    A day is written as its midnight in UTC, because Atom requires a time. `address` is the URL of
    the feed; it is empty if the URL of the site is unknown, and links are then relative to the
    site root.
    """

    id: str
    title: str
    subtitle: str
    author: str
    language: str
    rights: str
    updated: str
    address: str
    link: str
    entries: tuple[FeedEntry, ...]


def feeds(ctx: ComposeContext) -> Mapping[str, Feed]:
    """Compose the feed of all changes, and one for each sector, by their paths.

    The feed of a sector has the changes of its facts, of former and withdrawn ones too, as they stand
    in the feed of all.

    The id of an entry is its permalink if the URL of the site is known; otherwise a name-based UUID
    (RFC 9562, version 5) made from the briefing's parties, or its subject, and title and the id of the entry.
    """
    briefing = ctx.briefing
    root = (briefing.record.site_url or "").rstrip("/")
    entries = tuple(_entry(ctx, view, root) for view in change_views(briefing))
    homes = _sectors_by_fact(briefing)
    found = {FEED: _feed(ctx, root, FEED, "", entries)}
    for sector in briefing.sectors.values():
        own = (e for e in entries if any(sector.id in homes[f.id] for f in e.change.facts))
        path = sector_feed(sector.id)
        found[path] = _feed(ctx, root, path, sector.title, tuple(own))
    return found


def _sectors_by_fact(briefing: Briefing) -> Mapping[str, frozenset[str]]:
    """Return the sectors of every fact that is or was there, by its id; no sector for any other id."""
    found: dict[str, frozenset[str]] = defaultdict(frozenset)
    for entry in briefing.withdrawn.values():
        for identifier in (entry.id, *entry.aliases):
            found[identifier] |= frozenset(entry.sectors)
    for fact in briefing.facts.values():
        for identifier in (fact.id, *fact.aliases):
            found[identifier] |= {fact.sector, *fact.also_in}
    return found


def _feed(
    ctx: ComposeContext, root: str, path: str, sector: str, entries: tuple[FeedEntry, ...]
) -> Feed:
    record = ctx.briefing.record
    newest = entries[0].updated if entries else _moment(record.as_of.isoformat())
    return Feed(
        id=f"{root}/{path}" if root else _urn(ctx, path if sector else ""),
        title=f"{record.title}: changes" + (f" in {isolated(sector)}" if sector else ""),
        subtitle="What has changed in the briefing, with corrections marked as such.",
        author=record.title,
        language=record.language,
        rights=f"{record.licence.name}, {record.licence.url}",
        updated=newest,
        address=f"{root}/{path}" if root else "",
        link=ctx.address(CHANGES),
        entries=entries,
    )


def _entry(ctx: ComposeContext, view: ChangeView, root: str) -> FeedEntry:
    permalink = ctx.address(view.target)
    return FeedEntry(
        id=permalink if root and permalink.startswith(root) else _urn(ctx, view.id),
        title=f"{view.called}: {isolated(view.summary)}",
        link=permalink,
        updated=_moment(view.day),
        change=view,
        links=tuple(ctx.address(fact.target) if fact.target else "" for fact in view.facts),
    )


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _urn(ctx: ComposeContext, identifier: str) -> str:
    record = ctx.briefing.record
    name = "\n".join((*record.scope, record.title, identifier))
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"
