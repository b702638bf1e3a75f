"""Operators lost or gained: a "may", "not", "first" or "half" that a text drops, or adds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.core.reading.families import content_words
from generator.core.reading.operators import OPERATORS, operators
from generator.facts.grounding.claim import Finding
from generator.facts.grounding.in_bearing import matter
from generator.facts.grounding.told import is_read
from generator.facts.stamp import compared
from generator.records import Basis, Fact

_KEPT_FROM_QUOTE = frozenset(("not", "plan", "only", "first", "second", "third", "half", "former"))
"""Kinds that a paraphrase may not drop from its quote."""

_NOT_ADDED = frozenset(OPERATORS) - {"plan"}
"""Kinds that a text may not add to all that it rests on: a plan only makes a claim smaller."""

_NOT_ADDED_BESIDE_QUOTE = frozenset(("not", "only", "all", "half", "former"))
"""Kinds that a paraphrase may not add: it tells more of a passage than the few words quoted."""

_KEPT_IN_TITLE = frozenset(("not", "plan"))
_CLAUSE_END = re.compile(r"(?<=[.;])\s+|, (?=and |but |which |so |while |nor )")
_ALIKE = 0.6
"""Share of the words of a title that a clause has, if the title tells what the clause tells."""


def operator_findings(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    """Yield operators that the texts of a fact drop or add; English only, and none of a fact whose
    review stands."""
    if not is_english(briefing.record.language) or fact.id in compared(briefing):
        return
    quotes = [piece.quote or "" for piece in fact.evidence]
    says = [piece.says or "" for piece in fact.evidence]
    notes = [text for text in (fact.note, fact.date_basis, fact.why_they_differ) if text]
    notes += [piece.note for piece in fact.evidence if piece.note]
    sources = [briefing.sources[piece.source] for piece in fact.evidence]
    notes += [text for source in sources for text in (source.title, source.note) if text]
    for what, text, rest in (
        ("title", fact.title, fact.statement),
        ("statement", fact.statement, fact.title),
    ):
        others = (rest, *quotes, *says, *notes)
        if all(is_read(briefing, piece) for piece in fact.evidence if piece.quote):
            yield from _added(what, text, others, fact.at(what), fact.basis)
    kept = operators(fact.title)
    clauses = [c for c in _CLAUSE_END.split(fact.statement) if _tells_the_same(fact.title, c)]
    for clause in clauses:
        for kind in _told(clause).keys() & _KEPT_IN_TITLE - kept.keys():
            words = _told(clause)[kind]
            yield _dropped("title", words, "statement", fact.at("title"), fact.basis)
    for number, piece in enumerate(fact.evidence):
        if not piece.says or not piece.quote or not is_read(briefing, piece):
            continue
        position, bases = fact.at("evidence", number, "says"), (*piece.basis, *fact.basis)
        own, quoted = operators(piece.says), _told(piece.quote)
        for kind in quoted.keys() & _KEPT_FROM_QUOTE - own.keys():
            yield _dropped("paraphrase", quoted[kind], "quote", position, bases)
        others = (fact.statement, fact.title, *quotes, *notes)
        others += tuple(text for n, text in enumerate(says) if n != number)
        for finding in _added("paraphrase", piece.says, others, position, bases):
            if operators(finding.words).keys() & _NOT_ADDED_BESIDE_QUOTE:
                yield finding


def _told(text: str) -> dict[str, str]:
    return operators(matter(text))


def _added(
    what: str, text: str, rest: Iterable[str], position: Position, bases: tuple[Basis, ...]
) -> Iterator[Finding]:
    own = {kind: words for kind, words in _told(text).items() if kind in _NOT_ADDED}
    if own:
        known = {kind for other in rest for kind in operators(other)}
        for kind in own.keys() - known:
            message = f'"{own[kind]}" is in the {what}, and nothing like it in what it rests on'
            yield Finding(own[kind], position, message, "say what the evidence says", bases)


def _dropped(
    what: str, words: str, source: str, position: Position, bases: tuple[Basis, ...]
) -> Finding:
    message = f'"{words}" is in the {source}, and nothing like it in the {what}'
    return Finding(words, position, message, f"keep what the {source} says", bases)


def _tells_the_same(title: str, clause: str) -> bool:
    words = content_words(title)
    known = frozenset[str]().union(*(keys for _, keys in content_words(clause)))
    shared = sum(1 for _, keys in words if keys & known)
    return bool(words) and shared >= _ALIKE * len(words)
