"""Ranges: two numbers that bound one amount: "between 5 and 7 million", "10-15 percent"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from generator.drafting.numbers.figure import Figure

_SIGN = r"(?:US\$|[$€£¥]|Rs\.? ?|USD )?"
_BETWEEN = re.compile(
    rf"\b(?:between|from between) (?P<low>{_SIGN}(?P<number>\d[\d.,]*))(?: ?%)? and {_SIGN}$",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s?(?:[-–—]|to)\s?")
_CHANGED = re.compile(r"\b(?:from|[a-z]+ed|rose|grew|fell|up|down)\s$")
_DIGITS = re.compile(r"\d[\d.,]*")


def with_ranges(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return figures of which two that bound one amount are one."""
    found: list[Figure] = []
    for figure in figures:
        before = found[-1] if found else None
        if before and _is_range(text, before, figure):
            found[-1] = replace(
                before,
                end=figure.end,
                to=figure.amount,
                unit=figure.unit,
                counted=figure.counted,
                scale=figure.scale,
            )
        else:
            found.append(_between(text, figure))
    return found


def _is_range(text: str, first: Figure, last: Figure) -> bool:
    """Whether two figures are the ends of one amount, not what it was and what it came to."""
    is_joined = _JOINED.fullmatch(text[first.end : last.start]) is not None
    is_bare = not first.unit and first.counted.startswith(("-", "–", "—"))
    is_one = (first.unit == last.unit or is_bare) and first.amount < last.amount
    is_one = is_one and first.to is None
    return (
        is_joined
        and is_one
        and not (_CHANGED.search(text[: first.start]) and text[first.end] == " ")
    )


def _between(text: str, figure: Figure) -> Figure:
    """Return a figure with its lower end, where that stands without a unit before it: "between 5 and 7 million"."""
    low = _BETWEEN.search(text[: figure.start])
    own = _DIGITS.search(text, figure.start)
    if low is None or own is None:
        return figure
    try:
        bare, least = (
            Decimal(n.strip(",.").replace(",", "")) for n in (own.group(), low["number"])
        )
    except InvalidOperation:
        return figure
    amount = least * (figure.amount / bare) if bare else least
    if not 0 < amount < figure.amount:
        return figure
    return replace(
        figure, start=low.start("low"), amount=Decimal(f"{amount.normalize():f}"), to=figure.amount
    )
