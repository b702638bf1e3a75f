"""Forms: a finite form of a verb that a text has as a participle of the present."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from generator.core.reading.sentences import word_set
from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.present import BARE, PRESENT
from generator.drafting.grammar.verbs import AUXILIARIES

_IRREGULAR: Mapping[str, str] = MappingProxyType(
    {
        "make": "made", "hold": "held", "bring": "brought", "take": "took", "give": "gave", "become": "became",
        "lead": "led", "rise": "rose", "grow": "grew", "fall": "fell", "keep": "kept", "leave": "left", "put": "put",
        "set": "set", "cut": "cut", "send": "sent", "spend": "spent", "build": "built", "buy": "bought", "sell": "sold",
        "win": "won", "lose": "lost", "pay": "paid", "bear": "bore", "draw": "drew", "run": "ran", "stand": "stood",
        "see": "saw", "meet": "met", "hit": "hit", "begin": "began", "get": "got", "lay": "laid", "seek": "sought",
        "undergo": "underwent", "speak": "spoke", "say": "said", "tell": "told", "think": "thought", "write": "wrote",
        "find": "found", "feel": "felt", "know": "knew", "sit": "sat", "choose": "chose", "teach": "taught", "catch": "caught",
        "break": "broke", "shake": "shook", "fly": "flew", "sign": "signed", "overtake": "overtook", "drive": "drove", "rebuild": "rebuilt",
        "withdraw": "withdrew", "oversee": "oversaw", "flee": "fled", "undertake": "undertook", "overcome": "overcame",
        "deal": "dealt", "feed": "fed", "strike": "struck", "throw": "threw", "come": "came", "go": "went", "retake": "retook",
    }
)  # fmt: skip
_STRONG = word_set(
    "doing having being eating arising forbidding foreseeing swearing waking drinking fighting forgetting freezing hearing hiding hurting letting lying meaning reading "
    "riding ringing shooting shutting singing sinking sleeping sliding splitting spreading stealing sticking sweeping swimming "
    "swinging tearing understanding wearing shrinking during including according following costing shedding bidding"
)
"""Participles of irregular verbs, and words that only look like participles."""

_PRESENT_WORDS = frozenset(("is", "are", "has", "have", "can", "may", "does", "do"))


def finite_of(doing: str, main: str, subject: str) -> str:
    """Return the finite form of a verb in "-ing" for a subject, in the time of a main verb; "" if it is not known."""
    base, third = _base_of(doing)
    if not base:
        is_past = main in ("has", "have", "had", "was", "were") or main not in AUXILIARIES
        is_now = (main in PRESENT or main in BARE) and main not in ("has", "have")
        is_told = is_past and not is_now and doing not in _STRONG
        return _past_of(doing.removesuffix("ing")) if is_told else ""
    if main in ("will", "would", "shall"):
        return f"{main} {base}"
    is_now = main in _PRESENT_WORDS or main in PRESENT or main in BARE
    if is_now and main not in ("has", "have"):
        return base if is_many(subject) else third
    if main in AUXILIARIES and main not in ("has", "have", "had", "was", "were", "did"):
        return ""
    return _IRREGULAR.get(base) or _regular(base, doing)


def _past_of(stem: str) -> str:
    """Return the past of a verb that is not known otherwise, of which a participle has the stem."""
    irregular = _IRREGULAR.get(stem) or _IRREGULAR.get(f"{stem}e")
    if irregular or not re.search(r"[^aeiou]y$", stem):
        return irregular or f"{stem}ed"
    return f"{stem[:-1]}ied"


def _base_of(doing: str) -> tuple[str, str]:
    """Return a verb as it is named, and its form for one: ("hold", "holds") of "holding"."""
    stem = doing.removesuffix("ing")
    tries = [(stem, f"{stem}s"), (f"{stem}e", f"{stem}es"), (stem, f"{stem}es")]
    if len(stem) > 2 and stem[-1] == stem[-2]:
        tries.append((stem[:-1], f"{stem[:-1]}s"))
    if stem.endswith("y"):
        tries.append((stem, f"{stem[:-1]}ies"))
    if stem.endswith(("s", "x", "z", "ch", "sh")):
        tries = [(stem, f"{stem}es"), (f"{stem}e", f"{stem}es")]
        tries = (
            tries[1:]
            if stem.endswith(("s", "z")) and not stem.endswith(("ss", "zz"))
            else tries[:1]
        )
    return next(((base, third) for base, third in tries if third in PRESENT), ("", ""))


def _regular(base: str, doing: str) -> str:
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return f"{base[:-1]}ied"
    return doing.removesuffix("ing") + "ed"
