"""What has changed in the briefing, newest first with corrections marked, and what is withdrawn and why."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.compose.page import ComposeContext, Page
from generator.compose.redirects import withdrawn_views
from generator.compose.targets import (
    CHANGES,
    FEED,
    Target,
    change_target,
    fact_target,
    withdrawal_target,
)
from generator.content.link import Briefing, former_ids
from generator.content.references import withdrawn_ids
from generator.core.text_diff import Piece, word_diff
from generator.records import (
    ChangedFact,
    ChangedField,
    ChangeEffect,
    ChangeKind,
    Fact,
    Record,
    Withdrawal,
)

_CALLED = {
    ChangeKind.CORRECTION: "Correction",
    ChangeKind.UPDATE: "Update",
    ChangeKind.NEW: "New",
    ChangeKind.WORDING: "Wording only",
}

_EFFECTS = {
    ChangeEffect.ADDED: "new",
    ChangeEffect.CHANGED: "changed",
    ChangeEffect.REMOVED: "no longer in the briefing",
}


@dataclass(frozen=True, slots=True)
class FieldView:
    """A place that says something else than before: both texts, and the pieces that make them up."""

    name: str
    before: str
    after: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ChangedFactView:
    """A fact that a change touches: its present title and permalink, or its last title and no place."""

    id: str
    title: str
    target: Target | None
    effect: str
    effect_word: ChangeEffect
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """An entry of the record of changes, as a reader is told of it. `day` is its day in ISO 8601."""

    id: str
    day: str
    kind: ChangeKind
    called: str
    summary: str
    note: str
    facts: tuple[ChangedFactView, ...]
    more: int
    target: Target


def changes(ctx: ComposeContext) -> Page:
    """Compose the page of changes: a section for each day, and one of what is withdrawn."""
    shown = change_views(ctx.briefing)
    days = tuple(
        (ctx.wording.day(date.fromisoformat(day)), day, tuple(entries))
        for day, entries in groupby(shown, key=lambda view: view.day)
    )
    return ctx.page(
        CHANGES,
        "changes.md.jinja",
        "Changes",
        "What has changed in the briefing, newest first, with corrections marked as such.",
        ctx.views(),
        days=days,
        withdrawn=withdrawn_views(ctx.briefing),
        feed=FEED,
        corrections=sum(view.kind is ChangeKind.CORRECTION for view in shown),
    )


def change_views(briefing: Briefing) -> tuple[ChangeView, ...]:
    """Return every entry, newest first, on a day the weightiest first."""
    known = {**former_ids(briefing.facts.values()), **briefing.facts}
    gone = withdrawn_ids(briefing.withdrawn.values())
    return tuple(
        ChangeView(
            id=change.id,
            day=change.date.isoformat(),
            kind=change.kind,
            called=_CALLED[change.kind],
            summary=change.summary,
            note=change.note or "",
            facts=tuple(_fact(known, gone, fact) for fact in change.facts),
            more=change.more,
            target=change_target(change),
        )
        for change in briefing.changes.values()
    )


def _fact(
    known: Mapping[str, Fact],
    gone: Mapping[tuple[type[Record], str], Withdrawal],
    changed: ChangedFact,
) -> ChangedFactView:
    """Find where a fact now is, under whatever id.

    One that is gone leads to its heir, to where its withdrawal is told, or nowhere.
    """
    fact, entry = known.get(changed.fact), gone.get((Fact, changed.fact))
    reason = withdrawal_target(entry) if entry else None
    called = fact.title if fact else entry.title if entry else changed.fact
    return ChangedFactView(
        id=changed.fact,
        title=changed.title or called,
        target=fact_target(fact) if fact else reason,
        effect=_EFFECTS[changed.effect],
        effect_word=changed.effect,
        fields=tuple(_field(field) for field in changed.fields),
    )


def _field(field: ChangedField) -> FieldView:
    before, after = field.before or "", field.after or ""
    return FieldView(field.field, before, after, word_diff(before, after))
