"""The verdict: a one-line summary of a comparison."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generator.compare.model import ChangeType, Comparison, RecordChange
from generator.records.kinds import RecordKind
from generator.records.shown import Significance

_TOLD = 3
"""How many kinds of assessment changes are listed."""


def verdict(comparison: Comparison) -> str:
    """Return the verdict: substance first, then wording, housekeeping, order, layout, problems."""
    parts = [*_substance(comparison), *_rest(comparison)]
    errors = sum(d.is_error for d in comparison.problems)
    warnings = len(comparison.problems) - errors
    parts += [_count(errors, "new error")] if errors else []
    parts += [_count(warnings, "new warning")] if warnings else []
    if comparison.not_compared:
        parts.append("some of it could not be compared")
    return "; ".join(parts) or "nothing changed"


def _substance(comparison: Comparison) -> Iterator[str]:
    facts = comparison.of(RecordKind.FACT)
    counts = [
        (sum(_is_changed(c, Significance.SUBSTANCE) for c in facts), "changed in substance"),
        (sum(c.change_type is ChangeType.ADDED for c in facts), "added"),
        (sum(c.change_type is ChangeType.REMOVED and not c.withdrawn for c in facts), "removed"),
        (sum(bool(c.withdrawn) for c in facts), "withdrawn"),
        (sum(c.is_renamed for c in facts), "renamed"),
        (sum(c.is_moved for c in facts), "moved to another sector"),
    ]
    nonzero = [(n, word) for n, word in counts if n]
    if nonzero:
        (first, word), *others = nonzero
        rest = "".join(f", {n} {other}" for n, other in others)
        yield f"{_count(first, 'fact')} {word}{rest}"
    yield from _moves(facts)
    for kind in RecordKind:
        if kind is RecordKind.FACT:
            continue
        if kind is RecordKind.HEAD:
            yield from _head(comparison.of(kind))
            continue
        changes = comparison.of(kind)
        of_kind = [
            (sum(c.change_type is ChangeType.ADDED for c in changes), "added"),
            (
                sum(c.change_type is ChangeType.REMOVED and not c.withdrawn for c in changes),
                "removed",
            ),
            (sum(bool(c.withdrawn) for c in changes), "withdrawn"),
            (sum(c.is_renamed for c in changes), "renamed"),
            (sum(_is_changed(c, Significance.SUBSTANCE) for c in changes), "changed in substance"),
        ]
        for number, word in of_kind:
            if number:
                yield f"{_count(number, str(kind).replace('-', ' '))} {word}"


def _head(changes: tuple[RecordChange, ...]) -> Iterator[str]:
    fields = [f for c in changes for f in c.fields if f.significance is Significance.SUBSTANCE]
    if labels := dict.fromkeys(field.label.partition(":")[0].lower() for field in fields):
        yield f"the head changed: {', '.join(labels)}"


def _moves(facts: tuple[RecordChange, ...]) -> Iterator[str]:
    moves = [c.assessment for c in facts if c.assessment and c.assessment_moves]
    if moves:
        counts = Counter(f"{m.before} -> {m.after}" for m in moves).most_common()
        named = ", ".join(f"{n} x {m}" if n > 1 else m for m, n in counts[:_TOLD])
        more = ", …" if len(counts) > _TOLD else ""
        yield f"{_count(len(moves), 'assessment')} moved: {named}{more}"
    waiting = sum(bool(c.review_moves and c.review and c.review.after == _WAITING) for c in facts)
    if waiting:
        yield f"{_count(waiting, 'reviewed fact')} now awaiting review"


_WAITING = "awaiting-review"


def _rest(comparison: Comparison) -> Iterator[str]:
    if proofs := sum(c.proof is not None for c in comparison.changes):
        yield f"proof changed in {proofs} {'entry' if proofs == 1 else 'entries'}"
    changed = [c for c in comparison.changes if c.change_type is ChangeType.CHANGED]
    for significance, word in (
        (Significance.WORDING, "rewording"),
        (Significance.HOUSEKEEPING, "housekeeping change"),
    ):
        if number := sum(_is_changed(c, significance) for c in changed):
            yield _count(number, word)
    if comparison.reordered:
        yield f"another order in {_count(len(comparison.reordered), 'file')}"
    if comparison.layout:
        yield f"layout only in {_count(len(comparison.layout), 'file')}"


def _is_changed(change: RecordChange, significance: Significance) -> bool:
    """Whether a record changed with this significance, by more than its id or its sector."""
    has_parts = bool(change.own_fields or change.evidence or change.assessment_moves)
    return (
        change.change_type is ChangeType.CHANGED
        and has_parts
        and change.significance is significance
    )


def _count(number: int, word: str) -> str:
    return f"{number} {word}{'' if number == 1 else 's'}"
