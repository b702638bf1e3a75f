"""Plans: which facts are plans, and which are overdue."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.facts.assessment import is_updated
from generator.records import Fact, FactKind, Status


def is_plan(fact: Fact) -> bool:
    """Whether a fact was in the future when it was reported."""
    return fact.kind is FactKind.PLAN or fact.status is Status.PLANNED


def is_overdue(fact: Fact, today: date) -> bool:
    """Whether a plan's date is before today and no source reports the outcome."""
    open_ = fact.status is Status.PLANNED or (is_plan(fact) and fact.status is Status.UNKNOWN)
    return open_ and not is_updated(fact) and _is_past(fact, today)


def is_upcoming(fact: Fact, today: date) -> bool:
    """Whether a plan has a date that is not yet past, and no source reports the outcome."""
    is_ahead = fact.date is not None and not _is_past(fact, today)
    return is_plan(fact) and is_ahead and not is_updated(fact)


def fulfilled(facts: Iterable[Fact]) -> frozenset[str]:
    """Return the ids of the plans that facts fulfil."""
    return frozenset(identifier for fact in facts for identifier in fact.fulfils)


def _is_past(fact: Fact, today: date) -> bool:
    latest = fact.date.latest if fact.date else None
    return latest is not None and latest < today
