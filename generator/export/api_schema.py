"""The schema of the API: what each of its documents holds, field by field.

Objects are closed: a field that is added to a document and not here fails the tests.
"""

from __future__ import annotations

from collections.abc import Mapping

from generator.compose.data.api import SCHEMA_VERSION
from generator.export.api_parts import DATE, IDS, SHARE, WHERE, parts
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
from generator.records import (
    Actor,
    ActorFolder,
    ActorType,
    Change,
    ChangedFact,
    ChangeEffect,
    ChangeKind,
    ChartKind,
    ChartRecord,
    Consulted,
    Indicator,
    Question,
    Search,
    Sector,
    Source,
    Status,
    Withdrawal,
    WithdrawnKind,
)
from generator.records.source import Digest, Remarks, Seen, SourceType, WithoutClaim
from generator.records.wikidata import ITEM

_NAMED_LINK = closed({"name": TEXT, "url": WEB})


def _records() -> dict[str, Schema]:
    named = {"id": IDENTIFIER, "aliases": IDS}
    return {
        "source": closed(
            {
                **named,
                "type": one_of(SourceType),
                "title": or_null(TEXT),
                "author": many(TEXT),
                "publisher": TEXT,
                "voice": IDENTIFIER,
                "official": TRUTH,
                "section": or_null(TEXT),
                "issued": or_null(DATE),
                "accessed": or_null(DAY),
                "URL": or_null(WEB),
                "archive": or_null(WEB),
                "language": TEXT,
                "consulted": one_of(Consulted),
                "paragraphs": or_null(WHOLE),
                "without_claim": many(
                    closed({"paragraphs": many(WHOLE), "why": TEXT}, WithoutClaim)
                ),
                "remarks": closed(
                    dict.fromkeys(("title", "author", "issued", "accessed"), or_null(TEXT)), Remarks
                ),
                "licence": or_null(_NAMED_LINK),
                "fingerprinted": TRUTH,
                "digest": or_null(
                    closed({"normalisation": WHOLE, "words": WHOLE, "value": TEXT}, Digest)
                ),
                "seen": or_null(closed({"by": TEXT, "on": DAY, "copy": TEXT}, Seen)),
                "note": TEXT,
                "facts": IDS,
                **WHERE,
            },
            Source,
        ),
        "actor": closed(
            {
                **named,
                "moved_from": many(one_of(ActorFolder)),
                "type": one_of(ActorType),
                "name": TEXT,
                "other_names": many(closed({"name": TEXT, "language": TEXT})),
                "country": or_null({**TEXT, "pattern": "^[A-Z]{3}$"}),
                "part_of": or_null(IDENTIFIER),
                "coordinates": or_null(closed({"latitude": NUMBER, "longitude": NUMBER})),
                "terms": many(
                    closed({"office": TEXT, "date": DATE, "evidence": many(reference("evidence"))})
                ),
                "wikidata": or_null({**TEXT, "pattern": f"^{ITEM}$"}),
                "profile": many(
                    closed(
                        {
                            "statement": TEXT,
                            "evidence": many(reference("evidence")),
                            "searches": IDS,
                        }
                    )
                ),
                "facts": IDS,
                **WHERE,
            },
            Actor,
        ),
        "sector": closed(
            {
                **named,
                "title": TEXT,
                "summary": TEXT,
                "brief": many(reference("summary")),
                **dict.fromkeys(("facts", "also", "questions"), IDS),
                **WHERE,
            },
            Sector,
        ),
        "question": closed(
            {
                **named,
                "question": TEXT,
                "why": TEXT,
                "sectors": IDS,
                "facts": IDS,
                "evidence": many(reference("evidence")),
                "searches": IDS,
                **WHERE,
            },
            Question,
        ),
        "search": closed(
            {
                **named,
                "where": TEXT,
                "words": many(closed({"text": TEXT, "language": or_null(TEXT)})),
                "on": DAY,
                "found": TEXT,
                "URL": or_null(WEB),
                "note": or_null(TEXT),
                **WHERE,
            },
            Search,
        ),
        "figure": closed(
            {
                "id": IDENTIFIER,
                "title": TEXT,
                "description": TEXT,
                "kind": one_of(ChartKind),
                "sectors": IDS,
                "indicator": or_null(IDENTIFIER),
                "facts": IDS,
                "series": many(closed({"label": TEXT, "origins": IDS})),
                "routes": many(closed({"label": TEXT, "stops": IDS, "status": one_of(Status)})),
                "note": or_null(TEXT),
                "searches": IDS,
                **WHERE,
            },
            ChartRecord,
        ),
        "moment": closed(
            {
                "fact": IDENTIFIER,
                "title": TEXT,
                "sector": IDENTIFIER,
                "status": one_of(Status),
                "is_plan": TRUTH,
                "date": DATE,
                "url": WEB,
            }
        ),
        "change": closed(
            {
                "id": IDENTIFIER,
                "date": DAY,
                "kind": one_of(ChangeKind),
                "summary": TEXT,
                "note": or_null(TEXT),
                "facts": many(reference("changed_fact")),
                "more": WHOLE,
                **WHERE,
            },
            Change,
        ),
        "changed_fact": closed(
            {
                "fact": IDENTIFIER,
                "effect": one_of(ChangeEffect),
                "title": TEXT,
                "fields": many(
                    closed({"field": TEXT, "before": or_null(TEXT), "after": or_null(TEXT)})
                ),
                "url": or_null(WEB),
            },
            ChangedFact,
        ),
        "withdrawal": closed(
            {
                **named,
                "kind": one_of(WithdrawnKind),
                "title": TEXT,
                "sectors": IDS,
                "on": DAY,
                "why": TEXT,
                "see": IDS,
                **WHERE,
            },
            Withdrawal,
        ),
        "indicator": closed({"id": IDENTIFIER, "title": TEXT, "display": TEXT}, Indicator),
    }


