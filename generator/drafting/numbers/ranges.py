"""Ranges: two numbers that bound one amount: "between 5 and 7 million", "10-15 percent"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from itertools import zip_longest

from generator.drafting.numbers.figure import Figure
from generator.drafting.when.month_words import SPELT_NUMBER, number

_SIGN = r"(?:US\$|[$€£¥]|Rs\.? ?|USD )?"
_NUMBER = rf"\d[\d.,]*|{SPELT_NUMBER}"
_BETWEEN = re.compile(
    rf"\b(?:between|from between) (?P<low>{_SIGN}(?P<number>{_NUMBER}))(?: ?%)? and {_SIGN}$",
    re.IGNORECASE,
)
_UP_TO = re.compile(
    rf"(?<![\w.,$€£¥%-])(?P<low>{_SIGN}(?P<number>(?!(?:19|20)\d\d )(?:{_NUMBER})))(?: to | or |-|–){_SIGN}$",
    re.IGNORECASE,
)
"""A lower end before an upper one: no year, of which an amount may follow."""

_JOINED = re.compile(r"\s?(?:[-–—]|to)\s?")
_CHANGED = re.compile(r"\b(?:from|[a-z]+ed|rose|grew|fell|up|down)\s$")
_OWN = re.compile(rf"\W*(?P<number>{_NUMBER})(?![^\W_])", re.IGNORECASE)


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
    before = text[: figure.start]
    low = _BETWEEN.search(before) or _UP_TO.search(before)
    own = _OWN.match(text, figure.start)
    if low is None or own is None or (low.re is _UP_TO and _CHANGED.search(text[: low.start()])):
        return figure
    bare, least = _amount(own["number"]), _amount(low["number"])
    amount = least * (figure.amount / bare) if bare else least
    if not 0 < amount < figure.amount:
        return figure
    return replace(
        figure, start=low.start("low"), amount=Decimal(f"{amount.normalize():f}"), to=figure.amount
    )


def _amount(written: str) -> Decimal:
    """Return a number in digits or in a word; 0 if it is none."""
    if written.isalpha():
        return Decimal(number(written))
    try:
        return Decimal(written.strip(",.").replace(",", ""))
    except InvalidOperation:
        return Decimal(0)


def scaled(text: str, figures: Sequence[Figure]) -> list[Figure]:
    """Return figures of which one that is counted as the next has its scale: "from 3 to 2 million dollars"."""
    pairs = zip_longest(figures, figures[1:])
    return [
        replace(f, scale=then.scale)
        if then and not f.scale and f.unit == then.unit and _TO.fullmatch(text[f.end : then.start])
        else f
        for f, then in pairs
    ]


_TO = re.compile(r"\s(?:to|and)\s(?:[a-z]+ ){0,2}(?:US\$|[$€£])?")
