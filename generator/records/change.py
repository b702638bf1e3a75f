"""The changelog of the briefing: entries of content/changes.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Entry, Model, Vocabulary
from generator.records.types import Day, Id, Name, Text, WholeNumber


class ChangeKind(Vocabulary):
    """The kind of a change, from most to least significant for a reader who comes back."""

    CORRECTION = (
        "correction",
        "Something that the briefing said was wrong, and is mended.",
        "erratum",
        "corrected",
        "fix",
    )
    UPDATE = (
        "update",
        "The briefing says something else than before, or no longer says it.",
        "changed",
        "updated",
    )
    NEW = ("new", "Something that the briefing did not have before.", "added", "addition")
    WORDING = ("wording", "Other words for the same.", "reworded", "editorial")


class ChangeEffect(Vocabulary):
    """The effect of a change on a fact."""

    ADDED = ("added", "The fact is new.", "new")
    CHANGED = ("changed", "The fact does not say what it said.", "updated")
    REMOVED = ("removed", "The fact is gone.", "deleted")


class ChangedField(Model):
    """What a fact said in one place, and what it says now; one of the two where it came or went."""

    field: Text = Field(description="What the place is called.", examples=["Statement"])
    before: Text | None = Field(
        default=None,
        description="What stood there; left out where nothing did.",
        examples=["The guild put the trade of 2022 at 11 million crowns."],
    )
    after: Text | None = Field(
        default=None,
        description="What stands there since; left out where nothing does.",
        examples=["The guild put the trade of 2022 at 12.5 million crowns."],
    )


class ChangedFact(Model):
    """A fact that a change touches."""

    fact: Id = Field(
        description="The fact, by the id that it has or had.", examples=["lantern-trade-2022"]
    )
    effect: ChangeEffect = Field(description="What happened to it.", examples=["changed"])
    title: Name | None = Field(
        default=None,
        description="What it was called; only of a fact that is gone.",
        examples=["A lamp fair was planned"],
    )
    fields: tuple[ChangedField, ...] = Field(
        default=(),
        description="What it said before, and says now.",
        examples=[[{"field": "Date", "before": "2021", "after": "2022"}]],
    )


class Change(Entry):
    """What changed on a day, of one kind: in a sentence, and fact by fact."""

    id: Id = Field(
        description="The name of the entry, and its address on the page of changes; for ever.",
        examples=["2024-03-14-correction"],
    )
    date: Day = Field(description="The day of the change.", examples=["2024-03-14"])
    kind: ChangeKind = Field(description="What the change is.", examples=["correction"])
    summary: Text = Field(
        description="What changed, in a sentence or two.",
        examples=["The trade of 2022 was given in the crowns of another year."],
    )
    note: Text | None = Field(
        default=None,
        description="What a reader should know besides, such as how the mistake came about.",
        examples=["A reader pointed it out."],
    )
    facts: tuple[ChangedFact, ...] = Field(
        default=(),
        description="The facts that it touches, the most important first.",
        examples=[[{"fact": "lantern-trade-2022", "effect": "changed"}]],
    )
    more: WholeNumber = Field(
        default=0,
        ge=0,
        description="How many facts it touches besides those that are listed.",
        examples=[12],
    )
