"""`date-possible`: nothing that has happened, or was said, is dated in the future, after the as-of day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import assert_never

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import SOMETIMES_WARNS, Example, RuleInfo
from generator.facts.plans import is_plan
from generator.records import Record, Status
from generator.rules.rule import checks

RULE = RuleInfo(
    "date-possible",
    "Nothing that is told as having happened is dated after the as-of day, and no plan was stated after its own date; an entry of changes.yml is only warned of.",
    "A plan told as done, or a slip in a year, would be published as a fact.",
    Example("facts/trade.yml", 'date: "2022"', 'date: "2032"\n  date_basis: The page says 2032.'),
    SOMETIMES_WARNS,
)


@checks(RULE)
def date_possible(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts other than plans, sources, withdrawals, searches and changes after the as-of day."""
    as_of = briefing.record.as_of
    for fact in briefing.facts.values():
        begins = fact.date.earliest if fact.date else None
        if begins and begins > as_of and not _may_lie_ahead(fact.status):
            message = f'"{fact.id}" is {fact.status} but dated after the as-of day {as_of}'
            hint = "check the date, or set `status: planned`"
            yield Diagnostic(RULE.id, fact.at("date"), message, hint)
        ends = fact.date.latest if fact.date else None
        told = fact.said.earliest if fact.said else None
        if told and told > as_of:
            message = f"said after the as-of day {as_of}"
            hint = "check the date, or bring `as_of` in content/briefing.yml up to date"
            yield Diagnostic(RULE.id, fact.at("said"), message, hint)
        elif told and ends and told > ends and is_plan(fact):
            message = f'"{fact.id}" is a plan, and was stated after its own date'
            hint = "check both, or leave out `date:` if the plan has none"
            yield Diagnostic(RULE.id, fact.at("said"), message, hint)
    for record, field, day, participle, severity in _days(briefing):
        if day and day > as_of:
            message = f"{participle} after the as-of day {as_of}"
            hint = "check the date, or bring `as_of` in content/briefing.yml up to date"
            yield Diagnostic(RULE.id, record.at(field), message, hint, severity)


def _may_lie_ahead(status: Status) -> bool:
    match status:
        case Status.PLANNED | Status.ONGOING | Status.UNKNOWN:
            return True
        case Status.REPORTED | Status.COMPLETED | Status.IN_FORCE:
            return False
        case _:
            assert_never(status)


def _days(briefing: Briefing) -> Iterator[tuple[Record, str, date | None, str, Severity]]:
    """Yield the dates of sources, withdrawals, searches and changes.

    Changes only warn: an entry made from git's history may be newer than the as-of day.
    """
    for source in briefing.sources.values():
        issued = source.issued.earliest if source.issued else None
        yield source, "issued", issued, "issued", Severity.ERROR
        yield source, "accessed", source.accessed, "read", Severity.ERROR
    for entry in briefing.withdrawn.values():
        yield entry, "on", entry.on, "withdrawn", Severity.ERROR
    for search in briefing.searches.values():
        yield search, "on", search.on, "searched", Severity.ERROR
    for change in briefing.changes.values():
        yield change, "date", change.date, "changed", Severity.WARNING
