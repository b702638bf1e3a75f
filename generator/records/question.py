"""Open questions: entries of content/questions.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import REQUIRED_BY_RULE, Aliased
from generator.records.evidence import Evidence
from generator.records.search import Searches
from generator.records.types import Id, Name, Text


class Question(Aliased):
    """An open question, why it is open, and the passages that leave it so."""

    id: Id = Field(description="The name of the question.", examples=["whose-crowns"])
    aliases: tuple[Id, ...] = Field(
        default=(),
        description="Ids that it had before: links by them lead here.",
        examples=[["which-crowns"]],
    )
    question: Name = Field(
        description="The question, with its question mark.",
        examples=["In whose crowns is the trade counted?"],
    )
    why: Text = Field(
        description="Why it is open: what the sources say, and what they do not.",
        examples=["No source tells what became of the plan."],
    )
    sectors: tuple[Id, ...] = Field(
        min_length=1,
        description="The sectors whose pages ask it, by their ids; at least one.",
        examples=[["trade"]],
    )
    facts: tuple[Id, ...] = Field(
        default=(),
        description="The facts that it bears on, by their ids.",
        examples=[["lantern-trade-2022"]],
    )
    evidence: tuple[Evidence, ...] = Field(
        default=(),
        json_schema_extra=REQUIRED_BY_RULE,
        description="The passages that leave it open; at least one.",
        examples=[[{"source": "example-gazette-100", "paragraph": 4}]],
    )
    searches: Searches = ()
