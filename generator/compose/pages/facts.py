"""The pages of facts: each with all of its passages, what rests on it, and how it changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generator.compose.frames import frame
from generator.compose.page import ComposeContext, Page
from generator.compose.pages.changes import (
    CALLED,
    ChangedFactView,
    ChangeView,
    FieldView,
    change_views,
)
from generator.compose.pages.disagreements import Disagreement, voices_on
from generator.compose.targets import Named, Target, fact_target, question_target
from generator.compose.views.fact import FactView
from generator.content.link import Briefing, former_ids
from generator.core.direction import isolated
from generator.records import ChangeEffect, ChangeKind, Fact

_HEIGHT = 240
"""Pixels: room for most facts in a frame."""


@dataclass(frozen=True, slots=True)
class FactChange:
    """A change of a fact: its day, what it is called, and what the fact said before.

    `summary` and `note` are empty where they speak of other facts too, and the fields of this one tell more.
    """

    day: str
    called: str
    summary: str
    note: str
    fields: tuple[FieldView, ...]
    is_correction: bool
    target: Target


def facts(ctx: ComposeContext) -> Iterator[Page]:
    """Compose one page per fact, in the order of the facts."""
    briefing = ctx.briefing
    entries = change_views(briefing)
    changed = _changes(ctx, entries)
    resting, asked = _resting(briefing), _asked(briefing)
    for fact in briefing.facts.values():
        if ctx.leaves_out(fact_target(fact)):
            continue
        views = ctx.views()
        view = views.fact(fact)
        yield ctx.page(
            fact_target(fact),
            "fact.md.jinja",
            fact.title,
            _description(view),
            views,
            icon=view.sector.icon,
            cite=view.cite,
            frame=frame(briefing.record, view.target, fact.title, "fact.html.jinja", _HEIGHT),
            fact=view,
            voices=Disagreement(view, tuple(voice for _, voice in voices_on(ctx, fact, view))),
            resting=resting.get(fact.id, ()),
            questions=asked.get(fact.id, ()),
            changes=changed.get(fact.id, ()),
            is_partly_listed=any(entry.more for entry in entries),
        )


def _description(fact: FactView) -> str:
    return f"{isolated(fact.statement)} {fact.assessment.words.capitalize()}; {fact.proof}."


def _resting(briefing: Briefing) -> Mapping[str, tuple[Named, ...]]:
    """Return the facts derived from each fact, by its id."""
    found: dict[str, list[Named]] = defaultdict(list)
    for fact in briefing.facts.values():
        for identifier in fact.derived.from_ if fact.derived else ():
            found[identifier].append(Named(fact.title, fact_target(fact)))
    return {identifier: tuple(names) for identifier, names in found.items()}


def _asked(briefing: Briefing) -> Mapping[str, tuple[Named, ...]]:
    """Return the open questions that bear on each fact, by its id."""
    found: dict[str, list[Named]] = defaultdict(list)
    for question in briefing.questions.values():
        for identifier in question.facts:
            found[identifier].append(Named(question.question, question_target(question)))
    return {identifier: tuple(names) for identifier, names in found.items()}


def _changes(
    ctx: ComposeContext, entries: tuple[ChangeView, ...]
) -> Mapping[str, tuple[FactChange, ...]]:
    """Return the changes of each present fact, by its id, newest first."""
    facts = ctx.briefing.facts
    known: Mapping[str, Fact] = {**former_ids(facts.values()), **facts}
    found: dict[str, list[FactChange]] = defaultdict(list)
    for entry in entries:
        day = ctx.wording.day(date.fromisoformat(entry.day))
        for changed in entry.facts:
            if fact := known.get(changed.id):
                found[fact.id].append(_change(day, entry, changed))
    return {identifier: tuple(changes) for identifier, changes in found.items()}


def _change(day: str, entry: ChangeView, changed: ChangedFactView) -> FactChange:
    is_new = changed.effect_word is ChangeEffect.ADDED
    is_told = len(entry.facts) + entry.more == 1 or not (changed.fields or is_new)
    return FactChange(
        day,
        CALLED[ChangeKind.NEW] if is_new else entry.called,
        entry.summary if is_told else "",
        entry.note if is_told else "",
        changed.fields,
        entry.kind is ChangeKind.CORRECTION,
        entry.target,
    )
