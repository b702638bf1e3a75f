"""JSON objects that several documents of the API share: evidence, values, dates, origins."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from generator.compose.page import ComposeContext
from generator.core.dates import EdtfDate
from generator.core.diagnostics import Position
from generator.facts.coverage import Coverage, Share
from generator.records import Basis, Evidence, LocatorType, Value

Json = dict[str, Any]


def value_part(ctx: ComposeContext, value: Value) -> Json:
    """Return a value of an indicator as JSON; `display` is the text that the site shows."""
    return {
        "indicator": value.indicator,
        "period": date_part(value.period),
        "amount": _number_part(value.amount),
        "to": None if value.to is None else _number_part(value.to),
        "qualifier": str(value.qualifier),
        "display": ctx.wording.value(value, ctx.briefing.indicators[value.indicator]),
    }


def _number_part(amount: Decimal) -> int | float:
    return int(amount) if amount == amount.to_integral_value() else float(amount)


def evidence_part(ctx: ComposeContext, evidence: Evidence) -> Json:
    """Return a piece of evidence as JSON, with W3C and CSL names for the quote and the locator."""
    return {
        "source": evidence.source,
        "locator": _locator_part(evidence),
        "quote": evidence.quote,
        "seal": evidence.seal,
        "language": evidence.language,
        "stance": str(evidence.stance),
        "voice": ctx.briefing.origin_of(evidence),
        "voices": list(ctx.briefing.origins_of(evidence)),
        "says": evidence.says,
        "values": [value_part(ctx, v) for v in evidence.values],
        "note": evidence.note,
        "basis": basis_part(evidence.basis),
    }


def basis_part(bases: Iterable[Basis]) -> list[Json]:
    """Return what words rest on that no quote has, as JSON."""
    return [{"of": basis.of, "why": basis.why} for basis in bases]


def _locator_part(evidence: Evidence) -> Json:
    """Return the locator: `paragraph`, or null; for another type also its CSL `label` and value."""
    locator = evidence.locator
    part: Json = {"paragraph": evidence.paragraph}
    if locator and locator.type is not LocatorType.PARAGRAPH:
        part |= {"label": locator.type.csl, "value": locator.value}
    return part


def date_part(edtf: EdtfDate | None) -> Json | None:
    """Return a date as its EDTF text, with the earliest and latest day it may mean, in ISO 8601.

    None for None.
    """
    if edtf is None:
        return None
    return {
        "edtf": edtf.text,
        "earliest": _iso(edtf.earliest),
        "latest": _iso(edtf.latest),
        "approximate": edtf.is_approximate,
        "uncertain": edtf.is_uncertain,
    }


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def coverage_part(coverage: Coverage) -> Json:
    """Return how much of a briefing is proved, seen, read and reviewed, each as a part of a whole."""
    reviewed = coverage.reviewed
    return {
        "proved": _share(coverage.proved),
        "seen": _share(coverage.seen),
        "read": _share(coverage.read),
        "reviewed": {
            **_share(reviewed),
            "wrong": reviewed.wrong,
            "by_authors": reviewed.by_authors,
        },
    }


def _share(share: Share) -> Json:
    return {"part": share.part, "whole": share.whole}


def position_parts(position: Position) -> Json:
    """Return where an entry stands: its file below the root of the repository, and its line, counted from 1.

    `origin` is the former name of `position`, kept beside it throughout version 1.
    """
    found = {"file": position.path, "line": position.line}
    return {"position": found, "origin": found}
