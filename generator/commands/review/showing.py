"""A fact as a reviewer needs it in a terminal: what it says, and every passage with its address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compare.formatting import ValueFormatter
from generator.compare.model import Passage
from generator.compare.passages import passages
from generator.compare.report.text import in_terminal
from generator.content.link import Briefing
from generator.facts.assessment import assess
from generator.facts.review_queue import Queued
from generator.records import Actor, Evidence, Fact, Sector


def in_full(briefing: Briefing, queued: Queued) -> Iterator[str]:
    """Yield the lines of a fact: all that a review covers, and what it rests on."""
    fact, told = queued.fact, ValueFormatter(briefing)
    yield in_terminal(f"{fact.id}, in {told.name(Sector, fact.sector)}")
    yield in_terminal(f"  why: {'; '.join(queued.reasons)}")
    yield ""
    yield in_terminal(f"  {fact.title}")
    yield in_terminal(f"  {fact.statement}")
    yield in_terminal(f"  {', '.join(_about(told, fact))}")
    for label, value in _rows(told, fact):
        yield in_terminal(f"  {label}: {value}")
    pieces = zip(passages(told, fact), fact.evidence, strict=True)
    for number, (passage, piece) in enumerate(pieces, 1):
        yield ""
        yield from map(in_terminal, _passage(told, number, passage, piece))


def addresses(briefing: Briefing, fact: Fact) -> tuple[str, ...]:
    """Return where the passages of a fact can be read, at the words; empty where that is not known."""
    found = passages(ValueFormatter(briefing), fact)
    return tuple(passage.original or passage.archived for passage in found)


def listed(briefing: Briefing, queue: Iterable[Queued]) -> Iterator[str]:
    """Yield a line for each fact of a queue: id, sector, assessment and reasons."""
    for queued in queue:
        fact = queued.fact
        assessment = assess(briefing, fact)
        yield in_terminal(f"{fact.id}  {fact.sector}  {assessment}  ({'; '.join(queued.reasons)})")


def _about(told: ValueFormatter, fact: Fact) -> Iterator[str]:
    yield str(fact.kind)
    yield told.format(fact.status)
    yield told.wording.date(fact.date) if fact.date else "no date"
    if fact.stated_by:
        yield f"said by {', '.join(told.name(Actor, name) for name in fact.speakers)}"
    else:
        yield "our own inference" if fact.derived else "said by the source itself"
    yield str(assess(told.briefing, fact))


def _rows(told: ValueFormatter, fact: Fact) -> Iterator[tuple[str, str]]:
    for label, value in (
        ("how it is dated", fact.date_basis),
        ("said on", fact.said),
        ("values", fact.values),
        ("derived", fact.derived),
        ("beyond the quotes", fact.basis),
        ("why they differ", fact.why_they_differ),
        ("caution", fact.note),
    ):
        if text := told.format(value):
            yield label, text


def _passage(told: ValueFormatter, number: int, passage: Passage, piece: Evidence) -> Iterator[str]:
    where = f"{passage.source_name}, {passage.locator}" if passage.locator else passage.source_name
    yield f"  {number}. {passage.stance}, {where}; word of {passage.voice}; {passage.proof}"
    if passage.quote:
        yield f"     “{passage.quote}”"
    if passage.says:
        yield f"     says: {passage.says}"
    for basis in piece.basis:
        yield f"     beyond the quote: {told.format(basis)}"
    if piece.note:
        yield f"     note: {piece.note}"
    if passage.original:
        yield f"     {passage.original}"
    if passage.archived:
        yield f"     archived: {passage.archived}"
    if not (passage.original or passage.archived):
        yield "     no address is known"
