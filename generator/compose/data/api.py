"""The JSON API: one document for each kind of record.

The field names of a source follow CSL-JSON; those of evidence follow the W3C TextQuoteSelector and
the CSL locators. Every list is in a stable order. Every optional field is present, and null if it
has no value.
"""

from __future__ import annotations

from collections.abc import Iterable

from generator.compose.data.api_parts import (
    Json,
    coverage_part,
    date_part,
    evidence_part,
    position_parts,
)
from generator.compose.data.fact_data import api_object
from generator.compose.page import ComposeContext
from generator.compose.pages.changes import ChangeView, change_views
from generator.compose.targets import (
    actor_target,
    fact_target,
    figure_target,
    question_target,
    search_target,
    sector_target,
    source_target,
    withdrawal_target,
)
from generator.content.references import citings
from generator.facts.coverage import coverage
from generator.facts.moments import Moment
from generator.facts.parties import parties_of
from generator.facts.proving import has_proof
from generator.facts.queries import dated, facts_citing, undated
from generator.records import (
    Actor,
    ChartRecord,
    Question,
    Search,
    Sector,
    Source,
    Subject,
    SummarySentence,
    Withdrawal,
)

SCHEMA_VERSION = "1.6"
"""MAJOR.MINOR: a field that changes its meaning or is removed raises MAJOR, a new one MINOR."""


def api(ctx: ComposeContext) -> dict[str, Json]:
    """Return the JSON documents by name, each with its `schema_version`."""
    briefing = ctx.briefing
    facts = tuple(briefing.facts.values())
    documents: dict[str, Json] = {
        "briefing": _briefing(ctx),
        "facts": {"facts": [api_object(ctx, f) for f in briefing.facts.values()]},
        "sources": {"sources": [_source(ctx, s) for s in briefing.sources.values()]},
        "actors": {"actors": [_actor(ctx, a) for a in briefing.actors.values()]},
        "sectors": {"sectors": [_sector(ctx, s) for s in briefing.sectors.values()]},
        "timeline": {
            "dated": [_moment(ctx, m) for m in dated(facts)],
            "undated": [f.id for f in undated(facts)],
        },
        "changes": {
            "changes": [_change(ctx, view) for view in change_views(briefing)],
            "withdrawn": [_withdrawal(ctx, w) for w in briefing.withdrawn.values()],
        },
    }
    return {
        name: {"schema_version": SCHEMA_VERSION, **document} for name, document in documents.items()
    }


def _briefing(ctx: ComposeContext) -> Json:
    briefing, record = ctx.briefing, ctx.briefing.record
    return {
        "title": record.title,
        "subtitle": record.subtitle,
        "parties": [
            {"code": party.id, "name": party.name, "type": party.type}
            for party in parties_of(briefing)
        ],
        "subject": _subject(record.subject),
        "as_of": record.as_of.isoformat(),
        "language": record.language,
        "licence": {"name": record.licence.name, "url": record.licence.url},
        "repository": record.repository.url if record.repository else None,
        "site_url": record.site_url,
        "bottom_line": _summary(record.bottom_line),
        "key_figures": list(record.key_figures),
        "indicators": [
            {"id": i.id, "title": i.title, "display": i.display}
            for i in briefing.indicators.values()
        ],
        "figures": [_figure(ctx, f) for f in briefing.figures.values()],
        "questions": [_question(ctx, q) for q in briefing.questions.values()],
        "searches": [_search(ctx, s) for s in briefing.searches.values()],
        "counts": {
            "facts": len(briefing.facts),
            "sources": len(briefing.sources),
            "actors": len(briefing.actors),
            "sectors": len(briefing.sectors),
            "questions": len(briefing.questions),
        },
        "coverage": coverage_part(coverage(briefing)),
    }


def _subject(subject: Subject | None) -> Json | None:
    if subject is None:
        return None
    return {
        "id": subject.id,
        "type": str(subject.type),
        "name": subject.name,
        "actor": subject.actor,
    }


def _sector(ctx: ComposeContext, sector: Sector) -> Json:
    return {
        "id": sector.id,
        "aliases": list(sector.aliases),
        "title": sector.title,
        "summary": sector.summary,
        "brief": _summary(sector.brief),
        "facts": [f.id for f in ctx.briefing.facts_of_sector(sector.id)],
        "also": [f.id for f in ctx.briefing.facts_listed_in(sector.id)],
        "questions": [q.id for q in ctx.briefing.questions_of_sector(sector.id)],
        "url": ctx.address(sector_target(sector)),
        **position_parts(sector.position),
    }


def _summary(sentences: Iterable[SummarySentence]) -> list[Json]:
    return [
        {"text": s.text, "facts": list(s.facts), "searches": list(s.searches)} for s in sentences
    ]


