"""Words that do not follow: a title or a summary in other words than anything that it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.content.link import Briefing
from generator.content.references import cited_statements, summaries
from generator.core.diagnostics import Position
from generator.core.reading.families import families, weighty_words
from generator.facts.absence import absence_in
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.ground import ground_of_fact, ground_of_profile
from generator.facts.wording import Wording
from generator.records import Actor, Basis, CitedStatement, Fact

_CLAUSE_END = re.compile(r"(?<=[.!?])\s+|[;:]\s+|, and (?=no )")

_HINT = "use the words of the evidence, or tell in its `says:` what the passage says"


def word_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield words of titles, statements, summaries and profiles that nothing they rest on has.

    A title and a statement may have each other's words, a summary those of its facts. Only English
    is looked at, and of profiles those with evidence in English.
    """
    if not _is_english(briefing.record.language):
        return
    wording = Wording(briefing.record.language)
    for fact in briefing.facts.values():
        for what, text, rest in (
            ("title", fact.title, fact.statement),
            ("statement", fact.statement, fact.title),
        ):
            ground = partial(_of_facts, briefing, wording, [fact])
            yield from _missing(text, (rest,), ground, what, fact.at(what), fact.basis)
    for record in briefing.records():
        for summed_up, path in summaries(record):
            facts = [briefing.facts[name] for name in summed_up.facts]
            told = [text for fact in facts for text in (fact.title, fact.statement)]
            ground = partial(_of_facts, briefing, wording, facts)
            position = record.at(*path, "text")
            yield from _missing(summed_up.text, told, ground, "sentence", position, ())
        if isinstance(record, Actor):
            for sentence, path in cited_statements(record):
                yield from _of_profile(briefing, wording, record, sentence, path)


def _of_profile(
    briefing: Briefing,
    wording: Wording,
    actor: Actor,
    sentence: CitedStatement,
    path: tuple[str | int, ...],
) -> Iterator[Finding]:
    sources = [briefing.sources[piece.source] for piece in sentence.evidence]
    if all(_is_english(source.language) for source in sources):
        notes = [source.note for source in sources]
        ground = partial(ground_of_profile, briefing, wording, actor, sentence)
        position = actor.at(*path, "statement")
        yield from _missing(sentence.statement, notes, ground, "sentence", position, sentence.basis)


def _of_facts(briefing: Briefing, wording: Wording, facts: Iterable[Fact]) -> Iterator[str]:
    for fact in facts:
        yield from ground_of_fact(briefing, wording, fact)
        yield from _remarks(briefing, fact)


def _remarks(briefing: Briefing, fact: Fact) -> Iterator[str]:
    yield fact.id.replace("-", " ")
    yield from (text for text in (fact.note, fact.why_they_differ, fact.date_basis) if text)
    yield from (piece.note for piece in fact.evidence if piece.note)
    yield from (briefing.sources[piece.source].note for piece in fact.evidence)


def _missing(
    text: str,
    near: Iterable[str],
    ground: Callable[[], Iterable[str]],
    what: str,
    position: Position,
    bases: tuple[Basis, ...],
) -> Iterator[Finding]:
    """Yield the weighty words of a text that neither the texts near it nor its ground has.

    The ground is made only if those near leave a word over, as few texts do.
    """
    found = "; ".join(part for part in _CLAUSE_END.split(text) if not absence_in(part))
    words = weighty_words(found)
    for texts in (partial(iter, near), ground):
        if not words:
            return
        known = frozenset[str]().union(*map(families, texts()))
        words = tuple(word for word in words if not word[1] & known)
    for word, _ in words:
        message = f'"{word}" is in the {what}, and no word like it in what it rests on'
        yield Finding(word, position, message, _HINT, bases)


def _is_english(language: str) -> bool:
    return language.partition("-")[0] == "en"
