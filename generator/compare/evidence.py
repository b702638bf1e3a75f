"""Diff the evidence of a fact or a question: what was added, removed and changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.compare.differences import Differ
from generator.compare.formatting import ValueFormatter
from generator.compare.identity import Names
from generator.compare.model import ChangeType, EvidenceChange, FieldChange
from generator.core.text_diff import Alike
from generator.records import Actor, Evidence, LocatorType

_ALIKE = 0.4
"""The similarity ratio (0 to 1) from which two quotes of one source are versions of one."""


@dataclass(frozen=True, slots=True)
class _Old:
    """A piece of evidence of the base: with its own ids, and with those of the head."""

    own: Evidence
    now: Evidence


def evidence_changes(
    differ: Differ, names: Names, before: tuple[Evidence, ...], after: tuple[Evidence, ...]
) -> tuple[EvidenceChange, ...]:
    """Return the changes: added evidence first, then changed, then removed. Order is ignored."""
    base, head = differ.base, differ.head
    old = [_Old(piece, names.translated(piece)) for piece in before]
    pairs, lost, gained = _paired(old, after)
    heard = {names.now(Actor, voice) for piece in before for voice in _voices(base, piece)}
    hears = {voice for piece in after for voice in _voices(head, piece)}
    changed = (
        (b, _without_what_follows(differ.fields(Evidence, a.now, b, a.own))) for a, b in pairs
    )
    return (
        *(_told(head, p, ChangeType.ADDED, not heard.issuperset(_voices(head, p))) for p in gained),
        *(_told(head, p, ChangeType.CHANGED, False, fields) for p, fields in changed if fields),
        *(
            _told(
                base,
                p.own,
                ChangeType.REMOVED,
                any(names.now(Actor, voice) not in hears for voice in _voices(base, p.own)),
            )
            for p in lost
        ),
    )


def _without_what_follows(fields: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """Return the changed fields, without a seal that is another because the passage is."""
    changed = tuple(fields)
    is_another = any(field.field in ("quote", *LocatorType) for field in changed)
    return tuple(f for f in changed if not (is_another and f.field == "seal"))


def _voices(formatter: ValueFormatter, evidence: Evidence) -> tuple[str, ...]:
    """Return the ids of the evidence's origins; an empty one if its source is unknown."""
    source = formatter.briefing.sources.get(evidence.source)
    return evidence.origins or (source.origin if source else "",)


def _told(
    formatter: ValueFormatter,
    piece: Evidence,
    change_type: ChangeType,
    voice_moves: bool,
    fields: tuple[FieldChange, ...] = (),
) -> EvidenceChange:
    return EvidenceChange(
        change_type,
        piece.source,
        formatter.format(piece.source, "source"),
        piece.paragraph,
        piece.locator.text if piece.locator else "",
        str(piece.stance),
        "; ".join(formatter.name(Actor, voice) for voice in _voices(formatter, piece)),
        voice_moves,
        piece.quote or "",
        piece.says or "",
        fields,
    )


def _paired(
    old: list[_Old], new: tuple[Evidence, ...]
) -> tuple[list[tuple[_Old, Evidence]], list[_Old], list[Evidence]]:
    """Match old and new evidence for the same passage. Return pairs, removed and added evidence."""
    lost, gained = [*old], [*new]
    for piece in old:
        if piece.now in gained:
            lost.remove(piece)
            gained.remove(piece.now)
    pairs = []
    for a, b in sorted(_candidates(lost, gained), key=lambda p: -_likeness(p[0].now, p[1])):
        if a in lost and b in gained:
            pairs.append((a, b))
            lost.remove(a)
            gained.remove(b)
    pairs.sort(key=lambda pair: new.index(pair[1]))
    return pairs, lost, gained


def _candidates(lost: list[_Old], gained: list[Evidence]) -> Iterator[tuple[_Old, Evidence]]:
    for a in lost:
        for b in gained:
            is_near = a.now.locator == b.locator or _likeness(a.now, b) >= _ALIKE
            if a.now.source == b.source and is_near:
                yield a, b


def _likeness(a: Evidence, b: Evidence) -> float:
    """Return the similarity of the words (0 to 1), plus a quarter if the locators are equal."""
    first, second = a.quote or a.says or "", b.quote or b.says or ""
    same = Alike(first, second).ratio()
    return same + (a.locator == b.locator) / 4
