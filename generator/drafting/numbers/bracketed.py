"""Bracketed: things that a clause lists with their amounts in brackets: "to Vila (40 tonnes, up 6 percent) and Tamme (12 tonnes)"."""

from __future__ import annotations

import re

from generator.drafting.grammar.series import Part
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.numbers.figure import Figure
from generator.drafting.numbers.items import amounts_of

_ITEM = re.compile(r"(?P<before>[^()]*?)\s?\((?P<inside>[^()]*\d[^()]*)\)")
_JOINT = re.compile(
    r"\s*(?:,\s*(?:and\s+)?|;\s*(?:and\s+)?|and\s+)(?:(?:followed by|then|to|from|by|in|of)\s+)?"
)
_NAMED = re.compile(
    r"(?:^|.*(?:\s|,\s))(?P<name>[^\W\d_a-z][\w.’'-]*(?: (?:(?:of|and|the|de) )?[^\W\d_a-z][\w.’'-]*)*)$"
)
_CALLED = re.compile(
    r"(?:.*(?:\b(?:to|from|in|of|by|with|for|like|were|was|are|is|as|included?|includes|including|sold|bought|exported|imported)\s|[,:]\s)|^)(?P<name>[^,:]+)$"
)
_ALL = re.compile(r"\s(?:(?P<now>are|is)|were|was)\s$")
"""What tells that things are all of something, of which each is a part."""

_LONGEST = 6
"""Words of the name of one thing, at most."""


def bracketed_in(words: str) -> tuple[Part, ...]:
    """Return the parts of a list of things with amounts in brackets, the first with all that stands before it.

    What follows the last of them is told of each. None where fewer than two things stand so one behind another.
    """
    run: list[re.Match[str]] = []
    for found in _ITEM.finditer(words):
        is_next = run and found.start() == run[-1].end()
        name = _JOINT.match(found["before"]) if is_next else None
        if name is None or not _is_name(found["before"][name.end() :]):
            if len(run) > 1:
                break
            run = []
        if amounts_of(found["inside"]):
            run.append(found)
        elif len(run) > 1:
            break
        else:
            run = []
    if len(run) < 2:
        return ()
    first, *others = run
    own = _NAMED.match(first["before"]) or _CALLED.match(first["before"])
    if own is None or not _is_name(own["name"]):
        return ()
    head = words[: first.start() + own.start("name")]
    tail = words[run[-1].end() :]
    if not finite_verbs(head) or amounts_of(tail) or finite_verbs(f"it {tail}"):
        return ()
    start = len(head)
    head = _ALL.sub(lambda be: f" {'include' if be['now'] else 'included'} ", head)
    parts = [Part(0, first.end(), f"{head}{words[start : first.end()]}{tail}")]
    for found in others:
        joint = _JOINT.match(found["before"])
        start = found.start() + (joint.end() if joint else 0)
        end = len(words) if found is run[-1] else found.end()
        parts.append(Part(start, end, f"{head}{words[start : found.end()]}{tail}"))
    return tuple(parts)


def _is_name(words: str) -> bool:
    return 0 < len(words.split()) <= _LONGEST and not finite_verbs(f"it {words}")


_BESIDE = re.compile(
    r"[,;]\s(?:(?:up|down|plus|minus|by|an?|of|rise|fall|increase|decrease) ?)*[+−-]?"
)


def is_beside(text: str, amount: Figure, figure: Figure) -> bool:
    """Whether a figure tells by what share the amount before it changed: "(40 tonnes, up 6 percent)"."""
    is_share = figure.unit == "%" and amount.unit != "%"
    return is_share and _BESIDE.fullmatch(text[amount.end : figure.start]) is not None
