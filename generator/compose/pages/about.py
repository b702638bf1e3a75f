"""The About page (method, citing, correcting) and the Data page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose import weights
from generator.compose.data.api import SCHEMA_VERSION
from generator.compose.data.fact_data import API_FIELDS
from generator.compose.data.published import PublishedFile
from generator.compose.page import ComposeContext, Page
from generator.compose.paging import Listing, divided
from generator.compose.targets import ABOUT, DATA, Target, actor_target
from generator.compose.views.terms import EXCERPT, OTHER_FIGURE, REVIEWS
from generator.facts.assessment import TABLE, Currency
from generator.facts.coverage import coverage
from generator.facts.parties import parties_of
from generator.records import FactKind, Stance, Status


def about(ctx: ComposeContext, files: tuple[PublishedFile, ...]) -> Iterator[Page]:
    """Compose the About page, then the Data page, which documents the API and the data files."""
    briefing, wording = ctx.briefing, ctx.wording
    record = briefing.record
    covered, views = coverage(briefing), ctx.views()
    searches = Listing(
        tuple(briefing.searches.values()),
        weights.search,
        lambda search: search.words[0].text,
        lambda search: (f"search_{i}" for i in (search.id, *search.aliases)),
    )
    first, *others = divided(ABOUT, ctx.bounds, searches)
    yield ctx.page(
        ABOUT,
        "about.md.jinja",
        "About this briefing",
        "How the briefing is made, how to cite it, and how to correct it.",
        views,
        briefing_title=record.title,
        matters=_matters(ctx),
        subtitle=record.subtitle,
        as_of=wording.day(record.as_of),
        licence=record.licence,
        repository=record.repository.url if record.repository else "",
        is_linked=ctx.edit_links.are_linked,
        site_url=record.site_url or "",
        excerpt_limit=record.excerpt_limit,
        facts=len(briefing.facts),
        sources=len(briefing.sources),
        coverage=covered,
        newest_source=wording.date(covered.newest) if covered.newest else "",
        assessments=tuple((str(a), a.meaning, n) for a, n in covered.supports.items()),
        marks_of_reviews=REVIEWS,
        reviews=tuple((str(r), n) for r, n in covered.reviews.items()),
        overtaken=Currency.OVERTAKEN,
        rules=tuple((words, str(support)) for words, _, support in TABLE),
        stances=tuple(Stance),
        statuses=tuple(Status),
        kinds=tuple(FactKind),
        excerpt=EXCERPT,
        other_figure=OTHER_FIGURE,
        searches=views.searches(tuple(search.id for search in first.of(searches))),
        downloads=ctx.downloads,
        part=first,
    )
    for part in others:
        views = ctx.views()
        yield ctx.page(
            ABOUT,
            "searches.md.jinja",
            "What was looked for",
            "The searches behind what the briefing says is not known.",
            views,
            part=part,
            searches=views.searches(tuple(search.id for search in part.of(searches))),
        )
    yield ctx.page(
        DATA,
        "data.md.jinja",
        "Data",
        "The whole briefing as JSON, field by field.",
        ctx.views(),
        fact_fields=tuple((field.name, field.meaning) for field in API_FIELDS),
        schema_version=SCHEMA_VERSION,
        documents=tuple(file for file in files if file.is_document),
        formats=tuple(file for file in files if not file.is_document),
    )


def _matters(ctx: ComposeContext) -> tuple[tuple[str, Target | None], ...]:
    """Return the names of the subject and of the parties, each with its page if it has one."""
    subject, actors = ctx.briefing.record.subject, ctx.briefing.actors
    named = [(subject.name, subject.actor)] if subject else []
    named += [(party.name, party.id) for party in parties_of(ctx.briefing)]
    return tuple(
        (name, actor_target(actors[of]) if of and of in actors else None)
        for name, of in dict(named).items()
    )
