"""Harms: a ban, an arrest, an attack or the like in a fact whose quotes tell of nothing of the kind."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.language_tags import is_english
from generator.core.reading.lexicon import Index
from generator.core.reading.numbers import words_of
from generator.core.reading.opposites import HARMS
from generator.facts.assessment import in_role
from generator.facts.grounding.claim import Finding, passages_of
from generator.records import Fact, Role

_HARMS = Index((forms, number) for number, forms in enumerate(HARMS))


def harm_findings(briefing: Briefing) -> Iterator[Finding]:
    """Yield harms that a title or a statement tells, and no quote of the fact.

    What a passage says beyond its quote is an editor's word; that somebody was arrested is too grave
    to rest on it alone. A fact with a quote that is not English is left alone: nobody can tell.
    """
    if not is_english(briefing.record.language):
        return
    for fact in briefing.facts.values():
        yield from _of(briefing, fact)


def _of(briefing: Briefing, fact: Fact) -> Iterator[Finding]:
    texts = (("title", fact.title), ("statement", fact.statement))
    told = {what: dict(_HARMS.all_in(words_of(text))) for what, text in texts}
    if fact.derived or not any(told.values()):
        return
    carrying = passages_of(briefing, in_role(fact, Role.CARRIES))
    if not carrying or not all(is_english(quote.language) for quote in carrying):
        return
    every = passages_of(briefing, fact.evidence)
    quoted = {number for q in every for number, _ in _HARMS.all_in(words_of(q.text))}
    for what, found in told.items():
        for number, words in found.items():
            if number not in quoted:
                message = f'"{words}" is in the {what}, and no quote tells of anything of the kind'
                hint = "quote the words that say it, or say what the quote says"
                yield Finding(words, fact.at(what), message, hint, fact.basis)
