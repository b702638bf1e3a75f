"""`date-possible`: nothing that is told as having happened is dated after the as-of day."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.link import Briefing
from generator.records import Status

_AHEAD = (Status.PLANNED, Status.ONGOING, Status.UNKNOWN)


def date_possible(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts dated after as_of that are not plans, sources issued or read after it, and withdrawals."""
    as_of = briefing.record.as_of
    for fact in briefing.facts.values():
        begins = fact.date.earliest if fact.date else None
        if begins and begins > as_of and fact.status not in _AHEAD:
            message = f'"{fact.id}" is {fact.status} but dated after the as-of day {as_of}'
            hint = "check the date, or set `status: planned`"
            yield Diagnostic("date-possible", fact.at("date"), message, hint)
    for source in briefing.sources.values():
        if source.issued and source.issued.earliest and source.issued.earliest > as_of:
            message = f"issued after the as-of day {as_of}"
            hint = "check the date, or bring `as_of` in content/briefing.yml up to date"
            yield Diagnostic("date-possible", source.at("issued"), message, hint)
        if source.accessed and source.accessed > as_of:
            message = f"read after the as-of day {as_of}"
            hint = "check the date, or bring `as_of` in content/briefing.yml up to date"
            yield Diagnostic("date-possible", source.at("accessed"), message, hint)
    for entry in briefing.withdrawn.values():
        if entry.on > as_of:
            message = f"withdrawn after the as-of day {as_of}"
            hint = "check the date, or bring `as_of` in content/briefing.yml up to date"
            yield Diagnostic("date-possible", entry.at("on"), message, hint)
