"""Amounts told at the end of a clause beside another one: by how much it grew, what it was before, the next period's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drafting.tail import Tail
from generator.drafting.verbs import Verb

_HEDGE = r"(?:(?:an? (?:estimated|mere|total of|average of)|about|around|almost|nearly|over|more than|just|only|some|up to|approximately|estimated) )*"
_MONEY = r"(?:US ?|C|A)?[$€£¥]\s?\d[\d.,]*(?:\s?(?:trillion|billion|million|bn|mn|mln|m)\b)?"
_UNIT = r"(?:%|per ?cent|pct|(?:trillion|billion|million|thousand)\b|tonnes|tons|kilomet\w+)"
_PERCENT = r"\d[\d.,]*\s?(?:%|per ?cent\b|pct\b)"
_NUMBER = rf"(?:{_MONEY}|\d[\d.,]*\s?{_UNIT})"
_LEVEL = re.compile(
    r"(?:amounted to|came to|reached|totall?ed|stood at|was|were|is|are|hit|equall?ed|(?:was|were) (?:valued|estimated) at)\s"
)
_CHANGED = re.compile(
    r"(?:rose|grew|increased|surged|jumped|climbed|soared|expanded|fell|dropped|declined|decreased|shrank|plunged|slumped|slid|"
    r"(?:has|have|had) (?:risen|grown|increased|surged|jumped|climbed|fallen|dropped|declined|decreased))\b"
)
_BY = {
    "increase": "increased", "rise": "rose", "growth": "grew", "jump": "jumped", "surge": "surged", "gain": "gained",
    "decline": "declined", "drop": "dropped", "fall": "fell", "decrease": "decreased", "hike": "rose",
}  # fmt: skip
_CHANGE = re.compile(
    rf",\s(?P<all>(?:(?:which (?:is|was) )?(?:an?|the) (?:[\w-]+ ){{0,3}}?(?P<what>{'|'.join(_BY)}) of |(?P<up>up|down) (?:by )?)(?={_HEDGE}{_NUMBER}))"
)
_TO = re.compile(
    rf"(?<=[\w%])\s(?P<sign>to|and (?:reached|amounted to|totall?ed)) (?={_HEDGE}{_MONEY})"
)
_FROM = re.compile(
    rf"\sfrom (?={_HEDGE}{_NUMBER}[^,;]*\b(?:(?:1[89]|20)\d\d|last|previous|earlier|ago|before)\b)"
)
_AND = re.compile(rf"\sand (?={_HEDGE}{_NUMBER})")
_TIME = re.compile(r"\b(?:(?:1[89]|20)\d\d|last (?:year|month)|this year|earlier|previous year)\b")
_FIRST = re.compile(rf"{_HEDGE}{_NUMBER}")


def amounts_in(text: str, subject: str, verb: Verb) -> Iterator[Tail]:
    """Yield the amounts that a clause with a subject and a verb tells behind its first one."""
    group = text[verb.start :]
    is_level, is_changed = _LEVEL.match(group) is not None, _CHANGED.match(group) is not None
    first = _FIRST.search(text, verb.end)
    if first is None:
        return
    is_told = bool(subject) and "," not in subject
    for found in _CHANGE.finditer(text, first.end()):
        how = f"was {found['up']} " if found["up"] else f"{_BY[found['what'] or 'rise']} by "
        lead = f"{subject} {how}" if is_told and is_level else ""
        start = found.start("all")
        yield Tail(found.start(), start, found.end() if lead else start, lead, is_then=True)
    for pattern in (_TO, _FROM):
        for found in pattern.finditer(text, first.end()):
            is_percent = re.search(rf"{_PERCENT}$", text[: found.start()]) is not None
            if is_percent is not (pattern is _TO):
                continue
            is_own = is_told and (is_changed or (is_level and pattern is _FROM))
            lead = f"{subject} came to " if is_own else ""
            start = found.start() + 1
            yield Tail(
                found.start(), start, found.end() if lead else start, lead, is_then=pattern is _TO
            )
    for found in _AND.finditer(text, first.end()):
        if _TIME.search(text[first.end() : found.start()]) and _TIME.search(text[found.end() :]):
            lead = f"{subject} {text[verb.start : _at(text, verb.end)]}" if is_told else ""
            yield Tail(found.start(), found.end(), found.end(), lead)


def _at(text: str, start: int) -> int:
    """Return where the number itself begins that stands first behind a place, so that the words before it are kept."""
    found = re.compile(_NUMBER).search(text, start)
    return found.start() if found else start
