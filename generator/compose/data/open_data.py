"""What is published for other programs beside the pages and the API: tables, a calendar, bibliographies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.compose.data.fact_data import TABLE_FIELDS, table_row
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import fact_target
from generator.compose.views.citing import Item, fact_item, page_item, permalink, source_item
from generator.facts.moments import Moment
from generator.facts.queries import dated

COLUMNS = tuple(field.name for field in TABLE_FIELDS)
"""The columns of the table of facts."""


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A dated fact in the calendar: its sector by name, and its date in words."""

    moment: Moment
    sector: str
    written: str
    url: str


@dataclass(frozen=True, slots=True)
class OpenData:
    """The briefing for programs. `rows` are in the order of `COLUMNS`; `own` are the briefing, its
    pages and its facts as items, `sources` what it rests on."""

    title: str
    scope: str
    as_of: date
    rows: tuple[tuple[str, ...], ...]
    calendar: tuple[CalendarEntry, ...]
    own: tuple[Item, ...]
    sources: tuple[Item, ...]


def open_data(ctx: ComposeContext, pages: tuple[Page, ...]) -> OpenData:
    """Compose the data. `scope` names the briefing by its parties: it stays when the title changes."""
    briefing, record = ctx.briefing, ctx.briefing.record
    return OpenData(
        record.title,
        "-".join(record.parties).lower(),
        record.as_of,
        tuple(table_row(ctx, fact) for fact in briefing.facts.values()),
        tuple(_calendar(ctx)),
        (
            *(page_item(record, page.target, page.title) for page in pages),
            *(fact_item(record, fact) for fact in briefing.facts.values()),
        ),
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
