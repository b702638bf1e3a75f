"""Sentences of a summary: of the bottom line of the briefing, and of the brief of a sector."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Model
from generator.records.search import Searches
from generator.records.types import Id, Text


class SummarySentence(Model):
    """One sentence of a summary, and the facts that it rests on."""

    text: Text = Field(
        description="The sentence: the answer, before the details.",
        examples=["The moonlight cable is only a plan, and its day has passed."],
    )
    facts: tuple[Id, ...] = Field(
        min_length=1,
        description="The facts that it rests on, by their ids; at least one.",
        examples=[["moonlight-cable"]],
    )
    searches: Searches = ()
