"""The head of a fact: its id, what it claims in short and in whole, what sort of thing it is and how far it had got."""

from __future__ import annotations

from functools import partial
from typing import Annotated

from pydantic import Field

from generator.records.base import Aliased, Vocabulary
from generator.records.shown import Group, Place, Shown, Significance
from generator.records.status import Status
from generator.records.types import Id, Name, Text


class FactKind(Vocabulary):
    """The kind of claim that a fact makes."""

    EVENT = "event", "Something that happened.", "meeting", "visit", "ceremony"
    FIGURE = "figure", "A number.", "number", "statistic", "amount"
    AGREEMENT = "agreement", "What was signed or agreed.", "treaty", "contract", "memorandum"
    PROJECT = "project", "What is being built or done together.", "programme", "construction"
    PLAN = "plan", "What is meant to happen.", "intention", "proposal", "forecast"
    POSITION = "position", "What somebody thinks, wants or says of something.", "opinion", "view"


FOR_READERS = frozenset(Place) - {Place.API, Place.COMPARISON}
"""Outputs that show what a fact says, and not where it is filed."""

upkeep = partial(Shown, significance=Significance.HOUSEKEEPING, group=Group.HEAD)
"""Describes a field that serves upkeep: ids and locations."""


class FactHead(Aliased):
    """What a fact is called and what it claims, before anything that it rests on."""

    id: Annotated[
        Id,
        upkeep(
            "Id",
            meaning="the fact's immutable id, and the fragment of its permalink",
            prompt="Id, which never changes",
            not_in=frozenset({Place.COMPARISON}),
        ),
    ] = Field(
        description="The name of the fact: what it is about, then its year. A promise: links lead to "
        "it, so it never changes.",
        examples=["lantern-trade-2022"],
    )
    aliases: Annotated[
        tuple[Id, ...],
        upkeep(
            "Former ids",
            meaning="ids that it had before; their permalinks still lead to it",
            not_in=FOR_READERS - {Place.PAGE},
        ),
    ] = Field(
        default=(),
        description="Ids that it had before: links by them lead here.",
        examples=[["lantern-sales-2022"]],
    )
    moved_from: Annotated[
        tuple[Id, ...],
        upkeep(
            "Former sectors",
            meaning="ids of the sectors whose page was its home before; the permalinks there still lead to it",
            not_in=FOR_READERS,
        ),
    ] = Field(
        default=(),
        description="Sectors, withdrawn ones too, whose page was its home before: its old permalinks lead on.",
        examples=[["culture"]],
    )
    title: Annotated[
        Name,
        Shown("Title", group=Group.HEAD, meaning="a headline", prompt="Title, without a full stop"),
    ] = Field(
        description="The claim as a headline, without a full stop. It says who claims it where that "
        "matters.",
        examples=["Trade in cork lanterns put at about 12.5 million crowns in 2022"],
    )
    statement: Annotated[
        Text,
        Shown(
            "Statement",
            group=Group.HEAD,
            meaning="the claim, as plain text",
            prompt="Statement: the claim in your own words, as a sentence",
        ),
    ] = Field(
        description="The claim in one or two whole sentences of our own, no more certain than the "
        "source is.",
        examples=["The treaty on the passage of lanterns came into force in July 2019."],
    )
    kind: Annotated[
        FactKind,
        Shown("Kind", Significance.SUBSTANCE, Group.HEAD, meaning=f"one of {', '.join(FactKind)}"),
    ] = Field(description="What sort of thing it states.", examples=["figure"])
    status: Annotated[
        Status,
        Shown(
            "Status",
            Significance.SUBSTANCE,
            Group.HEAD,
            meaning=f"how far the thing had got: one of {', '.join(Status)}",
        ),
    ] = Field(description="How far the thing that it is about had got.", examples=["reported"])
