"""Swaps: two persons, places or ranks (not the parties: see `in_parties`) that have changed places, told by the words around them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations

from generator.content.link import Briefing
from generator.content.references import cited_statements, summaries
from generator.core.diagnostics import Position
from generator.core.reading.lexicon import folded
from generator.core.reading.thesaurus import root
from generator.facts.grounding.claim import Finding, language_of
from generator.facts.grounding.in_parties import stems
from generator.records import Basis, Evidence, Fact

Around = tuple[str, str]
"""On which side a word stands ("" for either), and the word."""

_STEM, _REACH, _MARGIN = 5, 3, 2
"""Letters of a name, words that are near, and how many of them have to fit better."""

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:.!?()]")
_SENTENCE_END = re.compile(r"(?<=[.;?!])\s+")
_RANKS = frozenset(["first", "second", "third", "fourth", "fifth", "last"])
_PREPOSITIONS = frozenset(
    [
        "in",
        "to",
        "from",
        "by",
        "with",
        "for",
        "on",
        "at",
        "than",
        "against",
        "over",
        "into",
        "behind",
        "before",
        "after",
    ]
)
_NO_NAMES = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "the",
        "a",
        "an",
        "it",
        "its",
        "he",
        "his",
        "she",
        "her",
        "they",
        "this",
        "that",
        "these",
        "those",
        "of",
        "and",
        "also",
        "no",
        "not",
        "of",
        "our",
        "what",
        "which",
        "who",
        "when",
        "where",
        "while",
        "if",
        "there",
        "president",
        "minister",
        "ambassador",
        "deputy",
        "prime",
        "foreign",
        "vice",
        "chairman",
        "director",
        "premier",
        "general",
        "head",
        "chief",
        "state",
        "committee",
        "ministry",
        "defence",
        "national",
        "industry",
        "military",
        "company",
        "plant",
        "railways",
        "commission",
        "council",
        "association",
        "union",
    ]
)
_PASSED_OVER = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "s",
        "was",
        "were",
        "is",
        "are",
        "be",
        "been",
        "had",
        "has",
        "have",
        "that",
        "which",
    ]
)


def swap_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield pairs of names, and of ranks, that fit what a text rests on if they change places.

    Only English is looked at.
    """
    if briefing.record.language.partition("-")[0] != "en":
        return
    parties = stems(briefing)
    for fact in briefing.facts.values():
        told = list(_told(fact))
        quotes = list(_quotes(briefing, fact.evidence))
        for place, (what, text, position, bases) in enumerate(told):
            rest = (*(t[1] for n, t in enumerate(told) if n != place), *quotes)
            yield from _swapped(what, text, rest, parties, position, bases)
    for record in briefing.records():
        for summed_up, path in summaries(record):
            facts = [briefing.facts[name] for name in summed_up.facts]
            texts = [text for fact in facts for _, text, _, _ in _told(fact)]
            position = record.at(*path, "text")
            yield from _swapped("sentence", summed_up.text, texts, parties, position, ())
        for cited, path in cited_statements(record):
            said = (e.says for e in cited.evidence if e.says)
            rest = (*said, *_quotes(briefing, cited.evidence))
            position = record.at(*path, "statement")
            text = cited.statement
            yield from _swapped("sentence", text, rest, parties, position, cited.basis)


def _told(fact: Fact) -> Iterator[tuple[str, str, Position, tuple[Basis, ...]]]:
    yield "title", fact.title, fact.at("title"), fact.basis
    yield "statement", fact.statement, fact.at("statement"), fact.basis
    for number, piece in enumerate(fact.evidence):
        if piece.says:
            position = fact.at("evidence", number, "says")
            yield "paraphrase", piece.says, position, (*piece.basis, *fact.basis)


def _quotes(briefing: Briefing, evidence: Iterable[Evidence]) -> Iterator[str]:
    for piece in evidence:
        if piece.quote and language_of(briefing, piece).partition("-")[0] == "en":
            yield piece.quote


def _swapped(
    what: str,
    text: str,
    rest: Iterable[str],
    parties: tuple[str, ...],
    position: Position,
    bases: tuple[Basis, ...],
) -> Iterator[Finding]:
    sentences = [s for other in rest for s in _SENTENCE_END.split(other)]
    for sentence in _SENTENCE_END.split(text):
        own = _mentions(sentence)
        names = [name for name in own if not name.startswith(parties)]
        pairs = ((a, b) for a, b in combinations(names, 2) if (a in _RANKS) == (b in _RANKS))
        for one, other in pairs:
            told = [m for m in map(_mentions, sentences) if one in m and other in m]
            gains = [_gain(own, one, other, mentions) for mentions in told]
            if gains and max(gains) >= _MARGIN and min(gains) >= 0:
                words = f"{one} … {other}"
                message = (
                    f'"{words}" in the {what} are the other way round in the words it rests on'
                )
                yield Finding(words, position, message, "name both as the evidence does", bases)
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


@lru_cache(maxsize=1 << 13)
def _mentions(sentence: str) -> dict[str, frozenset[Around]]:
    """Return the names and ranks of a sentence, by the words that stand around each."""
    tokens = _TOKEN.findall(sentence)
    plain = [folded(token).split("'")[0] for token in tokens]
    names = [_name(token, word) for token, word in zip(tokens, plain, strict=True)]
    found: dict[str, set[Around]] = defaultdict(set)
    for place, name in enumerate(names):
        if name:
            found[name].update(_around(plain, names, place, -1))
            found[name].update(_around(plain, names, place, 1))
    return {name: frozenset(around) for name, around in found.items()}


def _name(token: str, plain: str) -> str:
    if plain in _RANKS:
        return plain
    is_name = token[0].isupper() and plain not in _NO_NAMES and plain not in _PREPOSITIONS
    return plain[:_STEM] if is_name else ""


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
