"""Who speaks: whether those who are said to have said it are those whose word the evidence gives."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import repeat

from generator.content.link import Briefing
from generator.content.references import citings
from generator.core.language_tags import is_english
from generator.core.reading.lexicon import folded
from generator.core.reading.sentences import word_set
from generator.facts.assessment import in_role, origins
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.party_words import party_words
from generator.records import Actor, ActorType, Fact, FactKind, Role

_SPEAKS = re.compile(
    r"(?P<name>(?:[A-Z][\w'’-]+ ){0,3}[A-Z][\w'’-]+),?(?: of [A-Z]\w+,?)?(?:,? (?:an?|the|speaking|then|who|on behalf) [^.;,]{3,60},)? "
    r"(?:said|says|told|tells|put|puts|gave|gives|called|calls|expected|expects|announced|recalled)\b"
)
"""A name and a verb of saying, in English."""

_SHORTEST_NAME, _SHARED = 4, 5
"""Letters in the shortest part of a name that is looked for, and of it that forms of it share."""


def voice_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield speakers whose word no evidence gives, who are not named, or are named for another's."""
    heard = {*origins(briefing, fact.evidence), *fact.speakers}
    named = _speaker(briefing, fact.statement)
    if named and named.id not in heard:
        message = (
            f"{named.name} speaks in the statement, and no evidence is the word of {named.name}"
        )
        hint = "name who says it, or give the `origin:` of the evidence that has it"
        yield Finding(named.name, fact.at("statement"), message, hint, fact.basis)
    speakers = [briefing.actors[name] for name in fact.speakers]
    carrying = origins(briefing, in_role(fact, Role.CARRIES))
    for number, speaker in enumerate(speakers):
        if speaker.id not in carrying:
            message = f"no evidence that carries the fact is the word of {speaker.name}"
            hint = "name who says it, or give the `origin:` of the evidence that has it"
            yield Finding(speaker.name, fact.at("stated_by", number), message, hint, fact.basis)
        if not (_names(speaker, fact.statement) and _is_called(briefing, speaker, fact.statement)):
            message = f"the statement does not name {speaker.name}, who states it"
            hint = "say in the statement who says it"
            yield Finding(speaker.name, fact.at("statement"), message, hint, fact.basis)
    if speakers and (other := _other_person(briefing, speakers, fact.title)):
        message = f"the title names {other.name}, and {speakers[0].name} states the fact"
        hint = "name in the title who says it"
        yield Finding(other.name, fact.at("title"), message, hint, fact.basis)


def position_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield positions of one voice that the statement does not attribute; English only."""
    is_read = is_english(briefing.record.language)
    if not is_read or fact.kind is not FactKind.POSITION or fact.derived:
        return
    if len(origins(briefing, fact.evidence)) == 1 and not _ATTRIBUTES.search(fact.statement):
        message = "the statement tells what one voice thinks as if it were so"
        yield Finding("position", fact.at("statement"), message, "say whose word it is", fact.basis)


_ATTRIBUTES = re.compile(
    r"\b(?:sa(?:id|ys|ying)|t(?:old|ells)|call(?:s|ed)?|wr(?:ites?|ote|itten)|describ\w+|accord\w+|"
    r"account|report\w*|names?|named|puts?|g(?:ives?|ave)|credit\w*|consider\w*|announc\w*|stat(?:es?|ed)|"
    r"expect\w*|count\w*|list\w*|mention\w*|quot\w+|cit(?:es?|ed|ing)|dates|hop(?:es?|ed)|agreed|"
    r"promis\w+|welcom\w+|want\w*|not(?:es?|ed)|sp(?:oke|eaks?)|relay\w*|confident|thought|rank\w*|"
    r"recall\w*|claim\w*|s(?:aw|ees?)|prais\w+|warn\w*|asked|stress\w*|view|opinion|opposed|believ\w*|"
    r"hail\w*|laud\w*|commend\w*|express\w*|suggest\w*|propos(?:es|ed)|urg(?:es|ed)|reiterat\w+|reaffirm\w*|underlin\w+|"
    r"emphasi[sz]\w+|highlight\w*|condemn\w*|critici[sz]\w+|thank(?:s|ed)|argu(?:es|ed)|insist\w*|estimat\w+|predict\w*|"
    r"words?|by its|by his|by her)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells that it is somebody's word."""


def paraphrase_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield persons who speak in a paraphrase of evidence that is the word of somebody else."""
    for record in briefing.records():
        for citing in citings(record):
            piece = citing.evidence
            heard = [briefing.actors[name] for name in briefing.origins_of(piece)]
            says, origin = piece.says or "", heard[0]
            named = _speaker(briefing, says)
            if (
                named
                and named not in heard
                and all(not _names(one, says) or _is_spoken_to(one, says) for one in heard)
            ):
                message = f"{named.name} speaks in the paraphrase, and its origin is {origin.name}"
                hint = f"write `origin: {named.id}`, or name {origin.name} in the paraphrase"
                yield Finding(named.name, citing.at("says"), message, hint, piece.basis)


_RELAYS = re.compile(
    r"\b(?:relay\w*|according to|quot\w+|cit\w+|from|by way of|after|in the words of|by)\b",
    re.IGNORECASE,
)


def _is_spoken_to(person: Actor, text: str) -> bool:
    """Whether a text names a person only behind a verb of saying, as the one who is told."""
    found = _SPEAKS.search(text)
    if found is None or person.type is not ActorType.PERSON:
        return False
    is_before = _names(person, text[: found.end()])
    return not is_before and _RELAYS.search(text[found.end() :]) is None


_NOTED = re.compile(
    r"\b[Ii]t relays (?:[A-Z][a-z]+ )?(?:Minister |Deputy )*(?P<name>(?:[A-Z][\w'’-]+ )*[A-Z][\w'’-]+)"
)


def noted_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield persons whom the note of a source has speak, and whose word nothing of it is."""
    if not is_english(briefing.record.language):
        return
    people = {
        folded(name): actor
        for actor in briefing.actors.values()
        if actor.type is ActorType.PERSON
        for name in _all_names(actor)
    }
    for source in briefing.sources.values():
        found = _NOTED.search(source.note)
        person = people.get(folded(found["name"])) if found else None
        heard = set(origins(briefing, (c.evidence for c in briefing.citing.get(source.id, ()))))
        if person and person.id not in heard | {source.origin}:
            message = f"the note says that {person.name} speaks, and no evidence from the source is their word"
            hint = "name who speaks, or give the `origin:` of the evidence that has it"
            yield Finding(person.name, source.at("note"), message, hint)


