"""The English texts of a briefing, each with the texts that it is held against."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.content.link import Briefing
from generator.content.references import cited_statements, summaries
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.facts.grounding.claim import language_of
from generator.records import Basis, Evidence, Fact


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A title, statement or paraphrase of a fact, or a sentence of a summary or a profile.

    - `what`: the editor's word for the text.
    - `against`: the other texts of its facts, or what its evidence says, and the English quotes.
    - `facts`: the facts that it belongs to, or sums up.
    - `bases`: what explains words that do not follow.
    """

    what: str
    text: str
    position: Position
    against: tuple[str, ...]
    facts: tuple[Fact, ...] = ()
    bases: tuple[Basis, ...] = ()


@lru_cache(maxsize=1)
def told(briefing: Briefing) -> tuple[Told, ...]:
    """Return all such texts, those of facts first; none if the briefing is not in English."""
    return tuple(_all(briefing)) if is_english(briefing.record.language) else ()


def _all(briefing: Briefing) -> Iterator[Told]:
    of_fact = {fact.id: tuple(_of_fact(fact)) for fact in briefing.facts.values()}
    quotes = {name: english_quotes(briefing, f.evidence) for name, f in briefing.facts.items()}
    for fact in briefing.facts.values():
        for what, text, position, bases in of_fact[fact.id]:
            others = tuple(other for _, other, at, _ in of_fact[fact.id] if at != position)
            yield Told(what, text, position, (*others, *quotes[fact.id]), (fact,), bases)
    for record in briefing.records():
        for summed_up, path in summaries(record):
            texts = [text for name in summed_up.facts for _, text, _, _ in of_fact[name]]
            texts += (quote for name in summed_up.facts for quote in quotes[name])
            facts = tuple(briefing.facts[name] for name in summed_up.facts)
            yield Told("sentence", summed_up.text, record.at(*path, "text"), tuple(texts), facts)
        for cited, path in cited_statements(record):
            said = tuple(piece.says for piece in cited.evidence if piece.says)
            against = (*said, *english_quotes(briefing, cited.evidence))
            position = record.at(*path, "statement")
            yield Told("sentence", cited.statement, position, against, bases=cited.basis)


def _of_fact(fact: Fact) -> Iterator[tuple[str, str, Position, tuple[Basis, ...]]]:
    yield "title", fact.title, fact.at("title"), fact.basis
    yield "statement", fact.statement, fact.at("statement"), fact.basis
    for number, piece in enumerate(fact.evidence):
        if piece.says:
            position = fact.at("evidence", number, "says")
            yield "paraphrase", piece.says, position, (*piece.basis, *fact.basis)


def english_quotes(briefing: Briefing, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the quotes of pieces of evidence that are in English."""
    return tuple(piece.quote for piece in evidence if piece.quote and is_read(briefing, piece))


def is_read(briefing: Briefing, evidence: Evidence) -> bool:
    """Whether a quote is in English, the language whose words the texts are held against."""
    return is_english(language_of(briefing, evidence))
