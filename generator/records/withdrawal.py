"""Withdrawals: entries of content/withdrawn.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Aliased, Vocabulary
from generator.records.types import Day, Id, Name, Text


class WithdrawnKind(Vocabulary):
    """The kind of record that was withdrawn."""

    FACT = "fact", "A fact, with a permalink on the page of its sector.", "statement", "claim"
    SOURCE = "source", "A source, with a page of its own.", "article"
    ACTOR = (
        "actor",
        "A person, an organisation or an outlet, with a page of its own.",
        *("person", "organisation", "outlet"),
    )
    PLACE = "place", "A place, with a page of its own.", "town", "city", "country"
    SECTOR = "sector", "A sector, with a page of its own.", "theme"


class Withdrawal(Aliased):
    """Something that was published, is gone for a reason, and has no heir to which its links could lead."""

    id: Id = Field(
        description="The id that it had. Links by it lead to this entry on the page of changes.",
        examples=["lamp-fair"],
    )
    aliases: tuple[Id, ...] = Field(
        default=(),
        description="Ids that it had before: links by them lead here too.",
        examples=[["fair-of-lamps"]],
    )
    kind: WithdrawnKind = Field(description="What it was.", examples=["fact"])
    title: Name = Field(
        description="What it was called.", examples=["A lamp fair was planned for 2023"]
    )
    sectors: tuple[Id, ...] = Field(
        default=(),
        description="Of a fact only, and of every fact: the sectors on whose pages it stood.",
        examples=[["culture"]],
    )
    on: Day = Field(description="The day on which it was withdrawn.", examples=["2024-03-14"])
    why: Text = Field(
        description="Why it was withdrawn, in a sentence or two.",
        examples=["The source does not say it: the fair was somebody else's."],
    )
    see: tuple[Id, ...] = Field(
        default=(),
        description="Facts that a reader should see instead.",
        examples=[["song-festival"]],
    )

    @property
    def ids(self) -> tuple[str, ...]:
        """All ids that it ever had, the last one first."""
        return (self.id, *self.aliases)
