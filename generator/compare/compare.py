"""The comparison of two editions, whole or as far as errors let it go."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

from generator.compare.differences import Differ
from generator.compare.edition import Edition
from generator.compare.files import layout_only, reordered
from generator.compare.identity import names_between
from generator.compare.model import Comparison, RecordChange
from generator.compare.pages import page_changes
from generator.compare.records import Comparer, name_words
from generator.compare.telling import Teller
from generator.compare.verdict import verdict
from generator.diagnostics import Diagnostic
from generator.records import Record
from generator.records.kinds import TYPE_OF


def compare(base: Edition, head: Edition) -> Comparison:
    """Say what is different between two editions. Raises nothing for content with errors.

    Files that cannot be read and entries that cannot be decoded, in either edition, are left out
    and named in `not_compared`.
    """
    changes: tuple[RecordChange, ...] = ()
    moved: tuple[str, ...] = ()
    pages = None
    if base.briefing and head.briefing:
        names = names_between(base.briefing, head.briefing)
        tellers = Teller(base.briefing), Teller(head.briefing)
        gone, new = _is_absent_from(head), _is_absent_from(base)
        differ = Differ(*tellers, name_words(*tellers))
        changes = tuple(Comparer(differ, names, gone, new).changes())
        moved = reordered(base.briefing, head.briefing, names)
        if not base.has_errors and not head.has_errors:
            pages = page_changes(base.briefing, head.briefing)
    comparison = Comparison(
        base=base.name,
        head=head.name,
        verdict="",
        changes=changes,
        reordered=moved,
        layout=layout_only(base, head),
        pages=pages,
        problems=_only_in_head(base, head),
        not_compared=tuple(_not_compared(base, head)),
    )
    return replace(comparison, verdict=verdict(comparison))


def _is_absent_from(other: Edition) -> Callable[[Record], bool]:
    """Return whether a record of one edition is certain to be absent from the other."""

    def is_absent(record: Record) -> bool:
        named = (type(record), getattr(record, "id", "")) in other.named
        return not named and record.position.path not in other.unreadable

    return is_absent


def _not_compared(base: Edition, head: Edition) -> Iterator[str]:
    for edition in (base, head):
        for path in sorted(edition.unreadable):
            yield f"{path} cannot be read in {edition.name}"
        known = {(type(r), getattr(r, "id", "")) for r in _records(edition)}
        for kind, identifier in sorted(edition.named - known, key=lambda n: (n[0].__name__, n[1])):
            if not any(path.endswith(f"/{identifier}.yml") for path in edition.unreadable):
                yield f'the {TYPE_OF[kind].word} "{identifier}" has errors in {edition.name}'
    for edition in (base, head):
        if not edition.has_own_head:
            yield f"{edition.name} has no briefing.yml that can be read"


def _records(edition: Edition) -> Iterator[Record]:
    return edition.briefing.records() if edition.briefing else iter(())


def _only_in_head(base: Edition, head: Edition) -> tuple[Diagnostic, ...]:
    """Return the diagnostics that the change brings; one that has only moved to another line is old."""
    known = Counter(map(_gist, base.diagnostics))
    found = []
    for diagnostic in head.diagnostics:
        gist = _gist(diagnostic)
        if known[gist]:
            known[gist] -= 1
        else:
            found.append(diagnostic)
    return tuple(found)


def _gist(diagnostic: Diagnostic) -> tuple[str, str, str]:
    return diagnostic.rule, diagnostic.position.path, diagnostic.message
