"""Contrasts: a text that has one of two words that exclude each other, and rests on the other one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator
from itertools import chain

from generator.content.link import Briefing
from generator.core.diagnostics import Position
from generator.core.language_tags import is_english
from generator.core.reading.senses import senses
from generator.facts.grounding.claim import Finding, passages_of
from generator.facts.grounding.claims import claims
from generator.records import Basis, Fact

Told = tuple[str, str, Position, tuple[Basis, ...]]
"""What a text is called, the text, where it stands, and what explains words of it."""


def contrast_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield words that exclude those of everything that a text rests on.

    A title, a statement and a paraphrase are held against the other texts of their fact too. Only
    English is looked at.
    """
    if not is_english(briefing.record.language):
        return
    for claim in claims(briefing):
        rest = chain(claim.passages, claim.closest, claim.values)
        against = (p.text for p in rest if is_english(p.language))
        told = (claim.what, claim.text, claim.position, claim.bases)
        yield from _contrary(told, chain(against, claim.names))
    for fact in briefing.facts.values():
        quotes = [p.text for p in passages_of(briefing, fact.evidence) if is_english(p.language)]
        every = list(_told(fact))
        for told in every:
            others = [text for _, text, position, _ in every if position != told[2]]
            yield from _contrary(told, (*others, *quotes))
        (title, statement), says = every[:2], [text for _, text, _, _ in every[2:]]
        yield from _contrary(title, (statement[1],))
        yield from _contrary(statement, (title[1],))
        if says:
            yield from _contrary(statement, says)


def _told(fact: Fact) -> Iterator[Told]:
    yield "title", fact.title, fact.at("title"), fact.basis
    yield "statement", fact.statement, fact.at("statement"), fact.basis
    for number, piece in enumerate(fact.evidence):
        if piece.says:
            position = fact.at("evidence", number, "says")
            yield "paraphrase", piece.says, position, (*piece.basis, *fact.basis)


def _contrary(told: Told, rest: Iterable[str]) -> Iterator[Finding]:
    what, text, position, bases = told
    own = _alternatives([text])
    if not own:
        return
    others = _alternatives(rest, own.keys())
    for group, found in own.items():
        (name, words), *more = found.items()
        against = others.get(group, {})
        if not more and against and name not in against:
            other = next(iter(against.values()))
            message = f'"{words}" is in the {what}, and "{other}" in the words it rests on'
            yield Finding(words, position, message, "say what the evidence says", bases)


def _alternatives(
    texts: Iterable[str], groups: Container[int] | None = None
) -> dict[int, dict[str, str]]:
    """Return the words of texts that exclude others, by group and name; of some groups only if these
    are given."""
    found: dict[int, dict[str, str]] = defaultdict(dict)
    for text in texts:
        for sense in senses(text):
            if groups is None or sense.group in groups:
                found[sense.group].setdefault(sense.name, sense.words)
    return found
