"""What a comparison says, as data: no markup, and nothing that a reader would not be told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from generator.compose.targets import Target
from generator.core.diagnostics import Diagnostic, Position
from generator.core.text_diff import Piece
from generator.records.kinds import RecordKind
from generator.records.shown import Significance


class ChangeType(StrEnum):
    """What happened to something."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Transition:
    """A state before and after, as the words of its enumeration."""

    before: str
    after: str

    @property
    def is_one(self) -> bool:
        """Whether the state moved at all."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that changed: its name in YAML, what it is called, how much it matters.

    `before` and `after` are written for a reader, an EDTF date with its EDTF in brackets; empty where
    the field was or is absent. `pieces` are both of them, word by word.
    """

    field: str
    label: str
    weight: Significance
    before: str
    after: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class EvidenceChange:
    """A piece of evidence that came, went or changed.

    The passage is described as it now is, or as it was where it went; `locator` is where it is, in
    words, empty where nothing says. `voice_moves` says that with it
    an independent voice came to the fact or left it. `fields` are those that changed.
    """

    how: ChangeType
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
    def weight(self) -> Significance:
        """How much it matters: evidence that comes or goes is substance."""
        if self.how is not ChangeType.CHANGED:
            return Significance.SUBSTANCE
        return heaviest(change.weight for change in self.fields)


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A fact, source, actor, sector, indicator, question, figure, recorded change, withdrawal or the
    head that is not as it was.

    `id` is the present id, `former_id` the one before; they differ where the old id has become an
    alias, of the same thing or of another into which it was merged. `name` is what a reader calls it,
    `text` its statement or the like in the newest snapshot that has it. `withdrawn` is what is said of
    the day and the reason if it was withdrawn, not just removed. `home`, `assessment` and `review` are
    told of facts that stand in both snapshots: the home sector by its title. `position` is in the head,
    or in the base where it was removed.
    """

    kind: RecordKind
    how: ChangeType
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

    @property
    def is_renamed(self) -> bool:
        """Whether its old id has become an alias."""
        return self.how is ChangeType.CHANGED and self.id != self.former_id

    @property
    def is_merged(self) -> bool:
        """Whether it is gone, and its old id an alias of something that was there besides it."""
        return self.how is ChangeType.REMOVED and self.id != self.former_id

    @property
    def is_moved(self) -> bool:
        """Whether a fact's home is another sector's page."""
        return self.home is not None and self.home.is_one

    @property
    def own_fields(self) -> tuple[FieldChange, ...]:
        """The fields that changed, but for those that only keep a renaming or a move on record."""
        kept = {"aliases": self.is_renamed, "moved_from": self.is_moved}
        return tuple(change for change in self.fields if not kept.get(change.field))

    @property
    def assessment_moves(self) -> bool:
        """Whether what the evidence amounts to is no longer the same."""
        return self.assessment is not None and self.assessment.is_one

    @property
    def review_moves(self) -> bool:
        """Whether the state of its review is no longer the same."""
        return self.review is not None and self.review.is_one

    @property
    def weight(self) -> Significance:
        """How much the heaviest part of the change matters."""
        if self.how is not ChangeType.CHANGED or self.assessment_moves:
            return Significance.SUBSTANCE
        return heaviest(
            (*(part.weight for part in self.fields), *(part.weight for part in self.evidence))
        )


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that shows something else than before, or is new, or is gone."""

    how: ChangeType
    title: str
    target: Target


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is different between two snapshots.

    `changes` are in the order of their kinds, then as the briefing shows them. `reordered` are the
    files whose entries stand in another order, `layout` those of which only layout or comments
    changed. `pages` is None where a snapshot has errors, because it then has no pages. `problems` are
    the diagnostics that only the head has. `not_compared` says in sentences what could not be.
    """

    base: str
    head: str
    verdict: str
    changes: tuple[RecordChange, ...]
    reordered: tuple[str, ...]
    layout: tuple[str, ...]
    pages: tuple[PageChange, ...] | None
    problems: tuple[Diagnostic, ...]
    not_compared: tuple[str, ...]

    def of(self, kind: RecordKind, how: ChangeType | None = None) -> tuple[RecordChange, ...]:
        """Return the changes to one kind of thing."""
        return tuple(c for c in self.changes if c.kind is kind and how in (None, c.how))

    @property
    def is_empty(self) -> bool:
        """Whether nothing is different that the comparison could see."""
        told = (self.changes, self.reordered, self.layout, self.problems, self.not_compared)
        return not any(told)


_ORDER = tuple(Significance)


def heaviest(weights: Iterable[Significance]) -> Significance:
    """Return the weight that matters most; that of housekeeping where there is none."""
    return min((*weights, Significance.HOUSEKEEPING), key=_ORDER.index)
