"""Who says it, as a person names them: an actor that is known, or a new one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from generator.commands.drafts.fields import changed
from generator.core.reading.lexicon import folded
from generator.core.suggestions import nearest
from generator.core.transliteration import as_id
from generator.drafting.candidate import Candidate, Fields
from generator.drafting.voices.names import named_in
from generator.records import Actor, ActorType

_MOST_WORDS = 4


_MOST_NEAR = 3


def told_by(
    candidate: Candidate,
    given: str,
    known: Mapping[str, Actor],
    proposed: Collection[Fields] = (),
    text: str = "",
) -> Candidate:
    """Return a candidate that somebody says, given by an id or a name; several are parted by commas.

    `proposed` are the actors that other candidates propose; an id may also be that of a name in `text`. A name that no actor has becomes a new actor,
    which is added when the candidate is accepted. What has no capital letter is no name.
    """
    ids: list[str] = []
    for part in given.split(","):
        candidate, identifier = _told_by(candidate, part, known, proposed, text)
        ids.append(identifier)
    return changed(candidate, "stated_by", ", ".join(filter(None, ids)))


def _told_by(
    candidate: Candidate,
    given: str,
    known: Mapping[str, Actor],
    proposed: Collection[Fields],
    text: str,
) -> tuple[Candidate, str]:
    """Return the id of somebody given by an id or a name, and the candidate with the actor that it needs."""
    told = re.sub(r"^the (?=[A-Z])", "", " ".join(given.split()))
    if told in known:
        return candidate, told
    for actor in known.values():
        if folded(told) in (folded(n) for n in (actor.name, *(o.name for o in actor.other_names))):
            return candidate, actor.id
    for other in (*candidate.actors, *proposed):
        if told == other["id"] or folded(told) == folded(str(other["name"])):
            return _with_actor(candidate, other), str(other["id"])
    identifier = as_id(told, 50)
    told = next((name for name in names_in(text) if as_id(name, 50) == told), told)
    if not identifier or told == told.lower():
        return candidate, told
    if identifier not in known:
        new: Fields = {"id": identifier, "type": str(_type_of(told)), "name": told}
        candidate = _with_actor(candidate, new)
    return candidate, identifier


def _with_actor(candidate: Candidate, actor: Fields) -> Candidate:
    if any(known["id"] == actor["id"] for known in candidate.actors):
        return candidate
    return replace(candidate, actors=(*candidate.actors, actor))


def names_in(text: str) -> Iterator[str]:
    """Yield what may be names in a text: two to four words with capital letters in a row."""
    for run in re.findall(r"[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+)+", text):
        parts = run.split()[: 2 * _MOST_WORDS]
        for length in range(2, _MOST_WORDS + 1):
            for start in range(len(parts) - length + 1):
                yield " ".join(parts[start : start + length])


def near_actors(wrong: str, known: Mapping[str, str]) -> str:
    """Return the actors, by id and name, whose ids or names are like one that there is not; "" for none."""
    parts = set(re.findall(r"\w{3,}", folded(wrong)))
    shared = [i for i, n in known.items() if parts & {*re.findall(r"\w+", folded(f"{i} {n}"))}]
    meant = [nearest(wrong, known)] if wrong else []
    near = [i for i in dict.fromkeys((*meant, *shared)) if i]
    return ", ".join(f"{i} ({known[i]})" for i in near[:_MOST_NEAR])


def _type_of(name: str) -> ActorType:
    """Return what somebody is likely to be: a person has two to four names, and no word of an office."""
    words = name.split()
    is_name = 2 <= len(words) <= _MOST_WORDS and all(re.match(r"[^\W\d_a-z]", w) for w in words)
    is_body = any(not found.is_person for found in named_in(name))
    return ActorType.PERSON if is_name and not is_body else ActorType.ORGANISATION
