"""What a candidate is near to among the facts: the same claim, or one that it is evidence for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.core.proof.normalisation import words
from generator.core.proof.runs import places
from generator.core.reading.families import content_words
from generator.facts.compatibility import are_compatible, are_of_one
from generator.facts.wording import wording_of
from generator.records import Fact, Stance, Value

_LIKE = 0.5
_MOST = 3


@dataclass(frozen=True, slots=True)
class Near:
    """A fact that a candidate is near to: whether it `repeats` it, else the stance as evidence, and why."""

    fact: str
    stance: str
    why: str
    repeats: bool = False


def nearby(briefing: Briefing, fields: dict[str, Any], source: str) -> tuple[Near, ...]:
    """Return the facts that a candidate repeats, or is evidence for: those first whose figure it has."""
    found = [
        *_quoted(briefing, fields, source),
        *_measured(briefing, fields),
        *_alike(briefing, fields),
    ]
    first: dict[str, Near] = {}
    for near in found:
        first.setdefault(near.fact, near)
    return tuple(first.values())[:_MOST]


def _quoted(briefing: Briefing, fields: dict[str, Any], source: str) -> Iterator[Near]:
    """Yield facts that quote the same words already."""
    piece, *_ = fields["evidence"]
    wanted = words(piece.get("quote") or "")
    for citing in briefing.citing.get(source, ()):
        record, other = citing.record, citing.evidence
        if not isinstance(record, Fact) or str(other.paragraph) != str(piece.get("paragraph")):
            continue
        there = words(other.quote or "")
        found = (*places(there, wanted), *places(wanted, there))
        if there and wanted and found:
            yield Near(record.id, "", f'quotes "{other.quote}" of it already', repeats=True)


def _measured(briefing: Briefing, fields: dict[str, Any]) -> Iterator[Near]:
    """Yield facts with a figure of the same indicator and period."""
    local = wording_of(briefing.record)
    for value in (Value.model_validate(given) for given in fields.get("values", ())):
        indicator = briefing.indicators.get(value.indicator)
        if indicator is None:
            continue
        for fact in briefing.facts.values():
            for own in fact.values:
                if fact.derived is None and are_of_one(own, value):
                    one, other = local.value(own, indicator), local.value(value, indicator)
                    stance = Stance.SUPPORTS if are_compatible(own, value) else Stance.DISPUTES
                    why = f"same indicator and period: {one} there, {other} here"
                    yield Near(fact.id, str(stance), why)
                    break


def _alike(briefing: Briefing, fields: dict[str, Any]) -> Iterator[Near]:
    """Yield facts that say nearly the same in words, none with figures of its own."""
    if fields.get("values"):
        return
    own = dict(content_words(fields.get("statement") or ""))
    if len(own) < 3:
        return
    date = fields.get("date")
    scored = []
    for fact in briefing.facts.values():
        others = content_words(fact.statement)
        if not others or fact.values or not _may_be_one(date, fact.date):
            continue
        keys = frozenset().union(*(k for _, k in others))
        shared = sum(1 for k in own.values() if k & keys)
        score = shared / max(len(own), len(others))
        if score >= _LIKE:
            scored.append((score, fact.id))
    for score, name in sorted(scored, reverse=True)[:2]:
        yield Near(
            name,
            str(Stance.SUPPORTS),
            f"says nearly the same ({round(100 * score)} % of the words)",
        )


def _may_be_one(date: str | None, other: EdtfDate | None) -> bool:
    if not date or other is None:
        return True
    own = EdtfDate.parse(date)
    first, last = own.earliest, own.latest
    if not (first and last and other.earliest and other.latest):
        return True
    return first <= other.latest and other.earliest <= last
