"""Items: the amounts in words, and the parts of a list that have one each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.core.reading.dates import dates
from generator.core.reading.numbers import Number, numbers
from generator.drafting.numbers.currencies import money_before
from generator.drafting.numbers.figures import is_sum
from generator.drafting.wording.quoting import hedged

_JOINT = re.compile(r",\s(?:and\s|or\s|while\s)?|;\s(?:and\s)?|\sand\s(?!(?:above|more|over)\b)")
_BETWEEN = re.compile(
    r"\bbetween (?:(?! and ).)*$|\bboth (?:(?! and ).)*$|\bfrom [\d$€£](?:(?! to ).)*$"
)
PERCENT = re.compile(r"\s?(?:%|per ?cent\b|pct\b|pc\b|percentage points\b)")
_LARGE = 10
_LONGEST = 14
"""Words of one of what is listed, at most."""


@dataclass(frozen=True, slots=True)
class Item:
    """One of a list: its place in the words, and that of its amount, with what hedges it and the sign before it."""

    start: int
    end: int
    first: int
    last: int


def amounts_of(words: str) -> list[tuple[int, int]]:
    """Return the places of the amounts in words: with their hedges and signs, no years and no days."""
    days = [(d.start, d.end) for d in dates(words, "en")]
    found = []
    for number in numbers(words, "en"):
        is_day = any(s < number.end and number.start < e for s, e in days)
        if number.is_year or is_day or not words[number.start : number.end][:1].isdigit():
            continue
        start = number.start
        if sign := money_before(words[:start], is_sum=is_sum(number)):
            start = sign[0]
        elif words[start - 1 : start] in "$€£¥" and start:
            start -= 3 if words[max(start - 3, 0) : start] == "US$" else 1
        percent = PERCENT.match(words, number.end)
        end = percent.end() if percent else number.end
        found.append((hedged(words, (start, end))[0], end))
        if not _is_measure(number, words[start : number.end + 12]):
            return []
    return found


def _is_measure(number: Number, told: str) -> bool:
    """Whether a number is an amount, not one that counts a few things."""
    is_large = max(map(Decimal, number.amounts)) >= _LARGE
    return bool(number.unit or number.has_scale or is_large or not told[:1].isdigit())


def items_of(words: str, start: int, amounts: Sequence[tuple[int, int]]) -> list[Item]:
    """Return the parts of a list between joints, each with one amount; none where one has two, or none at its end."""
    cuts = [
        (start, start),
        *(
            m.span()
            for m in _JOINT.finditer(words, start)
            if not _BETWEEN.search(words[start : m.start()])
            and words[: m.start()].count("(") == words[: m.start()].count(")")
        ),
        (len(words), len(words)),
    ]
    items: list[Item] = []
    begin = start
    for (_, opened), (closed, _) in pairwise(cuts):
        inside = [a for a in amounts if begin <= a[0] < closed]
        if not inside:
            begin = min(begin, opened) if closed < len(words) else begin
            continue
        if len(inside) > 1:
            return []
        items.append(Item(begin, closed, *inside[0]))
        begin = next((o for c, o in cuts if c == closed), closed)
    if items and items[-1].end < len(words):
        return []
    is_long = any(len(words[i.start : i.end].split()) > _LONGEST for i in items[1:])
    return [] if is_long else items
