"""Which of the parties something goes from and to: texts of one entry do not turn it round."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.content.link import Briefing
from generator.core.language_tags import is_english
from generator.core.reading.lexicon import folded
from generator.facts.assessment import in_role
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.party_words import PartyWords, party_words
from generator.records import ActorType, Basis, Fact, Role
from generator.records.codes import is_country

_ENDS = {
    "from": (
        r"from (?:the )?{p}",
        r"{p}(?:'s|’s)? (?:\w+ )?(?:exports|deliveries|supplies|sales)\b",
        r"exports of {p}",
        r"imports from {p}",
    ),
    "to": (
        r"\b(?:to|into) (?:the )?{p}",
        r"{p}(?:'s|’s)? (?:\w+ )?(?:imports|purchases)\b",
        r"exports to {p}",
    ),
}
"""Patterns in English for a party as the start or the end of a way; `{p}` is what it is called."""


def direction_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield texts of a fact that name the parties the other way round than its other texts."""
    if not is_english(briefing.record.language):
        return
    named = party_words(briefing)
    carrying = in_role(fact, Role.CARRIES)
    quotes = [e.quote or "" for e in carrying if _is_english(briefing, e.source)]
    indicators = [briefing.indicators[value.indicator].title for value in fact.values]
    says = [piece.says or "" for piece in carrying]
    against = ["; ".join(group) for group in (quotes, indicators, says)]
    turned = tuple(_turned("statement", fact.statement, against, named, fact, fact.basis))
    yield from turned
    against = ["; ".join(indicators), *(() if turned else (fact.statement,))]
    yield from _turned("title", fact.title, against, named, fact, fact.basis)
    for number, piece in enumerate(fact.evidence):
        if piece.says and piece.quote and _is_english(briefing, piece.source):
            for words in opposed(piece.says, piece.quote, named):
                position = fact.at("evidence", number, "says")
                yield Finding(words, position, _message("paraphrase", words), _HINT, piece.basis)


def profile_direction_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield profile sentences that turn round what their evidence says."""
    if not is_english(briefing.record.language):
        return
    named = party_words(briefing)
    for actor in briefing.actors.values():
        for number, sentence in enumerate(actor.profile):
            for piece in sentence.evidence:
                against = [piece.says or ""]
                against += [piece.quote or ""] if _is_english(briefing, piece.source) else []
                for other in against:
                    for words in opposed(sentence.statement, other, named):
                        position = actor.at("profile", number, "statement")
                        yield Finding(
                            words, position, _message("sentence", words), _HINT, sentence.basis
                        )


def indicator_direction_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield indicators whose title every statement with a figure of them turns round."""
    if not is_english(briefing.record.language):
        return
    named = party_words(briefing)
    told: dict[str, list[str]] = {}
    for fact in briefing.facts.values():
        for name in {value.indicator for value in fact.values}:
            told.setdefault(name, []).append(fact.statement)
    for name, statements in told.items():
        indicator = briefing.indicators[name]
        turned = [next(opposed(indicator.title, text, named), "") for text in statements]
        if turned and 2 * len([words for words in turned if words]) > len(turned):
            words = next(words for words in turned if words)
            yield Finding(words, indicator.at("title"), _message("title", words), _HINT)


def place_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield sentences on a place that put it into the party to which it does not belong."""
    patterns = {
        party: words for party, words in party_words(briefing).patterns.items() if is_country(party)
    }
    for actor in briefing.actors.values():
        if actor.type is not ActorType.PLACE or actor.country not in patterns:
            continue
        for number, sentence in enumerate(actor.profile):
            for code, words in patterns.items():
                found = re.search(rf"\bin {words}", folded(sentence.statement))
                if found and code != actor.country:
                    message = (
                        f'"{found.group()}" in the sentence, and the place is in another country'
                    )
                    position = actor.at("profile", number, "statement")
                    hint = "give the `country:` that the sentence names"
                    yield Finding(found.group(), position, message, hint, sentence.basis)


_HINT = "name the parties as the quote does"


def _message(what: str, words: str) -> str:
    return f'"{words}" in the {what} is the other way round in the words it rests on'


def _turned(
    what: str,
    text: str,
    against: list[str],
    named: PartyWords,
    fact: Fact,
    bases: tuple[Basis, ...],
) -> Iterator[Finding]:
    found = dict.fromkeys(words for other in against for words in opposed(text, other, named))
    for words in found:
        yield Finding(words, fact.at(what), _message(what, words), _HINT, bases)


def opposed(text: str, other: str, named: PartyWords) -> Iterator[str]:
    """Yield the first words of a text that have a party where the other text has another one.

    Where both ends of a way are turned that is one mistake, not two. A party that the other text has at both ends says nothing: it speaks of both ways.
    """
    ends = [(_parties(text, end, named), _parties(other, end, named)) for end in _ENDS]
    (_, begins), (_, arrives) = ends
    for own, told in ends:
        both_ways = begins.keys() & arrives.keys() & told.keys()
        if len(own) == len(told) == 1 and own.keys() != told.keys() and not both_ways:
            yield from own.values()
            return


@lru_cache(maxsize=1 << 14)
def _parties(text: str, end: str, named: PartyWords) -> Mapping[str, str]:
    """Return the parties at one end of a way in a text, each with the words that tell it."""
    found = {}
    plain = folded(text)
    for party, pattern in _patterns(end, named) if named.are_in(text) else ():
        if match := pattern.search(plain):
            is_as_long = len(plain) == len(text)
            found[party] = text[slice(*match.span())] if is_as_long else match.group()
    return found


@lru_cache(maxsize=len(_ENDS))
def _patterns(end: str, named: PartyWords) -> tuple[tuple[str, re.Pattern[str]], ...]:
    every = (
        (p, pattern.replace("{p}", words))
        for p, words in named.patterns.items()
        for pattern in _ENDS[end]
    )
    return tuple((party, re.compile(pattern)) for party, pattern in every)


def _is_english(briefing: Briefing, source: str) -> bool:
    return is_english(briefing.sources[source].language)
