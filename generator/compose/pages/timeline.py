"""The Timeline: dated facts in chronological order, by decade and year, the undated ones apart.

A timeline of many facts has a page for each decade, to which the first page leads; a long decade has one for each year.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.charts.chart import Chart
from generator.charts.timeline import timeline_picture
from generator.compose import weights
from generator.compose.page import ComposeContext, Page
from generator.compose.paging import Listing, Part, divided
from generator.compose.targets import TIMELINE, UNDATED, Target, decade_target, year_target
from generator.compose.views.fact import FactView
from generator.facts.moments import Moment
from generator.facts.queries import by_year, undated
from generator.records import Fact

MOST_ON_A_PAGE = 200
"""The most dated facts that one page lists; of more, each decade has a page."""


@dataclass(frozen=True, slots=True)
class TimelineEntry:
    """A dated fact as it is shown, and its moment."""

    fact: FactView
    moment: Moment


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The facts that the timeline lists under one year; if another page has them, that page."""

    year: int
    entries: tuple[TimelineEntry, ...]
    target: Target | None = None

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
    """A decade, by its first year, and the years with a fact."""

    first: int
    years: tuple[TimelineYear, ...]

    @property
    def sectors(self) -> tuple[str, ...]:
        """The ids of the sectors with a fact in the decade, without duplicates."""
        return tuple(dict.fromkeys(sector for year in self.years for sector in year.sectors))

    @property
    def is_elsewhere(self) -> bool:
        """Whether all its years are on other pages."""
        return all(year.target for year in self.years)


def sector_ids(facts: Iterable[FactView]) -> tuple[str, ...]:
    """Return the ids of the sectors of facts, without duplicates, in order of appearance."""
    return tuple(dict.fromkeys(fact.sector.id for fact in facts))


def timeline(ctx: ComposeContext, most: int = MOST_ON_A_PAGE) -> Iterator[Page]:
    """Compose the Timeline page; of more than `most` dated facts also one page per decade.

    Of a decade that is too long for a page each year has one, which may have parts. So have the facts
    without a date.
    """
    facts = tuple(ctx.briefing.facts.values())
    years = by_year(facts)
    is_split = sum(map(len, years.values())) > most
    whole = tuple((year, year_target(year), moments) for year, moments in years.items())
    if is_split:
        whole = tuple(_with_pages(ctx, years))
    unplaced = Listing(undated(facts), weights.compact, lambda fact: fact.title)
    apart = sum(map(weights.compact, unplaced.entries)) > ctx.bounds.room // 2
    yield _page(
        ctx,
        TIMELINE,
        "Timeline",
        "Every dated fact in order, as precisely as its source dates it.",
        _decades(ctx, ((y, m, target if is_split else None) for y, target, m in whole)),
        () if apart else unplaced.entries,
        picture=timeline_picture(ctx.briefing, ctx.wording),
        undated_elsewhere=(UNDATED, len(unplaced.entries)) if apart else None,
    )
    if is_split:
        yield from _of_decades(ctx, whole)
    if apart:
        for part in divided(UNDATED, ctx.bounds, unplaced):
            yield _page(
                ctx,
                UNDATED,
                "Timeline, without a date",
                "Every fact that its sources do not date.",
                (),
                part.of(unplaced),
                part=part,
                here=(Target(TIMELINE.page, "undated_"),) if part.is_first else (),
            )


_Placed = tuple[int, Target, tuple[Moment, ...]]


def _with_pages(ctx: ComposeContext, years: Mapping[int, tuple[Moment, ...]]) -> Iterator[_Placed]:
    """Yield the years, each with the page that lists it: that of its decade, or its own."""
    for first, those in groupby(years.items(), key=lambda item: _decade_of(item[0])):
        found = tuple(those)
        size = sum(weights.compact(m.fact) for _, moments in found for m in moments)
        for year, moments in found:
            fits = size <= ctx.bounds.whole
            yield year, decade_target(first) if fits else year_target(year), moments


def _of_decades(ctx: ComposeContext, whole: tuple[_Placed, ...]) -> Iterator[Page]:
    """Compose a page for each decade, and for the years that have one of their own."""
    for first, those in groupby(whole, key=lambda placed: _decade_of(placed[0])):
        found, own = tuple(those), decade_target(first)
        here = (year for year, target, _ in found if target == own)
        yield _page(
            ctx,
            own,
            f"Timeline, {first}s",
            f"Every fact dated {first} to {first + 9}, in order.",
            _decades(ctx, ((y, m, None if target == own else target) for y, target, m in found)),
            (),
            here=tuple(Target(TIMELINE.page, f"year_{year}") for year in here),
        )
        for year, target, moments in found:
            if target == own:
                continue
            listing = Listing(
                moments, lambda moment: weights.compact(moment.fact), lambda m: m.fact.title
            )
            for part in divided(target, ctx.bounds, listing):
                former = (Target(page.page, f"year_{year}") for page in (TIMELINE, own))
                yield _page(
                    ctx,
                    target,
                    f"Timeline, {year}",
                    f"Every fact dated {year}, in order.",
                    _decades(ctx, [(year, part.of(listing), None)]),
                    (),
                    part=part,
                    here=tuple(former) if part.is_first else (),
                )


def _decades(
    ctx: ComposeContext, years: Iterable[tuple[int, tuple[Moment, ...], Target | None]]
) -> tuple[TimelineDecade, ...]:
    views = ctx.views()
    shown = [
        TimelineYear(year, tuple(TimelineEntry(views.listed(m.fact), m) for m in moments), target)
        for year, moments, target in years
    ]
    return tuple(
        TimelineDecade(first, tuple(those))
        for first, those in groupby(shown, key=lambda year: _decade_of(year.year))
    )


def _decade_of(year: int) -> int:
    return year // 10 * 10


def _page(
    ctx: ComposeContext,
    target: Target,
    title: str,
    description: str,
    decades: Sequence[TimelineDecade],
    without_date: Sequence[Fact],
    *,
    picture: Chart | None = None,
    undated_elsewhere: tuple[Target, int] | None = None,
    part: Part | None = None,
    here: tuple[Target, ...] = (),
) -> Page:
    views = ctx.views()
    facts = views.facts(tuple(without_date))
    shown = {s for d in decades for year in d.years if not year.target for s in year.sectors}
    shown |= {fact.sector.id for fact in facts}
    return ctx.page(
        target,
        "timeline.md.jinja",
        title,
        description,
        views,
        part=part,
        here=here,
        decades=decades,
        undated=facts,
        undated_elsewhere=undated_elsewhere,
        undated_sectors=sector_ids(facts),
        sectors=tuple(views.sector(s) for s in ctx.briefing.sectors.values() if s.id in shown),
        picture=picture,
    )
