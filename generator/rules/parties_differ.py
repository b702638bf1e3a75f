"""`parties-differ`: a briefing is about two countries."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.link import Briefing


def parties_differ(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report a briefing on the relations of a country with itself."""
    first, second = briefing.record.parties
    if first == second:
        message = f'both parties are "{first}"'
        yield Diagnostic("parties-differ", briefing.record.at("parties", 1), message)
