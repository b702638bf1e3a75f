"""Alarms: the changes that most often turn a right claim into a wrong one, for a reviewer to see first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from generator.compare.model import (
    Alarm,
    AlarmKind,
    ChangeType,
    EvidenceChange,
    FieldChange,
    RecordChange,
)
from generator.compare.passages import is_vouched
from generator.content.link import Briefing
from generator.content.references import summaries
from generator.core.reading.hedges import hedges
from generator.records import Record, Stance, Status
from generator.records.kinds import RecordKind
from generator.records.shown import Significance

_SAID = frozenset(
    [
        "title",
        "statement",
        "values",
        "note",
        "date_basis",
        "why_they_differ",
        "bottom_line",
        "brief",
        "subtitle",
        "profile",
        "question",
        "why",
        "summary",
        "description",
        "text",
        "says",
        "basis",
        "found",
    ]
)
"""The fields in which we say something ourselves: a hedge in a quote is its source's."""

_ANSWERS: Mapping[RecordKind, Mapping[str, AlarmKind]] = {
    RecordKind.HEAD: {
        "bottom_line": AlarmKind.BOTTOM_LINE,
        "key_figures": AlarmKind.BOTTOM_LINE,
    },
    RecordKind.SECTOR: {"brief": AlarmKind.BRIEF},
}
"""The fields that readers in a hurry read alone, by the kind of their record."""

_SHOWN_FIRST = ("values", "title", "date", "status", "statement")
"""The fields of a fact that stand large on the home page, by what is told of a change."""


def alarms(base: Briefing, head: Briefing, changes: Iterable[RecordChange]) -> tuple[Alarm, ...]:
    """Return the alarms, by their kind and then in the order of the changes."""
    records = (base.record, head.record)
    key = {fact for record in records for fact in record.key_figures}
    resting = _resting(records)
    in_briefs = _resting(s for briefing in (base, head) for s in briefing.sectors.values())
    found = [
        Alarm(kind, text, change.id, change.name, change.position, change.target)
        for change in changes
        for kind, text in _of(change, key, resting, in_briefs, head.record.language)
    ]
    order = list(AlarmKind)
    return tuple(sorted(found, key=lambda alarm: order.index(alarm.kind)))


def hedges_gone(before: str, after: str, language: str) -> tuple[str, ...]:
    """Return the hedges of a text that its new version has less often, each once."""
    left = Counter(hedges(before, language))
    left.subtract(hedges(after, language))
    return tuple(word for word, count in left.items() if count > 0)


def _resting(records: Iterable[Record]) -> set[str]:
    """Return the facts on which summaries of records rest."""
    return {fact for r in records for sentence, _ in summaries(r) for fact in sentence.facts}


def _of(
    change: RecordChange, key: set[str], resting: set[str], in_briefs: set[str], language: str
) -> Iterator[tuple[AlarmKind, str]]:
    if change.kind is RecordKind.FACT:
        yield from _of_fact(change, key, resting, in_briefs)
    answers = _ANSWERS.get(change.kind, {})
    for field in change.fields:
        if field.field in answers and _is_substance(field):
            yield answers[field.field], f"{field.label} changed{_from_to(field)}."
    for where, field in _texts(change):
        if gone := hedges_gone(field.before, field.after, language):
            words = ", ".join(f"“{word}”" for word in gone)
            yield AlarmKind.HEDGE_GONE, f"Gone from {where}: {words}."
    if change.proof:
        parts = [field.label for field in change.proof.fields]
        parts += [f.label for piece in change.proof.evidence for f in piece.fields]
        yield AlarmKind.PROOF_CHANGED, f"The proof changed: {', '.join(dict.fromkeys(parts))}."


def _of_fact(
    change: RecordChange, key: set[str], resting: set[str], in_briefs: set[str]
) -> Iterator[tuple[AlarmKind, str]]:
    ids, what = {change.id, change.former_id}, _what_happened(change)
    if what and ids & key:
        yield AlarmKind.KEY_FIGURE, f"A key figure {what}."
    elif what and ids & resting:
        yield AlarmKind.BOTTOM_LINE, f"A fact that the bottom line rests on {what}."
    elif what and ids & in_briefs:
        yield AlarmKind.BRIEF, f"A fact that the brief of a sector rests on {what}."
    for piece in change.evidence:
        if _was_dispute(piece):
            yield (
                AlarmKind.DISPUTE_LOST,
                f"It is no longer disputed by {piece.voice}: {piece.source_name}.",
            )
    status = next((f for f in change.fields if f.field == "status"), None)
    if status and status.before == Status.PLANNED and change.change_type is ChangeType.CHANGED:
        news = any(piece.change_type is ChangeType.ADDED for piece in change.evidence)
        proof = "" if news else ", and no passage came with it"
        yield AlarmKind.PLAN_DONE, f"A plan is now told as {status.after}{proof}."
    if change.change_type is ChangeType.ADDED and not any(map(is_vouched, change.passages)):
        yield AlarmKind.UNPROVED, "A new fact without any quote that is proved or was seen."


def _was_dispute(piece: EvidenceChange) -> bool:
    if piece.change_type is ChangeType.REMOVED:
        return piece.stance == Stance.DISPUTES
    return any(f.field == "stance" and f.before == Stance.DISPUTES for f in piece.fields)


def _texts(change: RecordChange) -> Iterator[tuple[str, FieldChange]]:
    """Yield the fields that have a version before and after, and where each stands."""
    parts = [(field.label.lower(), field) for field in change.fields]
    for piece in change.evidence:
        parts += [(f"{f.label.lower()}, {piece.source_name}", f) for f in piece.fields]
    for where, field in parts:
        if field.before and field.after and field.field in _SAID:
            yield where, field


def _what_happened(change: RecordChange) -> str:
    """Say what became of a fact, by what readers see first; empty if that is as it was."""
    if change.change_type is ChangeType.REMOVED:
        return "is gone"
    changed = {field.field: field for field in change.fields if _is_substance(field)}
    if field := next((changed[name] for name in _SHOWN_FIRST if name in changed), None):
        return f"changed ({field.label.lower()}){_from_to(field)}"
    moves = change.assessment_moves or any(
        piece.significance is Significance.SUBSTANCE for piece in change.evidence
    )
    return "changed in its evidence or its assessment" if moves else ""


def _from_to(field: FieldChange) -> str:
    return f": “{field.before}” → “{field.after}”"


def _is_substance(field: FieldChange) -> bool:
    return field.significance is Significance.SUBSTANCE
