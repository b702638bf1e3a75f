"""Swaps: two persons, places or ranks (not the parties: see `in_parties`) that have changed places, told by the words around them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.content.link import Briefing
from generator.core.reading.dates import month_names
from generator.core.reading.sentences import sentences, tokens, word_set
from generator.core.reading.thesaurus import root
from generator.core.remembered import Remembered
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.party_words import PartyWords, party_words
from generator.facts.grounding.told import Told, told

Around = tuple[str, str]
"""On which side a word stands ("" for either), and the word."""

_STEM, _REACH, _MARGIN = 5, 3, 2
"""Letters of a name, words that are near, and how many of them have to fit better."""

_RANKS = word_set("first second third fourth fifth last")
_PREPOSITIONS = word_set("in to from by with for on at than against over into behind before after")
_NO_NAMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday the a an it its he his she",
    "her they this that these those of and also no not our what which who when where",
    "while if there president minister ambassador deputy prime foreign vice chairman",
    "director premier general head chief state committee ministry defence national",
    "industry military company plant railways commission council association union",
)
_PASSED_OVER = word_set("the a an of s was were is are be been had has have that which")


def swap_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield pairs of names, and of ranks, that fit what a text rests on if they change places.

    Only English is looked at.
    """
    parties = party_words(briefing)
    for text in told(briefing):
        yield from _swapped(text, parties)


def _swapped(text: Told, parties: PartyWords) -> Iterator[Finding]:
    against = [sentence for other in text.against for sentence in sentences(other)]
    for sentence in sentences(text.text):
        own = mentions_in(sentence)
        names = [name for name in own if not parties.are_part_of(name)]
        pairs = ((a, b) for a, b in combinations(names, 2) if (a in _RANKS) == (b in _RANKS))
        for one, other in pairs:
            both = [m for m in map(mentions_in, against) if one in m and other in m]
            gains = [_gain(own, one, other, mentions) for mentions in both]
            if gains and max(gains) >= _MARGIN and min(gains) >= 0:
                words = f"{one} … {other}"
                message = f'"{words}" in the {text.what}: it rests on words that have them the other way round'
                hint = "name both as the evidence does"
                yield Finding(words, text.position, message, hint, text.bases)
                return


def _gain(
    own: Mapping[str, frozenset[Around]],
    one: str,
    other: str,
    told: Mapping[str, frozenset[Around]],
) -> int:
    """Return how many more words around two names fit if they change places."""
    kept = len(own[one] & told[one]) + len(own[other] & told[other])
    turned = len(own[one] & told[other]) + len(own[other] & told[one])
    return turned - kept


@Remembered
def mentions_in(sentence: str) -> dict[str, frozenset[Around]]:
    """Return the names and ranks of a sentence, by the words that stand around each."""
    written = tokens(sentence)
    plain = [word for _, word in written]
    names = [_name(token, word) for token, word in written]
    found: dict[str, set[Around]] = defaultdict(set)
    for place, name in enumerate(names):
        if name:
            found[name].update(_around(plain, names, place, -1))
            found[name].update(_around(plain, names, place, 1))
    return {name: frozenset(around) for name, around in found.items()}


def _name(token: str, plain: str) -> str:
    if plain in _RANKS:
        return plain
    is_other = plain in _NO_NAMES or plain in _PREPOSITIONS or plain in month_names("en")
    return plain[:_STEM] if token[0].isupper() and not is_other else ""


def _around(words: list[str], names: list[str], place: int, step: int) -> Iterator[Around]:
    side = "" if names[place] in _RANKS else "before" if step < 0 else "after"
    at, near = place + step, 0
    while 0 <= at < len(words) and near < _REACH:
        word = words[at]
        if word in ",;:.!?()" or word == "and":
            return
        if names[at] and names[at] != names[place]:
            if near or names[place] in _RANKS:
                return
        elif word in _PREPOSITIONS:
            if step > 0 or near:
                return
            yield "preposition", word
        elif word not in _PASSED_OVER:
            yield side, root(word)
            near += 1
        at += step
