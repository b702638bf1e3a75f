"""The Atom feed of changes (RFC 4287), as data."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from generator.compose.page import ComposeContext
from generator.compose.pages.changes import ChangeView, change_views
from generator.compose.targets import CHANGES, FEED
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


def feed(ctx: ComposeContext) -> Feed:
    """Compose the feed.

    The id of an entry is its permalink if the URL of the site is known; otherwise a name-based UUID
    (RFC 9562, version 5) made from the briefing's parties and title and the id of the entry.
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
