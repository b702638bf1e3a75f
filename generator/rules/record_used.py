"""`source-used`, `actor-used`, `indicator-used`: nothing is kept that no fact needs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

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
            if isinstance(record, kind) and not used & {(kind, n) for n in _names(record)}:
                message = f'nothing refers to the {kind.__name__.lower()} "{record.id}"'
                hint = "cite it, or delete it"
                yield Diagnostic(rule, record.at("id"), message, hint, severity)


def _names(record: Source | Actor | Indicator) -> set[str]:
    """A source whose file has another name is reported for that, and meant by either name."""
    file = PurePosixPath(record.position.path).stem
    return {record.id, file} if isinstance(record, Source) else {record.id}
