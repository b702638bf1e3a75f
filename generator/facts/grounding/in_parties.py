"""Parties: whose minister, plant or export it is; a text does not give one party what is the other's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.content.link import Briefing
from generator.content.references import cited_statements, summaries
from generator.core.diagnostics import Position
from generator.core.reading.lexicon import folded
from generator.core.reading.thesaurus import root
from generator.facts.grounding.claim import Finding, language_of
from generator.facts.wording import Wording
from generator.records import Actor, Basis, Fact

Tie = tuple[str, str, str]
"""A party, how a word is tied to it ("of", or a preposition before the party), and the word."""

_STEM, _REACH = 5, 3
"""Letters that the name of a party shares with its adjective; words that are near."""

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:.!?()]")
_SENTENCE_END = re.compile(r"(?<=[.;?!])\s+")
_PREPOSITIONS = frozenset(
    ["in", "to", "from", "by", "with", "for", "on", "at", "into", "against", "of"]
)
_PASSED_OVER = frozenset(
    [
        "the",
        "a",
        "an",
        "s",
        "both",
        "two",
        "other",
        "main",
        "several",
        "some",
        "all",
        "new",
        "first",
        "own",
    ]
)
_ENDS = frozenset(
    [
        ",",
        ";",
        ":",
        ".",
        "!",
        "?",
        "(",
        ")",
        "and",
        "or",
        "but",
        "that",
        "which",
        "who",
        "was",
        "were",
        "is",
        "are",
        "had",
        "has",
        "have",
        "be",
        "been",
        "said",
        "put",
        "gave",
        "told",
        "gives",
        "puts",
        "says",
        "wrote",
        "named",
        "calls",
        "called",
    ]
)


def party_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield words that a text ties to one party, and all that it rests on to the other one.

    Only English is looked at.
    """
    if briefing.record.language.partition("-")[0] != "en":
        return
    parties = stems(briefing)
    for fact in briefing.facts.values():
        told = [("title", fact.title, fact.at("title"), fact.basis)]
        told.append(("statement", fact.statement, fact.at("statement"), fact.basis))
        for number, piece in enumerate(fact.evidence):
            if piece.says:
                position = fact.at("evidence", number, "says")
                bases = (*piece.basis, *fact.basis)
                told.append(("paraphrase", piece.says, position, bases))
        around = tuple(_around(briefing, fact))
        for place, (what, text, position, bases) in enumerate(told):
            rest = (*(t[1] for n, t in enumerate(told) if n != place), *around)
            yield from _turned(what, text, rest, parties, position, bases)
    for record in briefing.records():
        for summed_up, path in summaries(record):
            facts = [briefing.facts[name] for name in summed_up.facts]
            texts = (t for f in facts for t in (f.title, f.statement, *_around(briefing, f)))
            position = record.at(*path, "text")
            yield from _turned("sentence", summed_up.text, tuple(texts), parties, position, ())
        for cited, path in cited_statements(record):
            rest = tuple(e.says for e in cited.evidence if e.says)
            rest += tuple(e.quote or "" for e in cited.evidence)
            position = record.at(*path, "statement")
            yield from _turned("sentence", cited.statement, rest, parties, position, cited.basis)
    yield from _nationalities(briefing, parties)


def _around(briefing: Briefing, fact: Fact) -> Iterator[str]:
    for piece in fact.evidence:
        if piece.quote and language_of(briefing, piece).partition("-")[0] == "en":
            yield piece.quote
        source = briefing.sources[piece.source]
        yield from (source.title or "", source.note)
    origins = (briefing.origin_of(piece) for piece in fact.evidence)
    for name in {
        *fact.actors,
        *fact.places,
        *origins,
        *([fact.stated_by] if fact.stated_by else ()),
    }:
        actor = briefing.actors[name]
        yield from (actor.name, *(other.name for other in actor.other_names))
        yield from (sentence.statement for sentence in actor.profile)
    yield from (briefing.indicators[value.indicator].title for value in fact.values)


