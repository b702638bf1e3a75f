"""The tables that are published as CSV: facts, their values, sources, actors, and the charts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from generator.compose.data.fact_data import TABLE_FIELDS, table_row
from generator.compose.page import ComposeContext
from generator.compose.targets import actor_target, fact_target, source_target
from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.core.tabular import Cell, Column, ColumnType, DataTable
from generator.facts.amounts import AMOUNT, PERIOD, amount_cells, period_cells, unit_of
from generator.facts.assessment import Currency, Support, assess, role_in
from generator.facts.giving import values_given
from generator.facts.owners import owner_of
from generator.facts.proving import is_proved, passages_of
from generator.facts.queries import facts_citing
from generator.records import (
    ActorType,
    Consulted,
    Evidence,
    Fact,
    Indicator,
    Role,
    Stance,
    Status,
    Value,
)

DAY, NUMBER, INTEGER, BOOLEAN = (
    ColumnType.DAY,
    ColumnType.NUMBER,
    ColumnType.INTEGER,
    ColumnType.BOOLEAN,
)


def tables(ctx: ComposeContext) -> tuple[DataTable, ...]:
    """Return the tables of records, in the order in which the Data page lists them."""
    return (_facts(ctx), values_table(ctx), sources_table(ctx), actors_table(ctx))


def one_of(words: Iterable[str]) -> tuple[str, ...]:
    """Return the members of an enumeration as texts."""
    return tuple(map(str, words))


def proving(briefing: Briefing) -> Callable[[Evidence], bool]:
    """Return the test whether a quote is proved; what each source has for that is read once."""

    @cache
    def of_source(identifier: str) -> Callable[[Evidence], bool]:
        source = briefing.sources[identifier]
        passages = passages_of(briefing, source)
        return lambda evidence: is_proved(source, evidence, passages)

    return lambda evidence: evidence.quote is not None and of_source(evidence.source)(evidence)


def located(evidence: Evidence) -> str:
    """Return where a passage stands, such as "paragraph 2"; empty if that is not said."""
    locator = evidence.locator
    return f"{locator.type} {locator.value}" if locator else ""


def ends(when: EdtfDate | None) -> tuple[Cell, ...]:
    """Return a date as EDTF, and the first and the last day that it may mean."""
    return (when.text, when.earliest, when.latest) if when else (None, None, None)


_FACT_COLUMNS = {
    "earliest": Column("earliest", "the first day that the date may mean", DAY),
    "latest": Column("latest", "the last day that the date may mean", DAY),
    "date": Column("date", "when it happened, was to happen, or holds, in EDTF (ISO 8601-2)"),
    "stated_by": Column("stated_by", "the name of the actor to whom the source attributes it"),
    "voices": Column("voices", "how many independent voices there are", INTEGER),
    "sources": Column("sources", "ids of its sources, a blank between two"),
    "id": Column("id", "the id of the fact, and the name of its page"),
}
"""The columns of facts whose cells are other than the field that they are made from."""


def _facts(ctx: ComposeContext) -> DataTable:
    columns = tuple(
        _FACT_COLUMNS.get(field.name) or Column(field.name, field.meaning) for field in TABLE_FIELDS
    )
    rows = tuple(table_row(ctx, fact) for fact in ctx.briefing.facts.values())
    return DataTable("facts", "Facts", columns, rows, ("id",))


VALUE_COLUMNS = (
    Column("fact", "the id of the fact", table="facts"),
    Column("fact_title", "the title of the fact"),
    Column("fact_url", "the permalink of the fact"),
    Column("indicator", "the id of what is measured"),
    Column("indicator_title", "what is measured"),
    *PERIOD,
    *AMOUNT,
    Column("display", "the number as the site writes it"),
    Column(
        "given_by",
        "fact: the number in the statement of the fact; passage: that of one passage on it",
        one_of=("fact", "passage"),
    ),
    Column("is_derived", "whether the fact is our own arithmetic or inference", BOOLEAN),
    Column("stance", "how the passage bears on the fact; empty for a fact", one_of=one_of(Stance)),
    Column("role", "what the passage does to the claim; empty for a fact", one_of=one_of(Role)),
    Column("voice", "the id of the actor whose number it is, if known", table="actors"),
    Column("voice_name", "the name of that actor"),
    Column("owner", "the id of whom the voice belongs to: one owner, one voice", table="actors"),
    Column("owner_name", "the name of the owner"),
    Column("source", "the id of the source; empty for a fact", table="sources"),
    Column("source_url", "the address of the source"),
    Column("locator", "where in the source, such as paragraph 2"),
    Column("quote", "the words that carry it, as in the source"),
    Column("quote_is_proved", "whether the quote was found in the text of its source", BOOLEAN),
    Column("support", "how the fact is supported", one_of=one_of(Support)),
    Column("currency", "whether a source tells what became of it", one_of=one_of(Currency)),
    Column("status", "how far the thing had got", one_of=one_of(Status)),
)
"""The columns of the table of values."""


def values_table(ctx: ComposeContext) -> DataTable:
    """Return every number: of each fact first its own, then those of its passages, once for each voice.

    A passage without numbers of its own that says the same gives those of the fact that its words
    have, as on the page of the fact.
    """
    briefing, is_quote_proved = ctx.briefing, proving(ctx.briefing)
    order = list(Stance)
    rows: list[tuple[Cell, ...]] = []
    for fact in briefing.facts.values():
        rows += (
            _value_row(ctx, fact, value, None, voice, None)
            for value in fact.values
            for voice in fact.speakers or ("",)
        )
        for evidence in sorted(fact.evidence, key=lambda piece: order.index(piece.stance)):
            found = is_quote_proved(evidence) if evidence.quote else None
            rows += (
                _value_row(ctx, fact, value, evidence, voice, found)
                for value in values_given(briefing, fact, evidence)
                for voice in briefing.origins_of(evidence)
            )
    return DataTable("values", "Values", VALUE_COLUMNS, tuple(rows))


def _value_row(
    ctx: ComposeContext,
    fact: Fact,
    value: Value,
    evidence: Evidence | None,
    voice: str,
    proved: bool | None,
) -> tuple[Cell, ...]:
    briefing = ctx.briefing
    indicator = briefing.indicators[value.indicator]
    assessment = assess(briefing, fact)
    source = briefing.sources[evidence.source] if evidence else None
    return (
        fact.id,
        fact.title,
        ctx.address(fact_target(fact)),
        indicator.id,
        indicator.title,
        *value_cells(ctx, value, indicator),
        "passage" if evidence else "fact",
        fact.derived is not None,
        str(evidence.stance) if evidence else "",
        str(role_in(fact, evidence)) if evidence else "",
        *voice_cells(briefing, voice),
        source.id if source else "",
        source.URL if source else "",
        located(evidence) if evidence else "",
        evidence.quote if evidence else "",
        proved,
        str(assessment.support),
        str(assessment.currency),
        str(fact.status),
    )


def value_cells(ctx: ComposeContext, value: Value, indicator: Indicator) -> tuple[Cell, ...]:
    """Return the period, the amount and the written form of a value."""
    unit = unit_of(indicator, ctx.briefing.record.language)
    return (
        *period_cells(value.period),
        *amount_cells(value.amount, value.to, value.qualifier, unit),
        ctx.wording.value(value, indicator),
    )


def voice_cells(briefing: Briefing, voice: str | None) -> tuple[Cell, ...]:
    """Return the id and the name of a voice, and of its owner."""
    if not voice:
        return ("", "", "", "")
    owner = owner_of(briefing, voice)
    return (voice, briefing.actors[voice].name, owner, briefing.actors[owner].name)


def sources_table(ctx: ComposeContext) -> DataTable:
    """Return the sources, with whose word each gives."""
    briefing = ctx.briefing
    return DataTable(
        "sources",
        "Sources",
        SOURCE_COLUMNS,
        tuple(
            (
                source.id,
                str(source.type),
                source.title,
                "; ".join(source.author),
                source.publisher,
                *ends(source.issued),
                source.accessed,
                source.URL,
                source.archive,
                source.language,
                str(source.consulted),
                source.official,
                *voice_cells(briefing, source.origin),
                len(facts_citing(briefing, source)),
                ctx.address(source_target(source)),
            )
            for source in briefing.sources.values()
        ),
        ("id",),
    )


SOURCE_COLUMNS = (
    Column("id", "the id of the source, and the name of its page"),
    Column("type", "the kind of publication, in the words of CSL"),
    Column("title", "its title, if known"),
    Column("author", "its authors, if known, a semicolon between two"),
    Column("publisher", "who publishes it"),
    Column("issued", "its date, in EDTF (ISO 8601-2)"),
    Column("issued_from", "the first day that the date may mean", DAY),
    Column("issued_to", "the last day that the date may mean", DAY),
    Column("accessed", "the day on which it was read", DAY),
    Column("source_url", "its address"),
    Column("archive", "the address of a copy that will not change, if known"),
    Column("language", "its language, as a BCP 47 tag"),
    Column("consulted", "how much of it was read", one_of=one_of(Consulted)),
    Column("official", "whether a state body itself publishes it", BOOLEAN),
    Column("voice", "the id of the actor whose word it gives", table="actors"),
    Column("voice_name", "the name of that actor"),
    Column("owner", "the id of whom the voice belongs to", table="actors"),
    Column("owner_name", "the name of the owner"),
    Column("facts", "how many facts rest on it", INTEGER),
    Column("url", "its page"),
)
"""The columns of the table of sources."""


def actors_table(ctx: ComposeContext) -> DataTable:
    """Return people, organisations, outlets and places."""
    briefing = ctx.briefing
    return DataTable(
        "actors",
        "Actors",
        ACTOR_COLUMNS,
        tuple(
            (
                actor.id,
                str(actor.type),
                actor.name,
                actor.country,
                actor.part_of,
                owner_of(briefing, actor.id),
                actor.coordinates.latitude if actor.coordinates else None,
                actor.coordinates.longitude if actor.coordinates else None,
                len(briefing.facts_naming(actor.id)),
                ctx.address(actor_target(actor)),
            )
            for actor in briefing.actors.values()
        ),
        ("id",),
    )


ACTOR_COLUMNS = (
    Column("id", "the id of the actor, and the name of its page"),
    Column("type", "what it is", one_of=one_of(ActorType)),
    Column("name", "its name"),
    Column("country", "its country, by its ISO 3166-1 alpha-3 code"),
    Column("part_of", "the id of the actor to whom it belongs", table="actors"),
    Column("owner", "the id of the actor at the end of that chain", table="actors"),
    Column("latitude", "of a place, in degrees (WGS 84), approximate", NUMBER),
    Column("longitude", "of a place, in degrees (WGS 84), approximate", NUMBER),
    Column("facts", "how many facts name it", INTEGER),
    Column("url", "its page"),
)
"""The columns of the table of people, organisations, outlets and places."""
