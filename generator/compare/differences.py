"""Diff two versions of a record field by field, and of a list item by item."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.compare.fields import FIELDS, REFERS
from generator.compare.formatting import ValueFormatter
from generator.compare.model import FieldChange
from generator.core.text_diff import Alike, is_rewording, word_diff
from generator.records import Evidence, SearchedStatement, Source, SummarySentence
from generator.records.base import Model
from generator.records.shown import BY_TEXT_DIFF, Significance

_TEXTS: Mapping[type, tuple[str, str]] = {
    SummarySentence: ("text", "facts"),
    SearchedStatement: ("statement", "evidence"),
}
"""The models of a sentence, with the names of the fields for its text and its support.

Each may name searches too.
"""

_ALIKE = 0.4
"""The similarity ratio (0 to 1) from which two sentences are versions of one."""

Item = tuple[object, object]
"""A value with its references as ids of the head, and the same value with its own ids, to show."""


@dataclass(frozen=True, slots=True)
class Differ:
    """Compares values of two snapshots. `words` are the words in the names of actors."""

    base: ValueFormatter
    head: ValueFormatter
    words: frozenset[str]

    def fields(self, kind: type, old: Model, new: Model, own: Model) -> Iterator[FieldChange]:
        """Yield the fields of a record or part that differ, in the order of `FIELDS`.

        `old` is the version of the base with its references as ids of the head, `own` the same
        version with its own ids.
        """
        for name, field in FIELDS[kind].items():
            was, now = getattr(old, name), getattr(new, name)
            if was == now:
                continue
            if isinstance(now, tuple) and isinstance(was, tuple):
                items = tuple(zip(was, getattr(own, name), strict=True))
                yield from self._list(name, field.label, field.significance, items, now)
            else:
                before, after = self._told(getattr(own, name), now, name)
                yield self._change(name, field.label, field.significance, before, after)

    def text_beside(self, new: Source, own: Source) -> Iterator[FieldChange]:
        """Yield a change if the text kept beside a source was added, removed or changed."""
        was, now = self.base.briefing.paragraphs_of(own), self.head.briefing.paragraphs_of(new)
        if was == now:
            return
        before = f"{len(was)} paragraphs" if was else ""
        after = f"{len(now)} paragraphs" if now else ""
        if was and now:
            other = [n for n, paragraph in enumerate(now, 1) if paragraph not in was]
            after += f", not in the former text: {', '.join(map(str, other))}" if other else ""
        yield self._change("text", "Text beside it", Significance.SUBSTANCE, before, after)

    def another_order(self, name: str, label: str) -> FieldChange:
        """Return the change of a list that has the same items in another order."""
        return self._change(
            name, f"Another order: {label.lower()}", Significance.HOUSEKEEPING, "", ""
        )

    def _list(
        self,
        name: str,
        label: str,
        significance: Significance | None,
        old: tuple[Item, ...],
        new: tuple[object, ...],
    ) -> Iterator[FieldChange]:
        gone = [item for item in old if item[0] not in new]
        kept = [item[0] for item in old]
        came = [item for item in new if item not in kept]
        if not gone and not came:
            yield self.another_order(name, label)
        elif any(type(item) in _TEXTS for item in (*kept, *came)):
            yield from self._sentences(name, label, gone, came)
        else:
            before, after = self._told(tuple(own for _, own in gone), tuple(came), name)
            yield self._change(name, label, significance, before, after)

    def _sentences(
        self, name: str, label: str, gone: list[Item], came: list[object]
    ) -> Iterator[FieldChange]:
        for now in came:
            text, basis = _TEXTS[type(now)]
            after = getattr(now, text)
            likeness = [_alike(getattr(item[0], text), after) for item in gone]
            near = gone[likeness.index(max(likeness))] if gone else None
            if near is None or max(likeness) < _ALIKE:
                yield self._change(name, label, Significance.SUBSTANCE, "", self.head.format(now))
                continue
            gone.remove(near)
            was, own = near
            if (before := getattr(was, text)) != after:
                yield self._change(name, label, BY_TEXT_DIFF, before, after)
            if seals := _seals_changed(getattr(was, basis), getattr(now, basis)):
                yield self._change("seal", f"{label}: seals", Significance.PROOF, *seals)
            for part, word in ((basis, "rests on"), ("searches", "looked for")):
                is_told = part == basis and seals
                if getattr(was, part) != getattr(now, part) and not is_told:
                    rested, rests_now = self._told(getattr(own, part), getattr(now, part), part)
                    yield self._change(
                        name, f"{label}: {word}", Significance.SUBSTANCE, rested, rests_now
                    )
        for _, own in gone:
            yield self._change(name, label, Significance.SUBSTANCE, self.base.format(own), "")

    def _told(self, was: object, now: object, name: str) -> tuple[str, str]:
        """Return a value before and after for a reader: of references that read the same, their ids."""
        before, after = self.base.format(was, name), self.head.format(now, name)
        if before != after or name not in REFERS:
            return before, after
        ids = [each if isinstance(each, tuple) else (each,) for each in (was, now)]
        gone, came = ([i for i in own if i not in other] for own, other in (ids, ids[::-1]))
        return "; ".join(map(str, gone)), "; ".join(map(str, came))

    def _change(
        self, name: str, label: str, significance: Significance | None, before: str, after: str
    ) -> FieldChange:
        if significance is BY_TEXT_DIFF:
            language = self.head.briefing.record.language
            reworded = before and after and is_rewording(before, after, language, self.words)
            significance = Significance.WORDING if reworded else Significance.SUBSTANCE
        return FieldChange(name, label, significance, before, after, word_diff(before, after))


def _seals_changed(was: tuple[object, ...], now: tuple[object, ...]) -> tuple[str, str] | None:
    """Return the seals before and after, if nothing but these changed; otherwise None."""
    pieces = [[e for e in side if isinstance(e, Evidence)] for side in (was, now)]
    plain = [[e.model_copy(update={"seal": None}) for e in side] for side in pieces]
    seals = ["; ".join(filter(None, (e.seal for e in side))) for side in pieces]
    return (seals[0], seals[1]) if plain[0] == plain[1] and seals[0] != seals[1] else None


def _alike(before: str, after: str) -> float:
    return Alike(before.split(), after.split()).ratio()
