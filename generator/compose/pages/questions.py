"""The Open questions page: overdue plans, claims of a single voice, and declared questions."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from generator.compose import weights
from generator.compose.page import ComposeContext, Page
from generator.compose.paging import Listing, divided
from generator.compose.targets import QUESTIONS
from generator.compose.views.fact import FactView, SectorView, Views
from generator.facts.queries import overdue, single_voice
from generator.records import Fact, Status


def questions(ctx: ComposeContext) -> Iterator[Page]:
    """Compose the Open questions page, or its parts."""
    briefing = ctx.briefing
    facts = tuple(briefing.facts.values())
    single = {f.id for f in single_voice(briefing, facts)}
    past = Listing(overdue(facts, ctx.today), weights.listed, _title)
    unknown = Listing(
        tuple(f for f in facts if f.status is Status.UNKNOWN and not f.derived),
        weights.title,
        _title,
    )
    asked = Listing(
        tuple(briefing.questions.values()),
        weights.question,
        lambda question: question.question,
        lambda question: (question.id, *question.aliases),
        lambda question: weights.references(question.evidence),
    )
    alone = Listing(tuple(f for f in facts if f.id in single), weights.title, _title)
    parts = divided(QUESTIONS, ctx.bounds, past, unknown, asked, alone)
    last = parts[-1]
    for part in parts:
        views = ctx.views()
        yield ctx.page(
            QUESTIONS,
            "questions.md.jinja",
            "Open questions",
            "Plans whose date has passed, claims that rest on one voice, and what the sources leave open.",
            views,
            part=part,
            today=ctx.wording.day(ctx.today),
            overdue=views.facts(part.of(past)),
            unknown=views.facts(part.of(unknown)),
            questions=tuple(views.question(q) for q in part.of(asked)),
            single=tuple(_by_sector(ctx, views, part.of(alone))),
            tells_of_questions=bool(part.of(asked)) or (part is last and not asked.entries),
            tells_of_single=bool(part.of(alone)) or (part is last and not alone.entries),
            single_count=len(single),
            facts_count=len(facts),
        )


def _title(fact: Fact) -> str:
    return fact.title


def _by_sector(
    ctx: ComposeContext, views: Views, facts: tuple[Fact, ...]
) -> Iterator[tuple[SectorView, tuple[FactView, ...]]]:
    for sector, here in groupby(facts, key=lambda fact: fact.sector):
        yield views.sector(ctx.briefing.sectors[sector]), views.facts(tuple(here))
