"""What a fact rests on besides its quotes: a basis told in words, our own inference, and a review."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Model
from generator.records.types import Day, Flag, Id, Name, Stamp, Text


class Basis(Model):
    """What words of an entry rest on, where the quotes beside them do not have it."""

    of: Text = Field(
        description="The words of the entry that no quote has.", examples=["US$56 million"]
    )
    why: Text = Field(
        description="What they rest on: a sentence of the passage that is not quoted, or a computation.",
        examples=["The passage gives the sum in its next sentence."],
    )


class Derived(Model):
    """That a fact is our own arithmetic or inference: from which facts, and how."""

    from_: tuple[Id, ...] = Field(
        alias="from",
        min_length=1,
        description="The facts that it follows from, by their ids.",
        examples=[["lantern-trade-2022"]],
    )
    working: Text = Field(
        description="How it follows from them, so that a reader can repeat it.",
        examples=["12.5 - 11 = 1.5, and the 11 is an upper bound."],
    )


class Reviewed(Model):
    """Who compared the fact with its sources, on which day, the stamp of what was compared, and what
    was wrong with it."""

    by: Name = Field(description="Who compared it.", examples=["R. Eviewer"])
    on: Day = Field(description="The day of the comparison.", examples=["2024-03-10"])
    stamp: Stamp = Field(
        description="What was compared, as one number: `briefing review` writes it.",
        examples=["688d78ee695ba8b1"],
    )
    wrong: Text | None = Field(
        default=None,
        description="What is wrong with it; nothing if it is right. It holds until the fact is changed.",
        examples=["The source says that the treaty was signed, not that it is in force."],
    )
    self_: Flag = Field(
        default=False,
        alias="self",
        description="Whether it was compared by whoever changed it last, and by nobody else.",
        examples=[True],
    )
