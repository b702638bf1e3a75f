"""The Timeline: dated facts in chronological order, by decade and year, the undated ones apart.

A timeline of many facts has a page for each decade, to which the first page leads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.charts.chart import Chart
from generator.charts.timeline import timeline_picture
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import TIMELINE, Target, decade_target
from generator.compose.views.fact import FactView
from generator.facts.moments import Moment
from generator.facts.queries import by_year, undated

MOST_ON_A_PAGE = 200
"""The most dated facts that one page lists; of more, each decade has a page."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated fact as it is shown, and its moment."""

    fact: FactView
    moment: Moment


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The facts that the timeline lists under one year."""

    year: int
    entries: tuple[TimelineEntry, ...]

    @property
    def facts(self) -> tuple[FactView, ...]:
        """The facts of the entries."""
        return tuple(entry.fact for entry in self.entries)

    @property
    def sectors(self) -> tuple[str, ...]:
        """The ids of the sectors with a fact in the year, without duplicates."""
        return sector_ids(self.facts)


@dataclass(frozen=True, slots=True)
class TimelineDecade:
    """A decade, by its first year: the years with a fact, and its page if it has one of its own."""

    first: int
    years: tuple[TimelineYear, ...]
    target: Target | None

    @property
    def sectors(self) -> tuple[str, ...]:
        """The ids of the sectors with a fact in the decade, without duplicates."""
        return tuple(dict.fromkeys(sector for year in self.years for sector in year.sectors))


def sector_ids(facts: Iterable[FactView]) -> tuple[str, ...]:
    """Return the ids of the sectors of facts, without duplicates, in order of appearance."""
    return tuple(dict.fromkeys(fact.sector.id for fact in facts))


def timeline(ctx: ComposeContext, most: int = MOST_ON_A_PAGE) -> Iterator[Page]:
    """Compose the Timeline page; of more than `most` dated facts also one page per decade."""
    briefing, views = ctx.briefing, ctx.views()
    facts = tuple(briefing.facts.values())
    years = tuple(
        TimelineYear(year, tuple(TimelineEntry(views.listed(m.fact), m) for m in moments))
        for year, moments in by_year(facts).items()
    )
    is_split = sum(len(year.entries) for year in years) > most
    decades = tuple(
        TimelineDecade(first, tuple(those), decade_target(first) if is_split else None)
        for first, those in groupby(years, key=lambda year: year.year // 10 * 10)
    )
    yield _page(
        ctx,
        TIMELINE,
        "Timeline",
        "Every dated fact in order, as precisely as its source dates it.",
        decades,
        views.facts(undated(facts)),
        picture=timeline_picture(briefing, ctx.wording),
    )
    for decade in decades if is_split else ():
        yield _page(
            ctx,
            decade_target(decade.first),
            f"Timeline, {decade.first}s",
            f"Every fact dated {decade.first} to {decade.first + 9}, in order.",
            (TimelineDecade(decade.first, decade.years, None),),
            (),
            picture=None,
        )


def _page(
    ctx: ComposeContext,
    target: Target,
    title: str,
    description: str,
    decades: Sequence[TimelineDecade],
    without_date: tuple[FactView, ...],
    picture: Chart | None,
) -> Page:
    views = ctx.views()
    shown = {sector for decade in decades for sector in decade.sectors if not decade.target}
    shown |= {fact.sector.id for fact in without_date}
    return ctx.page(
        target,
        "timeline.md.jinja",
        title,
        description,
        views,
        decades=decades,
        undated=without_date,
        undated_sectors=sector_ids(without_date),
        sectors=tuple(views.sector(s) for s in ctx.briefing.sectors.values() if s.id in shown),
        picture=picture,
    )
