"""How long what is listed gets: estimates of the bytes of its HTML, rather too large than too small."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compose.paging import Shared
from generator.records import (
    Actor,
    Change,
    CitedStatement,
    Evidence,
    Fact,
    Question,
    Search,
    Source,
    Term,
)

_MARKS = 2
"""The most passages that a listed fact cites."""


def text(*texts: str | None) -> int:
    """Return the bytes of texts."""
    return sum(len(t.encode()) for t in texts if t)


def title(fact: Fact) -> int:
    """Return the bytes of a fact that is listed by its title."""
    return 170 + len(fact.id) + text(fact.title)


def compact(fact: Fact) -> int:
    """Return the bytes of a fact that is listed by its title, its date and how sure it is."""
    return 560 + len(fact.id) + text(fact.title)


def listed(fact: Fact) -> int:
    """Return the bytes of a fact that is listed with its statement."""
    marks = min(len(fact.evidence), _MARKS)
    values = 140 * len(fact.values)
    working = fact.derived.working if fact.derived else ""
    return (
        760
        + marks * (150 + len(fact.id))
        + values
        + 4 * len(fact.id)
        + text(fact.title, fact.title, fact.statement, working)
    )


def voices(fact: Fact) -> int:
    """Return the bytes of a fact with all voices on it side by side."""
    evidence = sum(
        720 + 2 * text(e.quote) + text(e.says, e.note) + 80 * len(e.values) for e in fact.evidence
    )
    return 700 + listed(fact) + evidence + text(fact.why_they_differ)


def entry(fact: Fact) -> int:
    """Return the bytes of a fact on the page of its sector."""
    return listed(fact) - 140 * len(fact.values) - 100


def cited(evidence: Iterable[Evidence]) -> int:
    """Return the bytes of citations, without the references that they lead to on the same page."""
    return sum(210 for _ in evidence)


def references(evidence: Iterable[Evidence]) -> Iterator[Shared]:
    """Yield the references of citations, which several may share."""
    for piece in evidence:
        yield (piece.source, piece.locator), 260
        if piece.quote:
            yield (piece.source, piece.locator, piece.quote), 190 + 2 * text(piece.quote)


def statement(statement: CitedStatement | Term) -> int:
    """Return the bytes of a sentence with its citations."""
    return 120 + text(statement.statement) + cited(statement.evidence)


def question(question: Question) -> int:
    """Return the bytes of an open question."""
    facts = sum(100 + 2 * len(identifier) for identifier in question.facts)
    searches = 500 * len(question.searches)
    return (
        800
        + text(question.question, question.question, question.why)
        + facts
        + searches
        + cited(question.evidence)
    )


def search(search: Search) -> int:
    """Return the bytes of a search."""
    words = sum(80 + text(query.text) for query in search.words)
    return 400 + words + text(search.where, search.found, search.note, search.url)


def source(source: Source) -> int:
    """Return the bytes of a source in the table of sources."""
    return 560 + text(source.id, source.title, source.publisher, source.URL, source.URL)


def actor(actor: Actor) -> int:
    """Return the bytes of an actor in the index."""
    return (
        420
        + text(actor.id, actor.name, actor.name)
        + sum(map(statement, actor.profile))
        + sum(map(statement, actor.terms))
    )


def change(change: Change) -> int:
    """Return the bytes of an entry of the record of changes."""
    fields = sum(
        200 + 3 * text(f.before, f.after) for changed in change.facts for f in changed.fields
    )
    facts = sum(260 + text(changed.title or changed.fact) for changed in change.facts)
    return 500 + text(change.summary, change.note) + facts + fields
