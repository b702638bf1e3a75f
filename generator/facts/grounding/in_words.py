"""Words that do not follow: a title or a summary in other words than anything that it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from generator.content.link import Briefing
from generator.content.references import cited_statements, summaries
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.core.reading.families import content_words, families
from generator.core.reading.lexicon import folded
from generator.core.reading.senses import is_weighty, tells_a_deed
from generator.facts.absence import absence_in
from generator.facts.assessment import in_role
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.ground import ground_of_evidence, ground_of_fact, ground_of_profile
from generator.facts.grounding.told import is_read
from generator.facts.stamp import compared
from generator.facts.wording import Wording, wording_of
from generator.records import Actor, Basis, CitedStatement, Evidence, Fact, Question, Role, Term

_CLAUSE_END = re.compile(r"(?<=[.!?])\s+|[;:]\s+|, and (?=no )")

_NAME = re.compile(r"(?<=[\w,] )[A-Z]\w+")
"""What is capitalised within a sentence: the rule on names looks for it."""

_HINT = "use the words of the evidence, or tell in its `says:` what the passage says"


def word_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield words of titles, statements, summaries and profiles that nothing they rest on has.

    A title and a statement may have each other's words, a summary those of its facts. Only English
    is looked at, and of profiles those with evidence in English; a fact whose review stands was compared
    with its sources by a person.
    """
    if not is_english(briefing.record.language):
        return
    wording = wording_of(briefing.record)
    for fact in briefing.facts.values():
        if fact.id in compared(briefing):
            continue
        own = partial(_of_own, briefing, wording, fact)
        if any(piece.quote or piece.says for piece in fact.evidence):
            yield from _missing(
                fact.title, (fact.statement,), own, "title", fact.at("title"), fact.basis
            )
        carrying = in_role(fact, Role.CARRIES)
        are_read = all(piece.says or is_read(briefing, piece) for piece in carrying if piece.quote)
        tells: Callable[[str], bool] = bool if carrying and are_read else is_weighty
        every = partial(_of_facts, briefing, wording, [fact])
        at = fact.at("statement")
        yield from _missing(
            fact.statement, (fact.title,), every, "statement", at, fact.basis, tells
        )
        for number, piece in enumerate(fact.evidence):
            if piece.says and piece.quote and is_read(briefing, piece):
                position = fact.at("evidence", number, "says")
                ground = partial(_of_piece, briefing, wording, fact, number)
                near = (piece.quote, fact.statement, fact.title)
                bases = (*piece.basis, *fact.basis)
                yield from _missing(
                    piece.says, near, ground, "paraphrase", position, bases, is_weighty
                )
    for record in briefing.records():
        for summed_up, path in summaries(record):
            facts = [briefing.facts[name] for name in summed_up.facts]
            told = [text for fact in facts for text in (fact.title, fact.statement)]
            ground = partial(_of_facts, briefing, wording, facts)
            position = record.at(*path, "text")
            yield from _missing(summed_up.text, told, ground, "sentence", position, ())
        if isinstance(record, Question):
            yield from _of_question(briefing, wording, record)
        if isinstance(record, Actor):
            for sentence, path in cited_statements(record):
                yield from _of_profile(briefing, wording, record, sentence, path)


def _of_question(briefing: Briefing, wording: Wording, question: Question) -> Iterator[Finding]:
    """Yield the words of a reason that weigh, and that none of its facts and evidence has."""
    facts = [briefing.facts[name] for name in question.facts]
    told = [question.question, *(text for fact in facts for text in (fact.title, fact.statement))]
    evidence = question.evidence
    told += [text for piece in evidence for text in (piece.says, piece.quote, piece.note) if text]

    def ground() -> Iterator[str]:
        yield from _of_facts(briefing, wording, facts)
        yield from ground_of_evidence(briefing, wording, evidence)

    position = question.at("why")
    yield from _missing(question.why or "", told, ground, "reason", position, (), _weighs)


def _weighs(word: str) -> bool:
    """Whether a word of a reason weighs; a reason may compare what it names."""
    return tells_a_deed(word) or (is_weighty(word) and not word.endswith("er"))


def _of_profile(
    briefing: Briefing,
    wording: Wording,
    actor: Actor,
    sentence: CitedStatement | Term,
    path: tuple[str | int, ...],
) -> Iterator[Finding]:
    sources = [briefing.sources[piece.source] for piece in sentence.evidence]
    if all(is_english(source.language) for source in sources):
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


def _of_own(briefing: Briefing, wording: Wording, fact: Fact) -> Iterator[str]:
    """Yield what a fact itself has its words from, beside its title and its statement."""
    yield from ground_of_fact(briefing, wording, fact, with_profiles=False)
    yield from (text for text in (fact.note, fact.date_basis) if text)
    yield from (piece.note for piece in fact.evidence if piece.note)
    yield from (basis.why for basis in fact.basis)
    yield f"{fact.kind} {fact.status}"
    if fact.derived:
        yield from (briefing.facts[name].title for name in fact.derived.from_)


def _on_same_sources(briefing: Briefing, fact: Fact) -> Iterator[str]:
    """Yield what else is told of the sources of a fact, in or beside the same paragraphs where these
    are known."""
    places = [(piece.source, piece.paragraph) for piece in fact.evidence]
    for name in dict.fromkeys(piece.source for piece in fact.evidence):
        for citing in briefing.citing.get(name, ()):
            near = [p for source, p in places if source == name]
            if citing.record is not fact and any(_is_near(citing.evidence, p) for p in near):
                told = (citing.evidence.quote, citing.evidence.says)
                yield from (text for text in told if text)


def _is_near(evidence: Evidence, paragraph: int | None) -> bool:
    at = evidence.paragraph
    return at is None or paragraph is None or abs(at - paragraph) <= 1


def _of_piece(briefing: Briefing, wording: Wording, fact: Fact, number: int) -> Iterator[str]:
    """Yield the ground of a paraphrase: that of its fact without the paraphrase itself."""
    piece = fact.evidence[number]
    alone = fact.model_copy(update={"evidence": tuple(e for e in fact.evidence if e is not piece)})
    yield from ground_of_fact(briefing, wording, alone)
    yield from ground_of_evidence(briefing, wording, (piece.model_copy(update={"says": None}),))
    yield from _remarks(briefing, fact)
    yield from _on_same_sources(briefing, fact)


def _remarks(briefing: Briefing, fact: Fact) -> Iterator[str]:
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
    tells: Callable[[str], bool] = bool,
) -> Iterator[Finding]:
    """Yield the telling words of a text that neither the texts near it nor its ground has.

    The ground is made only if those near leave a word over, as few texts do.
    """
    found = "; ".join(part for part in _CLAUSE_END.split(text) if not absence_in(part))
    names = {folded(name) for name in _NAME.findall(found)}
    told = (word for word in content_words(found) if word[0] not in names)
    words = tuple(word for word in told if tells(word[0]))
    for texts in (partial(iter, near), ground):
        if not words:
            return
        for known in map(families, texts()):
            words = tuple(word for word in words if word[1].isdisjoint(known))
            if not words:
                break
    for word, _ in words:
        message = f'"{word}" is in the {what}, and no word like it in what it rests on'
        yield Finding(word, position, message, _HINT, bases)
