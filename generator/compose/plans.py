"""Which facts are plans, and which plans are past their date."""

from __future__ import annotations

from datetime import date

from generator.records import Fact, Kind, Status


def is_plan(fact: Fact) -> bool:
    """Whether a fact tells of something that had not happened when it was said."""
    return fact.kind is Kind.PLAN or fact.status is Status.PLANNED


def is_overdue(fact: Fact, today: date) -> bool:
    """Whether a plan that is still told as planned was for a day before today."""
    latest = fact.date.latest if fact.date else None
    return fact.status is Status.PLANNED and latest is not None and latest < today
