"""Listed: amounts that a clause lists one behind another, each as a claim of its own.

"The town sold 40 tonnes of wax, 20 tonnes of wicks and 3 lamps" tells three amounts; so does "53 percent of sales was
made up of wax, followed by wicks at 20 percent".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.series import BARE, Part
from generator.drafting.grammar.subjects import subject_in
from generator.drafting.grammar.verbs import BE, finite_verbs
from generator.drafting.numbers.flows import be_of, of_the_same
from generator.drafting.numbers.followers import FOLLOWED, followers_in
from generator.drafting.numbers.items import PERCENT, Item, amounts_of, items_of
from generator.drafting.numbers.respective import respective_in

_PLACE = re.compile(
    r"\s(?:to|in|from|for|during|over|between|on|at|by|under|through|via|last|this|since|against)\b"
)
_RESPECTIVELY = re.compile(r"\b(?:n?either|nor|not|no)\b")
_TIME_LAST = re.compile(
    r"\s(?:(?:in|during|for) (?:\d{4}|[A-Z]\w+(?: \d{4})?)|last (?:year|month|quarter)|this year)$"
)
_COMPARED = re.compile(
    r"(?:up|down|from|compared|versus|against|or|about|including|of which|than|to|by|more|less|as|rising|falling|a|an)\b"
)
"""How words before an amount begin that only tell what another is compared with."""


def listed_in(words: str) -> tuple[Part, ...]:
    """Return the parts of a list of amounts in words, the first with all that stands before it; none where there is no list."""
    if re.search(r"\brespectively\b", words):
        return respective_in(words)
    if _RESPECTIVELY.search(words):
        return ()
    followed = FOLLOWED.search(words)
    if followed:
        return followers_in(words, followed)
    verbs = [v for v in finite_verbs(words) if v.start]
    amounts = amounts_of(words)
    before = [v for v in verbs if amounts and v.end <= amounts[0][0]]
    if not before or len(amounts) < 2:
        return ()
    if verbs[-1] != before[-1] and not _OF_WHICH.match(words, amounts[-1][1]):
        return ()
    items = items_of(words, before[-1].end, amounts)
    return _told(words, before[-1].end, items) if len(items) > 1 else ()


def _told(words: str, start: int, items: Sequence[Item]) -> tuple[Part, ...]:
    """Return the parts of a list: all of them begin with their amount, or all name what it is of before it."""
    first, *others = items
    leads = [words[i.start : i.first].strip(" (") for i in others]
    if not any(leads):
        return _of_amounts(words, words[: first.first], items)
    if all(map(_FLOW_AT.fullmatch, leads)):
        return _of_flows(words, start, items)
    if not all(leads) or any(map(_COMPARED.match, leads)):
        return ()
    if not words[start : first.first].strip(" ,"):
        return _gapped(words, start, items)
    return _of_things(words, start, items)


_SPAN_AFTER = re.compile(
    r"\s?(?:years?|months?|weeks?|days?|hours?)\b(?: to the day)? (?:after|before|since|later|earlier)\b"
)
"""What tells how long after something else it was, not how much of it there was."""

_LEVEL = re.compile(
    r"\b(?:amounted to|came to|reached|totall?ed|stood at|was|were|hit|equall?ed|exceeded)\s(?:[a-z]+ ){0,2}$"
)


def _of_amounts(words: str, head: str, items: Sequence[Item]) -> tuple[Part, ...]:
    """Return the parts of a list whose amounts begin what they tell: "sold 40 tonnes of wax and 20 of wicks"."""
    rests = [words[i.last : i.end] for i in items]
    if any(map(_SPAN_AFTER.match, rests[1:])):
        return ()
    tail = ""
    place = (
        None
        if _OF_WHICH.match(rests[-1]) or _OF_IT.match(rests[-1])
        else _PLACE.search(rests[-1], 1)
    )
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
        subject = subject_in(head, finite_verbs(head)[-1:]) if number else ""
        verbs = finite_verbs(head)[-1:] if number and rest.startswith(" of ") else ()
        if verbs and re.search(r"\bof $", head):
            parts.append(Part(item.first, item.end, f"{head[: verbs[0].end]} {amount}{rest}"))
            continue
        is_level = _LEVEL.search(head) is not None
        if (
            subject
            and words[: item.first].endswith(", or ")
            and PERCENT.search(amount)
            and rest.startswith(" of ")
        ):
            parts.append(Part(item.first, item.end, f"{subject} made up {amount}{rest}"))
            continue
        if (
            subject
            and is_level
            and re.match(r"\s(?:less|more|lower|higher|fewer|below|above)\b", rest)
        ):
            parts.append(
                Part(
                    item.first,
                    item.end,
                    f"{subject} {be_of(subject)} {amount}{rest}",
                )
            )
            continue
        if shares and PERCENT.search(amount) and rest.strip():
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
        if number and (part := _of_which(words, items[number - 1], item, rest)) is not None:
            told = part
        start = 0 if number == 0 else item.first
        parts.append(Part(start, item.end, told))
    return tuple(parts)


def _completed(words: str, head: str, first: Item, item: Item, rest: str) -> str:
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


def _of_things(words: str, start: int, items: Sequence[Item]) -> tuple[Part, ...]:
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


_FLOW_AT = re.compile(
    r"(?:the |its |their )?(?P<flow>(?:ex|im)ports?|sales|purchases|shipments|the rest) (?:at|of|to|worth|being|were|was|totall?ing|amounting to|standing at|stood at|reached)"
)
"""What else comes to an amount, without the verb before: "and imports at $2 million"."""


def _of_flows(words: str, start: int, items: Sequence[Item]) -> tuple[Part, ...]:
    """Return the parts of a list of flows and their amounts: "Vila's exports were at $4 million and imports at $2 million"."""
    head = words[:start]
    subject = subject_in(head, finite_verbs(head)[-1:])
    if not subject:
        return ()
    parts = [Part(0, items[0].end, words[: items[0].end])]
    for item in items[1:]:
        found = _FLOW_AT.fullmatch(words[item.start : item.first].strip(" ("))
        assert found
        whose = of_the_same(found["flow"], subject)
        be = be_of(whose)
        parts.append(Part(item.start, item.end, f"{whose} {be} {words[item.first : item.end]}"))
    return tuple(parts)


def _gapped(words: str, start: int, items: Sequence[Item]) -> tuple[Part, ...]:
    """Return the parts of a list whose others have a subject of their own: "Vila's sales were $4 million and its gifts $2 million"."""
    head = words[:start]
    verb = head.split()[-1]
    owner = re.match(r"(?:.*, )?(?P<who>(?:[A-Z][\w-]*)(?: [A-Z][\w-]*)*['’]s?) ", head)
    parts = [Part(0, items[0].end, words[: items[0].end])]
    for item in items[1:]:
        subject = words[item.start : item.first].strip(" ,")
        if re.match(r"(?:its|their) ", subject):
            if owner is None:
                return ()
            subject = re.sub(r"^\w+", owner["who"], subject)
        if finite_verbs(f"{subject} it") or re.search(r"\b(?:to|of|for|in|by|at|with)$", subject):
            return ()
        told = f"{subject} {verb} {words[item.first : item.end]}"
        parts.append(Part(item.start, item.end, told))
    return tuple(parts)


_OF_WHICH = re.compile(r"\sof (?:which|whom|them)\s(?P<rest>.+)$")
_OF_IT = re.compile(r"\sof (?:it|that|this)\b")
"""How what is told of a part of the amount before begins, which is told of that part alone."""

_DONE = re.compile(r"(?:bound|destined|[a-z]+ed|made|sold|sent|held)\b")


def _of_which(words: str, before: Item, item: Item, rest: str) -> str | None:
    """Return what is told of a part of what was counted before: "120 lamps, 80 percent of them sold"; None if nothing is."""
    found = _OF_WHICH.match(rest)
    if found is None:
        return None
    counted = words[before.last : before.end].strip()
    amount = words[item.first : item.last]
    if not re.fullmatch(r"[a-z][a-z -]*s", counted) or _PLACE.search(f" {counted} "):
        return f"{amount}{rest}"
    be = "were " if _DONE.match(found["rest"]) else ""
    return f"{amount} of the {counted} {be}{found['rest']}"


def _preposition(words: str, item: Item) -> str:
    found = re.search(r"\b(to|by|at|for|with|from)\s$", words[item.start : item.first])
    return found[1] if found else ""


def _is_worth(words: str, item: Item) -> bool:
    """Whether an amount stands in brackets behind a thing, or tells what that is worth."""
    return bool(re.search(r"(?:\(|\bworth |\bvalued at )$", words[item.start : item.first]))
