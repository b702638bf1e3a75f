"""Fiscal calendar: the month with which the fiscal years that a text tells of begin."""

from __future__ import annotations

import re
from functools import cache

from babel import Locale

from generator.drafting.when.month_words import MONTH

_JULY = 7
_BEGIN = {
    4: (("IN", "JP", "CA", "GB", "SG", "HK"), r"|crore|lakh|British|UK\b"),
    _JULY: (
        ("BD", "PK", "AU", "EG", "KE", "TZ", "UG", "NP", "ET"),
        rf"|\b(?:between |from )?July ?(?:[-–]|to|through|and) ?(?:{MONTH})",
    ),
    10: (("US", "TH"), r"|American"),
}
"""In which countries fiscal years begin with a month, and what else tells it."""

_BY_LAST = frozenset(("IN", "US", *_BEGIN[_JULY][0]))
"""The countries whose fiscal years are called by the year in which they end."""

_TAKA = re.compile(r"\bTk\b|\btaka\b")
_PARTNER = re.compile(r"\b(?:to|from|with) (?:the )?[A-Z]\w+")
_HALF_FROM_JULY = re.compile(r"\d{4}-07/\d{4}-12")
_STEM = 5


def usual_begin(text: str) -> int:
    """Return the month with which the fiscal years of a text begin: that of the countries it names most, or else July."""
    if _TAKA.search(text):
        return _JULY
    counts = {month: len(sign.findall(text)) for month, sign in _signs()}
    most = max((month for month in counts if month != _JULY), key=counts.__getitem__)
    return most if counts[most] > counts[_JULY] else _JULY


def known_begin(text: str, before: str = "") -> int:
    """Return the month with which the fiscal years named by their end begin in a text; 0 if nothing tells it.

    `before` is the time told last before the text: six months from July on are half of such a year. With
    whom a country trades is no sign.
    """
    if _TAKA.search(text) or _HALF_FROM_JULY.fullmatch(before):
        return _JULY
    own = _PARTNER.sub(" ", text)
    counts = {month: len(sign.findall(own)) for month, sign in _signs_by_last()}
    most = max(counts.values())
    told = [month for month, count in counts.items() if count == most]
    return told[0] if most and len(told) == 1 else 0


@cache
def _signs() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple(
        (month, re.compile(rf"\b(?:{_names(codes)}{more})"))
        for month, (codes, more) in _BEGIN.items()
    )


@cache
def _signs_by_last() -> tuple[tuple[int, re.Pattern[str]], ...]:
    return tuple(
        (month, re.compile(rf"\b(?:{_names(own)}{more if month == _JULY else ''})"))
        for month, (codes, more) in _BEGIN.items()
        if (own := tuple(code for code in codes if code in _BY_LAST))
    )


def _names(codes: tuple[str, ...]) -> str:
    names = Locale("en").territories
    return "|".join(names[code][:_STEM] for code in codes)
