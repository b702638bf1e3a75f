"""Figure times: of the times in a sentence that which a figure is of."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.drafting.numbers.figure import Figure
from generator.drafting.when.other_times import BEFORE_BASE, is_base
from generator.drafting.when.time_reader import When

CONVERTED = re.compile(r"\((?:or |about |around )?$")
"""How brackets open in which an amount is told once more."""

_BRACKETS = re.compile(r"\([^()]*\)")


def time_of(
    text: str, figures: list[Figure], place: int, times: Sequence[When], is_late: bool
) -> When | None:
    """Return the time of a figure: that which stands nearest, and is not one that it is compared with."""
    figure = figures[place]
    own = [t for t in times if not is_base(text, t)]
    before = figures[place - 1].end if place else 0
    later = [f for f in figures[place + 1 :] if not CONVERTED.search(text[: f.start])]
    after = later[0].start if later else len(text)
    behind = [t for t in own if figure.end <= t.start < after]
    behind = [t for t in behind if not down_from(text[figure.end : t.start])]
    ahead = [t for t in own if before <= t.start and t.end <= figure.start]
    named = [t for t in ahead if _OPENED.fullmatch(text[t.end : figure.start])]
    bracketed = named or [t for t in ahead if "(" in text[max(0, t.start - 4) : t.start]]
    behind = [t for t in behind if "(" not in _BRACKETS.sub("", text[figure.end : t.start])]
    before_it = ahead[-1:] if is_late or not place else []
    if BEFORE_BASE.search(text[: figure.start]) and not is_late:
        return (
            behind[0]
            if behind
            and not re.search(r"\d|,", _BRACKETS.sub("", text[figure.end : behind[0].start]))
            else None
        )
    order = (before_it, behind[:1]) if is_late else (behind[:1], before_it)
    for group in (bracketed[-1:], *order):
        if group:
            return group[0]
    earlier = [t for t in own if t.end <= figure.start]
    if earlier:
        is_other = _ANOTHER_CLAUSE.search(text[earlier[0].end : figure.start]) is not None
        return None if is_other else earlier[0]
    left = [t for t in own if "(" not in text[figure.end : t.start]]
    left = [t for t in left if not down_from(text[figure.end : t.start])]
    left = [t for t in left if not _COMPARED.search(text[figure.end : t.start])]
    return left[0] if len(left) == 1 else None


_OPENED = re.compile(r"\s?\(\s?[-–−+]?\s?")
"""Brackets that begin with an amount: "in May (- 5 percent)"."""

_DOWN_FROM = re.compile(r"\b(?:up|down) from\b.*\d")


def down_from(words: str) -> bool:
    """Whether words behind an amount tell what it was before: the time behind them is of that."""
    return bool(_DOWN_FROM.search(words))


_COMPARED = re.compile(r"\b(?:compared (?:with|to)|against|versus)\b.*\d")
_ANOTHER_CLAUSE = re.compile(r"\b(?:now|currently|which|who|whose|today)\b")
"""What stands between a time and an amount that is not of it."""


def is_of_today(figure: Figure, clause: str) -> bool:
    """Whether a figure of a plan is what is to be changed, not what it is to come to: "to zero by 2030, from 6 tons last year"."""
    return BEFORE_BASE.search(clause[: figure.start]) is not None
