"""Compare two snapshots, as far as errors in their content allow."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.compare.alarms import alarms
from generator.compare.differences import Differ
from generator.compare.files import layout_only, reordered
from generator.compare.formatting import ValueFormatter
from generator.compare.identity import names_between
from generator.compare.model import Alarm, Comparison, RecordChange
from generator.compare.pages import page_changes
from generator.compare.records import Comparer, name_words
from generator.compare.snapshot import Snapshot
from generator.compare.verdict import verdict
from generator.core.diagnostics import new_among
from generator.records import Record
from generator.records.kinds import TYPE_OF


def compare(base: Snapshot, head: Snapshot, *, with_pages: bool = True) -> Comparison:
    """Return the differences between two snapshots. Raises nothing for content with errors.

    Files that cannot be read and entries that cannot be decoded, in either snapshot, are left out
    and named in `not_compared`. Which pages change is found by composing all of both: it takes most
    of the time, and is left out without `with_pages`.
    """
    changes = record_changes(base, head)
    urgent: tuple[Alarm, ...] = ()
    moved: tuple[str, ...] = ()
    pages = None
    if base.briefing and head.briefing:
        urgent = alarms(base.briefing, head.briefing, changes)
        moved = reordered(base.briefing, head.briefing, names_between(base.briefing, head.briefing))
        if with_pages and not base.has_errors and not head.has_errors:
            pages = page_changes(base.briefing, head.briefing)
    comparison = Comparison(
        base=base.name,
        head=head.name,
        verdict="",
        alarms=urgent,
        changes=changes,
        reordered=moved,
        layout=layout_only(base, head),
        pages=pages,
        problems=new_among(head.diagnostics, base.diagnostics),
        not_compared=tuple(_not_compared(base, head)),
    )
    return replace(comparison, verdict=verdict(comparison))


def record_changes(base: Snapshot, head: Snapshot) -> tuple[RecordChange, ...]:
    """Return what changed in the records, as far as errors in either snapshot allow."""
    if base.briefing is None or head.briefing is None:
        return ()
    formatters = ValueFormatter(base.briefing), ValueFormatter(head.briefing)
    differ = Differ(*formatters, name_words(*formatters))
    names = names_between(base.briefing, head.briefing)
    return tuple(Comparer(differ, names, _is_absent_from(head), _is_absent_from(base)).changes())


def _is_absent_from(other: Snapshot) -> Callable[[Record], bool]:
    """Return a predicate: whether a record is certainly absent from the other snapshot."""

    def is_absent(record: Record) -> bool:
        named = (type(record), getattr(record, "id", "")) in other.named
        return not named and record.position.path not in other.unreadable

    return is_absent


def _not_compared(base: Snapshot, head: Snapshot) -> Iterator[str]:
    for snapshot in (base, head):
        for path in sorted(snapshot.unreadable):
            yield f"{path} cannot be read in {snapshot.name}"
        known = {(type(r), getattr(r, "id", "")) for r in _records(snapshot)}
        for kind, identifier in sorted(snapshot.named - known, key=lambda n: (n[0].__name__, n[1])):
            if not any(path.endswith(f"/{identifier}.yml") for path in snapshot.unreadable):
                yield f'the {TYPE_OF[kind].word} "{identifier}" has errors in {snapshot.name}'
    for snapshot in (base, head):
        if not snapshot.has_own_head:
            yield f"{snapshot.name} has no briefing.yml that can be read"


def _records(snapshot: Snapshot) -> Iterator[Record]:
    return snapshot.briefing.records() if snapshot.briefing else iter(())
