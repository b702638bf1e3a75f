"""The home page: bottom line, key figures, sectors, the latest facts, and plans."""

from __future__ import annotations

from generator.compose.charts import evidence_figure
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import HOME
from generator.compose.views.age import age_view
from generator.compose.views.key_figures import with_ranges
from generator.facts.coverage import coverage
from generator.facts.queries import latest, overdue, upcoming

LATEST = 5
"""The number of latest dated facts shown."""


PLANS = 20
"""The most plans of each list that are shown; the pages of open questions and of the timeline have all."""


def home(ctx: ComposeContext) -> Page:
    """Compose the home page."""
    briefing, wording, views = ctx.briefing, ctx.wording, ctx.views()
    facts = tuple(briefing.facts.values())
    ahead, past = upcoming(facts, ctx.today), overdue(facts, ctx.today)
    return ctx.page(
        HOME,
        "home.md.jinja",
        briefing.record.title,
        briefing.record.subtitle,
        views,
        subtitle=briefing.record.subtitle,
        as_of=wording.day(briefing.record.as_of),
        coverage=coverage(briefing),
        age=age_view(briefing, wording, tuple(briefing.sources.values())),
        bottom_line=tuple(views.summary(s) for s in briefing.record.bottom_line),
        key_figures=tuple(
            with_ranges(briefing, wording, views.fact(fact), fact)
            for fact in map(briefing.facts.__getitem__, briefing.record.key_figures)
        ),
        evidence=evidence_figure(ctx),
        sectors=tuple(views.sector(s) for s in briefing.sectors.values()),
        latest=views.facts(latest(facts, briefing.sources, ctx.today, LATEST)),
        upcoming=views.facts(ahead[:PLANS]),
        further_upcoming=len(ahead[PLANS:]),
        overdue=views.facts(past[-PLANS:]),
        further_overdue=len(past[:-PLANS]),
        facts=len(facts),
        sources=len(briefing.sources),
        questions=len(briefing.questions),
    )
