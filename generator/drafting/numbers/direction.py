"""Direction: whether what a figure tells is a rise or a fall."""

from __future__ import annotations

import re

from generator.drafting.numbers.figure import Figure

GROWTH = re.compile(
    r"\b(?:increas\w*|increment|soar\w*|climb\w*|grew|grow\w*|rose|risen|rise|up(?! to\b)|more than (?=the same|last|a year|in)|expand\w*|surg\w*|jump\w*|"
    r"higher|plus (?=\d)|gain\w*|doubled|tripled|rebound\w*|swell\w*|swelled|вырос\w*|увелич\w*|рост\w*|art\w+|yüksəl\w*|gestiegen|stieg|wuchs|zugenommen|augment\w*)\b",
    re.IGNORECASE,
)
DECLINE = re.compile(
    r"\b(?:decreas\w*|fell|fall\w*|declin\w*|drop\w*|plung\w*|slump\w*|tumbl\w*|slid|dip\w*|slip\w*|plummet\w*|sank|shrink\w*|halved|contract(?:ed|ion)|down|reduc\w*|less than (?=the same|last|a year|in)|lower|fewer|minus (?=\d)|shrank|"
    r"сниз\w*|упал\w*|сократ\w*|azal\w*|geriled\w*|düş\w*|gesunken|sank|baiss\w*)\b",
    re.IGNORECASE,
)
_SIGNED = re.compile(r"(?:^|[\s(])(?:(?P<more>\+|plus )|[-−]|minus )$")
"""What stands before how much more or less something is: "(+6 percent)"."""

_COMPARED = re.compile(
    r"\s(?P<how>more|fewer|less|higher|lower)(?=[);,.]|$| (?:than|compared)\b)", re.IGNORECASE
)

_NEAR = 45


def falls_at(figure: Figure, clause: str) -> bool:
    """Whether something fell by a figure: the nearest word before it tells, or the first behind it."""
    head = clause[: figure.start].rsplit(";", 1)[-1]
    if behind := _COMPARED.match(clause, figure.end):
        return behind["how"].lower() in ("fewer", "less", "lower")
    if signed := _SIGNED.search(head):
        return not signed["more"]
    ends = [max((m.end() for m in p.finditer(head)), default=-1) for p in (DECLINE, GROWTH)]
    if max(ends) >= 0 and len(head) - max(ends) <= _NEAR:
        return ends[0] > ends[1]
    after = clause[figure.end :]
    starts = [
        min((m.start() for m in p.finditer(after)), default=len(after) + 1)
        for p in (DECLINE, GROWTH)
    ]
    if min(starts) <= len(after):
        return starts[0] < starts[1]
    return ends[0] > ends[1]


def change_in(text: str) -> str:
    """Return "rise" or "fall", whichever words tell first; "" if they tell of neither."""
    found = [
        (m.start(), noun)
        for noun, p in (("fall", DECLINE), ("rise", GROWTH))
        if (m := p.search(text))
    ]
    return min(found)[1] if found else ""


_CHANGE_BEHIND = re.compile(
    r"\s(?:increase|rise|growth|decline|drop|fall|decrease|jump|surge|year[- ]on[- ]year|y-?o-?y)\b",
    re.IGNORECASE,
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:fell|rose|slowed|grew|dropped|declined|climbed|increased|decreased|eased|went (?:up|down)|slid|jumped|improved|hiked|raised|cut|lowered|reduced) from (?:about |around |nearly |almost |more than |over |just )?$|"
    r"\bfrom [\d.,]+(?: ?(?:%|per ?cent|pct))?\b[^,;$€£]*\bto (?:about |around |nearly |almost |more than |over |just )?$"
)
"""From how much to how much something changed: neither is the change."""


_OF_SOME = re.compile(
    r"\bon (?:about |around |nearly |almost |more than |over |no less than |at least )?$"
)
"""What stands before a part of several things: "cut duties on 85 percent of the lamps"."""


_AIMED = re.compile(r"\b(?:at|to|will|would|could|should|must) $")
"""What stands before a verb such as "double" of what is yet to be done."""


def is_change(figure: Figure, clause: str, *, is_share: bool) -> bool:
    """Whether a share, or so many times, is by how much something changed; `is_share`: its clause tells of a share."""
    behind = _CHANGE_BEHIND.match(clause, figure.end) or _COMPARED.match(clause, figure.end)
    if behind or _SIGNED.search(clause[: figure.start]):
        return True
    if figure.unit == "times" and _AIMED.search(clause[: figure.start]):
        return False
    if _OF_SOME.search(clause[: figure.start]) and clause.startswith(" of ", figure.end):
        return False
    is_level = is_share or (
        figure.unit != "times" and _LEVEL_BEFORE.search(clause[: figure.start]) is not None
    )
    return not is_level and bool(GROWTH.search(clause) or DECLINE.search(clause))
