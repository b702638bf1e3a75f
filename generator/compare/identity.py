"""Match the records of the base with those of the head, across renamed ids (aliases)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from generator.compare.fields import REFERS
from generator.content.link import Briefing, former_ids
from generator.content.references import withdrawn_ids
from generator.records import Entry, Record
from generator.records.base import Model, Vocabulary
from generator.records.kinds import RECORD_TYPES, RecordKind

P = TypeVar("P", bound=Model)

KINDS: tuple[type[Entry], ...] = tuple(
    t.record
    for kind in RecordKind
    for t in RECORD_TYPES
    if t.kind is kind and issubclass(t.record, Entry)
)
"""The types of records with an id, in the order of a comparison."""


@dataclass(frozen=True, slots=True)
class Names:
    """The ids of the base that have another id in the head, by type of record.

    `merged` are the renamed ids whose new record existed in the base as well, or was another's new
    one already: two records became one.
    """

    renamed: Mapping[type[Record], Mapping[str, str]]
    merged: frozenset[tuple[type[Record], str]]

    def now(self, kind: type[Record], identifier: str) -> str:
        """Return the id in the head for an id of the base."""
        return self.renamed.get(kind, {}).get(identifier, identifier)

    def translated(self, part: P) -> P:
        """Return a part or record of the base with its references translated to ids of the head."""
        changes: dict[str, object] = {}
        for name in type(part).model_fields:
            value = getattr(part, name)
            if (new := self._translate(value, REFERS.get(name))) != value:
                changes[name] = new
        return part.model_copy(update=changes) if changes else part

    def _translate(self, value: object, kind: type[Record] | None) -> object:
        if isinstance(value, tuple):
            return tuple(self._translate(item, kind) for item in value)
        if isinstance(value, Model):
            return self.translated(value)
        if kind and isinstance(value, str) and not isinstance(value, Vocabulary):
            return self.now(kind, value)
        return value


def names_between(base: Briefing, head: Briefing) -> Names:
    """Find renamed records: their id in the base is an alias in the head, or only their id is another.

    That an alias is missing breaks permalinks, of which `id-kept` tells; it is the same entry for readers.
    """
    renamed: dict[type[Record], dict[str, str]] = {}
    merged: set[tuple[type[Record], str]] = set()
    for kind in KINDS:
        old, new = base.of(kind), head.of(kind)
        former = former_ids(new.values())
        renamed[kind] = {i: former[i].id for i in old if i not in new and i in former}
        heirs = set(old)
        for identifier, heir in renamed[kind].items():
            merged |= {(kind, identifier)} if heir in heirs else set()
            heirs.add(heir)
        renamed[kind] |= _unsaid(kind, base, head, Names(renamed, frozenset()))
    return Names(renamed, frozenset(merged))


def _unsaid(kind: type[Entry], base: Briefing, head: Briefing, names: Names) -> dict[str, str]:
    """Return the ids of the base in whose place the head has another one, with all else as it was."""
    old, new = base.of(kind), head.of(kind)
    withdrawn = {i for of, i in withdrawn_ids(head.withdrawn.values()) if of is kind}
    gone = [i for i in old if i not in {*new, *withdrawn, *names.renamed[kind]}]
    came = [i for i in new if i not in {*old, *names.renamed[kind].values()}]
    found: dict[str, str] = {}
    for identifier in gone:
        was = _content(names.translated(old[identifier]))
        same = [i for i in came if _content(new[i]) == was]
        if len(same) == 1 and same[0] not in found.values():
            found[identifier] = same[0]
    return found


def _content(record: Entry) -> dict[str, object]:
    """Return what an entry holds beside its ids."""
    fields = type(record).model_fields
    return {n: getattr(record, n) for n in fields if n not in ("id", "aliases", "position")}
