"""What a briefing is about: its parties and its subject, with their names and what is called theirs."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content.link import Briefing
from generator.core.organisations import ORGANISATIONS
from generator.facts.wording import wording_of
from generator.records.codes import is_actor


@dataclass(frozen=True, slots=True)
class Party:
    """A party. `id` is its code or the id of its actor, `type` "country" or that of an actor.

    `adjectives` are words for what is of it.
    """

    id: str
    type: str
    name: str
    adjectives: tuple[str, ...] = ()


def parties_of(briefing: Briefing) -> tuple[Party, ...]:
    """Return the parties of a briefing, in its order."""
    return tuple(party_of(briefing, party) for party in briefing.record.parties)


def party_of(briefing: Briefing, party: str) -> Party:
    """Return a party by its code or by the id of its actor, which may be missing where content is wrong."""
    wording, record = wording_of(briefing.record), briefing.record
    adjectives = tuple(word for n in record.names if n.of == party for word in n.adjectives)
    if is_actor(party):
        actor = briefing.actors.get(party)
        name = dict(wording.called).get(party) or (actor.name if actor else party)
        return Party(party, str(actor.type) if actor else "", name, adjectives)
    if party in ORGANISATIONS:
        return Party(party, "organisation", wording.organisation(party), adjectives)
    return Party(party, "country", wording.country(party), adjectives)


def about(briefing: Briefing) -> tuple[str, ...]:
    """Return the names of what a briefing is about: its subject, then its parties."""
    subject = briefing.record.subject
    named = (subject.name,) if subject else ()
    return tuple(dict.fromkeys((*named, *(party.name for party in parties_of(briefing)))))
