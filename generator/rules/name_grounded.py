"""`name-grounded`: every name in a statement, a profile or a question occurs in its evidence or fields.

The *ground* of a fact is the text that may have its names: its actors and places, the quotes and
paraphrases of its evidence, the bibliography of its sources, the two parties, its dates and, for a
derived fact, the ground of the facts it is derived from. A sentence of a summary and a question
are also grounded in the statements of their facts, a profile in those of the facts on its sources.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.link import Briefing
from generator.content.references import summaries
from generator.core.dates import EdtfDate
from generator.core.diagnostics import Diagnostic, Position, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.core.text_diff import begins_sentence
from generator.facts.wording import Wording
from generator.records import Actor, CitedStatement, Evidence, Fact
from generator.rules.rule import checks

RULE = RuleInfo(
    "name-grounded",
    "A statement, a profile or a question has no name that its fields and evidence do not have.",
    "A sentence must not quietly speak of somebody of whom its sources do not.",
    Example(
        "facts/trade.yml",
        "statement: The trade in lanterns doubled.",
        "statement: The trade in lanterns doubled in Atlantis.",
    ),
    ALWAYS_WARNS,
)

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_PART = re.compile(r"[-'’]")
_STEM = 4
"""Number of leading letters that two forms of a name must share."""

_NOUNS_CAPITALISED = ("de", "lb")


@checks(RULE)
def name_grounded(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report names in a title, a statement or a summary that their ground lacks."""
    wording = Wording(briefing.record.language)
    if not briefing.is_whole or wording.language.partition("-")[0] in _NOUNS_CAPITALISED:
        return
    for record in briefing.records():
        for sentence, path in summaries(record):
            facts = [briefing.facts[identifier] for identifier in sentence.facts]
            parts = [part for fact in facts for part in _ground(briefing, wording, fact)]
            ground = _words((*parts, *(fact.statement for fact in facts)))
            yield from _missing(sentence.text, ground, "sentence", record.at(*path, "text"))
    for fact in briefing.facts.values():
        ground = _words(_ground(briefing, wording, fact))
        for what, text in (("title", fact.title), ("statement", fact.statement)):
            yield from _missing(text, ground, what, fact.at(what))
        for number, piece in enumerate(fact.evidence):
            position = fact.at("evidence", number, "says")
            yield from _missing(piece.says or "", ground, "paraphrase", position)
    for actor in briefing.actors.values():
        for number, told in enumerate(actor.profile):
            ground = _words(_ground_of_profile(briefing, wording, actor, told))
            position = actor.at("profile", number, "statement")
            yield from _missing(told.statement, ground, "sentence", position)
    for question in briefing.questions.values():
        parts = [p for name in question.facts for p in _told(briefing, wording, name)]
        ground = _words((*parts, *_of_evidence(briefing, wording, question.evidence)))
        yield from _missing(question.why, ground, "reason", question.at("why"))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a ground, folded, and the beginnings of them."""

    known: frozenset[str]
    stems: frozenset[str]


def _words(ground: Iterable[str]) -> _Words:
    known = {part for text in dict.fromkeys(ground) for part in _parts(text)}
    return _Words(frozenset(known), frozenset(word[:_STEM] for word in known if len(word) >= _STEM))


@lru_cache(maxsize=1 << 13)
def _parts(text: str) -> frozenset[str]:
    words = {_folded(word) for word in _WORD.findall(text)}
    return frozenset(words | {part for word in words for part in _PART.split(word)})


def _missing(text: str, ground: _Words, what: str, position: Position) -> Iterator[Diagnostic]:
    for word in dict.fromkeys(_names_missing(text, ground)):
        message = f'"{word}" is in the {what}, and in none of its fields and evidence'
        hint = "say only what the evidence says, or add the evidence for it"
        yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING, words=word)


def _ground(briefing: Briefing, wording: Wording, fact: Fact, depth: int = 0) -> Iterator[str]:
    yield from (wording.country(code) for code in briefing.record.parties)
    yield from (wording.date(date) for date in _dates(briefing, fact))
    for value in (*fact.values, *(v for piece in fact.evidence for v in piece.values)):
        indicator = briefing.indicators[value.indicator]
        yield f"{indicator.title} {wording.value(value, indicator)}"
    yield from _of_evidence(briefing, wording, fact.evidence)
    for actor in _actors(briefing, fact):
        yield from _names_of(actor, wording)
        yield from (sentence.statement for sentence in actor.profile)
    if fact.derived:
        yield fact.derived.working
        for identifier in fact.derived.from_ if depth == 0 else ():
            basis = briefing.facts[identifier]
            yield basis.statement
            yield from _ground(briefing, wording, basis, depth + 1)


def _ground_of_profile(
    briefing: Briefing, wording: Wording, actor: Actor, sentence: CitedStatement
) -> Iterator[str]:
    yield from _names_of(actor, wording)
    yield from _of_evidence(briefing, wording, sentence.evidence)
    for piece in sentence.evidence:
        for citing in briefing.citing.get(piece.source, ()):
            if isinstance(citing.record, Fact):
                yield from (citing.record.title, citing.record.statement)
                for name in (*citing.record.actors, *citing.record.places):
                    yield from _names_of(briefing.actors[name], wording)


def _of_evidence(
    briefing: Briefing, wording: Wording, evidence: Iterable[Evidence]
) -> Iterator[str]:
    for piece in evidence:
        source = briefing.sources[piece.source]
        yield f"{piece.quote or ''} {piece.says or ''} {source.publisher} {source.title or ''}"
        yield from source.author
        yield from _names_of(briefing.actors[briefing.origin_of(piece)], wording)
        if source.issued:
            yield wording.date(source.issued)


def _names_of(actor: Actor, wording: Wording) -> Iterator[str]:
    yield from (actor.name, *(other.name for other in actor.other_names))
    if actor.country:
        yield wording.country(actor.country)


def _told(briefing: Briefing, wording: Wording, name: str) -> Iterator[str]:
    fact = briefing.facts[name]
    yield from (fact.title, fact.statement)
    yield from _ground(briefing, wording, fact)


def _actors(briefing: Briefing, fact: Fact) -> Iterator[Actor]:
    named = [*fact.actors, *fact.places, fact.stated_by]
    for evidence in fact.evidence:
        source = briefing.sources.get(evidence.source)
        named += (source.origin if source else None, evidence.origin)
    yield from (briefing.actors[identifier] for identifier in named if identifier)


def _dates(briefing: Briefing, fact: Fact) -> Iterator[EdtfDate]:
    values = (*fact.values, *(v for piece in fact.evidence for v in piece.values))
    sources = (briefing.sources.get(piece.source) for piece in fact.evidence)
    dates = (fact.date, *(v.period for v in values), *(s.issued for s in sources if s))
    yield from (date for date in dates if date)


def _names_missing(statement: str, ground: _Words) -> Iterator[str]:
    for found in _WORD.finditer(statement):
        word = re.sub(r"['’]s?$", "", found.group())
        if not word[0].isupper() or len(word) < 2:
            continue
        if begins_sentence(statement[: found.start()]):
            continue
        for part in _PART.split(word):
            folded = _folded(part)
            is_known = folded in ground.known or folded[:_STEM] in ground.stems
            if part[:1].isupper() and not is_known:
                yield word
                break


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
