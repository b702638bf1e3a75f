"""Remarks: what notes, reasons and findings of searches say of sources, and infer as if it were told."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.content.link import Briefing
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.core.reading.families import content_words, families
from generator.core.reading.numbers import numbers
from generator.core.reading.senses import is_weighty
from generator.facts.absence import absence_in
from generator.facts.grounding.claim import Finding, language_of
from generator.records import Basis, Fact

Remark = tuple[str, Position, tuple[Basis, ...]]

_SENTENCE_END = re.compile(r"(?<=[.!?;:])\s+")
_INFERS = re.compile(
    r"\b(?:(?:is|are|was|were) (?:also |clearly |certainly |surely )?meant|explains?|"
    r"(?:is|are|was|were) (?:certainly|clearly|surely|undoubtedly)|proves?|shows? that|must be|"
    r"it is (?:the|that|of) (?:same )?\w+ of \d{4})\b",
    re.IGNORECASE,
)
_WEIGHS = re.compile(
    r"\b(?:not|no|nor|nothing|neither|nobody|none|never|may|might|can|could|probabl\w+|perhaps|possibl\w+|"
    r"likely|seems?|our|inferences?|inferred|reading|read|whether|which|what|who|whose|hardly|if|looks?|"
    r"suggests?|here|only|commonly|or|without|unlikely|assum\w+|fits?)\b",
    re.IGNORECASE,
)
"""Words by which a remark says that it infers, or that nothing tells."""

_TELLS = re.compile(
    r"\b(?:it|article|report|page|transcript|source|outlet|agency|message|\w+'s report) "
    r"(?:also |itself |only )?(?:says|mentions|names|gives|tells|explains|confirms|states|shows|lists|prints)\b"
    r"|\b(?:it|he|she) says\b|\b(?:is|was|are) (?:also )?(?:said|told|named|mentioned|stated|given|consulted) ?(?:there|too|here|as well)?\b"
    r"|\balso (?:names|mentions|gives|says)\b",
    re.IGNORECASE,
)


def remark_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield remarks that infer without saying so, or tell of a source what is quoted of none.

    English only.
    """
    if not is_english(briefing.record.language):
        return
    for fact in briefing.facts.values():
        remarks = list(_remarks(fact))
        if remarks:
            is_new = partial(_is_new, briefing, fact)
            for text, position, bases in remarks:
                yield from _inferred(text, position, bases)
                yield from _told(text, is_new, position, bases)
            if fact.why_they_differ:
                yield from _weighing(fact, is_new)
    yield from _searches(briefing)
    yield from _changes(briefing)


def _remarks(fact: Fact) -> Iterator[Remark]:
    for text, at in ((fact.note, "note"), (fact.why_they_differ, "why_they_differ")):
        if text:
            yield text, fact.at(at), fact.basis
    for number, piece in enumerate(fact.evidence):
        if piece.note:
            yield piece.note, fact.at("evidence", number, "note"), (*piece.basis, *fact.basis)


def _ground(briefing: Briefing, fact: Fact) -> Iterator[str]:
    yield from (fact.title, fact.statement, fact.date_basis or "", fact.id.replace("-", " "))
    for piece in fact.evidence:
        source = briefing.sources[piece.source]
        yield from (piece.quote or "", piece.says or "", source.note, source.title or "")
        yield source.publisher
        for citing in briefing.citing.get(piece.source, ()):
            yield from (citing.evidence.quote or "", citing.evidence.says or "")
    for name in (*fact.actors, *fact.places):
        yield briefing.actors[name].name


def _inferred(text: str, position: Position, bases: tuple[Basis, ...]) -> Iterator[Finding]:
    for sentence in _SENTENCE_END.split(text):
        found = _INFERS.search(sentence)
        if found and not _WEIGHS.search(sentence) and not absence_in(sentence):
            message = f'"{found.group()}": the note infers something, and tells it as a fact'
            hint = 'say that it is an inference, with "may" or "probably"'
            yield Finding(found.group(), position, message, hint, bases)


def _is_new(briefing: Briefing, fact: Fact, keys: frozenset[str]) -> bool:
    """Whether nothing around a fact has a word of some families."""
    return all(keys.isdisjoint(families(text)) for text in _ground(briefing, fact))


def _told(
    text: str,
    is_new: Callable[[frozenset[str]], bool],
    position: Position,
    bases: tuple[Basis, ...],
) -> Iterator[Finding]:
    for sentence in _SENTENCE_END.split(text):
        found = _TELLS.search(sentence)
        if not found or _WEIGHS.search(sentence) or absence_in(sentence):
            continue
        for word, keys in content_words(sentence):
            if is_new(keys):
                message = f'"{word}" is in the note as told by a source, and in nothing quoted or paraphrased'
                hint = "say in `says:` what the passage says, or that it does not say so"
                yield Finding(word, position, message, hint, bases)


def _weighing(fact: Fact, is_new: Callable[[frozenset[str]], bool]) -> Iterator[Finding]:
    """Yield words that weigh in the reason for a difference, and that nothing around the fact has."""
    for word, keys in content_words(fact.why_they_differ or ""):
        if is_weighty(word) and is_new(keys):
            message = f'"{word}" is in the reason, and in nothing quoted or paraphrased'
            hint = "say in `says:` what the passage says, or leave the reason out"
            yield Finding(word, fact.at("why_they_differ"), message, hint, fact.basis)


def _searches(briefing: Briefing) -> Iterator[Finding]:
    """Yield numbers of what a search found that no fact has."""
    language = briefing.record.language
    told: set[str] = set()
    for fact in briefing.facts.values():
        own = (fact.title, fact.statement, fact.note or "")
        texts = [(text, language) for text in own]
        for piece in fact.evidence:
            texts += [(piece.says or "", language), (piece.note or "", language)]
            texts.append((piece.quote or "", language_of(briefing, piece)))
        told.update(_amounts(texts))
    for question in briefing.questions.values():
        pieces = question.evidence
        told.update(_amounts([(question.why or "", language)]))
        told.update(_amounts((p.quote or "", language_of(briefing, p)) for p in pieces))
        told.update(_amounts((p.says or "", language) for p in pieces))
    for search in briefing.searches.values():
        for number in numbers(search.found, language):
            words = search.found[number.start : number.end]
            if words[0].isdigit() and not number.is_year and not number.amounts & told:
                message = f'"{words}" is in what the search found, and in no fact'
                hint = "give the number that the page has"
                yield Finding(words, search.at("found"), message, hint)


def _changes(briefing: Briefing) -> Iterator[Finding]:
    """Yield amounts in the summary of a change that neither its fields nor its facts have."""
    language = briefing.record.language
    for change in briefing.changes.values():
        texts = [field for c in change.facts for f in c.fields for field in (f.before, f.after)]
        facts = [briefing.facts[c.fact] for c in change.facts if c.fact in briefing.facts]
        texts += [text for fact in facts for text in (fact.title, fact.statement)]
        told = set(_amounts((text or "", language) for text in texts))
        for number in numbers(change.summary, language) if told else ():
            words = change.summary[number.start : number.end]
            is_amount = number.has_scale or (number.unit and words[0].isdigit())
            if is_amount and not number.amounts & told:
                message = f'"{words}" is in the summary, and in nothing that changed'
                yield Finding(words, change.at("summary"), message, "say what changed")


def _amounts(texts: Iterable[tuple[str, str]]) -> Iterator[str]:
    for text, language in texts:
        for number in numbers(text, language):
            yield from number.amounts
