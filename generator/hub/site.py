"""The pages of a hub, and all files of its site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from markupsafe import Markup

from generator.core.resources import TEMPLATES
from generator.facts.wording import Wording
from generator.hub.desk import (
    Placed,
    Told,
    known_actors,
    newest_changes,
    shared_actors,
)
from generator.hub.feed import FEED, change_view, hub_feed
from generator.hub.look import look_files
from generator.hub.search import search_files
from generator.render.environment import environment
from generator.render.feed import render_feed
from generator.render.finish import finished
from generator.render.policy import policy
from generator.render.render import render_template, tidy

HOME, CHANGES, ACTORS = "index.html", "changes.html", "actors.html"

ON_HOME = 10
"""The newest changes that the first page shows."""

MOST_CHANGES = 100
"""The newest changes that the page of changes and the feed have; each briefing has all of its own."""

ROWS = 200
"""The most actors on a page."""


@dataclass(frozen=True, slots=True)
class Tab:
    """A page that every page leads to."""

    path: str
    name: str


TABS = (Tab(HOME, "Briefings"), Tab(CHANGES, "Newest changes"), Tab(ACTORS, "Shared actors"))


def hub_files(briefings: Sequence[Placed], title: str, site_url: str = "") -> dict[str, bytes]:
    """Return the files of a hub over at least one briefing, by path below its root.

    With `site_url` the feed names its own address and those of relative links. The same briefings in
    the same order give the same bytes.
    """
    told = newest_changes(briefings)
    newest = max(placed.built.briefing.as_of for placed in briefings)
    feed = hub_feed(title, told[:MOST_CHANGES], newest.isoformat(), site_url, CHANGES)
    pages = dict(_pages(briefings, title, told, newest))
    files = {
        **look_files(),
        **{path: html.encode() for path, html in pages.items()},
        FEED: render_feed(feed),
        **dict(search_files(briefings)),
    }
    return dict(sorted(files.items()))


def _pages(
    briefings: Sequence[Placed], title: str, told: Sequence[Told], newest: date
) -> Iterator[tuple[str, str]]:
    env = environment(TEMPLATES)
    shared = shared_actors(briefings)
    named, every = known_actors(briefings)
    wording = Wording("en")

    def page(path: str, name: str, template: str, **values: object) -> tuple[str, str]:
        text = render_template(
            env,
            f"hub/{template}.html.jinja",
            hub=title,
            tabs=TABS,
            path=path,
            heading=name,
            feed=FEED,
            policy=Markup(policy("")),
            newest=wording.day(newest),
            day=wording.day,
            link=_link,
            view=change_view,
            briefings=briefings,
            **values,
        )
        return path, finished(tidy(text))

    yield page(
        HOME,
        title,
        "home",
        days=_by_day(told[:ON_HOME]),
        more=len(told) - ON_HOME,
        shared=len(shared),
        facts=sum(placed.built.briefing.counts.facts for placed in briefings),
        sources=sum(placed.built.briefing.counts.sources for placed in briefings),
    )
    yield page(
        CHANGES,
        "Newest changes",
        "changes",
        days=_by_day(told[:MOST_CHANGES]),
        further=len(told) - MOST_CHANGES,
    )
    parts = [shared[n : n + ROWS] for n in range(0, len(shared), ROWS)] or [()]
    for number, part in enumerate(parts):
        yield page(
            actors_page(number),
            "Shared actors",
            "actors",
            actors=part,
            named=named,
            every=every,
            shared=len(shared),
            parts=[(actors_page(n), n * ROWS + 1, n * ROWS + len(p)) for n, p in enumerate(parts)],
        )


def actors_page(number: int) -> str:
    """Return the path of a page of shared actors, the first of which is number 0."""
    return f"actors-{number + 1}.html" if number else ACTORS


def _by_day(told: Sequence[Told]) -> list[tuple[date, list[Told]]]:
    return [(day, list(those)) for day, those in groupby(told, key=lambda one: one.change.date)]


def _link(address: str) -> Markup:
    """Return an address as it stands in an attribute."""
    return Markup.escape(address)
