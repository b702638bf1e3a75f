"""Numbers that do not follow: another number, scale, unit or hedge than the quotes have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from generator.core.dates import EdtfDate
from generator.core.reading.dates import dates
from generator.core.reading.numbers import Number, numbers, vague_numbers
from generator.facts.grounding.claim import DATED, Claim, Finding, Passage
from generator.facts.grounding.in_dates import is_of_length

_PAIR = frozenset(("2",))
"""Two of anything, written as a word: both countries, the two sides."""

_SHORT_SPANS = ("week", "month", "hour", "times")
"""What two of are counted, and not only named as the two of something."""

_UP_TO = frozenset(("up-to", "less-than", ""))
_NO_LESS = frozenset(("more-than", "at-least"))
"""Hedges that "up to" can stand for: it says how far something may go, or how far it came."""


def number_findings(claim: Claim) -> Iterator[Finding]:
    """Yield the numbers of a claim that its passages do not have, or have otherwise."""
    told = tuple(stated(claim))
    if not told and not vague_numbers(claim.text, claim.language):
        return
    ground, closest = numbers_in(claim.passages), numbers_in(claim.closest)
    own = numbers_in(claim.values)
    for number in told:
        words = claim.text[number.start : number.end]
        same = tuple(n for n in closest if n.is_the_same_as(number))
        same = same or tuple(n for n in ground if n.is_the_same_as(number))
        same = tuple(n for n in own if same and n.is_the_same_as(number)) or same
        if any(n.has_another_scale_than(number) for n in own):
            message = (
                f'"{words}" in the {claim.what} has another scale among the figures of the fact'
            )
            yield Finding(words, claim.position, message, _HINT, claim.bases)
        elif not same:
            if not (is_a_length(number, claim.dates) or _is_computed(claim, number)):
                yield _missing(claim, number, words, ground)
        elif number.unit and all(_is_unit_other(n, number) for n in same):
            message = f'"{words}" in the {claim.what} is in {number.unit}, and in {same[0].unit or "no such unit"} in the quote'
            yield Finding(words, claim.position, message, _HINT, claim.bases)
        elif not (
            (claim.may_compute and not (own and claim.what == "title" and number.has_scale))
            or any(hedges_fit(number.hedge, n.hedge) for n in same)
        ):
            hedged, quoted = _in_words(number.hedge), _in_words(same[0].hedge)
            message = f'"{words}" is {hedged} in the {claim.what}, and {quoted} in the quote'
            hint = "hedge it as the source does"
            yield Finding(words, claim.position, message, hint, claim.bases)
    yield from _vague(claim, ground)


_HINT = (
    "say what the quote says, quote the words that say it, or tell under `basis:` what it rests on"
)


def _is_unit_other(quoted: Number, number: Number) -> bool:
    """Whether a quoted number is told in another unit than one in a text; "$" alone may be of any country."""
    is_same = number.may_be_in(quoted.unit) or quoted.may_be_in(number.unit)
    return not is_same and _is_unit_told(quoted, number)


def _is_unit_told(quoted: Number, number: Number) -> bool:
    """Whether a quoted number without the unit of one in a text shows that it has another one."""
    return bool(quoted.unit) or number.unit in _MEASURES


_MEASURES = ("%", "km", "mile", "metre", "kg", "tonne", "ha")
"""Units that stand beside their number wherever it is told."""


def stated(claim: Claim) -> Iterator[Number]:
    """Yield the numbers that a claim states, without those in dates and names."""
    found = numbers(claim.text, claim.language)
    mentions = dates(claim.text, claim.language) if found else ()
    in_dates = [(d.start, d.end) for d in mentions]
    days = {str(d.day) for d in mentions if d.day}
    for number in found:
        is_dated = number.is_year or any(s <= number.start < e for s, e in in_dates)
        is_day = not number.unit and not number.has_scale and bool(number.amounts & days)
        word = claim.text[number.start : number.end]
        spans = (*_SHORT_SPANS, "year") if claim.what in DATED else _SHORT_SPANS
        is_pair = number.amounts == _PAIR and not word[0].isdigit() and number.unit not in spans
        if not (is_dated or is_day or is_pair or _in_a_name(claim, number)):
            yield number


def hedges_fit(one: str, other: str) -> bool:
    """Whether two hedges say the same of a number; "up to" may also say how far it came."""
    both = {one, other}
    return one == other or ("up-to" in both and both <= _UP_TO) or both == _NO_LESS


def _in_a_name(claim: Claim, number: Number) -> bool:
    digits = claim.text[number.start : number.end]
    for name in claim.names:
        if digits not in name:
            continue
        for found in re.finditer(rf"\w*{re.escape(digits)}\w*", name):
            around = claim.text[max(0, number.start - len(name)) : number.end + len(name)]
            if found.group() in around and len(found.group()) >= len(digits):
                return True
    return False


def is_a_length(number: Number, periods: tuple[EdtfDate, ...]) -> bool:
    """Whether a number of months or a quarter of a year is how long a period of the claim is."""
    lengths = number.amounts if number.unit == "month" else frozenset()
    lengths |= {"3"} if number.amounts == {"4"} else frozenset()
    return any(is_of_length(period, lengths) for period in periods)


def _is_computed(claim: Claim, number: Number) -> bool:
    """Whether a remark has two other numbers of which this one is sum, difference, product or ratio."""
    if not claim.may_compute:
        return False
    others = [n for n in numbers(claim.text, claim.language) if n is not number]
    others = [n for n in others if not n.is_year and not n.amounts & number.amounts]
    amounts = [Decimal(min(n.bare, key=len)) for n in others]
    wanted = [Decimal(amount) for amount in (*number.amounts, *number.bare)]
    results = (result for pair in combinations(amounts, 2) for result in _results(*pair))
    return any(abs(result - want) <= abs(want) * _ROUNDED for result in results for want in wanted)


def _results(one: Decimal, other: Decimal) -> Iterator[Decimal]:
    yield from (one + other, abs(one - other), one * other)
    if one and other:
        yield from (one / other, other / one, 100 * one / other, 100 * other / one)


_ROUNDED = Decimal("0.01")
"""The share of a result by which rounding may change it."""


def _missing(claim: Claim, number: Number, words: str, ground: tuple[Number, ...]) -> Finding:
    scaled = [n for n in ground if n.bare & number.bare and n.amounts != number.amounts]
    message = f'"{words}" is in the {claim.what}, and in no quote that it rests on'
    if scaled and (number.has_scale or scaled[0].has_scale):
        message = f'"{words}" in the {claim.what} has another scale in the quote'
    return Finding(words, claim.position, message, _HINT, claim.bases)


def _vague(claim: Claim, ground: tuple[Number, ...]) -> Iterator[Finding]:
    """Yield dozens, hundreds or thousands where the passages have neither these nor a number."""
    told = vague_numbers(claim.text, claim.language)
    if not told or ground or not claim.passages:
        return
    known = {size for p in claim.passages for size in vague_numbers(p.text, p.language)}
    for size in sorted(told - known):
        message = f"the {claim.what} speaks of {size}, and no quote does"
        yield Finding(size, claim.position, message, _HINT, claim.bases)


def _in_words(hedge: str) -> str:
    return f'"{hedge.replace("-", " ")}"' if hedge else "exact"


@lru_cache(maxsize=1 << 12)
def numbers_in(passages: tuple[Passage, ...]) -> tuple[Number, ...]:
    """Return the numbers in some passages."""
    return tuple(n for p in passages for n in numbers(p.text, p.language))