def _source(ctx: ComposeContext, source: Source) -> Json:
    briefing = ctx.briefing
    return {
        "id": source.id,
        "aliases": list(source.aliases),
        "type": str(source.type),
        "title": source.title,
        "author": list(source.author),
        "publisher": source.publisher,
        "voice": source.origin,
        "official": source.official,
        "section": source.section,
        "issued": date_part(source.issued),
        "accessed": source.accessed.isoformat() if source.accessed else None,
        "URL": source.URL,
        "archive": source.archive,
        "language": source.language,
        "consulted": str(source.consulted),
        "paragraphs": source.paragraphs,
        "without_claim": [w.model_dump(mode="json") for w in source.without_claim],
        "remarks": {
            "title": source.remarks.title,
            "author": source.remarks.author,
            "issued": source.remarks.issued,
            "accessed": source.remarks.accessed,
        },
        "licence": (
            {"name": source.licence.name, "url": source.licence.url} if source.licence else None
        ),
        "fingerprinted": has_proof(briefing, source),
        "digest": source.digest.model_dump(mode="json") if source.digest else None,
        "seen": source.seen.model_dump(mode="json", by_alias=True) if source.seen else None,
        "note": source.note,
        "facts": [f.id for f in facts_citing(briefing, source)],
        "url": ctx.address(source_target(source)),
        **position_parts(source.position),
    }


def _actor(ctx: ComposeContext, actor: Actor) -> Json:
    point = actor.coordinates
    return {
        "id": actor.id,
        "aliases": list(actor.aliases),
        "moved_from": list(actor.moved_from),
        "type": str(actor.type),
        "name": actor.name,
        "other_names": [{"name": n.name, "language": n.language} for n in actor.other_names],
        "country": actor.country,
        "part_of": actor.part_of,
        "coordinates": (
            {"latitude": point.latitude, "longitude": point.longitude} if point else None
        ),
        "terms": [
            {
                "office": t.office,
                "date": date_part(t.date),
                "evidence": [evidence_part(ctx, e) for e in t.evidence],
            }
            for t in actor.terms
        ],
        "wikidata": actor.wikidata,
        "profile": [
            {
                "statement": s.statement,
                "evidence": [evidence_part(ctx, e) for e in s.evidence],
                "searches": list(s.searches),
            }
            for s in actor.profile
        ],
        "facts": [f.id for f in ctx.briefing.facts_naming(actor.id)],
        "url": ctx.address(actor_target(actor)),
        **position_parts(actor.position),
    }


def _question(ctx: ComposeContext, question: Question) -> Json:
    return {
        "id": question.id,
        "aliases": list(question.aliases),
        "question": question.question,
        "why": question.why,
        "sectors": list(question.sectors),
        "facts": list(question.facts),
        "evidence": [evidence_part(ctx, c.evidence) for c in citings(question)],
        "searches": list(question.searches),
        "url": ctx.address(question_target(question)),
        **position_parts(question.position),
    }


def _search(ctx: ComposeContext, search: Search) -> Json:
    found = search.model_dump(mode="json")
    return {
        **{"URL" if name == "url" else name: value for name, value in found.items()},
        "url": ctx.address(search_target(search)),
        **position_parts(search.position),
    }


def _change(ctx: ComposeContext, view: ChangeView) -> Json:
    return {
        "id": view.id,
        "date": view.day,
        "kind": str(view.kind),
        "summary": view.summary,
        "note": view.note or None,
        "facts": [
            {
                "fact": fact.id,
                "effect": str(fact.effect_word),
                "title": fact.title,
                "fields": [
                    {"field": f.name, "before": f.before or None, "after": f.after or None}
                    for f in fact.fields
                ],
                "url": ctx.address(fact.target) if fact.target else None,
            }
            for fact in view.facts
        ],
        "more": view.more,
        "url": ctx.address(view.target),
        **position_parts(ctx.briefing.changes[view.id].position),
    }


def _withdrawal(ctx: ComposeContext, entry: Withdrawal) -> Json:
    return {
        **entry.model_dump(mode="json"),
        "url": ctx.address(withdrawal_target(entry)),
        **position_parts(entry.position),
    }


def _figure(ctx: ComposeContext, figure: ChartRecord) -> Json:
    return {
        **figure.model_dump(mode="json"),
        "url": ctx.address(figure_target(figure)),
        **position_parts(figure.position),
    }


def _moment(ctx: ComposeContext, moment: Moment) -> Json:
    fact = moment.fact
    return {
        "fact": fact.id,
        "title": fact.title,
        "sector": fact.sector,
        "status": str(fact.status),
        "is_plan": moment.is_planned,
        "date": date_part(moment.when),
        "url": ctx.address(fact_target(fact)),
    }
