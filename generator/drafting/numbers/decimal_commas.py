"""Decimal commas: a text that writes "$152,1 million" means thousandths by the comma of "$1,858 billion"."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.drafting.claim import Claim
from generator.drafting.numbers.figure import Figure

_DECIMAL = re.compile(
    r"(?<![\d.,])\d{1,3},\d{1,2}(?![\d,])\s?(?:%|per ?cent|trillion|billion|million|bn|mn|m\b)"
)
_OTHER = re.compile(r"(?<![\d.,])\d+\.\d+(?![\d.])|\d,\d{3},\d{3}")
_AMBIGUOUS = re.compile(
    r"(?<![\d.,])[1-9]\d{0,2},\d{3}(?![\d,])\s?(?:trillion|billion|million|bn|mn)\b"
)
_THOUSAND = 1000


def has_decimal_commas(text: str) -> bool:
    """Whether a text writes the parts of a number behind a comma, and nowhere behind a point."""
    return _DECIMAL.search(text) is not None and _OTHER.search(text) is None


def in_decimals(claim: Claim) -> Claim:
    """Return a claim of such a text with the sums of which a comma may part thousands, or thousandths, as the latter."""
    return replace(claim, figures=tuple(_in_decimals(claim.text, f) for f in claim.figures))


def _in_decimals(text: str, figure: Figure) -> Figure:
    found = _AMBIGUOUS.search(text[figure.start : figure.end])
    return replace(figure, amount=figure.amount / _THOUSAND) if found else figure
