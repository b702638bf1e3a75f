"""`statement-unique`: one thing is stated once."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Related
from generator.link import Briefing
from generator.records import Fact


def statement_unique(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts whose statement another fact has already made in the same words."""
    first: dict[str, Fact] = {}
    for fact in briefing.facts.values():
        earlier = first.setdefault(fact.statement.casefold(), fact)
        if earlier is not fact:
            message = f'"{earlier.id}" already states this in the same words'
            related = (Related(earlier.at("statement"), "the first statement is here"),)
            hint = "add the evidence to the first fact, and delete this one"
            yield Diagnostic(
                "statement-unique", fact.at("statement"), message, hint, related=related
            )
