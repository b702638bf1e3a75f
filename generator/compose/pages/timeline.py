"""The Timeline page: dated facts in chronological order, by year, and the undated ones apart."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.timeline import timeline_picture
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import TIMELINE
from generator.compose.views.fact import FactView
from generator.facts.moments import Moment
from generator.facts.queries import by_year, undated


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


def sector_ids(facts: tuple[FactView, ...]) -> tuple[str, ...]:
    """Return the ids of the sectors of facts, without duplicates, in order of appearance."""
    return tuple(dict.fromkeys(fact.sector.id for fact in facts))


def timeline(ctx: ComposeContext) -> Page:
    """Compose the Timeline page."""
    briefing, views = ctx.briefing, ctx.views()
    facts = tuple(briefing.facts.values())
    years = tuple(
        TimelineYear(year, tuple(TimelineEntry(views.listed(m.fact), m) for m in moments))
        for year, moments in by_year(facts).items()
    )
    without_date = views.facts(undated(facts))
    return ctx.page(
        TIMELINE,
        "timeline.md.jinja",
        "Timeline",
        "Every dated fact in order, as precisely as its source dates it.",
        views,
        picture=timeline_picture(briefing, ctx.wording),
        years=years,
        undated=without_date,
        undated_sectors=sector_ids(without_date),
        sectors=tuple(views.sector(s) for s in briefing.sectors.values()),
    )
