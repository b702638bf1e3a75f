"""The data model of a comparison, without markup."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from generator.compose.targets import Target
from generator.core.diagnostics import Diagnostic, Position
from generator.core.text_diff import Piece
from generator.records.kinds import RecordKind
from generator.records.shown import Significance


class ChangeType(StrEnum):
    """How something changed."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Transition:
    """A state before and after."""

    before: str
    after: str

    @property
    def is_one(self) -> bool:
        """Whether the two states differ."""
        return self.before != self.after


_ALSO_PROOF = ("URL", "consulted")
"""Fields of a source that are both substance and proof."""


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that changed: its name in YAML, its label, and its significance.

    `before` and `after` are formatted for a reader, an EDTF date with its EDTF text in brackets;
    empty if the field was or is absent. `pieces` are the word diff of the two.
    """

    field: str
    label: str
    significance: Significance
    before: str
    after: str
    pieces: tuple[Piece, ...]

    @property
    def is_proof(self) -> bool:
        """Whether it shows that a quote is in its source, or which source that is."""
        return self.significance is Significance.PROOF or self.field in _ALSO_PROOF


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    """A piece of evidence that was added, removed or changed.

    It is described as it is in the head, or in the base if it was removed. `locator` is in words,
    empty if there is none. `voice_moves` if the fact gained or lost an independent voice with it.
    `fields` are those that changed.
    """

    change_type: ChangeType
    source: str
    source_name: str
    paragraph: int | None
    locator: str
    stance: str
    voice: str
    voice_moves: bool
    quote: str
    says: str
    fields: tuple[FieldChange, ...] = ()

    @property
    def significance(self) -> Significance:
        """The significance of the change; added or removed evidence is substance."""
        if self.change_type is not ChangeType.CHANGED:
            return Significance.SUBSTANCE
        return heaviest(change.significance for change in self.fields)


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage that a fact of the head rests on, as a reviewer needs it.

    `stance` is in words, `locator` too, empty if there is none. `proof` says in words whether the
    quote is proved, or who saw it. `original` is the address of the source, `archived` that of its
    archived copy, both opened at the words of the quote; empty if unknown.
    """

    source: str
    source_name: str
    locator: str
    stance: str
    voice: str
    quote: str
    says: str
    proof: str
    original: str
    archived: str


class AlarmKind(StrEnum):
    """What a reviewer has to look at before all else, in this order."""

    KEY_FIGURE = "key-figure"
    BOTTOM_LINE = "bottom-line"
    BRIEF = "brief"
    DISPUTE_LOST = "dispute-lost"
    HEDGE_GONE = "hedge-gone"
    PLAN_DONE = "plan-done"
    UNPROVED = "unproved"
    PROOF_CHANGED = "proof-changed"


