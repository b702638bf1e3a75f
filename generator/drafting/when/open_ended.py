"""Open ends: times until which and since which something is so, as open EDTF intervals."""

from __future__ import annotations

import re

from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.when.time_words import FIRST_IN

_BY = re.compile(
    r"\b(?:by|until|till|before|no later than|not later than) (?:the end of |early |mid-|late )?$",
    re.IGNORECASE,
)
_NOT_BEFORE = re.compile(r"(?P<word>(?:before|until)) (?:the end of |early |mid-|late )?$")

_DENIED = re.compile(r"\b(?:not|never|unlikely|no [a-z]+)(?: (?:to )?[a-z]+){0,4} $")


def is_denied_before(before: str) -> bool:
    """Whether what words up to "before" or "until" tell is denied, so that it may be so from then on."""
    return _DENIED.search(before) is not None


_SINCE = re.compile(r"\bsince (?:the |last |this |early |late |mid-)?$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom (?:the |early |late |mid-)?$", re.IGNORECASE)
_CHANGE = re.compile(
    r"\b(?:ris|rose|increas|grew|grow|fall|fell|declin|drop|jump|surg|expand|reduc|cut|rais|up\b|down\b|doubl|tripl)"
)
"""Words of a change, which is one from a time before."""

_SINCE_EVENT = re.compile(
    r"\bsince (?P<event>(?:the|its|their|his|her) [^,;.\d]{3,70}?) (?:in|on) (?:early |late |mid-)?$",
    re.IGNORECASE,
)
"""What happened at a time, since which something goes on."""

_SINCE_WHEN = re.compile(
    r"\b(?:has|have)\b[^.;]*\bsince [^,;.\d]{3,80}?(?<! and) (?:in|on) (?:early |late |mid-)?$"
)
"""What has gone on since somebody did something at a time."""

_SINCE_FIRST = re.compile(r"^Since [^,;]{3,70} (?:in|on) (?:early |late |mid-)?$")
"""What happened at a time, at the beginning of a sentence that tells what has gone on since."""

_STILL = re.compile(r"\b(?:has|have|had)\b")


def open_interval(before: str, start: int, told: str, *, is_ahead: bool) -> tuple[int, str]:
    """Return where a time begins with the words that belong to it, and the EDTF of both.

    `before` are the words up to the `start` of the time, `told` is its EDTF, and `is_ahead` whether it
    is one of a plan. The EDTF is "" for that since which there has been nothing like what is told: "the
    first visit since 1991".
    """
    found = _NOT_BEFORE.search(before)
    if found and is_denied_before(before[: found.start()]):
        return found.start("word"), f"{told}/.."
    if found := _BY.search(before):
        return found.start(), f"../{told}"
    if found := _SINCE.search(before):
        head = before[: found.start()]
        is_first = FIRST_IN.search(head) is not None and not _STILL.search(head)
        return found.start(), "" if is_first else f"{told}/.."
    if is_ahead and (found := _FROM.search(before)) and not _CHANGE.search(before):
        return found.start(), f"{told}/.."
    event = _SINCE_EVENT.search(before)
    is_since = _SINCE_WHEN.search(before) or _SINCE_FIRST.search(before)
    if (event and not finite_verbs(f"it {event['event']}")) or is_since:
        return start, f"{told}/.."
    return start, told
