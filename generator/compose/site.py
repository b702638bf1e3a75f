"""Compose the whole site: every page, the navigation, and the data for programs."""

from __future__ import annotations

from collections.abc import Mapping
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
class Site(Masthead):
    """Everything that is published.

    `documents` are the JSON documents of the API, by name, `feeds` the Atom feeds, by path. `files` are the data files beside the
    pages; None if the site is published without them. `tables` are published as CSV, `charts` as
    pictures and as CSV, and `database` are all records as tables that refer to each other.
    """

    pages: tuple[Page, ...]
    redirects: tuple[Redirect, ...]
    sector_ids: tuple[str, ...]
    choices: tuple[Choice, ...]
    documents: Mapping[str, Json]
    feeds: Mapping[str, Feed]
    open_data: OpenData
    tables: tuple[DataTable, ...]
    database: tuple[DataTable, ...]
    charts: tuple[Chart, ...]
    search: SearchEntries
    files: tuple[PublishedFile, ...] | None

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
    pages = (
        home(ctx),
        *sectors(ctx),
        *facts(ctx),
        *figures(ctx),
        *timeline(ctx),
        *registers(ctx),
        *actors(ctx),
        *sources(ctx),
        *disagreements(ctx),
        *questions(ctx),
        *changes(ctx),
        *about(ctx, files),
    )
    dated = last_modified(briefing, edits or Edited())
    pages = tuple(replace(page, modified=dated.of(page.whole)) for page in with_cards(ctx, pages))
    return Site(
        title=record.title,
        subtitle=record.subtitle,
        language=record.language,
        as_of=wording.day(record.as_of),
        as_of_day=record.as_of,
        licence=record.licence.name,
        licence_url=record.licence.url,
        site_url=record.site_url or "",
        pages=with_linked_data(ctx, pages, files if is_published else None),
        redirects=redirects(briefing),
        nav=_nav(briefing),
        sector_ids=tuple(briefing.sectors),
        choices=every_choice(years_of(briefing.facts.values())),
        documents=api(ctx),
        feeds=feeds(ctx),
        open_data=open_data(ctx, pages),
        tables=tables(ctx),
        database=database(ctx),
        charts=tuple({c.file: c for page in pages for c in page.charts}.values()),
        search=search_entries(ctx, pages),
        files=files if is_published else None,
    )


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
