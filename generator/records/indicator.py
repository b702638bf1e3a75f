"""Indicators, the quantities measured: entries of content/indicators.yml."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Entry
from generator.records.types import Display, Id, Name


class Indicator(Entry):
    """A quantity: what the numbers of facts are numbers of."""

    id: Id = Field(
        description="The name of the indicator, which values refer to.", examples=["lantern-trade"]
    )
    title: Name = Field(description="What is measured.", examples=["Trade in cork lanterns"])
    display: Display = Field(
        description="How an amount of it is written, with `{amount}` for the number.",
        examples=["{amount} million crowns"],
    )
