"""Charts declared by the editors: entries of content/figures.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Entry, Model, Vocabulary
from generator.records.search import Searches
from generator.records.status import Status
from generator.records.types import Id, Name, Text


class ChartKind(Vocabulary):
    """The kind of a figure."""

    VALUES = "values", "The numbers of an indicator, each voice by itself.", "chart", "numbers"
    ROUTE = "route", "Ways through places, on a map.", "routes", "map"


class Series(Model):
    """Voices whose numbers belong together."""

    label: Name = Field(
        description="What the reader is told of them, in a few words.",
        examples=["As the guild counts"],
    )
    origins: tuple[Id, ...] = Field(
        min_length=1,
        description="Whose words they are: the actors that evidence and sources name as `origin`.",
        examples=[["lantern-guild"]],
    )


class Route(Model):
    """A way through places, in their order."""

    label: Name = Field(description="What it is called.", examples=["The moonlight cable"])
    stops: tuple[Id, ...] = Field(
        min_length=2,
        description="The places that it goes through, by their ids in actors/; at least two.",
        examples=[["vila-do-exemplo", "naidiskula"]],
    )
    status: Status = Field(
        default=Status.REPORTED,
        description="How far it had got; `reported` if it is left out.",
        examples=["planned"],
    )


class ChartRecord(Entry):
    """A figure on the pages of sectors: the numbers of an indicator, or routes."""

    id: Id = Field(description="The name of the figure.", examples=["lantern-trade-by-year"])
    title: Name = Field(
        description="What it shows, as a headline without a full stop.",
        examples=["Who puts the trade in cork lanterns at how much"],
    )
    description: Text = Field(
        description="What there is to see, in a sentence or two, for a reader who cannot see it too.",
        examples=["The archive counts less than the ministry for the same year."],
    )
    kind: ChartKind = Field(description="What is drawn.", examples=["values"])
    sectors: tuple[Id, ...] = Field(
        min_length=1,
        description="The sectors on whose pages it stands, by their ids; at least one.",
        examples=[["trade"]],
    )
    indicator: Id | None = Field(
        default=None,
        description="Of a figure of values: whose numbers are drawn, by its id in indicators.yml.",
        examples=["lantern-trade"],
    )
    facts: tuple[Id, ...] = Field(
        default=(),
        description="Of a figure of values: the facts whose numbers are drawn. Left out, those of all "
        "facts are, but for our own arithmetic.",
        examples=[["lantern-trade-2022"]],
    )
    series: tuple[Series, ...] = Field(
        default=(),
        max_length=3,
        description="Of a figure of values: the voices that are told apart, by shape and colour. Those "
        "in none of them are drawn as other voices.",
        examples=[[{"label": "As the guild counts", "origins": ["lantern-guild"]}]],
    )
    routes: tuple[Route, ...] = Field(
        default=(),
        description="Of a figure of routes: the ways that are drawn.",
        examples=[[{"label": "The cable", "stops": ["vila-do-exemplo", "naidiskula"]}]],
    )
    note: Text | None = Field(
        default=None,
        description="What a reader should beware of.",
        examples=["No source says whose crowns are meant."],
    )
    searches: Searches = ()
