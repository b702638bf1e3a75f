"""How old the newest source is on the as-of day of a briefing."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.queries import newest_date
from generator.records import Source

OLD = 12
"""Months: from this age on, readers are told plainly that later events are not covered."""

_IN_YEARS = 36
"""Months: from this age on it is told in years."""

_DAYS_OF_A_MONTH = 365.2425 / 12


@dataclass(frozen=True, slots=True)
class Age:
    """The date of the newest source, and the months, to the nearest, from then to the as-of day."""

    newest: EdtfDate
    months: int

    @property
    def is_old(self) -> bool:
        """Whether it is a year old or more."""
        return self.months >= OLD

    @property
    def words(self) -> str:
        """The age in words: "13 months before"; from three years on "7 years before", or "more than 7 years before"."""
        if not self.months:
            return "less than a month before"
        if self.months >= _IN_YEARS:
            years, months = divmod(self.months, 12)
            return f"{'more than ' if months else ''}{years} years before"
        return f"{self.months} month{'' if self.months == 1 else 's'} before"


def age_of(briefing: Briefing, sources: tuple[Source, ...]) -> Age | None:
    """Return the age of the newest of some sources; None if none of them is dated.

    A date that is a month or a year counts from its last day, at most the as-of day.
    """
    newest = newest_date(sources)
    if newest is None:
        return None
    as_of = briefing.record.as_of
    day = min(newest.anchor.latest, as_of)
    return Age(newest, round((as_of - day).days / _DAYS_OF_A_MONTH))


def sources_of_sector(briefing: Briefing, sector: str) -> tuple[Source, ...]:
    """Return the sources whose passages bear on the facts of a sector, each once.

    They are the facts that its page lists or that its brief sums up.
    """
    summed_up = (i for sentence in briefing.sectors[sector].brief for i in sentence.facts)
    facts = (
        *briefing.facts_of_sector(sector),
        *briefing.facts_listed_in(sector),
        *(briefing.facts[identifier] for identifier in summed_up),
    )
    found = dict.fromkeys(piece.source for fact in facts for piece in fact.evidence)
    return tuple(briefing.sources[identifier] for identifier in found)
