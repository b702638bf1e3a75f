"""The changes as a feed, in the terms of Atom (RFC 4287)."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from generator.compose.page import ComposeContext
from generator.compose.pages.changes import ChangeView, change_views
from generator.compose.targets import CHANGES, FEED
from generator.core.direction import isolated


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """An entry: its title, its address, and the change that it tells of.

    `id` is an IRI that stays. `links` are the addresses of the facts of the change, in their order,
    empty for one that has none.
    """

    id: str
    title: str
    link: str
    updated: str
    change: ChangeView
    links: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed. `updated` is the day of the newest entry, and the as-of day where there is none.

    Days are told as their first moment in UTC, for Atom knows no days. `address` is empty where
    the site's own is not known; links are then relative to its root.
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


def feed(ctx: ComposeContext) -> Feed:
    """Compose the feed.

    Where the address of the site is known, the id of an entry is its permalink; elsewhere it is a
    name-based UUID (RFC 9562, version 5) of the briefing's parties and title and of the entry.
    """
    record = ctx.briefing.record
    root = (record.site_url or "").rstrip("/")
    entries = tuple(_entry(ctx, view, root) for view in change_views(ctx.briefing))
    newest = entries[0].updated if entries else _moment(record.as_of.isoformat())
    return Feed(
        id=f"{root}/{FEED}" if root else _urn(ctx, ""),
        title=f"{record.title}: changes",
        subtitle="What has changed in the briefing, with corrections marked as such.",
        author=record.title,
        language=record.language,
        rights=f"{record.licence.name}, {record.licence.url}",
        updated=newest,
        address=f"{root}/{FEED}" if root else "",
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
    name = "\n".join((*record.parties, record.title, identifier))
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"
