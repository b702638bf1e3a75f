"""Queries over the facts: each question that is asked in more than one place has one answer, in one order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.assessment import Assessment, assess, is_disputed
from generator.facts.moments import Moment
from generator.facts.plans import is_overdue, is_upcoming
from generator.records import Fact, Source


def dated(facts: Iterable[Fact]) -> tuple[Moment, ...]:
    """Return the facts that have a date, in the order of time; those of one date by their ids."""
    found = (Moment(fact, fact.date) for fact in facts if fact.date)
    return tuple(sorted(found, key=lambda moment: moment.sort_key))


def undated(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that have no date, in the order given."""
    return tuple(fact for fact in facts if not fact.date)


def by_year(facts: Iterable[Fact]) -> dict[int, tuple[Moment, ...]]:
    """Return the dated facts by the year in which they stand, years and facts in the order of time."""
    years: dict[int, list[Moment]] = {}
    for moment in dated(facts):
        years.setdefault(moment.year, []).append(moment)
    return {year: tuple(moments) for year, moments in years.items()}


def latest(facts: Iterable[Fact], count: int) -> tuple[Fact, ...]:
    """Return the facts that stand last in time, the last one first. What was still to come is left out."""
    told = [moment.fact for moment in dated(facts) if not moment.is_planned]
    return tuple(told[::-1][:count])


def upcoming(facts: Iterable[Fact], today: date) -> tuple[Fact, ...]:
    """Return the plans whose date is not past, in the order of time."""
    return tuple(moment.fact for moment in dated(facts) if is_upcoming(moment.fact, today))


def overdue(facts: Iterable[Fact], today: date) -> tuple[Fact, ...]:
    """Return the plans past their date of which nothing tells the outcome, in the order of time."""
    return tuple(moment.fact for moment in dated(facts) if is_overdue(moment.fact, today))


def disputed(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts of which a source says otherwise, in the order given."""
    return tuple(fact for fact in facts if is_disputed(fact))


def single_source(briefing: Briefing, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that rest on one voice, in the order given."""
    return tuple(f for f in facts if assess(briefing, f) is Assessment.SINGLE_SOURCE)


def facts_citing(briefing: Briefing, source: Source) -> tuple[Fact, ...]:
    """Return the facts whose evidence names a source, each once, in the order of its citations."""
    found = (use.record for use in briefing.citing.get(source.id, ()))
    return tuple({record.id: record for record in found if isinstance(record, Fact)}.values())


def newest_date(sources: Iterable[Source]) -> EdtfDate | None:
    """Return the date of the newest source; None where none has a date."""
    dates = (source.issued for source in sources if source.issued)
    return max(dates, key=lambda issued: issued.sort_key, default=None)
