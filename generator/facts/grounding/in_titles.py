"""Titles: a title and its statement have the same numbers, denials, and words such as "all" and "only"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.language_tags import is_english
from generator.core.reading.families import content_words
from generator.core.reading.numbers import Number, numbers
from generator.core.reading.operators import operators
from generator.facts.grounding.claim import Claim, Finding, Passage
from generator.facts.grounding.claims import claims
from generator.facts.grounding.in_bearing import denies, has, lacks, matter
from generator.facts.grounding.in_numbers import is_a_length, stated
from generator.facts.grounding.told import is_read
from generator.facts.stamp import compared
from generator.facts.wording import wording_of
from generator.records import Fact

_NOT_IN_ONE_ALONE = frozenset(("first", "second", "third", "last", "only", "all", "half", "former"))
"""Kinds of operators that a title has only with its statement, and a statement with anything."""

_CLAUSE_END = re.compile(r"(?<=[.;])\s+|, (?=and |but |which |so |while |nor )")


def title_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield operators and denials that a title has and its statement has not, or the other way round.

    English only, and none of a fact whose review stands.
    """
    for fact in briefing.facts.values() if is_english(briefing.record.language) else ():
        if fact.id not in compared(briefing):
            yield from _operators(briefing, fact)
            yield from _denials(fact)


def title_number_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield numbers that a title has, and neither its statement nor the values of the fact.

    What is derived may be computed in one of them.
    """
    titles = {c.position: c for c in claims(briefing) if c.what == "title"}
    for fact in briefing.facts.values():
        title = titles.get(fact.at("title"))
        if title and fact.derived is None and fact.id not in compared(briefing):
            yield from _numbers(briefing, fact, title)


def _numbers(briefing: Briefing, fact: Fact, title: Claim) -> Iterator[Finding]:
    told = (*numbers(fact.statement, title.language), *_figures(briefing, fact))
    for number in stated(title):
        is_told = any(n.is_the_same_as(number) for n in told)
        if not is_told and not is_a_length(number, title.dates):
            words = title.text[number.start : number.end]
            message = f'"{words}" is in the title, and neither in the statement nor in the values'
            hint = "say in the statement what the title says"
            yield Finding(words, title.position, message, hint, title.bases)


def _figures(briefing: Briefing, fact: Fact) -> tuple[Number, ...]:
    wording = wording_of(briefing.record)
    values = (*fact.values, *(value for piece in fact.evidence for value in piece.values))
    shown = (wording.value(v, briefing.indicators[v.indicator]) for v in values)
    return tuple(number for text in shown for number in numbers(text, wording.language))


def _operators(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    title, statement = operators(fact.title), operators(matter(fact.statement))
    for kind in title.keys() & _NOT_IN_ONE_ALONE - operators(fact.statement).keys():
        message = f'"{title[kind]}" is in the title, and nothing like it in the statement'
        hint = "say the same in both"
        yield Finding(title[kind], fact.at("title"), message, hint, fact.basis)
    read = [piece for piece in fact.evidence if piece.quote and is_read(briefing, piece)]
    if any(piece.quote and not piece.says and piece not in read for piece in fact.evidence):
        return
    rest = [fact.title, *(piece.quote or "" for piece in read)]
    rest += [piece.says for piece in fact.evidence if piece.says]
    sources = [briefing.sources[piece.source] for piece in fact.evidence]
    rest += [text for source in sources for text in (source.title, source.note) if text]
    if fact.derived is None:
        known = {kind for text in rest for kind in operators(text)}
        for kind in statement.keys() & _NOT_IN_ONE_ALONE - known:
            message = f'"{statement[kind]}" is in the statement, and nothing like it in title and evidence'
            hint = "say what the evidence says"
            yield Finding(statement[kind], fact.at("statement"), message, hint, fact.basis)


def _denials(fact: Fact) -> Iterator[Finding]:
    title, statement = (Passage(text, "en") for text in (fact.title, fact.statement))
    if denies(title) and lacks(statement, "negation"):
        message = 'the title says "not", and the statement does not'
        yield Finding("not", fact.at("title"), message, "say the same in both", fact.basis)
    told = dict(content_words(fact.title))
    clauses = [Passage(clause, "en") for clause in _CLAUSE_END.split(matter(fact.statement))]
    denied = [clause for clause in clauses if has(clause, "denial")]
    are_told = [c for c in denied if any(w[0] in told for w in content_words(c.text))]
    if are_told and lacks(title, "negation"):
        message = 'the statement says "not", and the title does not'
        yield Finding("not", fact.at("title"), message, "say the same in both")
