"""Diff the records of two snapshots."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from generator.compare.differences import Differ
from generator.compare.evidence import evidence_changes
from generator.compare.formatting import ValueFormatter
from generator.compare.identity import KINDS, Names
from generator.compare.model import ChangeType, EvidenceChange, RecordChange, Transition
from generator.compare.passages import passages, rests_on
from generator.compose.targets import target_of
from generator.content.link import Briefing
from generator.content.references import WITHDRAWN_RECORD
from generator.facts.assessment import assess
from generator.facts.stamp import review
from generator.records import Fact, Question, Record, Sector, Source, Withdrawal
from generator.records.kinds import TYPE_OF

IsAbsent = Callable[[Record], bool]


@dataclass(frozen=True, slots=True)
class Comparer:
    """Compares the records of two snapshots.

    `gone` tells whether a record of the base is certainly absent from the head, and `new` whether
    one of the head is certainly absent from the base; errors can leave that open.
    """

    differ: Differ
    names: Names
    gone: IsAbsent
    new: IsAbsent

    def changes(self) -> Iterator[RecordChange]:
        """Yield the changes: of briefing.yml, then by kind, added and changed before removed ones.

        A new withdrawal has no change of its own if the record it withdraws is removed with it.
        """
        base, head = self.differ.base, self.differ.head
        yield from self._compared(base.briefing.record, head.briefing.record)
        for kind in KINDS:
            old, new = base.briefing.of(kind), head.briefing.of(kind)
            merged = {i: r for i, r in old.items() if (kind, i) in self.names.merged}
            was = {self.names.now(kind, i): r for i, r in old.items() if i not in merged}
            for identifier, record in new.items():
                if identifier in was:
                    yield from self._compared(was[identifier], record)
                elif self.new(record) and not self._is_told(record):
                    yield _added(head, record)
            for identifier, record in was.items():
                if identifier not in new and self.gone(record):
                    reason = head.withdrawal_of(kind, identifier)
                    yield replace(_whole(base, record, ChangeType.REMOVED), withdrawn=reason)
            for identifier, record in merged.items():
                heir = self.names.now(kind, identifier)
                yield replace(_whole(base, record, ChangeType.REMOVED), id=heir)

    def _is_told(self, record: Record) -> bool:
        """Whether a record is the withdrawal of one that is removed in the same comparison."""
        if not isinstance(record, Withdrawal):
            return False
        was = self.differ.base.briefing.of(WITHDRAWN_RECORD[record.kind])
        return any(identifier in was and self.gone(was[identifier]) for identifier in record.ids)

    def _compared(self, old: Record, new: Record) -> Iterator[RecordChange]:
        differ, translated = self.differ, self.names.translated(old)
        fields = [*differ.fields(type(new), translated, new, old)]
        evidence: tuple[EvidenceChange, ...] = ()
        home = assessment = reviewed = None
        if isinstance(new, Fact | Question) and isinstance(old, Fact | Question):
            evidence = evidence_changes(differ, self.names, old.evidence, new.evidence)
            assert isinstance(translated, Fact | Question)
            if not evidence and translated.evidence != new.evidence:
                fields.append(differ.another_order("evidence", "evidence"))
        if isinstance(new, Source) and isinstance(old, Source):
            fields += differ.text_beside(new, old)
        if isinstance(new, Fact) and isinstance(old, Fact):
            home = self._home(old, new)
            assessment = self._assessment(old, new)
            reviewed = self._review(old, new)
        change = RecordChange(
            TYPE_OF[type(new)].kind,
            ChangeType.CHANGED,
            _id(new),
            _id(old),
            self.differ.head.name_of(new),
            self.differ.head.text_of(new),
            new.position,
            target_of(new),
            tuple(fields),
            evidence,
            home,
            assessment,
            reviewed,
            rests_on=rests_on(differ.head, new) if isinstance(new, Fact) else "",
            passages=passages(differ.head, new) if isinstance(new, Fact) else (),
        )
        moves = (change.is_renamed, change.is_moved, change.assessment_moves, change.review_moves)
        if fields or evidence or any(moves):
            yield change

    def _home(self, old: Fact, new: Fact) -> Transition:
        now = self.differ.head.name(Sector, new.sector)
        is_same = self.names.now(Sector, old.sector) == new.sector
        return Transition(now if is_same else self.differ.base.name(Sector, old.sector), now)

    def _assessment(self, old: Fact, new: Fact) -> Transition | None:
        """Return both assessments; None if one cannot be computed because a record is missing."""
        return self._both(assess, old, new)

    def _review(self, old: Fact, new: Fact) -> Transition | None:
        """Return both states of the review; None if a source is missing, because it covers these."""
        return self._both(review, old, new)

    def _both(
        self, of: Callable[[Briefing, Fact], object], old: Fact, new: Fact
    ) -> Transition | None:
        both = ((self.differ.base.briefing, old), (self.differ.head.briefing, new))
        if not all(_is_whole(briefing, fact) for briefing, fact in both):
            return None
        before, after = (str(of(briefing, fact)) for briefing, fact in both)
        return Transition(before, after)


def _is_whole(briefing: Briefing, fact: Fact) -> bool:
    """Whether the sources of a fact are there, whose word they are, and to whom these belong."""
    if any(piece.source not in briefing.sources for piece in fact.evidence):
        return False
    left = {voice for piece in fact.evidence for voice in briefing.origins_of(piece)}
    seen: set[str] = set()
    while left:
        seen.add(voice := left.pop())
        if voice not in briefing.actors:
            return False
        left |= {briefing.actors[voice].part_of or voice} - seen
    return True


def name_words(*formatters: ValueFormatter) -> frozenset[str]:
    """Return the words in the names of actors, in every spelling, with their case."""
    names = (
        name
        for formatter in formatters
        for actor in formatter.briefing.actors.values()
        for name in (actor.name, *(n.name for n in actor.other_names))
    )
    return frozenset(w for name in names for w in re.findall(r"\w+(?:[-'’]\w+)*", name))


def _whole(formatter: ValueFormatter, record: Record, change_type: ChangeType) -> RecordChange:
    name, text = formatter.name_of(record), formatter.text_of(record)
    where = record.position, target_of(record)
    return RecordChange(
        TYPE_OF[type(record)].kind, change_type, _id(record), _id(record), name, text, *where
    )


def _added(head: ValueFormatter, record: Record) -> RecordChange:
    change = _whole(head, record, ChangeType.ADDED)
    if not isinstance(record, Fact):
        return change
    rests = rests_on(head, record)
    assessment = Transition("", str(assess(head.briefing, record))) if rests else None
    proof = passages(head, record)
    return replace(change, assessment=assessment, rests_on=rests, passages=proof)


def _id(record: Record) -> str:
    return getattr(record, "id", "briefing")
