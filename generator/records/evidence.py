"""One source's bearing on one statement."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import EXPECTED, Part
from generator.records.stance import Stance
from generator.records.types import Id, Language, Text, WholeNumber
from generator.records.value import Value


class Evidence(Part):
    """Which passage of which source bears on a statement, in which of its words."""

    source: Id = Field(
        description="The source: the name of its file in sources/, without `.yml`.",
        examples=["example-gazette-100"],
    )
    paragraph: WholeNumber | None = Field(
        default=None,
        ge=1,
        description="The paragraph of the source's body text, counted from 1. Leave it out where the "
        "source has no paragraphs that are known.",
        examples=[2],
    )
    stance: Stance = Field(
        default=Stance.SUPPORTS,
        description="How the source bears on the statement; `supports` if it is left out.",
        examples=["refines"],
    )
    quote: Text | None = Field(
        default=None,
        description="The few words that carry it, copied from the source, in its language. At most as "
        "many as `excerpt_limit` in briefing.yml allows.",
        examples=["came to about 12.5 million"],
    )
    language: Language | None = Field(
        default=None,
        description="The language of the quote, where it is not that of the source.",
        examples=["pt"],
    )
    origin: Id | None = Field(
        default=None,
        description="The actor whose word the passage relays, where it is not the source's own "
        "`origin`: three reprints of one agency are one voice.",
        examples=["lantern-guild"],
    )
    says: Text | None = Field(
        default=None,
        description="What the passage says, in our own words. A source that refines, disputes or "
        "updates needs it.",
        examples=["The archive counts crowns of another year."],
    )
    values: tuple[Value, ...] = Field(
        default=(),
        description="The numbers that the passage gives.",
        examples=[[{"indicator": "lantern-trade", "period": "2022", "amount": 9}]],
    )
    note: Text | None = Field(
        default=None,
        description="What a reader should know of this piece of evidence.",
        examples=["A reprint of the same words."],
    )


class CitedStatement(Part):
    """A sentence in our own words with the evidence for it."""

    statement: Text = Field(
        description="One sentence in our own words, which says no more than its evidence.",
        examples=["A guild that speaks for makers in both countries."],
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(),
        json_schema_extra=EXPECTED,
        description="The passages that the sentence rests on; at least one.",
        examples=[[{"source": "example-gazette-100", "paragraph": 2}]],
    )