@dataclass(frozen=True, slots=True)
class Alarm:
    """A change that may turn a claim into a wrong one: its kind, a sentence, and the record."""

    kind: AlarmKind
    text: str
    id: str
    name: str
    position: Position
    target: Target | None


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that was added, removed or changed: of any type, including briefing.yml (the head).

    `id` is the present id, `former_id` the previous one; they differ if the old id has become an
    alias of the same record, or of one that it was merged into. `name` is the name for a reader,
    `text` the statement or other main text, from the newest snapshot that has the record.
    `withdrawn` is the day and the reason if it was withdrawn, not just removed. `home` (titles of
    sectors) and `review` are only for facts in both snapshots, `assessment` for these and for added
    ones, with nothing before. `rests_on` names the voices by what they do to the claim, `passages` are
    all that the fact has in the head; both are empty for what was removed. `position` is in the head,
    or in the base if it was removed.
    """

    kind: RecordKind
    change_type: ChangeType
    id: str
    former_id: str
    name: str
    text: str
    position: Position
    target: Target | None
    fields: tuple[FieldChange, ...] = ()
    evidence: tuple[EvidenceChange, ...] = ()
    home: Transition | None = None
    assessment: Transition | None = None
    review: Transition | None = None
    withdrawn: str = ""
    rests_on: str = ""
    passages: tuple[Passage, ...] = ()

    @property
    def is_renamed(self) -> bool:
        """Whether the record has a new id, and its old one as an alias."""
        return self.change_type is ChangeType.CHANGED and self.id != self.former_id

    @property
    def is_merged(self) -> bool:
        """Whether the record was merged: it is gone, and its id is now an alias of another."""
        return self.change_type is ChangeType.REMOVED and self.id != self.former_id

    @property
    def is_moved(self) -> bool:
        """Whether a fact has moved to another sector."""
        return self.home is not None and self.home.is_one

    @property
    def own_fields(self) -> tuple[FieldChange, ...]:
        """The changed fields, without `aliases` and `moved_from` if they only record the change."""
        kept = {"aliases": self.is_renamed, "moved_from": self.is_moved}
        return tuple(change for change in self.fields if not kept.get(change.field))

    @property
    def assessment_moves(self) -> bool:
        """Whether the assessment changed; a new fact had none."""
        is_changed = self.change_type is ChangeType.CHANGED
        return is_changed and self.assessment is not None and self.assessment.is_one

    @property
    def review_moves(self) -> bool:
        """Whether the state of the review changed."""
        return self.review is not None and self.review.is_one

    @property
    def proof(self) -> RecordChange | None:
        """The change of its proof alone, or None if that is as it was."""
        fields, evidence = self._parts(is_proof=True)
        if not (fields or evidence):
            return None
        return replace(
            self,
            fields=fields,
            evidence=evidence,
            home=None,
            assessment=None,
            review=None,
            rests_on="",
            passages=(),
        )

    @property
    def rest(self) -> RecordChange | None:
        """The change without that of its proof, or None if there is nothing else."""
        fields, evidence = self._parts(is_proof=False)
        moves = (self.is_renamed, self.is_moved, self.assessment_moves, self.review_moves)
        if self.change_type is ChangeType.CHANGED and not (fields or evidence or any(moves)):
            return None
        return replace(self, fields=fields, evidence=evidence)

    def _parts(self, is_proof: bool) -> tuple[tuple[FieldChange, ...], tuple[EvidenceChange, ...]]:
        """Return the fields and the evidence that are proof, or those that are not."""
        evidence = []
        for piece in self.evidence:
            fields = tuple(f for f in piece.fields if f.is_proof is is_proof)
            if fields or (piece.change_type is not ChangeType.CHANGED and not is_proof):
                evidence.append(replace(piece, fields=fields))
        return tuple(f for f in self.fields if f.is_proof is is_proof), tuple(evidence)

    @property
    def significance(self) -> Significance:
        """The significance of the change: that of its most significant part."""
        if self.change_type is not ChangeType.CHANGED or self.assessment_moves:
            return Significance.SUBSTANCE
        return heaviest(
            (
                *(part.significance for part in self.fields),
                *(part.significance for part in self.evidence),
            )
        )


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that was added, removed or changed."""

    change_type: ChangeType
    title: str
    target: Target


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences between two snapshots.

    `base` and `head` are the names of the snapshots, `verdict` is a summary in one line. `alarms` are
    what to look at first. `changes`
    are sorted by kind, then as in the briefing. `reordered` are the files whose entries changed
    their order, `layout` those in which only layout or comments changed. `pages` is None if they
    were not looked at, or if a snapshot has errors, because it then has no pages. `problems` are the
    diagnostics that are new in the head. `not_compared` says in sentences what could not be compared.
    """

    base: str
    head: str
    verdict: str
    alarms: tuple[Alarm, ...]
    changes: tuple[RecordChange, ...]
    reordered: tuple[str, ...]
    layout: tuple[str, ...]
    pages: tuple[PageChange, ...] | None
    problems: tuple[Diagnostic, ...]
    not_compared: tuple[str, ...]

    def of(
        self, kind: RecordKind, change_type: ChangeType | None = None
    ) -> tuple[RecordChange, ...]:
        """Return the changes to one kind of record, optionally of one type of change only."""
        return tuple(
            c for c in self.changes if c.kind is kind and change_type in (None, c.change_type)
        )

    @property
    def is_empty(self) -> bool:
        """Whether no difference was found, and everything could be compared."""
        differences = (self.changes, self.reordered, self.layout, self.problems, self.not_compared)
        return not any(differences)


_ORDER = tuple(Significance)


def heaviest(weights: Iterable[Significance]) -> Significance:
    """Return the highest significance; housekeeping if there are no weights."""
    return min((*weights, Significance.HOUSEKEEPING), key=_ORDER.index)
