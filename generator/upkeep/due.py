"""What is due: what has to be done so that the briefing stays true, apart from what its rules refuse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.content.link import Briefing
from generator.facts.queries import overdue, single_source
from generator.facts.stamp import Review, review
from generator.records import Fact, Source
from generator.upkeep.linkcheck import Answer, Outcome


@dataclass(frozen=True, slots=True)
class Link:
    """An address that a source names in a field, `URL` or `archive`, and what it answered."""

    source: Source
    field: str
    address: str
    answer: Answer

    @property
    def is_due(self) -> bool:
        """Whether somebody has to do something about it.

        A page that is gone is settled where the source names an archived copy.
        """
        if self.answer.outcome in (Outcome.GONE, Outcome.UNREACHABLE):
            return self.field == "archive" or self.source.archive is None
        return self.answer.outcome is Outcome.MOVED


@dataclass(frozen=True, slots=True)
class Upkeep:
    """The state of a briefing on a day.

    `overdue` are the plans past their date of which no source tells the outcome, the oldest first.
    `changed` are the facts that changed since their review. `not_reviewed` and `single_source` count
    facts, of `facts`, and are nothing that is due. `links` is None if none was asked.
    """

    today: date
    overdue: tuple[Fact, ...]
    changed: tuple[Fact, ...]
    not_reviewed: int
    single_source: int
    facts: int
    links: tuple[Link, ...] | None

    @property
    def due_links(self) -> tuple[Link, ...]:
        """The links that somebody has to do something about."""
        return tuple(link for link in self.links or () if link.is_due)

    @property
    def due(self) -> int:
        """How many things are due."""
        return len(self.overdue) + len(self.changed) + len(self.due_links)


def addresses(briefing: Briefing) -> tuple[str, ...]:
    """Return every address that the sources name, each once."""
    return tuple(dict.fromkeys(address for _, _, address in _named(briefing)))


def upkeep(briefing: Briefing, today: date, answers: Mapping[str, Answer] | None) -> Upkeep:
    """Gather what is due on a day. `answers` has an entry for each of `addresses`, or is None."""
    facts = tuple(briefing.facts.values())
    reviews = [(fact, review(fact)) for fact in facts]
    return Upkeep(
        today,
        overdue(facts, today),
        tuple(fact for fact, state in reviews if state is Review.AWAITING),
        sum(state is Review.NEVER for _, state in reviews),
        len(single_source(briefing, facts)),
        len(facts),
        None if answers is None else tuple(_links(briefing, answers)),
    )


def _links(briefing: Briefing, answers: Mapping[str, Answer]) -> Iterator[Link]:
    for source, field, address in _named(briefing):
        yield Link(source, field, address, answers[address])


def _named(briefing: Briefing) -> Iterator[tuple[Source, str, str]]:
    for source in briefing.sources.values():
        if source.URL:
            yield source, "URL", source.URL
        if source.archive:
            yield source, "archive", source.archive
