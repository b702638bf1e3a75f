"""The schema of what a fact holds, and of what the records of the API share."""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.data.fact_data import API_FIELDS
from generator.export.json_schema import (
    DAY,
    IDENTIFIER,
    NUMBER,
    TEXT,
    TRUTH,
    WEB,
    WHOLE,
    Schema,
    closed,
    many,
    one_of,
    or_null,
    reference,
)
from generator.facts.assessment import Currency, Support
from generator.facts.stamp import Review
from generator.records import (
    Evidence,
    FactKind,
    LocatorType,
    Qualifier,
    Role,
    Stance,
    Status,
    Value,
)

IDS = many(IDENTIFIER)
"""A list of ids."""

DATE = reference("date")
"""A date, as EDTF and as days."""

WHERE = {"url": WEB, "position": reference("position"), "origin": reference("position")}
"""What ends every record: its address, its place in the repository, and the same by its old name."""

SHARE = {"part": WHOLE, "whole": WHOLE}
"""How many of how many."""

_EVIDENCE: Mapping[str, Schema] = {
    "source": IDENTIFIER,
    "locator": reference("locator"),
    "quote": or_null(TEXT),
    "seal": or_null(TEXT),
    "language": or_null(TEXT),
    "stance": one_of(Stance),
    "voice": IDENTIFIER,
    "voices": IDS,
    "says": or_null(TEXT),
    "values": many(reference("value")),
    "note": or_null(TEXT),
    "basis": many(reference("basis")),
}

_FACT_FIELDS: Mapping[str, Schema] = {
    "id": IDENTIFIER,
    "aliases": IDS,
    "title": TEXT,
    "statement": TEXT,
    "sector": IDENTIFIER,
    "moved_from": IDS,
    "also_in": IDS,
    "kind": one_of(FactKind),
    "status": one_of(Status),
    "date": or_null(DATE),
    "date_basis": or_null(TEXT),
    "said": or_null(DATE),
    "stated_by": or_null(IDENTIFIER),
    "speakers": IDS,
    "offices": many(or_null(TEXT)),
    "actors": IDS,
    "places": IDS,
    "follows": IDS,
    "fulfils": IDS,
    "followed_by": IDS,
    "fulfilled_by": IDS,
    "values": many(reference("value")),
    "derived": or_null(closed({"from": IDS, "working": TEXT})),
    "basis": many(reference("basis")),
    "evidence": many(reference("fact_evidence")),
    "support": one_of(Support),
    "currency": one_of(Currency),
    "assessment": one_of(("single-source", "corroborated", "contested", "overtaken")),
    "voices": IDS,
    "why_they_differ": or_null(TEXT),
    "review": closed(
        {
            "state": one_of(Review),
            "by": or_null(TEXT),
            "on": or_null(DAY),
            "wrong": or_null(TEXT),
            "self": or_null(TRUTH),
        }
    ),
    "note": or_null(TEXT),
    "searches": IDS,
    **WHERE,
}
"""The schemas of the fields of a fact; that of every field in `API_FIELDS` is here."""


def parts() -> dict[str, Schema]:
    """Return the definitions of what several kinds of record share, and of a fact, by name."""
    meanings = {field.name: field.meaning for field in API_FIELDS}
    fact = {name: {**_FACT_FIELDS[name], "description": meanings[name]} for name in meanings}
    numbered = closed({"paragraph": or_null(WHOLE)})
    otherwise = closed(
        {
            "paragraph": {"type": "null"},
            "label": one_of(kind.csl for kind in LocatorType),
            "value": TEXT,
        }
    )
    return {
        "date": closed(
            {
                "edtf": {**TEXT, "description": "the date in EDTF (ISO 8601-2)"},
                "earliest": or_null(DAY),
                "latest": or_null(DAY),
                "approximate": TRUTH,
                "uncertain": TRUTH,
            }
        ),
        "position": closed({"file": TEXT, "line": {**WHOLE, "minimum": 1}}),
        "locator": {"oneOf": [numbered, otherwise]},
        "basis": closed({"of": TEXT, "why": TEXT}),
        "value": closed(
            {
                "indicator": IDENTIFIER,
                "period": or_null(DATE),
                "amount": NUMBER,
                "to": or_null(NUMBER),
                "qualifier": one_of(Qualifier),
                "display": TEXT,
            },
            Value,
        ),
        "evidence": closed(_EVIDENCE, Evidence),
        "fact_evidence": closed({**_EVIDENCE, "role": one_of(Role)}, Evidence),
        "summary": closed({"text": TEXT, "facts": IDS, "searches": IDS}),
        "fact": closed(fact),
    }
