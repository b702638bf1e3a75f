"""Amounts told at the end of a clause beside another one: by how much it grew, what it was before, the next period's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.tail import Tail
from generator.drafting.grammar.verbs import Verb
from generator.drafting.numbers.currencies import SIGN

_HEDGE = r"(?:(?:an? (?:estimated|mere|total of|average of)|about|around|almost|nearly|over|more than|just|only|some|up to|approximately|estimated) )*"
_MONEY = rf"(?:(?:US ?)?[$€£]|(?:{SIGN})\.?)\s?\d[\d.,]*(?:\s?(?:trillion|billion|million|lakh crore|crore|lakh|bn|bln|mn|mln|tn|m)\b)?"
_SUM = rf"(?:{_MONEY}|\d[\d.,]*\s(?:trillion|billion|million)\b)"
_UNIT = r"(?:%|per ?cent|pct|(?:trillion|billion|million|thousand)\b|tonnes|tons|t\b|kilomet\w+)"
_PERCENT = r"\d[\d.,]*\s?(?:%|per ?cent\b|pct\b)"
_PERCENT_LAST = re.compile(
    rf"(?:{_PERCENT}|\b(?:doubled|tripled|quadrupled|halved|a third|a quarter|half|a fifth|two[- ]thirds))(?: (?:year[- ]on[- ]year|annually|yoy|a year))?$"
)
_NUMBER = rf"(?:{_MONEY}|\d[\d.,]*\s?{_UNIT})"
_LEVEL = re.compile(
    r"(?:amounted to|came to|reached|totall?ed|stood at|was|were|is|are|hit|equall?ed|(?:was|were) (?:valued|estimated) at)\s"
)
_CHANGED = re.compile(
    r"(?:rose|grew|increased|surged|jumped|climbed|soared|expanded|fell|dropped|declined|decreased|shrank|plunged|slumped|slid|"
    r"(?:(?:more than|almost|nearly) )?(?:doubled|tripled|quadrupled|halved)|widened|narrowed|swelled|dipped|rebounded|recovered|"
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
    rf"(?<=[\w%])\s(?P<sign>to|and (?:reached|amounted to|totall?ed)) (?={_HEDGE}{_SUM})"
)
_FROM = re.compile(
    rf"(?:,\s(?:up|down))?\sfrom (?={_HEDGE}{_NUMBER}[^,;]*\b(?:(?:1[89]|20)\d\d|last|previous|earlier|ago|before)\b)"
)
_FLOW = r"(?:exports|imports|sales|turnover|trade|shipments|deliveries|supplies|purchases|production|output|investment|revenues?|arrivals)"
_WITH_UP = re.compile(
    rf"(?:,\swith\s|,?\sand\s)(?P<thing>(?:[A-Z][\w’'-]* )?(?:[a-z]+ )?{_FLOW})\s(?P<way>(?:up|down)\s(?:by )?(?={_HEDGE}{_NUMBER}))"
)
"""What else is up or down: ", with exports down 1.8 percent"."""

_WITH_BEING = re.compile(
    rf"(?:,?\swith|,\sagainst|,\scompared (?:with|to))\s(?P<thing>(?:[A-Z][\w’'-]* )?(?:[a-z]+ )?{_FLOW}(?: (?:to|from) (?:the )?[A-Z][\w’'-]*)?)\s(?P<way>of(?: only| just)?|being|at|amounting to|totall?ing|reaching|standing at|worth)\s(?={_HEDGE}{_NUMBER})"
)
"""What else comes to an amount: "with imports being $77 million"."""

_FROM_TO = re.compile(rf"(?<=\w)\sto (?={_HEDGE}{_NUMBER})")
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
    others = [
        *_gapped(text, subject, verb, first),
        *_with_up(text, verb.end),
        *_with_being(text, verb.end),
    ]
    yield from (tail for _, tail in others)
    for found in _CHANGE.finditer(text, first.end()):
        own = _subject_at(text, found.start(), first.end(), subject, others)
        be = "were" if is_many(own) else "was"
        how = f"{be} {found['up']} " if found["up"] else f"{_BY[found['what'] or 'rise']} by "
        lead = f"{own} {how}" if own and is_level else ""
        start = found.start("all")
        yield Tail(found.start(), start, found.end() if lead else start, lead, is_then=True)
    for pattern in (_TO, _FROM):
        for found in pattern.finditer(text, first.end()):
            is_percent = _PERCENT_LAST.search(text[: found.start()]) is not None
            if is_percent is not (pattern is _TO):
                continue
            own = _subject_at(text, found.start(), first.end(), subject, others)
            is_own = own != "" and (is_changed or (is_level and pattern is _FROM))
            lead = f"{own} came to " if is_own else ""
            if pattern is _FROM and not lead:
                continue
            start = found.start() + (2 if text[found.start()] == "," else 1)
            rest = found.end() if lead else start
            yield Tail(found.start(), start, rest, lead, is_then=pattern is _TO)
    is_from = re.search(r"\bfrom\s+$", text[: first.start()]) is not None
    for found in _FROM_TO.finditer(text, first.end()) if is_from and is_changed else ():
        own = _subject_at(text, found.start(), first.end(), subject, others)
        start = found.start() + 1
        yield Tail(
            found.start(), start, found.end() if own else start, f"{own} came to " if own else ""
        )
    for found in _AND.finditer(text, first.end()):
        if _TIME.search(text[first.end() : found.start()]) and _TIME.search(text[found.end() :]):
            own = _subject_at(text, found.start(), first.end(), subject, others)
            lead = f"{own} {text[verb.start : _at(text, verb.end)]}" if own else ""
            yield Tail(found.start(), found.end(), found.end(), lead)


_Other = tuple[str, Tail]
"""What else an amount is told of, and where."""

_REACHING = re.compile(r",\s(?:reaching|totall?ing|hitting|exceeding|amounting to)\s")
"""What the subject itself came to."""

_PARTED = re.compile(r",\s(?:with|and|while|but)\s|\s(?:and|while|but)\s")


def _subject_at(text: str, place: int, first: int, subject: str, others: list[_Other]) -> str:
    """Return what an amount at a place is of: the subject, or what else is named before it; "" where that is not certain."""
    before = [(thing, tail) for thing, tail in others if tail.cut < place]
    if before:
        thing, tail = before[-1]
        return thing if not _PARTED.search(text[tail.rest : place]) else ""
    behind = _REACHING.split(text[first:place])[-1]
    between = re.sub(r"\b(?:between|both) \S+ and \S+", "", behind)
    is_certain = subject and "," not in subject and not _PARTED.search(between)
    return subject if is_certain else ""


def _with_up(text: str, start: int) -> Iterator[_Other]:
    """Yield what else is up or down: ", with exports down 1.8 percent"."""
    for found in _WITH_UP.finditer(text, start):
        thing = found["thing"]
        be = "were" if is_many(thing) else "was"
        lead = f"{thing} {be} "
        yield (
            thing,
            Tail(found.start(), found.start("thing"), found.start("way"), lead, is_then=True),
        )


def _with_being(text: str, start: int) -> Iterator[_Other]:
    """Yield what else comes to an amount: "with imports being $77 million"."""
    for found in _WITH_BEING.finditer(text, start):
        thing = found["thing"]
        lead = f"{thing} {'were' if is_many(thing) else 'was'} "
        own = found.end("way") + 1
        yield thing, Tail(found.start(), found.start("thing"), own, lead, is_then=True)


def _gapped(text: str, subject: str, verb: Verb, first: re.Match[str]) -> Iterator[_Other]:
    """Yield what else an amount is told of with the same verb: "lamps rose by 5 percent, wicks by 3 percent"."""
    between = re.fullmatch(
        r"(?P<verb>[a-z ]+?) (?P<how>by|to|for)\s*", text[verb.start : first.start()]
    )
    if not between or not subject or "," in subject or re.search(r" to ", between["verb"]):
        return
    gap = re.compile(
        rf"(?:,\s(?:and\s|while\s)?|\sand\s)(?P<thing>(?:the )?[^\d,;]{{2,40}}?) {between['how']} (?={_HEDGE}{_NUMBER})"
    )
    own = re.match(r".*?['’]s (?P<rest>.+)", subject)
    for found in gap.finditer(text, first.end()):
        thing = found["thing"]
        if re.search(r"\bwith\b|[a-z]{2,}ing\b", thing):
            continue
        if own and re.search(r"['’]s$", thing):
            thing = f"{thing} {own['rest']}"
        lead = f"{thing} {between['verb']} {between['how']} "
        yield thing, Tail(found.start(), found.start("thing"), found.end(), lead, is_then=True)


def _at(text: str, start: int) -> int:
    """Return where the number itself begins that stands first behind a place, so that the words before it are kept."""
    found = re.compile(_NUMBER).search(text, start)
    return found.start() if found else start