DEFINITIONS: Mapping[str, Schema] = {**parts(), **_records()}
"""The schemas of records and of their parts, by name."""

_LISTS = ("facts", "sources", "actors", "sectors")
_VERSION: Schema = {"const": SCHEMA_VERSION}

DOCUMENTS: Mapping[str, Schema] = {
    "briefing": closed(
        {
            "schema_version": _VERSION,
            "title": TEXT,
            "subtitle": TEXT,
            "parties": many(closed({"code": TEXT, "name": TEXT, "type": TEXT})),
            "subject": or_null(
                closed({"id": IDENTIFIER, "type": TEXT, "name": TEXT, "actor": or_null(IDENTIFIER)})
            ),
            "as_of": DAY,
            "language": TEXT,
            "licence": _NAMED_LINK,
            "repository": or_null(WEB),
            "site_url": or_null(WEB),
            "bottom_line": many(reference("summary")),
            "key_figures": IDS,
            **{f"{n}s": many(reference(n)) for n in ("indicator", "figure", "question")},
            "searches": many(reference("search")),
            "counts": closed(dict.fromkeys((*_LISTS, "questions"), WHOLE)),
            "coverage": closed(
                {
                    **{name: closed(SHARE) for name in ("proved", "seen", "read")},
                    "reviewed": closed({**SHARE, "wrong": WHOLE, "by_authors": WHOLE}),
                }
            ),
        }
    ),
    **{
        name: closed(
            {"schema_version": _VERSION, name: many(reference(name.removesuffix("s")))},
        )
        for name in _LISTS
    },
    "timeline": closed(
        {"schema_version": _VERSION, "dated": many(reference("moment")), "undated": IDS}
    ),
    "changes": closed(
        {
            "schema_version": _VERSION,
            "changes": many(reference("change")),
            "withdrawn": many(reference("withdrawal")),
        }
    ),
    "fact": reference("fact"),
}
"""The schema of each document, by its name; that of one fact is `fact`."""
