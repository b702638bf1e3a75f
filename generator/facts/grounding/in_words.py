"""Words that do not follow: a title or a summary in other words than anything that it rests on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial

from generator.content.link import Briefing
from generator.content.references import cited_statements, summaries
from generator.core.diagnostics import Position
from generator.core.reading.families import content_words, families
from generator.core.reading.senses import is_weighty, tells_a_deed
from generator.facts.absence import absence_in
from generator.facts.assessment import in_role
from generator.facts.grounding.claim import Finding, language_of
from generator.facts.grounding.ground import ground_of_evidence, ground_of_fact, ground_of_profile
from generator.facts.stamp import is_compared
from generator.facts.wording import Wording
from generator.records import Actor, Basis, CitedStatement, Evidence, Fact, Question, Role

_CLAUSE_END = re.compile(r"(?<=[.!?])\s+|[;:]\s+|, and (?=no )")

_MANY = 5
"""Facts that have a word, if it is one of the matter that the whole briefing is about."""

_HINT = "use the words of the evidence, or tell in its `says:` what the passage says"


def word_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield words of titles, statements, summaries and profiles that nothing they rest on has.

    A title and a statement may have each other's words, a summary those of its facts. Only English
    is looked at, and of profiles those with evidence in English; a fact whose review stands was compared
    with its sources by a person.
    """
    if not _is_english(briefing.record.language):
        return
    wording = Wording(briefing.record.language)
    for fact in briefing.facts.values():
        if is_compared(briefing, fact):
            continue
        for what, text, rest in (
            ("title", fact.title, fact.statement),
            ("statement", fact.statement, fact.title),
        ):
            ground = partial(_of_facts, briefing, wording, [fact])
            found = _missing(text, (rest,), ground, what, fact.at(what), fact.basis)
            carrying = [piece for piece in in_role(fact, Role.CARRIES) if piece.quote]
            are_read = all(_reads(briefing, piece) for piece in carrying)
            usual = _usual(briefing) if carrying and are_read else None
            yield from _telling(found, usual)
        for number, piece in enumerate(fact.evidence):
            if piece.says and piece.quote and _reads(briefing, piece):
                position = fact.at("evidence", number, "says")
                ground = partial(_of_piece, briefing, wording, fact, number)
                near = (piece.quote, fact.statement, fact.title)
                bases = (*piece.basis, *fact.basis)
                found = _missing(piece.says, near, ground, "paraphrase", position, bases)
                yield from (f for f in found if is_weighty(f.words))
    for record in briefing.records():
        for summed_up, path in summaries(record):
            facts = [briefing.facts[name] for name in summed_up.facts]
            told = [text for fact in facts for text in (fact.title, fact.statement)]
            ground = partial(_of_facts, briefing, wording, facts)
            position = record.at(*path, "text")
            found = _missing(summed_up.text, told, ground, "sentence", position, ())
            yield from _telling(found, _usual(briefing))
        if isinstance(record, Question):
            yield from _of_question(briefing, wording, record)
        if isinstance(record, Actor):
            for sentence, path in cited_statements(record):
                yield from _of_profile(briefing, wording, record, sentence, path)


def _reads(briefing: Briefing, piece: Evidence) -> bool:
    """Whether the words of a quote are of the language of the words that are looked for."""
    return _is_english(language_of(briefing, piece))


@lru_cache(maxsize=1)
def _usual(briefing: Briefing) -> frozenset[str]:
    """Return the words that many facts of the briefing have in title or statement."""
    facts = briefing.facts.values()
    texts = ({w for w, _ in content_words(f"{f.title}; {f.statement}")} for f in facts)
    counted = Counter(word for words in texts for word in words)
    return frozenset(word for word, count in counted.items() if count >= _MANY)


def _telling(found: Iterable[Finding], usual: frozenset[str] | None) -> Iterator[Finding]:
    """Yield findings on words that weigh, or are not usual; None: nobody can tell what is not."""
    for finding in found:
        if is_weighty(finding.words) or (usual is not None and finding.words not in usual):
            yield finding


def _of_question(briefing: Briefing, wording: Wording, question: Question) -> Iterator[Finding]:
    """Yield the words of a reason that weigh, and that none of its facts and evidence has."""
    facts = [briefing.facts[name] for name in question.facts]
    told = [question.question, *(text for fact in facts for text in (fact.title, fact.statement))]
    evidence = question.evidence
    told += [text for piece in evidence for text in (piece.says, piece.quote, piece.note) if text]

    def ground() -> Iterator[str]:
        yield from _of_facts(briefing, wording, facts)
        yield from ground_of_evidence(briefing, wording, evidence)

    found = _missing(question.why or "", told, ground, "reason", question.at("why"), ())
    yield from (f for f in found if tells_a_deed(f.words))


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
        yield from _on_same_sources(briefing, fact)
        yield f"{fact.kind} {fact.status} {' '.join(str(e.stance) for e in fact.evidence)}"


def _on_same_sources(briefing: Briefing, fact: Fact) -> Iterator[str]:
    """Yield what else is told of the sources of a fact."""
    for name in dict.fromkeys(piece.source for piece in fact.evidence):
        for citing in briefing.citing.get(name, ()):
            if citing.record is not fact:
                yield f"{citing.evidence.quote or ''} {citing.evidence.says or ''}"


def _of_piece(briefing: Briefing, wording: Wording, fact: Fact, number: int) -> Iterator[str]:
    """Yield the ground of a paraphrase: that of its fact without the paraphrase itself."""
    piece = fact.evidence[number]
    alone = fact.model_copy(update={"evidence": tuple(e for e in fact.evidence if e is not piece)})
    yield from ground_of_fact(briefing, wording, alone)
    yield from ground_of_evidence(briefing, wording, (piece.model_copy(update={"says": None}),))
    yield from _remarks(briefing, fact)
    yield from _on_same_sources(briefing, fact)


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
    """Yield the words of a text that neither the texts near it nor its ground has.

    The ground is made only if those near leave a word over, as few texts do.
    """
    found = "; ".join(part for part in _CLAUSE_END.split(text) if not absence_in(part))
    words = content_words(found)
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
