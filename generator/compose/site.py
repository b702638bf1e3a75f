"""Compose the whole site: every page, the navigation, and the data for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from types import MappingProxyType

from generator.charts.chart import Chart
from generator.compose.cards import with_cards
from generator.compose.data.api import api
from generator.compose.data.api_parts import Json
from generator.compose.data.database import database
from generator.compose.data.feed import Feed, feeds
from generator.compose.data.linked_data import with_linked_data
from generator.compose.data.open_data import OpenData, open_data
from generator.compose.data.published import PublishedFile
from generator.compose.data.search_entries import SearchEntries, search_entries
from generator.compose.data.tables import tables
from generator.compose.downloads import downloads
from generator.compose.last_modified import last_modified
from generator.compose.page import ComposeContext, Page
from generator.compose.pages.about import about
from generator.compose.pages.actors import actors
from generator.compose.pages.changes import changes
from generator.compose.pages.disagreements import disagreements
from generator.compose.pages.facts import facts
from generator.compose.pages.figures import figures
from generator.compose.pages.home import home
from generator.compose.pages.questions import questions
from generator.compose.pages.registers import registers
from generator.compose.pages.sectors import sectors
from generator.compose.pages.sources import sources
from generator.compose.pages.timeline import timeline
from generator.compose.paging import BOUNDS, Bounds
from generator.compose.redirects import Redirect, redirects
from generator.compose.targets import (
    ABOUT,
    ACTORS,
    AGREEMENTS,
    CHANGES,
    DATA,
    DISAGREEMENTS,
    FIGURES,
    HOME,
    PLACES,
    PROJECTS,
    QUESTIONS,
    SECTORS,
    SOURCES,
    TIMELINE,
    Address,
    sector_target,
)
from generator.compose.views.choices import Choice, every_choice, years_of
from generator.content.edited import Edited
from generator.content.link import Briefing
from generator.core.tabular import DataTable
from generator.facts.looks import LooksView, looks_view
from generator.facts.wording import wording_of

Nav = list[str | dict[str, "str | Nav"]]


@dataclass(frozen=True, slots=True)
class Masthead:
    """What every page says of the site. `nav` has the shape of MkDocs' `nav` setting."""

    title: str
    subtitle: str
    language: str
    as_of: str
    as_of_day: date
    licence: str
    licence_url: str
    site_url: str
    nav: Nav


@dataclass(frozen=True, slots=True)
class Frontage(Masthead):
    """What the templates of pages and assets are told of the site.

    `files` are the data files beside the pages; None if the site is published without them. `looks`
    are its own, if it has any.
    """

    sector_ids: tuple[str, ...]
    choices: tuple[Choice, ...]
    files: tuple[PublishedFile, ...] | None
    looks: LooksView | None


@dataclass(frozen=True, slots=True)
class Site(Frontage):
    """Everything that is published.

    `documents` are the JSON documents of the API, by name, `feeds` the Atom feeds, by path. `tables`
    are published as CSV, `charts` as pictures and as CSV, and `database` are all records as tables
    that refer to each other.
    """

    pages: tuple[Page, ...]
    redirects: tuple[Redirect, ...]
    documents: Mapping[str, Json]
    feeds: Mapping[str, Feed]
    open_data: OpenData
    tables: tuple[DataTable, ...]
    database: tuple[DataTable, ...]
    charts: tuple[Chart, ...]
    search: SearchEntries

    @property
    def masthead(self) -> Masthead:
        """What every page says of it."""
        return Masthead(*(getattr(self, field.name) for field in fields(Masthead)))

    @property
    def credit(self) -> str:
        """Where something taken from the site is from, as of which day, under which licence."""
        where = f", {self.site_url}" if self.site_url else ""
        return (
            f"Source: {self.title}{where}. As of {self.as_of}. {self.licence}, {self.licence_url}"
        )


def compose(
    briefing: Briefing,
    today: date,
    address: Address,
    beside: Mapping[str, int] = MappingProxyType({}),
    files: tuple[PublishedFile, ...] = (),
    *,
    is_published: bool = True,
    edits: Edited | None = None,
    bounds: Bounds = BOUNDS,
) -> Site:
    """Compose every page. `today` decides which plans are past their date.

    `beside` are the downloads published with the site: their sizes in bytes, by name. `files` are
    the data files of a published site; with `is_published` false (the site as a folder) the pages
    describe them, but the site does not have them. `edits` are the days on which the content was
    edited, as far as they are known. `bounds` say how long a page may be.
    """
    record = briefing.record
    wording = wording_of(record)
    ctx = ComposeContext(briefing, wording, today, address, downloads(wording, beside), bounds)
    pages = tuple(page for kind in _KINDS for page in kind.compose(ctx, files))
    published = files if is_published else None
    pages = finished_pages(ctx, pages, published, edits or Edited())
    front = frontage(briefing, published)
    return Site(
        **{field.name: getattr(front, field.name) for field in fields(Frontage)},
        pages=pages,
        redirects=redirects(briefing),
        documents=api(ctx),
        feeds=feeds(ctx),
        open_data=open_data(ctx, pages),
        tables=tables(ctx),
        database=database(ctx),
        charts=tuple({c.file: c for page in pages for c in page.charts}.values()),
        search=search_entries(ctx, pages),
    )


