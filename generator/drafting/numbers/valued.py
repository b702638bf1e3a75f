"""Valued: the values of a claim, of what its figures measure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.drafting.candidate import Fields
from generator.drafting.claim import Claim
from generator.drafting.numbers.currencies import is_money
from generator.drafting.numbers.figure import Figure
from generator.drafting.numbers.figures import is_in_other_money
from generator.drafting.numbers.indicators import Measure
from generator.drafting.when.other_times import BEFORE_BASE
from generator.facts.amounts import is_writable
from generator.records import FactKind, Qualifier

_LEVEL = re.compile(
    r"\b(?:to|reach(?:ed|ing|es)?|hit|hitting|exceed(?:ed|ing)?|at)\s(?:(?:about|around|almost|nearly|over|more than|some|just) )*$"
)


def _is_level(text: str, figure: Figure) -> bool:
    """Whether an amount is what something came to by a time, not what there was up to it: "rose to $3 million by 2016"."""
    return is_money(figure.unit) and _LEVEL.search(text[: figure.start]) is not None


def values_of(
    claim: Claim, measures: Sequence[Measure], kind: FactKind
) -> tuple[list[Fields], list[str]]:
    """Return the values of a claim, and remarks on what cannot be one.

    An amount with which another is compared does not have the time of the claim.
    """
    values: list[Fields] = []
    remarks: list[str] = []
    is_base = False
    for figure, measure in zip(claim.figures, measures, strict=True):
        amount = f"{measure.amount:f}"
        if not is_writable(measure.amount):
            remarks.append(f"the amount {amount} has too many digits for a value: round it")
            continue
        value = {"indicator": measure.indicator}
        if not is_in_other_money(claim.text, figure):
            is_base = BEFORE_BASE.search(claim.text[: figure.start]) is not None
        if when := figure.when or (None if is_base else claim.when):
            is_year = kind is FactKind.PLAN or claim.is_plan or _is_level(claim.text, figure)
            value["period"] = when.edtf.removeprefix("../") if is_year else when.edtf
        value["amount"] = amount
        if figure.to is not None and figure.amount:
            upper = (figure.to * measure.amount / figure.amount).normalize()
            if is_writable(upper):
                value["to"] = f"{upper:f}"
        if figure.qualifier is not Qualifier.EXACT:
            value["qualifier"] = str(figure.qualifier)
        values.append(value)
    return values, remarks
