"""A number as a source gives it: of which indicator, for which period, how hedged."""

from __future__ import annotations

from enum import StrEnum

from generator.records.base import Part
from generator.records.types import Edtf, Id, Number


class Qualifier(StrEnum):
    """How a source hedges a number."""

    EXACT = "exact"
    ABOUT = "about"
    MORE_THAN = "more-than"
    LESS_THAN = "less-than"
    ALMOST = "almost"


class Value(Part):
    """A number: of which indicator, for which period, how hedged."""

    indicator: Id
    period: Edtf | None = None
    amount: Number
    qualifier: Qualifier = Qualifier.EXACT
