"""Queries over facts: one definition, and one order, for each question asked in several places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.assessment import Support, assess, is_disputed
from generator.facts.moments import Moment
from generator.facts.plans import fulfilled, is_overdue, is_upcoming
from generator.records import Fact, Source


def dated(facts: Iterable[Fact]) -> tuple[Moment, ...]:
    """Return the dated facts in chronological order; those of the same date by id."""
    found = (Moment(fact, fact.date) for fact in facts if fact.date)
    return tuple(sorted(found, key=lambda moment: moment.sort_key))


def undated(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts without a date, in the given order."""
    return tuple(fact for fact in facts if not fact.date)


def by_year(facts: Iterable[Fact]) -> dict[int, tuple[Moment, ...]]:
    """Return the dated facts by year, years and facts in chronological order."""
    years: dict[int, list[Moment]] = {}
    for moment in dated(facts):
        years.setdefault(moment.year, []).append(moment)
    return {year: tuple(moments) for year, moments in years.items()}


def latest(
    facts: Iterable[Fact], sources: Mapping[str, Source], today: date, count: int
) -> tuple[Fact, ...]:
    """Return the latest facts, newest first, without plans and without what begins after today.

    A month, a year or an interval ends no later than when its newest source told of it.
    """
    happened = [m for m in dated(facts) if not m.is_planned and m.first <= today]
    happened.sort(key=lambda moment: _told_by(moment, sources))
    return tuple(moment.fact for moment in happened[::-1][:count])


def _told_by(moment: Moment, sources: Mapping[str, Source]) -> date:
    """Return the last day that a date can mean, or the last on which it was told if that is earlier."""
    newest = newest_date(sources[piece.source] for piece in moment.fact.evidence)
    told = (moment.fact.said, newest)
    return min((moment.last, *(when.anchor.latest for when in told if when)))


def newest_first(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts, those of the latest date first; those without a date come last, as given."""
    given = tuple(facts)
    return (*(moment.fact for moment in dated(given)[::-1]), *undated(given))


def upcoming(facts: Iterable[Fact], today: date) -> tuple[Fact, ...]:
    """Return the plans whose date is not yet past and that nothing overtook, in chronological order.

    `facts` are all that there are: one of them may fulfil another.
    """
    return _open(facts, partial(is_upcoming, today=today))


def overdue(facts: Iterable[Fact], today: date) -> tuple[Fact, ...]:
    """Return the plans past their date without a known outcome, in chronological order.

    `facts` are all that there are: one of them may fulfil another.
    """
    return _open(facts, partial(is_overdue, today=today))


def _open(facts: Iterable[Fact], holds: Callable[[Fact], bool]) -> tuple[Fact, ...]:
    every = tuple(facts)
    done = fulfilled(every)
    return tuple(m.fact for m in dated(every) if holds(m.fact) and m.fact.id not in done)


def disputed(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the disputed facts, in the given order."""
    return tuple(fact for fact in facts if is_disputed(fact))


def single_voice(briefing: Briefing, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return the facts that rest on a single voice, in the given order."""
    return tuple(f for f in facts if assess(briefing, f).support is Support.SINGLE_VOICE)


def facts_citing(briefing: Briefing, source: Source) -> tuple[Fact, ...]:
    """Return the facts that cite a source, each once, in the order of its citations."""
    found = (use.record for use in briefing.citing.get(source.id, ()))
    return tuple({record.id: record for record in found if isinstance(record, Fact)}.values())


def file_of_new_fact(briefing: Briefing, sector: str) -> str:
    """Return the file below content/ that a new fact of a sector goes into: the last that it has."""
    facts = briefing.facts_of_sector(sector)
    return facts[-1].position.path.partition("/")[2] if facts else f"facts/{sector}.yml"


def newest_date(sources: Iterable[Source]) -> EdtfDate | None:
    """Return the latest publication date; None if no source has a date."""
    dates = (source.issued for source in sources if source.issued)
    return max(dates, key=lambda issued: issued.sort_key, default=None)
