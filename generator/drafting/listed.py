"""Listed: amounts that a clause lists one behind another, each as a claim of its own.

"The town sold 40 tonnes of wax, 20 tonnes of wicks and 3 lamps" tells three amounts; so does "53 percent of sales was
made up of wax, followed by wicks at 20 percent".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from generator.core.reading.dates import dates
from generator.core.reading.numbers import Number, numbers
from generator.drafting.currencies import money_before
from generator.drafting.figures import is_sum
from generator.drafting.plural import is_many
from generator.drafting.quoting import hedged
from generator.drafting.series import BARE, Part
from generator.drafting.subjects import subject_in
from generator.drafting.verbs import BE, finite_verbs

_JOINT = re.compile(r",\s(?:and\s|or\s|while\s)?|;\s(?:and\s)?|\sand\s(?!(?:above|more|over)\b)")
_FOLLOWED = re.compile(r",?\s(?:closely )?followed by\s")
_PLACE = re.compile(
    r"\s(?:to|in|from|for|during|over|between|on|at|by|under|through|via|last|this|since|against)\b"
)
_BETWEEN = re.compile(
    r"\bbetween (?:(?! and ).)*$|\bboth (?:(?! and ).)*$|\bfrom [\d$€£](?:(?! to ).)*$"
)
_RESPECTIVELY = re.compile(r"\brespectively\b|\b(?:n?either|nor|not|no)\b")
_AT = r"(?:at|with|on|representing|accounting for|making up|contributing|,)"
_THING_AT = re.compile(rf"(?P<thing>[^\d]+?)(?:\s{_AT}|,)?\s\(?$")
_PERCENT = re.compile(r"\s?(?:%|per ?cent\b|pct\b|percentage points\b)")
_TIME_LAST = re.compile(
    r"\s(?:(?:in|during|for) (?:\d{4}|[A-Z]\w+(?: \d{4})?)|last (?:year|month|quarter)|this year)$"
)
_LARGE = 10
_LONGEST = 14
"""Words of one of what is listed, at most."""


@dataclass(frozen=True, slots=True)
class _Item:
    """One of a list: its place in the words, and that of its amount, with what hedges it and the sign before it."""

    start: int
    end: int
    first: int
    last: int


def listed_in(words: str) -> tuple[Part, ...]:
    """Return the parts of a list of amounts in words, the first with all that stands before it; none where there is no list."""
    if _RESPECTIVELY.search(words):
        return ()
    followed = _FOLLOWED.search(words)
    if followed:
        return _followers(words, followed)
    verbs = [v for v in finite_verbs(words) if v.start]
    amounts = _amounts(words)
    before = [v for v in verbs if amounts and v.end <= amounts[0][0]]
    if not before or len(amounts) < 2 or verbs[-1] != before[-1]:
        return ()
    items = _items(words, before[-1].end, amounts)
    return _told(words, before[-1].end, items) if len(items) > 1 else ()


def _amounts(words: str) -> list[tuple[int, int]]:
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
        percent = _PERCENT.match(words, number.end)
        end = percent.end() if percent else number.end
        found.append((hedged(words, (start, end))[0], end))
        if not _is_measure(number, words[start : number.end + 12]):
            return []
    return found


def _is_measure(number: Number, told: str) -> bool:
    """Whether a number is an amount, not one that counts a few things."""
    is_large = max(map(Decimal, number.amounts)) >= _LARGE
    return bool(number.unit or number.has_scale or is_large or not told[:1].isdigit())


def _items(words: str, start: int, amounts: Sequence[tuple[int, int]]) -> list[_Item]:
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
    items: list[_Item] = []
    begin = start
    for (_, opened), (closed, _) in pairwise(cuts):
        inside = [a for a in amounts if begin <= a[0] < closed]
        if not inside:
            begin = min(begin, opened) if closed < len(words) else begin
            continue
        if len(inside) > 1:
            return []
        items.append(_Item(begin, closed, *inside[0]))
        begin = next((o for c, o in cuts if c == closed), closed)
    if items and items[-1].end < len(words):
        return []
    is_long = any(len(words[i.start : i.end].split()) > _LONGEST for i in items[1:])
    return [] if is_long else items


def _told(words: str, start: int, items: Sequence[_Item]) -> tuple[Part, ...]:
    """Return the parts of a list: all of them begin with their amount, or all name what it is of before it."""
    first, *others = items
    leads = [words[i.start : i.first].strip(" (") for i in others]
    if not any(leads):
        return _of_amounts(words, words[: first.first], items)
    if not all(leads):
        return ()
    return _of_things(words, start, items)


def _of_amounts(words: str, head: str, items: Sequence[_Item]) -> tuple[Part, ...]:
    """Return the parts of a list whose amounts begin what they tell: "sold 40 tonnes of wax and 20 of wicks"."""
    rests = [words[i.last : i.end] for i in items]
    tail = ""
    place = _PLACE.search(rests[-1], 1)
    own = [_PLACE.search(rest) for rest in rests[:-1]]
    if place and not any(own) and re.match(r"\s?\S", rests[-1][: place.start()]):
        tail = rests[-1][place.start() :]
    shares = re.search(
        r"^(?P<whole>.+?)\s(?:(?:is|was|are|were) (?:\w+ly )?made up of|consists? of|consisted of|comprised?s?)\s$",
        head,
    )
    parts = []
    for number, (item, rest) in enumerate(zip(items, rests, strict=True)):
        amount = words[item.first : item.last]
        told = f"{head}{amount}{rest}"
        if shares and _PERCENT.search(amount) and rest.strip():
            thing = re.sub(r"^\s?of\s", " ", rest.removesuffix(tail)).strip()
            be = "make" if re.search(r"\b(?:is|are|consists?|comprises?) ", head) else "made"
            be = "makes" if be == "make" and not is_many(thing) else be
            told = f"{thing} {be} up {amount} of {shares['whole']}{tail}"
        elif number < len(items) - 1:
            told += tail
        elif number:
            told = _completed(words, head, items[0], item, rest) or told
        if number and (again := _completed(words, head, items[0], item, rest)):
            told = again
        start = 0 if number == 0 else item.first
        parts.append(Part(start, item.end, told))
    return tuple(parts)


def _completed(words: str, head: str, first: _Item, item: _Item, rest: str) -> str:
    """Return the words of a later amount with what it shares with the first: "60 percent of its wax to Tamme and 15 percent to Vila"."""
    amount, own = words[item.first : item.last], words[first.last : first.end]
    way = re.match(r"\s(?P<way>to|from|in|for|by)\s(?P<name>(?:the )?[A-Z].*)$", rest)
    if way is None:
        return ""
    whole = re.match(rf"\s(?P<of>[^,;]+?)\s{way['way']}\s", own)
    if whole:
        return f"{head}{amount} {whole['of']}{rest}"
    subject = re.match(
        rf"(?P<noun>.+?)\s{way['way']}\s(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*(?P<verb>\s[^A-Z]*)$",
        head,
    )
    if subject:
        return f"{subject['noun']} {way['way']} {way['name']}{subject['verb']}{amount}"
    return ""


def _of_things(words: str, start: int, items: Sequence[_Item]) -> tuple[Part, ...]:
    """Return the parts of a list that names things and their amounts: "were wax ($4 million) and wicks ($2 million)"."""
    head = words[:start]
    verb = head.split()[-1]
    if verb in BE or (verb in ("included", "include", "includes")):
        now = verb in ("is", "are", "include", "includes")
        subject = subject_in(head, finite_verbs(head)[-1:])
        if not subject or not is_many(_TIME_LAST.sub("", subject)):
            return ()
        lead = head[: len(head) - len(verb)] + ("include" if now else "included")
    else:
        lead = head
        bare = re.match(rf"\s(?:to|will|would) (?:{BARE})(?=\s)", words[start:])
        same = {_preposition(words, i) for i in items}
        if bare and len(same) == 1 and "" not in same:
            lead = f"{head}{bare.group()}"
        elif not all(_is_worth(words, i) for i in items):
            return ()
    parts = []
    for number, item in enumerate(items):
        told = words[item.start : item.end].strip()
        if number == 0 and lead.startswith(head) and lead != head:
            told = told.removeprefix(lead[len(head) :].strip()).strip()
        begin = 0 if number == 0 else item.start
        parts.append(Part(begin, item.end, f"{lead} {told}"))
    return tuple(parts)


def _preposition(words: str, item: _Item) -> str:
    found = re.search(r"\b(to|by|at|for|with|from)\s$", words[item.start : item.first])
    return found[1] if found else ""


def _is_worth(words: str, item: _Item) -> bool:
    """Whether an amount stands in brackets behind a thing, or tells what that is worth."""
    return bool(re.search(r"(?:\(|\bworth |\bvalued at )$", words[item.start : item.first]))


def _followers(words: str, followed: re.Match[str]) -> tuple[Part, ...]:
    """Return what a clause tells of the first, and of those that follow it: "followed by wicks at 20 percent"."""
    main, start = words[: followed.start()], followed.end()
    amounts = _amounts(words)
    items = _items(words, start, [a for a in amounts if a[0] >= start])
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
    is_share = bool(_PERCENT.search(amount))
    made = re.search(
        r"\b[\d.,]+ ?(?:%|percent|per cent|pct) of (?P<whole>[^,;]+?),? (?P<be>was|were|is|are) (?:made up of|from|of)\b",
        main,
    )
    if made and is_share:
        now = made["be"] in ("is", "are")
        verb = ("make" if is_many(thing) else "makes") if now else "made"
        return f"{thing} {verb} up {amount} of {made['whole']}"
    told = re.search(
        r"\baccount(?P<end>ed|s|ing)? for (?:\w+ ){0,2}[\d.,]+ ?(?:%|percent|per cent|pct)(?P<whole> of (?!its|their)[^,;]+)?",
        main,
    )
    if told and is_share:
        return f"{thing} accounted for {amount}{told['whole'] or ''}"
    subject = subject_in(main, finite_verbs(main))
    return f"{thing} followed {subject} with {amount}" if 0 < len(subject.split()) <= 4 else ""
