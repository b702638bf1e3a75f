"""The timeline: dated facts in order, by year, and the undated ones apart."""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.timeline import timeline_picture
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import TIMELINE
from generator.compose.views.fact import FactView
from generator.content.link import Briefing
from generator.records import Fact


@dataclass(frozen=True, slots=True)
class TimelineYear:
    """The facts of one year: the year at which their dates stand."""

    year: int
    facts: tuple[FactView, ...]

    @property
    def sectors(self) -> tuple[str, ...]:
        """The sectors that have a fact in the year."""
        return sector_ids(self.facts)


def sector_ids(facts: tuple[FactView, ...]) -> tuple[str, ...]:
    """Return the sectors of facts, each once."""
    return tuple(dict.fromkeys(fact.sector.id for fact in facts))


def dated_facts(briefing: Briefing) -> tuple[Fact, ...]:
    """Return the facts that have a date, in the order of time."""
    dated = (f for f in briefing.facts.values() if f.date)
    return tuple(sorted(dated, key=lambda f: (*f.date.sort_key, f.id) if f.date else ()))


def timeline(ctx: ComposeContext) -> Page:
    """Compose the timeline."""
    briefing, views = ctx.briefing, ctx.views()
    years: dict[int, list[FactView]] = {}
    for fact in dated_facts(briefing):
        assert fact.date
        years.setdefault(fact.date.anchor.year, []).append(views.fact(fact))
    undated = views.facts(tuple(f for f in briefing.facts.values() if not f.date))
    return ctx.page(
        TIMELINE,
        "timeline.md.jinja",
        "Timeline",
        "Every dated fact in order, as precisely as its source dates it.",
        views,
        picture=timeline_picture(briefing, ctx.wording),
        years=tuple(TimelineYear(year, tuple(facts)) for year, facts in years.items()),
        undated=undated,
        undated_sectors=sector_ids(undated),
        sectors=tuple(views.sector(s) for s in briefing.sectors.values()),
    )
