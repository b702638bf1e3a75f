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

_WORD = re.compile(r"[^\W\d_]++(?:[-'’][^\W\d_]++)*+(?![$£€¥₹])")
"""What can be a name; letters before the sign of a currency are part of that."""

_GENITIVE = re.compile(r"['’]s?$")
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
            ground = (*parts, *(fact.statement for fact in facts))
            texts = [("sentence", sentence.text, record.at(*path, "text"))]
            yield from _missing(texts, ground)
    for fact in briefing.facts.values():
        texts = [(what, getattr(fact, what), fact.at(what)) for what in ("title", "statement")]
        for number, piece in enumerate(fact.evidence):
            if piece.says:
                texts.append(("paraphrase", piece.says, fact.at("evidence", number, "says")))
        yield from _missing(texts, ground_of_fact(briefing, wording, fact))
    for actor in briefing.actors.values():
        for number, told in enumerate(actor.profile):
            texts = [("sentence", told.statement, actor.at("profile", number, "statement"))]
            yield from _missing(texts, ground_of_profile(briefing, wording, actor, told))
    for question in briefing.questions.values():
        parts = [p for name in question.facts for p in _told(briefing, wording, name)]
        ground = (*parts, *ground_of_evidence(briefing, wording, question.evidence))
        yield from _missing([("reason", question.why, question.at("why"))], ground)


@lru_cache(maxsize=1 << 14)
def _known(text: str) -> frozenset[str]:
    """Return the words of a text and their parts, folded, and the beginnings of these."""
    words = {_folded(word) for word in _WORD.findall(text)}
    parts = {part for word in words for part in _PART.split(word)} | words
    return frozenset(parts | {part[:_STEM] for part in parts if len(part) >= _STEM})


Text = tuple[str, str, Position]
"""What a text is called, the text, and where it stands."""


def _missing(texts: Iterable[Text], ground: Iterable[str]) -> Iterator[Diagnostic]:
    """Yield the names of some texts that their ground lacks; no more of it is read than is needed."""
    named = [(what, _names(text), position) for what, text, position in texts]
    unknown = {part for _, names, _ in named for parts in names.values() for part in parts}
    for told in ground:
        if not unknown:
            return
        known = _known(told)
        unknown = {p for p in unknown if p not in known and p[:_STEM] not in known}
    for what, names, position in named:
        for word, parts in names.items():
            if not unknown.isdisjoint(parts):
                message = f'"{word}" is in the {what}, and in none of its fields and evidence'
                hint = "say only what the evidence says, or add the evidence for it"
                yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING, words=word)


def _told(briefing: Briefing, wording: Wording, name: str) -> Iterator[str]:
    fact = briefing.facts[name]
    yield from (fact.title, fact.statement)
    yield from ground_of_fact(briefing, wording, fact)


def _names(text: str) -> dict[str, tuple[str, ...]]:
    """Return the names in a text, each with those of its parts that are capitalised, folded."""
    found = {}
    for match in _WORD.finditer(text):
        if not match.group()[0].isupper():
            continue
        word = _GENITIVE.sub("", match.group())
        if len(word) > 1 and not begins_sentence(text[: match.start()]):
            found[word] = tuple(_folded(p) for p in _PART.split(word) if p[:1].isupper())
    return found


@lru_cache(maxsize=1 << 14)
def _folded(word: str) -> str:
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if not unicodedata.combining(c)).casefold()
