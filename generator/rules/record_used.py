"""`source-used`, `actor-used`, `indicator-used`: nothing is kept that no fact needs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic, Severity
from generator.link import Briefing
from generator.records import Actor, Indicator, Record, Source
from generator.references import references

_GROUPS = (
    (Source, "source-used", Severity.ERROR),
    (Actor, "actor-used", Severity.WARNING),
    (Indicator, "indicator-used", Severity.WARNING),
)


def record_used(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sources, actors and indicators to which nothing refers."""
    if not briefing.is_whole:
        return
    used: set[tuple[type[Record], str]] = {
        (reference.record, reference.id)
        for record in briefing.records()
        for reference in references(record)
    }
    for kind, rule, severity in _GROUPS:
        for record in briefing.records():
            if isinstance(record, kind) and (kind, record.id) not in used:
                message = f'nothing refers to the {kind.__name__.lower()} "{record.id}"'
                hint = "cite it, or delete it"
                yield Diagnostic(rule, record.at("id"), message, hint, severity)
