"""What is published for other programs beside the pages and the API: tables, moments, bibliographies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.assessment import assess, origins
from generator.compose.citing import Item, fact_item, page_item, permalink, source_item
from generator.compose.page import Desk, Page
from generator.compose.targets import fact_target
from generator.compose.timeline import dated_facts
from generator.plans import is_plan
from generator.records import Fact

COLUMNS = (
    "id",
    "title",
    "statement",
    "sector",
    "kind",
    "status",
    "date",
    "earliest",
    "latest",
    "stated_by",
    "assessment",
    "voices",
    "sources",
    "url",
)
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


def open_data(desk: Desk, pages: tuple[Page, ...]) -> OpenData:
    """Compose the data. `scope` names the briefing by its parties: it stays when the title changes."""
    briefing, record = desk.briefing, desk.briefing.record
    return OpenData(
        record.title,
        "-".join(record.parties).lower(),
        record.as_of,
        tuple(_row(desk, fact) for fact in briefing.facts.values()),
        tuple(_moments(desk)),
        (
            *(page_item(record, page.target, page.title) for page in pages),
            *(fact_item(record, fact) for fact in briefing.facts.values()),
        ),
        tuple(source_item(source) for source in briefing.sources.values()),
    )


def _row(desk: Desk, fact: Fact) -> tuple[str, ...]:
    briefing, dated = desk.briefing, fact.date
    earliest, latest = (dated.earliest, dated.latest) if dated else (None, None)
    return (
        fact.id,
        fact.title,
        fact.statement,
        fact.sector,
        str(fact.kind),
        str(fact.status),
        dated.text if dated else "",
        earliest.isoformat() if earliest else "",
        latest.isoformat() if latest else "",
        briefing.actors[fact.stated_by].name if fact.stated_by else "",
        str(assess(briefing, fact)),
        str(len(origins(briefing, fact.evidence))),
        " ".join(dict.fromkeys(e.source for e in fact.evidence)),
        desk.address(fact_target(fact)),
    )


def _moments(desk: Desk) -> Iterator[Moment]:
    briefing = desk.briefing
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
            desk.wording.date(dated),
            first == last and not is_open and not hedged,
            is_plan(fact),
            permalink(briefing.record, fact_target(fact)),
        )
