"""A fact as data: the fields of its JSON object in the API, and the columns of its CSV row.

Fields of the record are described by the record; computed fields are described here. The order is
that of the record, except where a table below puts one field after another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from generator.compose.data.api_parts import (
    basis_part,
    date_part,
    evidence_part,
    position_parts,
    value_part,
)
from generator.compose.page import ComposeContext
from generator.compose.targets import fact_target
from generator.facts.assessment import Currency, Support, assess, role_in, voices
from generator.facts.stamp import Review, review
from generator.facts.terms import speakers_as
from generator.records import Evidence, Fact
from generator.records.shown import Place, meaning_of, shown_fields

Value = Callable[[ComposeContext, Fact], Any]
"""Returns the value of a field, for JSON or for a cell of the table."""


@dataclass(frozen=True, slots=True)
class DataField:
    """A field of a fact as data: name, value, and its meaning for the documentation of the API."""

    name: str
    value: Value
    meaning: str = ""


def _plain(name: str) -> Value:
    """Return the writer of a field that holds text or a list of texts, which stay unchanged.

    The writer raises TypeError for a value of any other type.
    """

    def value(ctx: ComposeContext, fact: Fact) -> Any:
        content = getattr(fact, name)
        if isinstance(content, tuple) and all(isinstance(item, str) for item in content):
            return [str(item) for item in content]
        if content is None or isinstance(content, str):
            return None if content is None else str(content)
        raise TypeError(f'nothing says how the field "{name}" of a fact is written as data')

    return value


def _derived(ctx: ComposeContext, fact: Fact) -> Any:
    derived = fact.derived
    return {"from": list(derived.from_), "working": derived.working} if derived else None


def _evidence(ctx: ComposeContext, fact: Fact, evidence: Evidence) -> Any:
    return evidence_part(ctx, evidence) | {"role": str(role_in(fact, evidence))}


def _review(ctx: ComposeContext, fact: Fact) -> Any:
    done = fact.reviewed
    return {
        "state": str(review(ctx.briefing, fact)),
        "by": done.by if done else None,
        "on": done.on.isoformat() if done else None,
        "wrong": done.wrong if done else None,
        "self": done.self_ if done else None,
    }


def _speaker(ctx: ComposeContext, fact: Fact) -> str:
    return "; ".join(ctx.briefing.actors[name].name for name in fact.speakers)


def _day(fact: Fact, end: str) -> str:
    day = getattr(fact.date, end) if fact.date else None
    return day.isoformat() if day else ""


def _of_the_record(place: Place, written: Mapping[str, Value]) -> Iterator[DataField]:
    for name, shown in shown_fields(Fact).items():
        if place in shown.places:
            value = written.get(name) or _plain(name)
            meaning = _MEANINGS.get(name) or meaning_of(Fact, name)
            yield DataField(_NAMES[place].get(name, name), value, meaning)


def _in_order(fields: Iterable[DataField], behind: Mapping[str, str]) -> tuple[DataField, ...]:
    by_name = {field.name: field for field in fields}
    names = [name for name in by_name if name not in behind]
    for name, before in behind.items():
        names.insert(names.index(before) + 1, name)
    return tuple(by_name[name] for name in names)


_NAMES: Mapping[Place, Mapping[str, str]] = {
    Place.API: {"reviewed": "review"},
    Place.TABLE: {"evidence": "sources"},
}
"""Fields that are renamed in an output, because it holds something else than the record does."""

_MEANINGS = {
    "reviewed": "by, on, wrong (what is wrong with it, in the reviewer's words), self (whether it was reviewed "
    f"only by whoever changed it last), and state: one of {', '.join(Review)}"
}
"""Meanings that differ from the record's, because the value is computed from the field."""

_SECTOR = DataField("sector", lambda _, f: f.sector, "the id of the sector whose page is its home")
_ASSESSMENT = DataField(
    "assessment",
    lambda ctx, fact: assess(ctx.briefing, fact).former,
    "support and currency as one word, as it used to be told: one of single-source, corroborated, contested, overtaken",
)
_SUPPORT = DataField(
    "support",
    lambda ctx, fact: str(assess(ctx.briefing, fact).support),
    f"what carries the claim, computed from the evidence: one of {', '.join(Support)}",
)
_CURRENCY = DataField(
    "currency",
    lambda ctx, fact: str(assess(ctx.briefing, fact).currency),
    f"whether a source tells what became of it: {' or '.join(Currency)}",
)
_URL = DataField("url", lambda ctx, fact: ctx.address(fact_target(fact)), "the permalink")

