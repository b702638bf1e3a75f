"""The Changes page: the changelog of the briefing, newest first, and what was withdrawn and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.compose import weights
from generator.compose.page import ComposeContext, Page
from generator.compose.paging import Listing, divided
from generator.compose.redirects import WithdrawnView, withdrawn_views
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

CALLED = {
    ChangeKind.CORRECTION: "Correction",
    ChangeKind.UPDATE: "Update",
    ChangeKind.NEW: "New",
    ChangeKind.WORDING: "Wording only",
}
"""What readers call each kind of change."""

EFFECTS = {
    ChangeEffect.ADDED: "new",
    ChangeEffect.CHANGED: "changed",
    ChangeEffect.REMOVED: "no longer in the briefing",
}
"""What readers are told of a fact that a change is about."""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field that changed: the text before and after, and `pieces`, their diff word by word."""

    name: str
    before: str
    after: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class ChangedFactView:
    """A fact affected by a change, with its title.

    `target` is its present permalink, or the explanation of its withdrawal, or None.
    """

    id: str
    title: str
    target: Target | None
    effect: str
    effect_word: ChangeEffect
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """An entry of changes.yml as it is shown. `day` is in ISO 8601, `called` the name of its kind.

    `more` is the number of further facts that the entry does not list.
    """

    id: str
    day: str
    kind: ChangeKind
    called: str
    summary: str
    note: str
    facts: tuple[ChangedFactView, ...]
    more: int
    target: Target


def changes(ctx: ComposeContext) -> Iterator[Page]:
    """Compose the Changes page, or its parts: one section per day, and one for what is withdrawn."""
    entry_views = change_views(ctx.briefing)
    known = ctx.briefing.changes
    entries = Listing(
        entry_views,
        lambda view: weights.change(known[view.id]),
        lambda view: ctx.wording.day(date.fromisoformat(view.day)),
        lambda view: (view.id, f"kind_{view.id}", f"day_{view.day}"),
    )
    withdrawn = Listing(
        withdrawn_views(ctx.briefing), _of_withdrawn, lambda view: view.title, _anchors
    )
    for part in divided(CHANGES, ctx.bounds, entries, withdrawn):
        days = tuple(
            (ctx.wording.day(date.fromisoformat(day)), day, tuple(those))
            for day, those in groupby(part.of(entries), key=lambda view: view.day)
        )
        yield ctx.page(
            CHANGES,
            "changes.md.jinja",
            "Changes",
            "What has changed in the briefing, newest first, with corrections marked as such.",
            ctx.views(),
            part=part,
            days=days,
            withdrawn=part.of(withdrawn),
            feed=FEED,
            is_changed=bool(entry_views),
            corrections=sum(view.kind is ChangeKind.CORRECTION for view in entry_views),
        )


def _of_withdrawn(view: WithdrawnView) -> int:
    moved = sum(300 + weights.text(m.fact.name, m.sector.name, *m.ids) for m in view.moved)
    return 700 + weights.text(view.title, view.why, *view.ids) + 200 * len(view.see) + moved


def _anchors(view: WithdrawnView) -> tuple[str, ...]:
    moved = (anchor.fragment for m in view.moved for anchor in m.anchors)
    return (*view.ids, f"withdrawn_{view.ids[0]}", *moved)


def change_views(briefing: Briefing) -> tuple[ChangeView, ...]:
    """Return every entry, newest first, and within a day the most important first."""
    known = {**former_ids(briefing.facts.values()), **briefing.facts}
    gone = withdrawn_ids(briefing.withdrawn.values())
    return tuple(
        ChangeView(
            id=change.id,
            day=change.date.isoformat(),
            kind=change.kind,
            called=CALLED[change.kind],
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
    """Return the view of a changed fact, following aliases to its present id.

    A fact that is gone links to the one that has its id as an alias, else to the explanation of
    its withdrawal, else nowhere.
    """
    fact, entry = known.get(changed.fact), gone.get((Fact, changed.fact))
    reason = withdrawal_target(entry) if entry else None
    called = fact.title if fact else entry.title if entry else changed.fact
    return ChangedFactView(
        id=changed.fact,
        title=changed.title or called,
        target=fact_target(fact) if fact else reason,
        effect=EFFECTS[changed.effect],
        effect_word=changed.effect,
        fields=tuple(_field(field) for field in changed.fields),
    )


def _field(field: ChangedField) -> FieldView:
    before, after = field.before or "", field.after or ""
    return FieldView(field.field, before, after, word_diff(before, after))
