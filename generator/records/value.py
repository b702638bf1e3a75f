"""Values: numbers as a source gives them, by indicator and period, with a hedge."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field, ValidationInfo, field_validator

from generator.records.base import Model, Vocabulary
from generator.records.errors import reject
from generator.records.types import Edtf, Id, Number


class Qualifier(Vocabulary):
    """How a source hedges a number."""

    EXACT = "exact", "The number as it is.", "exactly", "precise"
    ABOUT = "about", "The source rounds it, or says so.", "circa", "approximately", "around"
    MORE_THAN = "more-than", "The source gives a lower bound.", "over", "above"
    AT_LEAST = (
        "at-least",
        "The source gives a lower bound that may be the number itself.",
        *("minimum", "no-less-than", "not-less-than"),
    )
    LESS_THAN = "less-than", "The source gives an upper bound.", "under", "below"
    UP_TO = (
        "up-to",
        "The source gives an upper bound that may be the number itself.",
        *("maximum", "at-most", "no-more-than", "not-more-than"),
    )
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
    to: Number | None = Field(
        default=None,
        description="The upper end, where the source gives a range: `amount` is the lower one.",
        examples=[500],
    )
    qualifier: Qualifier = Field(
        default=Qualifier.EXACT,
        description="How the source hedges the number; `exact` if it does not.",
        examples=["more-than"],
    )

    @property
    def highest(self) -> Decimal:
        """The upper end of a range; otherwise the amount."""
        return self.amount if self.to is None else self.to

    @field_validator("to")
    @classmethod
    def _is_above(cls, value: Decimal | None, info: ValidationInfo) -> Decimal | None:
        amount = info.data.get("amount")
        if value is not None and amount is not None and value <= amount:
            hint = "`amount:` is the lower end of the range, and `to:` the upper one"
            reject("out-of-range", f'"to" must be more than the amount, {amount}', hint)
        return value
