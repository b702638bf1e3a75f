"""The sector pages, the home of the facts, and their index."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.charts import history_figure, sector_figures
from generator.compose.page import Desk, Page
from generator.compose.redirects import moved_facts, withdrawn_facts
from generator.compose.targets import SECTORS, sector_target


def sectors(desk: Desk) -> Iterator[Page]:
    """Compose the index of the sectors, then a page for each."""
    briefing, views = desk.briefing, desk.views()
    yield desk.page(
        SECTORS,
        "sectors.md.jinja",
        "Sectors",
        "The fields of the relations, with the number of facts on each.",
        views,
        sectors=tuple(views.sector(s) for s in briefing.sectors.values()),
    )
    for sector in briefing.sectors.values():
        views = desk.views()
        own = briefing.facts_of_sector(sector.id)
        yield desk.page(
            sector_target(sector),
            "sector.md.jinja",
            sector.title,
            sector.summary,
            views,
            icon=sector.icon,
            summary=sector.summary,
            history=history_figure(desk, sector),
            figures=tuple(sector_figures(desk, sector)),
            facts=views.facts(own),
            listed=views.facts(briefing.facts_listed_in(sector.id)),
            moved=moved_facts(briefing, sector),
            withdrawn=withdrawn_facts(briefing, sector),
            proposal=desk.ways.new_fact(sector),
            questions=tuple(views.question(q) for q in briefing.questions_of_sector(sector.id)),
        )
