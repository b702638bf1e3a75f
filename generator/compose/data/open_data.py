"""Open data beside the API: the calendar and the bibliographies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.compose.page import ComposeContext, Page
from generator.compose.targets import fact_target
from generator.compose.views.citing import Item, permalink, source_item
from generator.facts.moments import Moment
from generator.facts.queries import dated


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A dated fact in the calendar: the title of its sector, and its date written for a reader."""

    moment: Moment
    sector: str
    written: str
    url: str


@dataclass(frozen=True, slots=True)
class OpenData:
    """The open data of a briefing, besides its tables.

    `own` are the briefing and its pages, those of facts too, as bibliographic items, `sources` its sources.
    `scope` identifies the briefing by its parties or its subject, which stay when its title changes.
    """

    title: str
    scope: str
    as_of: date
    calendar: tuple[CalendarEntry, ...]
    own: tuple[Item, ...]
    sources: tuple[Item, ...]


def open_data(ctx: ComposeContext, pages: tuple[Page, ...]) -> OpenData:
    """Compose the open data."""
    briefing, record = ctx.briefing, ctx.briefing.record
    return OpenData(
        record.title,
        "-".join(record.scope).lower(),
        record.as_of,
        tuple(_calendar(ctx)),
        (*(page.cite.item for page in pages if page.cite),),
        tuple(source_item(source) for source in briefing.sources.values()),
    )


def _calendar(ctx: ComposeContext) -> Iterator[CalendarEntry]:
    briefing = ctx.briefing
    for moment in dated(briefing.facts.values()):
        yield CalendarEntry(
            moment,
            briefing.sectors[moment.fact.sector].title,
            ctx.wording.date(moment.when),
            permalink(briefing.record, fact_target(moment.fact)),
        )
