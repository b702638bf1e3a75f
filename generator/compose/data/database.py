"""All records as tables that refer to each other, for a database."""

from __future__ import annotations

from generator.compose.data.fact_tables import (
    FACT,
    ID,
    facts_table,
    links_of_facts,
    passages_and_values,
    record_table,
)
from generator.compose.data.tables import (
    DAY,
    INTEGER,
    NUMBER,
    actors_table,
    one_of,
    sources_table,
)
from generator.compose.page import ComposeContext
from generator.compose.targets import (
    question_target,
    sector_target,
)
from generator.core.tabular import Column, DataTable
from generator.facts.amounts import unit_of
from generator.records import (
    ChangeEffect,
    ChangeKind,
)


def database(ctx: ComposeContext) -> tuple[DataTable, ...]:
    """Return the tables, each after those that its rows refer to."""
    passages, values = passages_and_values(ctx)
    return (
        _briefing(ctx),
        *_subjects(ctx),
        facts_table(ctx),
        *links_of_facts(ctx),
        passages,
        values,
        *_questions(ctx),
        *_changes(ctx),
    )


def _briefing(ctx: ComposeContext) -> DataTable:
    record = ctx.briefing.record
    told = {
        "title": record.title,
        "subtitle": record.subtitle,
        "parties": " ".join(record.parties),
        "subject": record.subject.name if record.subject else "",
        "as_of": record.as_of.isoformat(),
        "language": record.language,
        "licence": record.licence.name,
        "licence_url": record.licence.url,
        "site_url": record.site_url or "",
    }
    columns = (Column("name", "what is told"), Column("value", "what it is"))
    return record_table("briefing", "The briefing itself", columns, told.items(), "name")


def _subjects(ctx: ComposeContext) -> tuple[DataTable, ...]:
    """Return what facts are about and rest on: sectors, indicators, actors, sources."""
    briefing = ctx.briefing
    language = briefing.record.language
    return (
        record_table(
            "sectors",
            "Sectors, in their order",
            (
                ID,
                Column("place", "its place in the order", INTEGER),
                Column("title", "its name"),
                Column("summary", "what it is about"),
                Column("url", "its page"),
            ),
            (
                (s.id, n, s.title, s.summary, ctx.address(sector_target(s)))
                for n, s in enumerate(briefing.sectors.values(), 1)
            ),
        ),
        record_table(
            "indicators",
            "What the numbers measure",
            (
                ID,
                Column("title", "what is measured"),
                Column("display", "how an amount is written"),
                Column("unit", "what is written around an amount"),
                Column("base_unit", "the unit without a scale"),
                Column("factor", "how many base units an amount of 1 is", NUMBER),
            ),
            (
                (i.id, i.title, i.display, unit.written, unit.base, unit.factor)
                for i in briefing.indicators.values()
                for unit in (unit_of(i, language),)
            ),
        ),
        actors_table(ctx),
        sources_table(ctx),
    )


def _questions(ctx: ComposeContext) -> tuple[DataTable, ...]:
    questions = ctx.briefing.questions.values()
    question = Column("question", "the id of the question", table="questions")
    return (
        record_table(
            "questions",
            "Open questions",
            (
                ID,
                Column("question", "what is not known"),
                Column("why", "why it is open"),
                Column("url", "where it stands"),
            ),
            ((q.id, q.question, q.why, ctx.address(question_target(q))) for q in questions),
        ),
        record_table(
            "question_facts",
            "Facts that leave a question open",
            (question, FACT),
            dict.fromkeys((q.id, fact) for q in questions for fact in q.facts),
            *("question", "fact"),
        ),
        record_table(
            "question_sectors",
            "Sectors that a question is of",
            (question, Column("sector", "the sector", table="sectors")),
            dict.fromkeys((q.id, sector) for q in questions for sector in q.sectors),
            *("question", "sector"),
        ),
    )


def _changes(ctx: ComposeContext) -> tuple[DataTable, ...]:
    changes = ctx.briefing.changes.values()
    return (
        record_table(
            "changes",
            "Changes, newest first",
            (
                ID,
                Column("day", "the day of the change", DAY),
                Column("kind", "what the change is", one_of=one_of(ChangeKind)),
                Column("summary", "what has changed"),
                Column("note", "what there is to say besides"),
            ),
            ((c.id, c.date, str(c.kind), c.summary, c.note) for c in changes),
        ),
        record_table(
            "change_facts",
            "Facts that a change is of",
            (
                Column("change", "the id of the change", table="changes"),
                Column("fact", "the id of the fact, also of one that is there no more"),
                Column("effect", "what happened to it", one_of=one_of(ChangeEffect)),
            ),
            {
                (c.id, f.fact): (c.id, f.fact, str(f.effect)) for c in changes for f in c.facts
            }.values(),
            *("change", "fact"),
        ),
    )
