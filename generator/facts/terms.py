"""Offices at a time: what a speaker was when something was said."""

from __future__ import annotations

from generator.content.link import Briefing
from generator.core.dates import EdtfDate
from generator.facts.assessment import in_role
from generator.records import Actor, Fact, Role


def office_at(actor: Actor, when: EdtfDate) -> str:
    """Return the offices that an actor certainly held all through a time; empty if none is known."""
    return "; ".join(term.office for term in actor.terms if _is_within(when, term.date))


def said_at(briefing: Briefing, fact: Fact) -> EdtfDate | None:
    """Return when the claim of a fact was made, as far as that is told.

    That is when it was said; otherwise when the first of the sources that carry it was published.
    """
    if fact.said:
        return fact.said
    issued = (briefing.sources[piece.source].issued for piece in in_role(fact, Role.CARRIES))
    return min((when for when in issued if when), key=lambda when: when.sort_key, default=None)


def speakers_as(briefing: Briefing, fact: Fact) -> tuple[str, ...]:
    """Return the office of each speaker of a fact at the time; empty where none is known."""
    when = said_at(briefing, fact)
    speakers = (briefing.actors[name] for name in fact.speakers)
    return tuple(office_at(speaker, when) if when else "" for speaker in speakers)


def _is_within(when: EdtfDate, term: EdtfDate) -> bool:
    first, last = when.earliest, when.latest
    if first is None or last is None:
        return False
    has_begun = term.earliest is None or term.earliest <= first
    return has_begun and (term.latest is None or last <= term.latest)
