"""The Open questions page: overdue plans, claims of a single voice, and declared questions."""

from __future__ import annotations

from generator.compose.page import ComposeContext, Page
from generator.compose.targets import QUESTIONS
from generator.facts.queries import overdue, single_voice
from generator.records import Status


def questions(ctx: ComposeContext) -> Page:
    """Compose the Open questions page."""
    briefing, views = ctx.briefing, ctx.views()
    facts = tuple(briefing.facts.values())
    single = {f.id for f in single_voice(briefing, facts)}
    by_sector = []
    for sector in briefing.sectors.values():
        here = tuple(f for f in briefing.facts_of_sector(sector.id) if f.id in single)
        if here:
            by_sector.append((views.sector(sector), here))
    past = views.facts(overdue(facts, ctx.today))
    unknown = views.facts(tuple(f for f in facts if f.status is Status.UNKNOWN and not f.derived))
    question_views = tuple(views.question(q) for q in briefing.questions.values())
    return ctx.page(
        QUESTIONS,
        "questions.md.jinja",
        "Open questions",
        "Plans whose date has passed, claims that rest on one voice, and what the sources leave open.",
        views,
        today=ctx.wording.day(ctx.today),
        overdue=past,
        unknown=unknown,
        questions=question_views,
        single=tuple((sector, views.facts(here)) for sector, here in by_sector),
        single_count=len(single),
        facts_count=len(facts),
    )