def _other_person(briefing: Briefing, speakers: Iterable[Actor], text: str) -> Actor | None:
    """Return a person whom a text names, if all speakers are persons and it names none of them."""
    if any(one.type is not ActorType.PERSON or _surname_in(one, text) for one in speakers):
        return None
    words = _words(text)
    people = _surnames(briefing)
    return next((person for person, names in people if not names.isdisjoint(words)), None)


@lru_cache(maxsize=1)
def _surnames(briefing: Briefing) -> tuple[tuple[Actor, frozenset[str]], ...]:
    """Return the persons of a briefing, each with the last words of its names, folded."""
    people = (a for a in briefing.actors.values() if a.type is ActorType.PERSON)
    return tuple((person, _last_words(person)) for person in people)


def _last_words(person: Actor) -> frozenset[str]:
    return frozenset(folded(name.split()[-1]) for name in _all_names(person))


def _surname_in(person: Actor, text: str) -> bool:
    return not _last_words(person).isdisjoint(_words(text))


def _speaker(briefing: Briefing, text: str) -> Actor | None:
    """Return the person whom a text has speak, if exactly one of the briefing has that name."""
    if not is_english(briefing.record.language):
        return None
    found = _SPEAKS.search(text)
    if found is None:
        return None
    people = _called(briefing, folded(found["name"].split()[-1]))
    full = folded(found["name"])
    if len(people) > 1:
        people = tuple(a for a in people if any(_may_be(folded(n), full) for n in _all_names(a)))
    return people[0] if len(people) == 1 else None


@lru_cache(maxsize=1 << 12)
def _called(briefing: Briefing, last: str) -> tuple[Actor, ...]:
    """Return the persons of a briefing of whom a name ends with some letters, folded."""
    people = _people(briefing)
    return tuple(person for person, names in people if any(map(str.endswith, names, repeat(last))))


@lru_cache(maxsize=1)
def _people(briefing: Briefing) -> tuple[tuple[Actor, tuple[str, ...]], ...]:
    """Return the persons of a briefing, each with its names, folded."""
    people = (a for a in briefing.actors.values() if a.type is ActorType.PERSON)
    return tuple((person, tuple(map(folded, _all_names(person)))) for person in people)


def _may_be(name: str, found: str) -> bool:
    """Whether the name of a person is in the one that was found, or is a fuller one."""
    return name in found or set(found.split()) <= set(name.split())


_KINDS = re.compile(
    r"(?:minist|state|nation|committ|compan|govern|servic|presid|agenc|centre|council|commis|associ|of$|the$)"
)
"""Beginnings of words by which many bodies are called."""


def _is_called(briefing: Briefing, actor: Actor, text: str) -> bool:
    """Whether a text has a word of the name of a body that other bodies do not share.

    True for a person, and for a body without such a word.
    """
    parts = _words(actor.name)
    parties = party_words(briefing)
    telling = (p for p in parts if not _KINDS.match(p) and not parties.are_part_of(p))
    own = {part[:_SHARED] for part in telling if len(part) >= _SHORTEST_NAME}
    words = {word[:_SHARED] for word in _words(text)}
    others = (n for n in _all_names(actor) if n != actor.name)
    is_told = bool(own & words) or any(folded(name) in folded(text) for name in others)
    return not own or actor.type is not ActorType.ORGANISATION or is_told


@lru_cache(maxsize=1 << 14)
def _words(text: str) -> frozenset[str]:
    """Return the words of a text, folded."""
    return frozenset(map(folded, _WORD.findall(text)))


_WORD = re.compile(r"[^\W\d_]+")


def _all_names(actor: Actor) -> Iterator[str]:
    yield actor.name
    yield from (other.name for other in actor.other_names)


def _names(actor: Actor, text: str) -> bool:
    words = {word[:_SHARED] for word in _words(text)}
    parts = [part for name in _all_names(actor) for part in _words(name)]
    is_long = any(part[:_SHARED] in words for part in parts if len(part) >= _SHORTEST_NAME)
    return is_long or (actor.type is ActorType.PERSON and _is_short_of(actor, text))


def _is_short_of(person: Actor, text: str) -> bool:
    """Whether a text calls a person by a first or last name of two or three letters, with a capital, as in "Xi" or "Lee"."""
    ends = {folded(name.split()[end]) for name in _all_names(person) for end in (0, -1)}
    short = {end for end in ends if len(end) < _SHORTEST_NAME} - _NO_NAMES
    return bool(short) and not short.isdisjoint(map(folded, _CAPITAL.findall(text)))


_CAPITAL = re.compile(r"\b[^\W\d_a-z][^\W\d_]{1,2}\b")
_NO_NAMES = word_set(
    "an the in on at he it we so to do no is as or by if but and for she his her its all two who"
)
"""Words that begin a sentence with a capital, and are no names there."""
