"""Which facts are plans, and which plans are past their date."""

from __future__ import annotations

from datetime import date

from generator.assessment import is_updated
from generator.records import Fact, Kind, Status


def is_plan(fact: Fact) -> bool:
    """Whether a fact tells of something that had not happened when it was said."""
    return fact.kind is Kind.PLAN or fact.status is Status.PLANNED


def is_overdue(fact: Fact, today: date) -> bool:
    """Whether a plan was for a day before today, and nothing tells what became of it."""
    open_ = fact.status is Status.PLANNED or (is_plan(fact) and fact.status is Status.UNKNOWN)
    return open_ and not is_updated(fact) and _is_past(fact, today)


def is_upcoming(fact: Fact, today: date) -> bool:
    """Whether a plan has a date that is not past."""
    return is_plan(fact) and fact.date is not None and not _is_past(fact, today)


def _is_past(fact: Fact, today: date) -> bool:
    latest = fact.date.latest if fact.date else None
    return latest is not None and latest < today