def _turned(
    what: str,
    text: str,
    rest: tuple[str, ...],
    parties: tuple[str, ...],
    position: Position,
    bases: tuple[Basis, ...],
) -> Iterator[Finding]:
    own = _ties(text, parties)
    if not own:
        return
    told = frozenset[Tie]().union(*(_ties(other, parties) for other in rest))
    for (party, how, word), words in own.items():
        others = [(p, how, word) for p in parties if p != party]
        is_turned = any(tie in told and tie not in own for tie in others)
        if is_turned and (party, how, word) not in told:
            message = f'"{words}" is in the {what}, and the other party in the words it rests on'
            yield Finding(words, position, message, "name the party as the evidence does", bases)
            return


@lru_cache(maxsize=1 << 13)
def _ties(text: str, parties: tuple[str, ...]) -> dict[Tie, str]:
    found: dict[Tie, str] = {}
    if any(stem in folded(text) for stem in parties):
        for sentence in _SENTENCE_END.split(text):
            tokens = _TOKEN.findall(sentence)
            plain = [folded(token).split("'")[0] for token in tokens]
            for place, word in enumerate(plain):
                party = next((stem for stem in parties if word.startswith(stem)), None)
                if party and not _is_of_both(plain, place, parties):
                    for how, near in (*_after(plain, place), *_before(plain, place)):
                        words = (
                            f"{tokens[place]} … {near}" if how == "of" else f"{how} {tokens[place]}"
                        )
                        found.setdefault((party, how, root(near)), words)
    return found


def _is_of_both(words: list[str], place: int, parties: tuple[str, ...]) -> bool:
    """Whether a party is named in one breath with the other one."""
    after, before = words[place + 1 : place + 3], words[max(place - 2, 0) : place]
    return (after[:1] == ["and"] and after[-1].startswith(parties)) or (
        before[-1:] == ["and"] and before[0].startswith(parties)
    )


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


def _nationalities(briefing: Briefing, parties: tuple[str, ...]) -> Iterator[Finding]:
    """Yield actors of one party whom a text calls the other's."""
    of_country = dict(zip(briefing.record.parties, parties, strict=True))
    known = {
        name: stem for actor in briefing.actors.values() for name, stem in _named(actor, of_country)
    }
    if not known:
        return
    names = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    ends = "|".join(parties)
    word = r"(?!(?:and|with|said|that|to|in|on|at|for|was|had) )[a-z]+"
    of_party = re.compile(
        rf"\b(?:(?P<name>{names}) of (?:the )?(?P<of>{ends})"
        rf"|(?P<first>{ends})\w*(?:'s)? (?:{word} ){{0,3}}(?:minister|ambassador|president|premier|chairman) (?P<after>{names})"
        rf"|(?P<named>{names}),? (?:then |the |an? )?(?:{word} ){{1,4}}of (?P<body>{ends}))"
    )
    for text, position, bases in _texts(briefing):
        plain = folded(text)
        for found in of_party.finditer(plain):
            name = found["name"] or found["after"] or found["named"]
            party = found["of"] or found["first"] or found["body"]
            if known[name] != party:
                words = found.group()
                message = f'"{words}": {name.title()} belongs to the other party'
                yield Finding(words, position, message, "name the party it belongs to", bases)


def _named(actor: Actor, of_country: dict[str, str]) -> Iterator[tuple[str, str]]:
    if actor.type == "person" and actor.country in of_country:
        for name in (actor.name, *(other.name for other in actor.other_names)):
            last = folded(name.split()[-1])
            if last.isascii() and len(last) >= _STEM:
                yield last, of_country[actor.country]


def _texts(briefing: Briefing) -> Iterator[tuple[str, Position, tuple[Basis, ...]]]:
    for fact in briefing.facts.values():
        yield fact.title, fact.at("title"), fact.basis
        yield fact.statement, fact.at("statement"), fact.basis
        for number, piece in enumerate(fact.evidence):
            if piece.says:
                yield piece.says, fact.at("evidence", number, "says"), piece.basis
    for record in briefing.records():
        for summed_up, path in summaries(record):
            yield summed_up.text, record.at(*path, "text"), ()
    for source in briefing.sources.values():
        yield source.note, source.at("note"), ()


@lru_cache(maxsize=1)
def stems(briefing: Briefing) -> tuple[str, ...]:
    """Return the letters by which the names of the parties and their adjectives are known."""
    wording = Wording(briefing.record.language)
    return tuple(folded(wording.country(code))[:_STEM] for code in briefing.record.parties)
