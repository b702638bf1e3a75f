"""When what a page shows was last edited: for the sitemap and the linked data."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.compose.targets import actor_target, fact_target, sector_target, source_target
from generator.content.edited import Edited
from generator.content.link import Briefing
from generator.records import Record


@dataclass(frozen=True, slots=True)
class LastModified:
    """The last edit of each record and of the whole content. A page without a day of its own has the latter."""

    by_page: Mapping[str, date | None]
    latest: date | None

    def of(self, page: str) -> date | None:
        """Return the day on which what a page shows was last edited; None if that is not known."""
        return self.by_page.get(page, self.latest)


def last_modified(briefing: Briefing, edits: Edited) -> LastModified:
    """Return the last edits of the pages of a briefing.

    A fact's page is as new as its entry; the page of a source, an actor or a sector as its own entry
    and the facts on it; any other page as the newest line of the content.
    """
    if not edits.days:
        return LastModified({}, None)
    day = _Days(briefing, edits)
    facts = {fact.id: day.of(fact) for fact in briefing.facts.values()}

    def newest(record: Record, shown: Iterable[str]) -> date | None:
        found = [day.of(record), *(facts[identifier] for identifier in shown)]
        return max((d for d in found if d), default=None) if all(found) else None

    pages: dict[str, date | None] = {
        fact_target(fact).page: facts[fact.id] for fact in briefing.facts.values()
    }
    for sector in briefing.sectors.values():
        shown = (*briefing.facts_of_sector(sector.id), *briefing.facts_listed_in(sector.id))
        pages[sector_target(sector).page] = newest(sector, (fact.id for fact in shown))
    for actor in briefing.actors.values():
        told = (*briefing.facts_naming(actor.id), *briefing.facts_relaying(actor.id))
        pages[actor_target(actor).page] = newest(actor, (fact.id for fact in told))
    citing: dict[str, list[str]] = defaultdict(list)
    for fact in briefing.facts.values():
        for identifier in dict.fromkeys(piece.source for piece in fact.evidence):
            citing[identifier].append(fact.id)
    for source in briefing.sources.values():
        pages[source_target(source).page] = newest(source, citing[source.id])
    whole = [found for lines in edits.days.values() for found in lines.values()]
    return LastModified(pages, max(whole, default=None))


class _Days:
    """Finds the last edit of a record, whose entry ends where the next one of its file begins."""

    def __init__(self, briefing: Briefing, edits: Edited) -> None:
        self._edits = edits
        starts: dict[str, list[int]] = defaultdict(list)
        for record in (
            *briefing.facts.values(),
            *briefing.sectors.values(),
            *briefing.actors.values(),
            *briefing.sources.values(),
        ):
            starts[record.position.path].append(record.position.line)
        self._starts = {path: sorted(lines) for path, lines in starts.items()}

    def of(self, record: Record) -> date | None:
        path, line = record.position.path, record.position.line
        starts = self._starts[path]
        after = bisect_right(starts, line)
        return self._edits.last(path, line, starts[after] if after < len(starts) else None)
