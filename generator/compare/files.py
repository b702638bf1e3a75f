"""Find files that changed only in the order of their entries, or only in their layout."""

from __future__ import annotations

from collections.abc import Iterable

from generator.compare.identity import Names
from generator.compare.snapshot import Snapshot
from generator.content.link import Briefing
from generator.content.read import SourceText, is_source_text
from generator.core.lines import with_plain_ends
from generator.core.proof.normalisation import paragraphs
from generator.records import Record


def reordered(base: Briefing, head: Briefing, names: Names) -> tuple[str, ...]:
    """Return the paths of files in which entries of both snapshots changed their order."""
    old, new = _by_path(base), _by_path(head)
    changed = []
    for path in sorted(old.keys() & new.keys()):
        kept = [r for r in old[path] if hasattr(r, "id") and (type(r), r.id) not in names.merged]
        before = [names.now(type(r), r.id) for r in kept]
        after = [r.id for r in new[path] if hasattr(r, "id")]
        both = set(before) & set(after)
        if [i for i in before if i in both] != [i for i in after if i in both]:
            changed.append(path)
    return tuple(changed)


def layout_only(base: Snapshot, head: Snapshot) -> tuple[str, ...]:
    """Return the paths of files with the same data, but other YAML formatting or comments."""
    if base.briefing is None or head.briefing is None:
        return ()
    old, new = _by_path(base.briefing), _by_path(head.briefing)
    before = {source.path: source for source in base.sources}
    doubtful = {*base.unreadable, *head.unreadable, *_with_errors(base), *_with_errors(head)}
    return tuple(
        source.path
        for source in head.sources
        if source.path in before
        and source.path not in doubtful
        and _with_plain_ends(source) != _with_plain_ends(before[source.path])
        and _says_the_same(source, before[source.path], old, new)
    )


def _with_plain_ends(source: SourceText) -> str | None:
    """Return the text of a file with normalised line ends."""
    return None if source.text is None else with_plain_ends(source.text)


def _says_the_same(
    now: SourceText,
    then: SourceText,
    old: dict[str, list[Record]],
    new: dict[str, list[Record]],
) -> bool:
    if is_source_text(now.name):
        return paragraphs(now.text or "") == paragraphs(then.text or "")
    return _dumps(old.get(now.path, ())) == _dumps(new.get(now.path, ()))


def _dumps(records: Iterable[Record]) -> list[dict[str, object]]:
    return [record.model_dump() for record in records]


def _by_path(briefing: Briefing) -> dict[str, list[Record]]:
    """Return the records of each file, in file order."""
    found: dict[str, list[Record]] = {}
    for record in sorted(briefing.records(), key=lambda r: r.position):
        found.setdefault(record.position.path, []).append(record)
    return found


def _with_errors(snapshot: Snapshot) -> set[str]:
    return {d.position.path for d in snapshot.diagnostics if d.is_error}
