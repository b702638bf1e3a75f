"""Values: numbers as a source gives them, by indicator and period, with a hedge."""

from __future__ import annotations

from pydantic import Field

from generator.records.base import Model, Vocabulary
from generator.records.types import Edtf, Id, Number


class Qualifier(Vocabulary):
    """How a source hedges a number."""

    EXACT = "exact", "The number as it is.", "exactly", "precise"
    ABOUT = "about", "The source rounds it, or says so.", "circa", "approximately", "around"
    MORE_THAN = "more-than", "The source gives a lower bound.", "over", "above", "at-least"
    LESS_THAN = "less-than", "The source gives an upper bound.", "under", "below", "up-to"
    ALMOST = "almost", "The source says that it is nearly reached.", "nearly"


class Value(Model):
    """A number: of which indicator, for which period, how hedged."""

    indicator: Id = Field(
        description="What is measured: the id of an entry of indicators.yml.",
        examples=["lantern-trade"],
    )
    period: Edtf | None = Field(
        default=None,
        description="The time that the number is of, as an EDTF date.",
        examples=["2018", "2018-01/2018-09"],
    )
    amount: Number = Field(
        description="The number, in the unit that the indicator's `display` names. Digits and a point only.",
        examples=[450, 465.3],
    )
    qualifier: Qualifier = Field(
        default=Qualifier.EXACT,
        description="How the source hedges the number; `exact` if it does not.",
        examples=["more-than"],
    )
