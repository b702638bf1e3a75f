"""`name-grounded`: every name in a statement, a profile or a question occurs in its evidence or fields.

The *ground* of a fact is the text that may have its names: its actors and places, the quotes and
paraphrases of its evidence, the bibliography of its sources, the parties, its dates and, for a
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
from generator.core.diagnostics import Diagnostic, Position, Severity
from generator.core.language_tags import primary
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.core.text_diff import begins_sentence
from generator.facts.grounding.ground import (
    ground_of_evidence,
    ground_of_fact,
    ground_of_profile,
)
from generator.facts.wording import Wording, wording_of
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
    wording = wording_of(briefing.record)
    if not briefing.is_whole or primary(wording.language) in _NOUNS_CAPITALISED:
        return
    for record in briefing.records():
        for sentence, path in summaries(record):
            facts = [briefing.facts[identifier] for identifier in sentence.facts]
            parts = [part for fact in facts for part in ground_of_fact(briefing, wording, fact)]
            ground = _words((*parts, *(fact.statement for fact in facts)))
            yield from _missing(sentence.text, ground, "sentence", record.at(*path, "text"))
    for fact in briefing.facts.values():
        ground = _words(ground_of_fact(briefing, wording, fact))
        for what, text in (("title", fact.title), ("statement", fact.statement)):
            yield from _missing(text, ground, what, fact.at(what))
        for number, piece in enumerate(fact.evidence):
            position = fact.at("evidence", number, "says")
            yield from _missing(piece.says or "", ground, "paraphrase", position)
    for actor in briefing.actors.values():
        for number, told in enumerate(actor.profile):
            ground = _words(ground_of_profile(briefing, wording, actor, told))
            position = actor.at("profile", number, "statement")
            yield from _missing(told.statement, ground, "sentence", position)
    for question in briefing.questions.values():
        parts = [p for name in question.facts for p in _told(briefing, wording, name)]
        ground = _words((*parts, *ground_of_evidence(briefing, wording, question.evidence)))
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


def _told(briefing: Briefing, wording: Wording, name: str) -> Iterator[str]:
    fact = briefing.facts[name]
    yield from (fact.title, fact.statement)
    yield from ground_of_fact(briefing, wording, fact)


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