API_FIELDS = _in_order(
    (
        *_of_the_record(
            Place.API,
            {
                "date": lambda _, fact: date_part(fact.date),
                "said": lambda _, fact: date_part(fact.said),
                "stated_by": lambda _, fact: next(iter(fact.speakers), None),
                "values": lambda ctx, fact: [value_part(ctx, v) for v in fact.values],
                "derived": _derived,
                "basis": lambda _, fact: basis_part(fact.basis),
                "evidence": lambda ctx, fact: [_evidence(ctx, fact, e) for e in fact.evidence],
                "reviewed": _review,
            },
        ),
        _SECTOR,
        DataField(
            "speakers",
            lambda _, fact: list(fact.speakers),
            "ids of all actors to whom the source attributes the claim: several of a joint statement",
        ),
        DataField(
            "offices",
            lambda ctx, fact: [office or None for office in speakers_as(ctx.briefing, fact)],
            "the office of each of these at the time, where it is known; otherwise null",
        ),
        DataField(
            "followed_by",
            lambda ctx, fact: [f.id for f in ctx.briefing.followed_by.get(fact.id, ())],
            "ids of the facts that follow it",
        ),
        DataField(
            "fulfilled_by",
            lambda ctx, fact: [f.id for f in ctx.briefing.fulfilled_by.get(fact.id, ())],
            "ids of the facts by which it came true",
        ),
        _SUPPORT,
        _CURRENCY,
        _ASSESSMENT,
        DataField(
            "voices",
            lambda ctx, fact: list(voices(ctx.briefing, fact)),
            "ids of the actors whose word carries, disputes or updates it, each once: the independent voices",
        ),
        _URL,
        DataField("position", lambda _, f: position_parts(f.position)["position"], "file and line"),
        DataField("origin", lambda _, f: position_parts(f.position)["origin"], "the same"),
    ),
    {
        "sector": "statement",
        "moved_from": "sector",
        "also_in": "moved_from",
        "speakers": "stated_by",
        "offices": "speakers",
        "followed_by": "fulfils",
        "fulfilled_by": "followed_by",
        "support": "evidence",
        "currency": "support",
        "assessment": "currency",
        "voices": "assessment",
        "review": "why_they_differ",
    },
)
"""The fields of a fact in the API, in order."""

TABLE_FIELDS = _in_order(
    (
        *_of_the_record(
            Place.TABLE,
            {
                "date": lambda _, fact: fact.date.text if fact.date else "",
                "said": lambda _, fact: fact.said.text if fact.said else "",
                "stated_by": _speaker,
                "evidence": lambda _, fact: list(dict.fromkeys(e.source for e in fact.evidence)),
            },
        ),
        _SECTOR,
        DataField("earliest", lambda _, fact: _day(fact, "earliest")),
        DataField("latest", lambda _, fact: _day(fact, "latest")),
        _SUPPORT,
        _CURRENCY,
        _ASSESSMENT,
        DataField("voices", lambda ctx, fact: str(len(voices(ctx.briefing, fact)))),
        _URL,
    ),
    {"sector": "statement", "earliest": "date", "latest": "earliest", "sources": "voices"},
)
"""The columns of the CSV table of facts, in order."""


def api_object(ctx: ComposeContext, fact: Fact) -> dict[str, Any]:
    """Return a fact as its JSON object in the API; a field without a value is null."""
    return {field.name: field.value(ctx, fact) for field in API_FIELDS}


def table_row(ctx: ComposeContext, fact: Fact) -> tuple[str, ...]:
    """Return a fact as a row of the table; a field without a value is an empty cell."""
    return tuple(_cell(field.value(ctx, fact)) for field in TABLE_FIELDS)


def _cell(value: str | list[str] | None) -> str:
    return " ".join(value) if isinstance(value, list) else value or ""
