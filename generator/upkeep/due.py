"""Find what is due: work that keeps the briefing up to date, beyond what its rules check."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.content.link import Briefing
from generator.facts.queries import overdue, single_voice
from generator.facts.stamp import Review, review
from generator.records import Fact, Source
from generator.upkeep.linkcheck import Answer, Outcome


@dataclass(frozen=True, slots=True)
class Link:
    """A URL that a source has in `field`, `URL` or `archive`, and its answer."""

    source: Source
    field: str
    address: str
    answer: Answer

    @property
    def is_due(self) -> bool:
        """Whether the link needs attention. A dead `URL` does not if there is an archived copy."""
        if self.answer.outcome in (Outcome.GONE, Outcome.UNREACHABLE):
            return self.field == "archive" or self.source.archive is None
        return self.answer.outcome is Outcome.MOVED


@dataclass(frozen=True, slots=True)
class Upkeep:
    """The upkeep of a briefing on a day.

    `overdue` are the plans past their date without a known outcome, oldest first. `changed` are the
    facts that changed since their review. `not_reviewed` and `single_voice` are numbers of facts,
    out of `facts`, for information only: they are not due. `links` is None if links were not
    checked.
    """

    today: date
    overdue: tuple[Fact, ...]
    changed: tuple[Fact, ...]
    not_reviewed: int
    single_voice: int
    facts: int
    links: tuple[Link, ...] | None

    @property
    def due_links(self) -> tuple[Link, ...]:
        """The links that need attention."""
        return tuple(link for link in self.links or () if link.is_due)

    @property
    def due(self) -> int:
        """The number of things due: plans, facts and links."""
        return len(self.overdue) + len(self.changed) + len(self.due_links)


def addresses(briefing: Briefing) -> tuple[str, ...]:
    """Return every URL of the sources, archived copies included, without duplicates."""
    return tuple(dict.fromkeys(address for _, _, address in _named(briefing)))


def upkeep(briefing: Briefing, today: date, answers: Mapping[str, Answer] | None) -> Upkeep:
    """Return what is due on a day. `answers` has an entry for each of `addresses`, or is None."""
    facts = tuple(briefing.facts.values())
    reviews = [(fact, review(briefing, fact)) for fact in facts]
    return Upkeep(
        today,
        overdue(facts, today),
        tuple(fact for fact, state in reviews if state is Review.AWAITING),
        sum(state is Review.NEVER for _, state in reviews),
        len(single_voice(briefing, facts)),
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
