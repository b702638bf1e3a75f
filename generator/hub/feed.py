"""The Atom feed of a hub: the newest changes of all its briefings."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import urljoin
from uuid import NAMESPACE_URL, uuid5

from generator.compose.data.feed import Feed, FeedEntry
from generator.compose.pages.changes import (
    CALLED,
    EFFECTS,
    ChangedFactView,
    ChangeView,
    FieldView,
)
from generator.compose.targets import CHANGES
from generator.core.direction import isolated
from generator.core.text_diff import word_diff
from generator.hub.desk import Told
from generator.hub.documents import ChangedFactEntry, ChangeEntry

FEED = "feed.xml"
"""The path of the feed, below the root of the hub."""


def hub_feed(title: str, told: Sequence[Told], newest: str, site_url: str, page: str) -> Feed:
    """Compose the feed of changes; `newest` is the day of the newest briefing, `page` where they stand.

    The id of an entry is that in the feed of its briefing if it tells its address; otherwise a
    name-based UUID (RFC 9562, version 5) of the briefing's title and the id of the change.
    """
    root = f"{site_url.rstrip('/')}/" if site_url else ""
    day = told[0].change.date.isoformat() if told else newest
    return Feed(
        id=f"{root}{FEED}" if root else _urn(title, FEED),
        title=f"{title}: changes",
        subtitle="What has changed in the briefings, with corrections marked as such.",
        author=title,
        language="en",
        rights="Each entry has the licence of its briefing.",
        updated=_moment(day),
        address=f"{root}{FEED}" if root else "",
        link=urljoin(root, page),
        entries=tuple(_entry(one, root) for one in told),
    )


def _entry(told: Told, root: str) -> FeedEntry:
    change, title = told.change, isolated(told.placed.title)
    return FeedEntry(
        id=told.placed.permalink(change.url) or _urn(told.placed.title, change.id),
        title=f"{title}: {CALLED[change.kind]}: {isolated(change.summary)}",
        link=urljoin(root, told.link),
        updated=_moment(change.date.isoformat()),
        change=change_view(change),
        links=tuple(
            urljoin(root, told.placed.at(fact.url)) if fact.url else "" for fact in change.facts
        ),
    )


def change_view(change: ChangeEntry) -> ChangeView:
    """Return a change of a briefing as its own pages have it."""
    return ChangeView(
        id=change.id,
        day=change.date.isoformat(),
        kind=change.kind,
        called=CALLED[change.kind],
        summary=change.summary,
        note=change.note or "",
        facts=tuple(_fact(fact) for fact in change.facts),
        more=change.more,
        target=CHANGES,
    )


def _fact(fact: ChangedFactEntry) -> ChangedFactView:
    fields = tuple(
        FieldView(f.field, before, after, word_diff(before, after))
        for f in fact.fields
        for before, after in ((f.before or "", f.after or ""),)
    )
    return ChangedFactView(fact.fact, fact.title, None, EFFECTS[fact.effect], fact.effect, fields)


def _moment(day: str) -> str:
    return f"{day}T00:00:00Z"


def _urn(title: str, identifier: str) -> str:
    name = f"{title}\n{identifier}"
    return f"urn:uuid:{uuid5(NAMESPACE_URL, name)}"
