"""Respective: two or more things and as many amounts, told one by one: "wax and wicks at $4 million and $2 million respectively"."""

from __future__ import annotations

import re

from generator.drafting.grammar.series import Part
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.numbers.items import amounts_of

_RUN = re.compile(r"\s*(?:,\s*and|,|and)\s*(?:by |to |at |of |for )?")
_LEFT = re.compile(
    r"^(?:.*(?:[,;:] |['’]s |\b(?:of|in|to|from|for|by|with|between|both|the|an?|its|their|total|on|at|worth|are|is|was|were) ))?(?P<things>.*)$",
    re.IGNORECASE,
)
_RIGHT = re.compile(
    r"\s(?:in|to|from|for|by|with|on|at|of|worth|were|was|are|is|has|have|had|rose|fell|grew|which|who|that|exported|imported|"
    r"increased|decreased|declined|dropped|stood|amounted|reached|came|accounted|totall?ed|recorded|invested|bought|sold|sent|received|"
    r"surged|jumped|climbed|contributed|contracted|expanded|posted|registered|gave|provided|supplied|made|hit|valued|during|over)\b|,\s"
)
_LEAST_SHARED = 2


def respective_in(words: str) -> tuple[Part, ...]:
    """Return what words tell of each of several things with its own amount; none where it is not clear which has which."""
    end = words.index("respectively")
    amounts = [a for a in amounts_of(words) if a[1] <= end]
    run = amounts[-1:]
    for amount in reversed(amounts[:-1]):
        if not _RUN.fullmatch(words[amount[1] : run[0][0]]):
            break
        run.insert(0, amount)
    if way := re.match(r"(?:by|to|at|of|for|from)\s", words[run[0][0] :]) if run else None:
        run[0] = (run[0][0] + way.end(), run[0][1])
    rest = words[end + len("respectively") :]
    if len(run) < _LEAST_SHARED or words[run[-1][1] : end].strip(" ,") or amounts_of(rest):
        return ()
    head = words[: run[0][0]]
    for joint in reversed([*re.finditer(r",? and ", head)]):
        things = _things(head[: joint.start()], head[joint.end() :], len(run))
        if things:
            names, before, after = things
            break
    else:
        return ()
    parts: list[Part] = []
    for number, (name, (first, last)) in enumerate(zip(names, run, strict=True)):
        told = f"{before}{name}{after}{words[first:last]}{rest}"
        until = len(words) if number == len(run) - 1 else last
        parts.append(Part(first if number else 0, until, told))
    return tuple(parts)


def _things(left: str, right: str, count: int) -> tuple[list[str], str, str] | None:
    """Return the things that stand on both sides of "and", with what is before and behind them, if there are so many."""
    behind = _RIGHT.search(f"{right} ")
    last = right[: behind.start()] if behind else right
    verb = next((v for v in finite_verbs(right) if v.start), None)
    last = last[: verb.start].rstrip() if verb and verb.start < len(last) else last
    if not last.strip() or re.search(r"\d", last):
        return None
    before = _LEFT.search(left)
    first = before["things"] if before else left
    names = re.split(r",\s+", left)[1 - count :] if count > _LEAST_SHARED else [first]
    if count > _LEAST_SHARED:
        own = _LEFT.search(names[0])
        names[0] = own["things"] if own else names[0]
    shared = left[: len(left) - len(", ".join(names))]
    if len(names) != count - 1 or not all(n.strip() for n in names):
        return None
    return [*names, last], shared, right[len(last) :]
