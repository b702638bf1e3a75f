"""Parties: whose minister, plant or export it is; a text does not give one party what is another's."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from functools import lru_cache

from generator.content.link import Briefing
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.core.reading.lexicon import folded
from generator.core.reading.sentences import sentences, word_set
from generator.core.reading.thesaurus import root
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.party_words import PartyWords, party_words
from generator.facts.grounding.told import Told, told
from generator.records import Actor, Basis, Fact
from generator.records.codes import is_country

Tie = tuple[str, str, str]
"""A party, how a word is tied to it ("of", or a preposition before the party), and the word."""

_SHORTEST, _REACH = 5, 3
"""Letters of a surname that is looked for; words that are near."""

_PREPOSITIONS = word_set("in to from by with for on at into against of")
_PASSED_OVER = word_set("the a an s both two other main several some all new first own")
_ENDS = word_set(
    ", ; : . ! ? ( ) and or but that which who was were is are had has have be been said",
    "put gave told gives puts says wrote named calls called",
)


def party_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield words that a text ties to one party, and all that it rests on to another one.

    Only English is looked at.
    """
    parties = party_words(briefing)
    for text in told(briefing):
        around = (words for fact in text.facts for words in _around(briefing, fact))
        yield from _turned(text, around, parties)
    yield from _nationalities(briefing, parties)


def _around(briefing: Briefing, fact: Fact) -> Iterator[str]:
    for piece in fact.evidence:
        source = briefing.sources[piece.source]
        yield from (source.title or "", source.note)
    origins = (origin for piece in fact.evidence for origin in briefing.origins_of(piece))
    for name in {*fact.actors, *fact.places, *origins, *fact.speakers}:
        actor = briefing.actors[name]
        yield from (actor.name, *(other.name for other in actor.other_names))
        yield from (sentence.statement for sentence in actor.profile)
    yield from (briefing.indicators[value.indicator].title for value in fact.values)


def _turned(text: Told, around: Iterable[str], parties: PartyWords) -> Iterator[Finding]:
    own = _ties(text.text, parties)
    if not own:
        return
    ties = (_ties(other, parties) for other in (*text.against, *around))
    known = frozenset[Tie]().union(*ties)
    for (party, how, word), words in own.items():
        others = [(p, how, word) for p in parties.parties if p != party]
        is_turned = any(tie in known and tie not in own for tie in others)
        if is_turned and (party, how, word) not in known:
            message = (
                f'"{words}" is in the {text.what}, and what it rests on names another party there'
            )
            hint = "name the party as the evidence does"
            yield Finding(words, text.position, message, hint, text.bases)
            return


@lru_cache(maxsize=1 << 13)
def _ties(text: str, words: PartyWords) -> dict[Tie, str]:
    found: dict[Tie, str] = {}
    if words.are_in(text):
        for sentence in sentences(text):
            written, parties = words.read(sentence)
            plain = [word for _, word in written]
            for place, party in enumerate(parties):
                if party and not _is_of_both(plain, place, parties):
                    near_it = (*_after(plain, place), *_before(plain, place))
                    for how, near in near_it:
                        if near in words.surnames:
                            continue
                        told = (
                            f"{written[place][0]} … {near}"
                            if how == "of"
                            else f"{how} {written[place][0]}"
                        )
                        found.setdefault((party, how, root(near)), told)
    return found


def _is_of_both(words: list[str], place: int, parties: tuple[str, ...]) -> bool:
    """Whether a party is named in one breath with another one."""
    is_first = words[place + 1 : place + 2] == ["and"] and any(parties[place + 2 : place + 3])
    is_last = place > 1 and words[place - 1] == "and" and bool(parties[place - 2])
    return is_first or is_last


def _after(words: list[str], place: int) -> Iterator[tuple[str, str]]:
    near = 0
    for word in words[place + 1 : place + _REACH + 2]:
        if word in _ENDS or word in _PREPOSITIONS or near == _REACH - 1:
            return
        if word not in _PASSED_OVER:
            yield "of", word
            near += 1


def _before(words: list[str], place: int) -> Iterator[tuple[str, str]]:
    at = place - 1
    while at >= 0 and words[at] in ("the", "a"):
        at -= 1
    if at < 0 or words[at] not in _PREPOSITIONS:
        return
    how, near = words[at], 0
    for word in reversed(words[:at]):
        if word in _ENDS or (word in _PREPOSITIONS and word != "of") or near == _REACH:
            return
        if word not in _PASSED_OVER and word != "of":
            yield how, word
            near += 1


def _nationalities(briefing: Briefing, parties: PartyWords) -> Iterator[Finding]:
    """Yield actors of one party whom a text calls another's."""
    of_country = {p: re.compile(words) for p, words in parties.patterns.items() if is_country(p)}
    known = dict(named for actor in briefing.actors.values() for named in _named(actor, of_country))
    if not known or len(of_country) == 1:
        return
    names = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    ends = "|".join(pattern.pattern for pattern in of_country.values())
    word = r"(?!(?:and|with|said|that|to|in|on|at|for|was|had) )[a-z]+"
    of_party = re.compile(
        rf"\b(?:(?P<name>{names}) of (?:the )?(?P<of>{ends})"
        rf"|(?P<first>{ends})(?:'s)? (?:{word} ){{0,3}}(?:minister|ambassador|president|premier|chairman) (?P<after>{names})"
        rf"|(?P<named>{names}),? (?:then |the |an? )?(?:{word} ){{1,4}}of (?P<body>{ends}))"
    )
    for text, position, bases in _texts(briefing):
        plain = folded(text)
        if not any(name in plain for name in known):
            continue
        for found in of_party.finditer(plain):
            name = found["name"] or found["after"] or found["named"]
            of = found["of"] or found["first"] or found["body"]
            if not of_country[known[name]].fullmatch(of):
                words = found.group()
                message = f'"{words}": {name.title()} belongs to another party'
                yield Finding(words, position, message, "name the party it belongs to", bases)


def _named(actor: Actor, countries: Container[str]) -> Iterator[tuple[str, str]]:
    if actor.type == "person" and actor.country and actor.country in countries:
        for name in (actor.name, *(other.name for other in actor.other_names)):
            last = folded(name.split()[-1])
            if last.isascii() and len(last) >= _SHORTEST:
                yield last, actor.country


def _texts(briefing: Briefing) -> Iterator[tuple[str, Position, tuple[Basis, ...]]]:
    yield from ((text.text, text.position, text.bases) for text in told(briefing))
    if is_english(briefing.record.language):
        for source in briefing.sources.values():
            yield source.note, source.at("note"), ()
