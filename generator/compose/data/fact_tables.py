"""Facts, what they refer to, their evidence and their numbers, as tables for a database."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compose.data.tables import (
    BOOLEAN,
    DAY,
    INTEGER,
    ends,
    located,
    one_of,
    proving,
    value_cells,
)
from generator.compose.page import ComposeContext
from generator.compose.targets import (
    fact_target,
)
from generator.core.tabular import Cell, Column, DataTable
from generator.facts.amounts import AMOUNT, PERIOD
from generator.facts.assessment import Currency, Support, assess, role_in, voices
from generator.facts.giving import values_given
from generator.facts.owners import owner_of
from generator.facts.stamp import Review, review
from generator.records import (
    Evidence,
    Fact,
    FactKind,
    Role,
    Stance,
    Status,
    Value,
)

Rows = Iterable[tuple[Cell, ...]]

ID = Column("id", "its id, and the name or the anchor of its page")
FACT = Column("fact", "the id of the fact", table="facts")


def record_table(
    name: str, title: str, columns: Iterable[Column], rows: Rows, *key: str
) -> DataTable:
    """Return a table of the database; its key is `id` if no other is named."""
    return DataTable(name, title, tuple(columns), tuple(rows), key or ("id",))


def facts_table(ctx: ComposeContext) -> DataTable:
    """Return the facts with their assessment."""
    briefing = ctx.briefing
    return record_table(
        "facts",
        "Facts",
        (
            ID,
            Column("title", "a headline"),
            Column("statement", "the claim"),
            Column("sector", "its home sector", table="sectors"),
            Column("kind", "what sort of thing it states", one_of=one_of(FactKind)),
            Column("status", "how far the thing had got", one_of=one_of(Status)),
            Column("date", "when, in EDTF"),
            Column("date_from", "the first day that the date may mean", DAY),
            Column("date_to", "the last day that the date may mean", DAY),
            Column("said", "when it was said, in EDTF, where the date is of what was said"),
            Column("stated_by", "to whom the source attributes it, the first", table="actors"),
            Column("support", "what carries the claim", one_of=one_of(Support)),
            Column("currency", "what became of it", one_of=one_of(Currency)),
            Column("voices", "how many independent voices there are", INTEGER),
            Column("working", "of our own arithmetic or inference: how it is made"),
            Column("why_they_differ", "what is known of why its sources disagree"),
            Column("note", "a caution"),
            Column("review", "the state of its review", one_of=one_of(Review)),
            Column("url", "the permalink"),
        ),
        (
            (
                f.id,
                f.title,
                f.statement,
                f.sector,
                str(f.kind),
                str(f.status),
                *ends(f.date),
                f.said.text if f.said else None,
                next(iter(f.speakers), None),
                *_assessed(ctx, f),
                f.derived.working if f.derived else None,
                f.why_they_differ,
                f.note,
                str(review(briefing, f)),
                ctx.address(fact_target(f)),
            )
            for f in briefing.facts.values()
        ),
    )


def _assessed(ctx: ComposeContext, fact: Fact) -> tuple[Cell, ...]:
    found = assess(ctx.briefing, fact)
    return (str(found.support), str(found.currency), len(voices(ctx.briefing, fact)))


def links_of_facts(ctx: ComposeContext) -> tuple[DataTable, ...]:
    """Return what facts name, which sectors list them too, and what derived ones rest on."""
    facts = ctx.briefing.facts.values()
    named = {
        (f.id, actor, how): None
        for f in facts
        for how, actors in (("actor", f.actors), ("place", f.places))
        for actor in actors
    }
    return (
        record_table(
            "fact_actors",
            "Who and what a fact names",
            (
                FACT,
                Column("actor", "whom it names", table="actors"),
                Column("how", "as what", one_of=("actor", "place")),
            ),
            named,
            *("fact", "actor", "how"),
        ),
        record_table(
            "fact_speakers",
            "To whom the source attributes a fact: several of a joint statement",
            (FACT, Column("speaker", "the actor", table="actors")),
            dict.fromkeys((f.id, speaker) for f in facts for speaker in f.speakers),
            *("fact", "speaker"),
        ),
        record_table(
            "fact_sectors",
            "Other sectors that list a fact",
            (FACT, Column("sector", "the sector", table="sectors")),
            dict.fromkeys((f.id, sector) for f in facts for sector in f.also_in),
            *("fact", "sector"),
        ),
        record_table(
            "derivations",
            "What our own arithmetic or inference rests on",
            (FACT, Column("rests_on", "a fact that it rests on", table="facts")),
            dict.fromkeys((f.id, i) for f in facts if f.derived for i in f.derived.from_),
            *("fact", "rests_on"),
        ),
        record_table(
            "relations",
            "Which facts follow others, or fulfil a plan",
            (
                FACT,
                Column("how", "how it is related", one_of=("follows", "fulfils")),
                Column("other", "the fact that it follows or fulfils", table="facts"),
            ),
            dict.fromkeys(
                (f.id, how, other)
                for f in facts
                for how, others in (("follows", f.follows), ("fulfils", f.fulfils))
                for other in others
            ),
            *("fact", "how", "other"),
        ),
    )


def passages_and_values(ctx: ComposeContext) -> tuple[DataTable, DataTable]:
    """Return the evidence of facts, and the numbers of facts and of their evidence."""
    briefing, is_quote_proved = ctx.briefing, proving(ctx.briefing)
    passages: list[tuple[Cell, ...]] = []
    values: list[tuple[Cell, ...]] = []
    for fact in briefing.facts.values():
        given: list[tuple[int | None, Value]] = [(None, value) for value in fact.values]
        for evidence in fact.evidence:
            number = len(passages) + 1
            is_proved = is_quote_proved(evidence) if evidence.quote else None
            passages.append((number, fact.id, *_passage(ctx, fact, evidence), is_proved))
            given += ((number, value) for value in values_given(briefing, fact, evidence))
        for passage, value in given:
            indicator = briefing.indicators[value.indicator]
            cells = value_cells(ctx, value, indicator)
            values.append((len(values) + 1, fact.id, passage, indicator.id, *cells))
    numbered = Column("id", "its number in this file", INTEGER)
    evidence_columns = (
        numbered,
        FACT,
        Column("source", "the source", table="sources"),
        Column("locator", "where in the source, such as paragraph 2"),
        Column("stance", "how it bears on the fact", one_of=one_of(Stance)),
        Column("role", "what it does to the claim", one_of=one_of(Role)),
        Column("voice", "whose word it is", table="actors"),
        Column("owner", "whom the voice belongs to", table="actors"),
        Column("quote", "its words, as in the source"),
        Column("language", "of the quote"),
        Column("says", "what it says, in our words"),
        Column("note", "a caution"),
        Column("quote_is_proved", "whether the quote was found in its text", BOOLEAN),
    )
    value_columns = (
        numbered,
        FACT,
        Column("evidence", "the passage that gives it; none for the fact itself", table="evidence"),
        Column("indicator", "what is measured", table="indicators"),
        *PERIOD,
        *AMOUNT,
        Column("display", "the number as the site writes it"),
    )
    return (
        record_table("evidence", "Passages on facts", evidence_columns, passages),
        record_table("fact_values", "Numbers of facts and of passages", value_columns, values),
    )


def _passage(ctx: ComposeContext, fact: Fact, evidence: Evidence) -> tuple[Cell, ...]:
    briefing = ctx.briefing
    voice = briefing.origin_of(evidence)
    return (
        evidence.source,
        located(evidence),
        str(evidence.stance),
        str(role_in(fact, evidence)),
        voice,
        owner_of(briefing, voice),
        evidence.quote,
        evidence.language or briefing.sources[evidence.source].language,
        evidence.says,
        evidence.note,
    )
