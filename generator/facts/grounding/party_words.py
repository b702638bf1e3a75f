"""The words by which an English text names a party, or calls something a party's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.link import Briefing
from generator.core.language_tags import is_english
from generator.core.localization import Localization
from generator.core.reading.demonyms import DEMONYMS
from generator.core.reading.lexicon import folded
from generator.core.reading.sentences import tokens
from generator.facts.parties import Party, parties_of
from generator.records import ActorType
from generator.records.codes import is_country

_STEM = 5
"""Leading letters that the name of a country shares with its adjective."""

_NO_NAMES = ("who",)
"""Codes that are words."""

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class PartyWords:
    """The words of all parties, folded.

    `parties` are their codes and ids, `stems` are beginnings of single words, each with its party, `phrases` whole words, the longest first,
    `surnames` those of persons.
    """

    parties: tuple[str, ...]
    surnames: frozenset[str]
    stems: tuple[tuple[str, str], ...]
    phrases: tuple[tuple[Phrase, str], ...]

    def read(self, sentence: str) -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
        """Return the tokens of a sentence, a party as one of them, and the party of each or ""."""
        written: list[tuple[str, str]] = []
        parties: list[str] = []
        every, at = tokens(sentence), 0
        while at < len(every):
            size, party = self._at(every, at)
            written.append(every[at] if size == 1 else _joined(every[at : at + size]))
            parties.append(party)
            at += size
        return tuple(written), tuple(parties)

    def _at(self, written: tuple[tuple[str, str], ...], at: int) -> tuple[int, str]:
        phrases, of_word = _beginning_with(self, written[at][1])
        for phrase, party in phrases:
            plain = tuple(plain for _, plain in written[at : at + len(phrase)])
            if plain in (phrase, (*phrase[:-1], f"{phrase[-1]}s")):
                return len(phrase), party
        return 1, of_word

    def are_in(self, text: str) -> bool:
        """Whether a text may name a party."""
        plain = folded(text)
        return any(stem in plain for stem, _ in self.stems) or any(
            phrase[0] in plain for phrase, _ in self.phrases
        )

    def are_part_of(self, word: str) -> bool:
        """Whether a word, folded, may be of the name of a party."""
        return any(word.startswith(stem) for stem, _ in self.stems) or any(
            part.startswith(word[:_STEM]) for phrase, _ in self.phrases for part in phrase
        )

    @property
    def patterns(self) -> dict[str, str]:
        """For each party the regular expression of its words in folded text."""
        found: dict[str, list[str]] = {}
        for stem, party in self.stems:
            found.setdefault(party, []).append(rf"{re.escape(stem)}\w*")
        for phrase, party in self.phrases:
            words = r"[ -]".join(map(re.escape, phrase))
            found.setdefault(party, []).append(rf"\b{words}s?\b")
        return {party: f"(?:{'|'.join(words)})" for party, words in found.items()}


def _joined(words: tuple[tuple[str, str], ...]) -> tuple[str, str]:
    """Return words that are one name, as written and folded."""
    return " ".join(token for token, _ in words), " ".join(plain for _, plain in words)


@lru_cache(maxsize=1 << 13)
def _beginning_with(words: PartyWords, word: str) -> tuple[tuple[tuple[Phrase, str], ...], str]:
    """Return the phrases that may begin with a word, and the party that the word alone names or ""."""
    phrases = tuple(
        (phrase, party)
        for phrase, party in words.phrases
        if word == phrase[0] or (len(phrase) == 1 and word == f"{phrase[0]}s")
    )
    return phrases, next((party for stem, party in words.stems if word.startswith(stem)), "")


@lru_cache(maxsize=1)
def party_words(briefing: Briefing) -> PartyWords:
    """Return the words of the parties of a briefing; those that two of them share count for neither."""
    parties = parties_of(briefing)
    names = {party.id: tuple(dict.fromkeys(_names(briefing, party))) for party in parties}
    words = {party: [n for n in own if len(n) == 1] for party, own in names.items()}
    stems = {
        party.id: {name[:_STEM] for (name,) in words[party.id]}
        for party in parties
        if is_country(party.id)
    }
    shared = Counter(stem for own in stems.values() for stem in own)
    kept = tuple(
        (stem, party) for party, own in stems.items() for stem in sorted(own) if shared[stem] == 1
    )
    phrases = [
        (phrase, party.id)
        for party in parties
        for phrase in dict.fromkeys((*names[party.id], *_adjectives(briefing, party)))
        if not (len(phrase) == 1 and phrase[0].startswith(_own(kept, party.id)))
    ]
    told = Counter(phrase for phrase, _ in phrases)
    own = (named for named in phrases if told[named[0]] == 1)
    longest_first = sorted(own, key=lambda named: -len(named[0]))
    people = (a for a in briefing.actors.values() if a.type is ActorType.PERSON)
    surnames = frozenset(folded(person.name.split()[-1]) for person in people)
    return PartyWords(briefing.record.parties, surnames, kept, tuple(longest_first))


def _own(stems: tuple[tuple[str, str], ...], party: str) -> tuple[str, ...]:
    return tuple(stem for stem, of in stems if of == party)


def _names(briefing: Briefing, party: Party) -> Iterator[Phrase]:
    language = briefing.record.language
    named = [party.name]
    if is_country(party.id):
        named.append(Localization(language).country(party.id))
    elif party.id in briefing.actors:
        actor = briefing.actors[party.id]
        named += (actor.name, *(other.name for other in actor.other_names))
    elif party.id.lower() not in _NO_NAMES:
        named += (party.id, Localization(language).organisation(party.id))
    yield from filter(None, map(_phrase, named))


def _adjectives(briefing: Briefing, party: Party) -> Iterator[Phrase]:
    known = DEMONYMS.get(party.id, "") if is_english(briefing.record.language) else ""
    yield from filter(None, map(_phrase, (*known.split("|"), *party.adjectives)))


def _phrase(name: str) -> Phrase:
    words = tuple(word for part in name.split() for _, word in tokens(part) if word.isalnum())
    return words[1:] if words[:1] == ("the",) else words