def frontage(briefing: Briefing, files: tuple[PublishedFile, ...] | None) -> Frontage:
    """Return what the templates are told of a site that has these data files beside its pages."""
    record = briefing.record
    return Frontage(
        title=record.title,
        subtitle=record.subtitle,
        language=record.language,
        as_of=wording_of(record).day(record.as_of),
        as_of_day=record.as_of,
        licence=record.licence.name,
        licence_url=record.licence.url,
        site_url=record.site_url or "",
        nav=_nav(briefing),
        sector_ids=tuple(briefing.sectors),
        choices=every_choice(years_of(briefing.facts.values())),
        files=files,
        looks=looks_view(briefing),
    )


def compose_with(
    ctx: ComposeContext, page: str, files: tuple[PublishedFile, ...] = ()
) -> tuple[Page, ...]:
    """Compose a page by its path, and all pages that have places of the same one, as `compose` does.

    They are not finished. Empty if there is no such page.
    """
    asked = replace(ctx, only=frozenset(_wholes(page)))
    kind = _kind_of(page)
    return tuple(kind.compose(asked, files)) if kind else ()


def may_have_parts(page: str) -> bool:
    """Whether what stands on the page of a path may stand on another one if it is too long."""
    kind = _kind_of(page)
    return bool(kind and kind.has_parts)


def finished_pages(
    ctx: ComposeContext,
    pages: tuple[Page, ...],
    files: tuple[PublishedFile, ...] | None,
    edits: Edited,
) -> tuple[Page, ...]:
    """Return composed pages with their cards, days and linked data."""
    dated = last_modified(ctx.briefing, edits)
    carded = with_cards(ctx, pages)
    pages = tuple(replace(page, modified=dated.of(page.whole)) for page in carded)
    return with_linked_data(ctx, pages, files)


@dataclass(frozen=True, slots=True)
class _Kind:
    """Pages that are composed together: the first words of their paths, and whether one may have parts."""

    begins: tuple[str, ...]
    compose: Callable[[ComposeContext, tuple[PublishedFile, ...]], Iterable[Page]]
    has_parts: bool = True


_KINDS = (
    _Kind(("index",), lambda ctx, _: (home(ctx),), has_parts=False),
    _Kind(("sectors",), lambda ctx, _: sectors(ctx)),
    _Kind(("facts",), lambda ctx, _: facts(ctx), has_parts=False),
    _Kind(("figures",), lambda ctx, _: figures(ctx), has_parts=False),
    _Kind(("timeline",), lambda ctx, _: timeline(ctx)),
    _Kind(("registers",), lambda ctx, _: registers(ctx)),
    _Kind(("actors", "places"), lambda ctx, _: actors(ctx)),
    _Kind(("sources",), lambda ctx, _: sources(ctx)),
    _Kind(("disagreements",), lambda ctx, _: disagreements(ctx)),
    _Kind(("questions",), lambda ctx, _: questions(ctx)),
    _Kind(("changes",), lambda ctx, _: changes(ctx)),
    _Kind(("about",), about),
)
"""All pages, in the order in which the search and the data list them."""


def _kind_of(page: str) -> _Kind | None:
    first = page.removesuffix(".md").partition("/")[0]
    return next((kind for kind in _KINDS if first in kind.begins), None)


def _wholes(page: str) -> tuple[str, ...]:
    """Return the paths of the pages of which one may be a part, itself among them."""
    stem, _, part = page.removesuffix(".md").rpartition("/part_")
    return (page, f"{stem}.md", f"{stem}/index.md") if part.isdigit() else (page,)


def _nav(briefing: Briefing) -> Nav:
    own = [sector_target(s).page for s in briefing.sectors.values()]
    listed = [FIGURES, AGREEMENTS, PROJECTS, ACTORS, PLACES]
    return [
        {"Home": HOME.page},
        {"Sectors": [SECTORS.page, *own]},
        {"Timeline": TIMELINE.page},
        {"Registers": [target.page for target in listed]},
        {"Sources": SOURCES.page},
        {"Disagreements": DISAGREEMENTS.page},
        {"Open questions": QUESTIONS.page},
        {"About": [ABOUT.page, CHANGES.page, DATA.page]},
    ]
