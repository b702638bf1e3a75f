"""What is published for other programs beside the pages and the API: tables, moments, bibliographies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.compose.data.fact_data import TABLE_FIELDS, table_row
from generator.compose.page import ComposeContext, Page
from generator.compose.pages.timeline import dated_facts
from generator.compose.targets import fact_target
from generator.compose.views.citing import Item, fact_item, page_item, permalink, source_item
from generator.facts.plans import is_plan

COLUMNS = tuple(field.name for field in TABLE_FIELDS)
"""The columns of the table of facts."""


@dataclass(frozen=True, slots=True)
class Moment:
    """A dated fact: the first and the last day that its date may mean, and the date in words.

    Where the date is open at an end, both days are of the end that is known.
    """

    id: str
    title: str
    statement: str
    sector: str
    first: date
    last: date
    written: str
    is_exact: bool
    is_planned: bool
    url: str


@dataclass(frozen=True, slots=True)
class OpenData:
    """The briefing for programs. `rows` are in the order of `COLUMNS`; `own` are the briefing, its
    pages and its facts as items, `sources` what it rests on."""

    title: str
    scope: str
    as_of: date
    rows: tuple[tuple[str, ...], ...]
    moments: tuple[Moment, ...]
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
        tuple(_moments(ctx)),
        (
            *(page_item(record, page.target, page.title) for page in pages),
            *(fact_item(record, fact) for fact in briefing.facts.values()),
        ),
        tuple(source_item(source) for source in briefing.sources.values()),
    )


def _moments(ctx: ComposeContext) -> Iterator[Moment]:
    briefing = ctx.briefing
    for fact in dated_facts(briefing):
        assert fact.date
        dated, anchor = fact.date, fact.date.anchor
        is_open = dated.start is None or dated.end is None
        first = anchor.earliest if is_open else dated.earliest
        last = anchor.latest if is_open else dated.latest
        assert first and last
        hedged = dated.is_approximate or dated.is_uncertain
        yield Moment(
            fact.id,
            fact.title,
            fact.statement,
            briefing.sectors[fact.sector].title,
            first,
            last,
            ctx.wording.date(dated),
            first == last and not is_open and not hedged,
            is_plan(fact),
            permalink(briefing.record, fact_target(fact)),
        )
