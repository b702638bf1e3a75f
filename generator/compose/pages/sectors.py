"""The index of sectors, and the sector pages: the answer, its chart, and every fact in two lines."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose import weights
from generator.compose.charts import declared_figures
from generator.compose.page import ComposeContext, Page
from generator.compose.paging import Listing, divided
from generator.compose.redirects import Moved, moved_facts, withdrawn_facts
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
from generator.facts.moments import Moment
from generator.facts.queries import file_of_new_fact, newest_first
from generator.records import Fact, Sector


def sectors(ctx: ComposeContext) -> Iterator[Page]:
    """Compose the index of sectors, then one page per sector."""
    if not ctx.leaves_out(SECTORS):
        yield _index(ctx)
    for sector in ctx.briefing.sectors.values():
        if not ctx.leaves_out(sector_target(sector)):
            yield from _sector(ctx, sector)


def _index(ctx: ComposeContext) -> Page:
    briefing, views = ctx.briefing, ctx.views()
    matter = "relations" if briefing.record.is_on_relations else "briefing"
    return ctx.page(
        SECTORS,
        "sectors.md.jinja",
        "Sectors",
        f"The fields of the {matter}, with the number of facts on each.",
        views,
        sectors=tuple(views.sector(s) for s in briefing.sectors.values()),
    )


def _sector(ctx: ComposeContext, sector: Sector) -> Iterator[Page]:
    """Compose the page of a sector, or its parts."""
    briefing, target = ctx.briefing, sector_target(sector)
    own = newest_first(briefing.facts_of_sector(sector.id))
    facts = Listing(own, weights.entry, _when, lambda fact: (fact.id, *fact.aliases))
    others = newest_first(briefing.facts_listed_in(sector.id))
    listed = Listing(others, weights.entry, _when, lambda fact: (fact.id, *fact.aliases))
    moved = Listing(moved_facts(briefing, sector), _of_moved, _name_of_moved, lambda m: m.ids)
    withdrawn = Listing(
        withdrawn_facts(briefing, sector),
        lambda entry: 300 + weights.text(entry.title, entry.why),
        lambda entry: entry.title,
        lambda entry: entry.ids,
    )
    asked = briefing.questions_of_sector(sector.id)
    questions = Listing(asked, lambda q: 130 + weights.text(q.id, q.question), lambda q: q.question)
    parts = divided(target, ctx.bounds, facts, listed, moved, withdrawn, questions)
    for part in parts:
        views = ctx.views()
        here = views.facts(part.of(facts))
        yield ctx.page(
            target,
            "sector.md.jinja",
            sector.title,
            sector.summary,
            views,
            part=part,
            icon=sector.icon,
            feed=sector_feed(sector.id),
            summary=sector.summary,
            brief=views.summed_up(sector.brief) if part.is_first else (),
            figures=tuple(declared_figures(ctx, sector)) if part.is_first else (),
            facts=here,
            reviewed=reviewed_of(briefing, own),
            age=age_view(briefing, ctx.wording, sources_of_sector(briefing, sector.id)),
            as_of=ctx.wording.day(briefing.record.as_of),
            choices=choices(here),
            listed=views.facts(part.of(listed)),
            moved=part.of(moved),
            withdrawn=part.of(withdrawn),
            proposal=ctx.edit_links.new_fact(sector, file_of_new_fact(briefing, sector.id)),
            questions=tuple(Named(q.question, question_target(q)) for q in part.of(questions)),
            is_asked=bool(asked),
            is_last=part is parts[-1],
        )


def _when(fact: Fact) -> str:
    return str(Moment(fact, fact.date).year) if fact.date else "no date"


def _of_moved(moved: Moved) -> int:
    return 260 + weights.text(moved.fact.name, moved.sector.name, *moved.ids)


def _name_of_moved(moved: Moved) -> str:
    return moved.fact.name
