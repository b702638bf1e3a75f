"""Denials: words that say of a plan, a deed or an agreement that there is none, or that somebody wants none."""

from __future__ import annotations

import re

from generator.drafting.grammar.verbs import finite_verbs

_BESIDE = re.compile(r", (?:which|who|whose|where)\b[^,]*,")
"""What stands between commas of a noun and has a verb of its own."""

_NO_SUBJECT = re.compile(
    r"(?:[Nn]o|[Nn]either|[Nn]one|[Nn]obody|[Nn]othing|[Nn]or)\b(?! (?:doubt|later|more|less|fewer|sooner|longer)\b)(?!\. ?\d)"
)
_NOT = re.compile(
    r"(?:\b(?:is|are|was|were|will|would|shall|should|can|could|may|might|must|do|does|did|has|have|had)"
    r"(?: (?:also|yet|still|currently|now|so far|been|be|[a-z]+ly))? (?:not|never)|\b[a-z]+n['’]t|\bcannot|\bnever)\b"
    r"(?! (?:only|just|merely|later|more|less|fewer|earlier)\b)"
)
_NO_OBJECT = re.compile(
    r"\b(?:(?:is|are|was|were|has|have|had|made|saw|sees?|gave) (?:[a-z]+ly |now |yet )?no|there(?:'s|’s) no)\s"
    r"(?!(?:doubt|more|less|fewer|longer|later|sooner)\b)"
)
_WITHOUT = re.compile(
    r"\bwithout (?:(?:ever|even|yet) )?(?:(?:signing|reaching|concluding|agreeing|ratifying|striking)\b|(?:an?|any) (?:[\w-]+ )?(?:agreement|deal|accord|treaty|consensus)\b)"
)
_REFUSES = re.compile(
    r"\b(?:den(?:ies|ied|y)|rul(?:es?|ed) out|reject(?:s|ed)?|refus(?:es?|ed)|dismiss(?:es|ed)?(?= (?:as|reports?|claims?|suggestions?|ideas?|the idea|fears?|concerns?|accusations?|allegations?|criticism|calls?|any|speculation|it|them|talk|rumou?rs)\b)|declin(?:es|ed) to|turn(?:s|ed) down)\b(?! by\b)"
)
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being)(?: [a-z]+ly)? $")
_YET_TO_COME = re.compile(r"\b(?:will|would) not\b[^.]*\b(?:until|before)\b")
"""What comes later than it might."""


def is_denied(main: str) -> bool:
    """Whether the main clause of an English claim says "not" of what it tells: "is not planned", "neither side agreed"."""
    plain = _BESIDE.sub("", main).strip()
    if _NO_SUBJECT.match(plain):
        return True
    if _YET_TO_COME.search(plain):
        return False
    first = next(iter(finite_verbs(plain)), None)
    reach = first.end if first else len(plain)
    told = (_NOT.search(plain), _NO_OBJECT.search(plain))
    return any(found and found.start() <= reach for found in told)


def is_refused(main: str) -> bool:
    """Whether somebody says no in the main clause of an English claim: "denied", "ruled out", "refused to"."""
    first = next(iter(finite_verbs(main)), None)
    found = _REFUSES.search(main, first.start) if first else None
    if first is None or found is None or found.start() > first.end:
        return False
    return not _PASSIVE.search(main[: found.start()])


def has_none(main: str) -> bool:
    """Whether something was done in the main clause of an English claim without an agreement."""
    return bool(_WITHOUT.search(main))
