"""The index of sectors, and the sector pages: the answer, its chart, and every fact in two lines."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.charts import declared_figures
from generator.compose.page import ComposeContext, Page
from generator.compose.redirects import moved_facts, withdrawn_facts
from generator.compose.targets import (
    SECTORS,
    Named,
    question_target,
    sector_feed,
    sector_target,
)
from generator.compose.views.age import age_view
from generator.compose.views.choices import choices
from generator.facts.age import sources_of_sector
from generator.facts.coverage import reviewed_of
from generator.facts.queries import file_of_new_fact, newest_first


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
        own = newest_first(briefing.facts_of_sector(sector.id))
        listed = views.facts(own)
        yield ctx.page(
            sector_target(sector),
            "sector.md.jinja",
            sector.title,
            sector.summary,
            views,
            icon=sector.icon,
            feed=sector_feed(sector.id),
            summary=sector.summary,
            brief=views.summed_up(sector.brief),
            figures=tuple(declared_figures(ctx, sector)),
            facts=listed,
            reviewed=reviewed_of(briefing, own),
            age=age_view(briefing, ctx.wording, sources_of_sector(briefing, sector.id)),
            as_of=ctx.wording.day(briefing.record.as_of),
            choices=choices(listed),
            listed=views.facts(newest_first(briefing.facts_listed_in(sector.id))),
            moved=moved_facts(briefing, sector),
            withdrawn=withdrawn_facts(briefing, sector),
            proposal=ctx.edit_links.new_fact(sector, file_of_new_fact(briefing, sector.id)),
            questions=tuple(
                Named(question.question, question_target(question))
                for question in briefing.questions_of_sector(sector.id)
            ),
        )
