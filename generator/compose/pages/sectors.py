"""The index of sectors, and the sector pages, on which the facts have their permalinks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.charts import history_figure, sector_figures
from generator.compose.page import ComposeContext, Page
from generator.compose.redirects import moved_facts, withdrawn_facts
from generator.compose.targets import SECTORS, sector_target
from generator.facts.coverage import reviewed_of


def sectors(ctx: ComposeContext) -> Iterator[Page]:
    """Compose the index of sectors, then one page per sector."""
    briefing, views = ctx.briefing, ctx.views()
    yield ctx.page(
        SECTORS,
        "sectors.md.jinja",
        "Sectors",
        "The fields of the relations, with the number of facts on each.",
        views,
        sectors=tuple(views.sector(s) for s in briefing.sectors.values()),
    )
    for sector in briefing.sectors.values():
        views = ctx.views()
        own = briefing.facts_of_sector(sector.id)
        yield ctx.page(
            sector_target(sector),
            "sector.md.jinja",
            sector.title,
            sector.summary,
            views,
            icon=sector.icon,
            summary=sector.summary,
            history=history_figure(ctx, sector),
            figures=tuple(sector_figures(ctx, sector)),
            facts=views.facts(own),
            reviewed=reviewed_of(briefing, own),
            listed=views.facts(briefing.facts_listed_in(sector.id)),
            moved=moved_facts(briefing, sector),
            withdrawn=withdrawn_facts(briefing, sector),
            proposal=ctx.edit_links.new_fact(sector),
            questions=tuple(views.question(q) for q in briefing.questions_of_sector(sector.id)),
        )
