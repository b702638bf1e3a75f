"""Followers: what comes behind the first with an amount of its own: "followed by wicks at 20 percent"."""

from __future__ import annotations

import re

from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.series import Part
from generator.drafting.grammar.subjects import subject_in
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.numbers.items import PERCENT, amounts_of, items_of

FOLLOWED = re.compile(r",?\s(?:closely )?followed by\s")
_AT = r"(?:at|with|on|representing|accounting for|making up|contributing|,)"
_THING_AT = re.compile(rf"(?P<thing>[^\d]+?)(?:\s{_AT}|,)?\s\(?$")


def followers_in(words: str, followed: re.Match[str]) -> tuple[Part, ...]:
    """Return what a clause tells of the first, and of those that follow it: "followed by wicks at 20 percent"."""
    main, start = words[: followed.start()], followed.end()
    amounts = amounts_of(words)
    items = items_of(words, start, [a for a in amounts if a[0] >= start])
    if not items or not finite_verbs(main):
        return ()
    parts = [Part(0, followed.start(), main)]
    for item in items:
        found = _THING_AT.fullmatch(words[item.start : item.first])
        rest = words[item.last : item.end].strip(" )")
        amount = f"{words[item.first : item.last]} {rest}".strip()
        told = _following(main, found["thing"].strip(), amount) if found else ""
        parts.append(Part(item.start, item.end, told or words[item.start : item.end]))
    return tuple(parts)


def _following(main: str, thing: str, amount: str) -> str:
    """Return what is told of a thing that follows another one with an amount."""
    is_share = bool(PERCENT.search(amount))
    made = re.search(
        r"\b[\d.,]+ ?(?:%|percent|per cent|pct|pc\b) of (?P<whole>[^,;]+?),? (?P<be>was|were|is|are) (?:made up of|from|of)\b",
        main,
    )
    if made and is_share:
        now = made["be"] in ("is", "are")
        verb = ("make" if is_many(thing) else "makes") if now else "made"
        return f"{thing} {verb} up {amount} of {made['whole']}"
    told = re.search(
        r"\baccount(?P<end>ed|s|ing)? for (?:\w+ ){0,2}[\d.,]+ ?(?:%|percent|per cent|pct|pc\b)(?P<whole> of (?!its|their)[^,;]+)?",
        main,
    )
    if told and is_share:
        return f"{thing} accounted for {amount}{told['whole'] or ''}"
    subject = subject_in(main, finite_verbs(main))
    return f"{thing} followed {subject} with {amount}" if 0 < len(subject.split()) <= 4 else ""
