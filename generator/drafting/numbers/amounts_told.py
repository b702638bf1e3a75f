"""Amounts told at the end of a clause beside another one: by how much it grew, what it was before, the next period's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.tail import Tail
from generator.drafting.grammar.verbs import Verb
from generator.drafting.numbers.currencies import SIGN
from generator.drafting.numbers.flows import FLOW, be_of, of_the_same

_HEDGE = r"(?:(?:an? (?:estimated|mere|total of|average of)|about|around|almost|nearly|over|more than|just|only|some|up to|approximately|estimated) )*"
_MONEY = rf"(?:(?:US ?)?[$€£]|[A-Z]{{3}}(?= \d)|(?:{SIGN})\.?)\s?\d[\d.,]*(?:\s?(?:trillion|billion|million|lakh crore|crore|lakh|bn|bln|mn|mln|tn|m)\b)?"
_SPELT = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|half a"
)
_SUM = rf"(?:{_MONEY}|(?:\d[\d.,]*|{_SPELT})[\s-](?:trillion|billion|million)\b)"
_UNIT = r"(?:%|[MGk]Wh?\b|bcm\b|bpd\b|barrels\b|per ?cent|pct|pc\b|(?:trillion|billion|million|thousand)\b|tonnes|tons|t\b|kilomet\w+)"
_PERCENT = r"\d[\d.,]*\s?(?:%|per ?cent\b|pct\b|pc\b)"
_PERCENT_LAST = re.compile(
    rf"(?:{_PERCENT}|percentage points?|basis points|\b(?:doubled|tripled|quadrupled|halved|a third|a quarter|half|a fifth|two[- ]thirds))(?: (?:year[- ]on[- ]year|annually|yoy|a year))?"
    r"(?: (?:in|during) (?:[A-Z][a-z]{2,8} ?)?(?:(?:19|20)\d\d)?| (?:in|during|over|for) (?:the |this |last )?(?:(?:first|last|past) )?(?:[a-z]+ )?(?:months?|quarter|half|year|period)(?: of [^,;$€£]{3,40})?)?$"
)
_NUMBER = rf"(?:{_MONEY}|(?:{_SPELT}) (?:trillion|billion|million)\b|\d[\d.,]*\s?{_UNIT}|\d{{1,3}}(?:,\d{{3}})+\b)"
_LEVEL = re.compile(
    r"(?:(?:has|have|had) )?(?:already |also )?(?:amounted to|came to|come to|reached|totall?ed|stood at|was|were|is|are|hit|equall?ed|averag(?:ed|es)|fetched|(?:was|were) (?:valued|estimated) at)\s"
)
_CHANGED = re.compile(
    r"(?:rose|grew|increased|surged|jumped|climbed|soared|expanded|fell|dropped|declined|decreased|shrank|plunged|slumped|slid|"
    r"(?:(?:more than|almost|nearly) )?(?:doubled|tripled|quadrupled|halved)|widened|narrowed|swelled|dipped|slipped|sank|plummeted|tumbled|eased|went (?:up|down)|rebounded|recovered|"
    r"(?:has|have|had) (?:also |since |already |[a-z]{3,}ly )?(?:risen|grown|increased|surged|jumped|climbed|fallen|dropped|declined|decreased))\b"
)
_HAS_CHANGED = re.compile(
    r"(?:(?:has|have|had) )?(?:also )?(?:recorded|registered|witnessed|saw|seen|posted|experienced|represents?|represented|marks?|marked|showed|shown|was|is|reported) "
    rf"(?:an? )?(?:[a-z-]+ )*(?:{_PERCENT} )?(?:[a-z-]+ )?(?:increase|rise|growth|jump|surge|gain|decline|drop|fall|decrease|reduction)\b"
)
_BY = {
    "increase": "increased", "rise": "rose", "growth": "grew", "jump": "jumped", "surge": "surged", "gain": "gained",
    "decline": "declined", "drop": "dropped", "fall": "fell", "decrease": "decreased", "hike": "rose",
}  # fmt: skip
_CHANGE = re.compile(
    rf"(?:,|\s(?:but|and)(?= (?:up|down)\b))\s(?P<all>(?:(?:which (?:is|was) )?(?:an?|the) (?:[\w-]+ ){{0,3}}?(?P<what>{'|'.join(_BY)}) of |(?P<up>up|down) (?:by )?)(?={_HEDGE}{_NUMBER}))"
)
_A_CHANGE = re.compile(
    rf",\s(?:which (?:is|was|represents|represented) |representing |marking |showing |registering |recording )?"
    rf"(?=an? {_HEDGE}\d[\d.,]*[ -]?(?:%|per ?cent|pct|pc\b)[ -](?:[a-z-]+ ){{0,2}}(?:increase|rise|growth|jump|surge|gain|decline|drop|fall|decrease|reduction|slump)\b)"
)
"""By how much something changed, told with a noun: ", a 20 percent increase"."""

_TO = re.compile(
    rf"(?<=[\w%])\s(?P<sign>to|and (?:reached|amounted to|totall?ed)) (?={_HEDGE}(?:{_SUM}|{_PERCENT}))"
)
_FROM = re.compile(
    rf"(?:(?:,?\s(?:up|down))?\sfrom|,?\s(?:as )?(?:compared (?:with|to)|against|versus)) (?={_HEDGE}{_NUMBER})"
)
"""What an amount was at another time: "up from $8 million in 2021"."""

_LED = re.compile(r"^(?:In|During|For) (?:the )?(?:FY ?)?\d{4}(?:[-–/]\d{2,4})?,? ")
_MAINLY = re.compile(
    r",\s(?:mainly|mostly|including|primarily|largely|especially|chiefly|such as)\b.*$"
)
BRINGING = re.compile(
    rf",\s(?:and )?(?P<sign>bringing|taking|raising|pushing|lifting) (?P<what>(?:the |its |their )?[^,;\d]{{3,50}}?) to (?={_HEDGE}{_NUMBER})"
)
"""What a sum comes to with another: ", bringing total investment to $9 million"."""

_DEALT = re.compile(r"(?:has |have |had )?(?P<verb>export|import)(?:ed|s)\b")


def _dealt(subject: str, group: str) -> str:
    """Return what somebody deals in who "exported" so much: their exports; "" where nothing tells that."""
    found = _DEALT.match(group)
    return f"{subject}'s {found['verb']}s" if found and subject and subject[-1] != "s" else ""


_BEFORE = re.compile(
    rf",? before (?:(?:falling|rising|dropping|declining|climbing|growing|increasing|jumping|recovering|slipping|plunging|rebounding|dipping|surging|shrinking|easing) (?:back )?(?:again )?)?to (?={_HEDGE}{_NUMBER})"
)
"""What an amount came to after that: ", before falling to $3 million"."""

_CURRENT = re.compile(
    rf"\b(?:raise|increase|boost|expand|bring|take|grow|lift|push|double|triple) (?P<thing>(?:the |their |its )?[^,;\d]{{3,60}}?)(?: to| by)? [^,;]*\d[^,;]*?(?P<cut>,?\s(?:up )?from (?:the |its |their )?(?:current|present)(?: (?:level|figure|volume|value))?(?: of)? )(?={_HEDGE}{_NUMBER})"
)
"""What an amount that is to change is now: "from the current $6 million"."""
_WITH_UP = re.compile(
    rf"(?:,\swith\s|,?\sand\s)(?P<thing>(?:[A-Z][\w’'-]* )?(?:[a-z]+ )?{FLOW})\s(?P<way>(?:up|down)\s(?:by )?(?={_HEDGE}{_NUMBER}))"
)
"""What else is up or down: ", with exports down 1.8 percent"."""

_WITH_BEING = re.compile(
    rf"(?:,?\swith|,?\sagainst|,\scompared (?:with|to))\s(?P<thing>(?:[A-Z][\w’'-]* )?(?:[a-z]+ )?{FLOW}(?: (?:to|from) (?:the )?[A-Z][\w’'-]*)?)\s(?P<way>of(?: only| just)?|being|at|amounting to|totall?ing|reaching|standing at|worth)\s(?={_HEDGE}{_NUMBER})"
)
"""What else comes to an amount: "with imports being $77 million"."""

_FROM_A_TO_B = re.compile(
    rf"[^,;\d]{{0,40}}?(?: (?:in|during) (?:19|20)\d\d)?(?:,? (?P<up>up|down))?,? (?P<from>from) {_HEDGE}{_SUM}[^;]*?,? (?P<to>to) (?={_HEDGE}{_SUM})"
)
"""What an amount was and what it came to, behind by how much it changed: "rose by 4 percent, from $3 million to $4 million"."""

_FROM_TO = re.compile(rf"(?<=\w)\sto (?={_HEDGE}{_NUMBER})")
_BETWEEN = re.compile(r"\bbetween \S*\d\S*$")
"""An amount that another one bounds from above: "between 116% to 218%"."""
_AND = re.compile(rf"\sand (?={_HEDGE}{_NUMBER})")
_TIME = re.compile(r"\b(?:(?:1[89]|20)\d\d|last (?:year|month)|this year|earlier|previous year)\b")
_FIRST = re.compile(rf"{_HEDGE}{_NUMBER}")


_HOPED = re.compile(r"(?:hopes?|plans?|aims?|wants?|intends?|expects?|will|would)\b")
"""Verbs of what is to come, which what it is compared with did not do."""


def amounts_in(text: str, subject: str, verb: Verb) -> Iterator[Tail]:
    """Yield the amounts that a clause with a subject and a verb tells behind its first one."""
    group = text[verb.start :]
    subject = _LED.sub("", _MAINLY.sub("", subject))
    if not subject and re.match(r"(?:This|That) (?:also )?(?:represent|mark)", text):
        subject = "this amount"
    is_level, is_changed = _LEVEL.match(group) is not None, _CHANGED.match(group) is not None
    is_changed = is_changed or _HAS_CHANGED.match(group) is not None
    first = _FIRST.search(text, verb.end)
    if first is None:
        return
    others = [
        *_gapped(text, subject, verb, first),
        *_with_up(text, verb.end, subject),
        *_with_being(text, verb.end, subject),
    ]
    yield from (tail for _, tail in others)
    behind = verb.end if re.search(r"\d", subject) else first.end()
    for found in _A_CHANGE.finditer(text, behind):
        own = _subject_at(text, found.start(), first.end(), subject, others)
        own = re.sub(rf"^(?:{_HEDGE})\d[\d.,]* ", "the number of ", own, flags=re.IGNORECASE)
        own = own if is_level or is_changed else _dealt(own, group)
        start = found.end()
        yield Tail(found.start(), start, start, f"{own} saw " if own else "", is_then=True)
    for found in BRINGING.finditer(text, verb.end):
        is_ahead = re.search(r"\b(?:will|would|plans?|to)\b", text[: found.start()]) is not None
        lead = f"{found['what']} {'would come' if is_ahead else 'came'} to "
        yield Tail(found.start(), found.start("sign"), found.end(), lead, is_then=True)
    for found in _CHANGE.finditer(text, behind):
        own = _subject_at(text, found.start(), first.end(), subject, others)
        number = re.sub(rf"^(?:{_HEDGE})\d[\d.,]* ", "the number of ", own, flags=re.IGNORECASE)
        is_told, own = is_level or number != own, number
        be = be_of(own)
        how = f"{be} {found['up']} " if found["up"] else f"{_BY[found['what'] or 'rise']} by "
        lead = f"{own} {how}" if own and is_told else ""
        start = found.start("all")
        yield Tail(found.start(), start, found.end() if lead else start, lead, is_then=True)
    if now := _CURRENT.search(text, verb.end):
        lead = f"{now['thing']} now {'come' if is_many(now['thing']) else 'comes'} to "
        yield Tail(now.start("cut"), now.start("cut") + 1, now.end("cut"), lead)
    for found in _BEFORE.finditer(text, first.end()):
        lead = f"{subject} then came to " if subject and "," not in subject else ""
        yield Tail(found.start(), found.start() + 2, found.end(), lead)
    for pattern in (_TO, _FROM):
        for found in pattern.finditer(text, first.end()):
            is_percent = _PERCENT_LAST.search(text[: found.start()]) is not None
            if is_percent is not (pattern is _TO) or _BETWEEN.search(text[: found.start()]):
                continue
            own = _subject_at(text, found.start(), first.end(), subject, others)
            is_own = own != "" and (is_changed or (is_level and pattern is _FROM))
            timeless = _TIMED.sub("", own)
            timeless = _LAST_YEAR.sub("", timeless) if pattern is _FROM else timeless
            lead = f"{timeless} came to " if is_own else ""
            head = text[verb.start : first.start()]
            if (
                not lead
                and own
                and len(head.split()) <= _FEW
                and not (found.group().strip().startswith("from") or _HOPED.match(group))
            ):
                lead = f"{own} {head}"
            if pattern is _FROM and not (lead and _is_then_or_now(text, first, found)):
                continue
            start = found.start() + (2 if text[found.start()] == "," else 1)
            rest = found.end() if lead else start
            yield Tail(found.start(), start, rest, lead, is_then=pattern is _TO)
    if is_changed and subject and "," not in subject:
        yield from _from_a_to_b(text, first.end(), subject)
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
            is_before = _FROM.search(text[: found.start()], first.end()) is not None
            told = "came to " if is_before else text[verb.start : _at(text, verb.end)]
            lead = f"{own} {told}" if own else ""
            yield Tail(found.start(), found.end(), found.end(), lead)


def _from_a_to_b(text: str, start: int, subject: str) -> Iterator[Tail]:
    """Yield what an amount was and what it came to, behind by how much it changed."""
    both = _FROM_A_TO_B.match(text, start)
    for sign in ("from", "to") if both else ():
        assert both
        at = both.start(sign)
        cut = both.start("up") - 1 if both["up"] and sign == "from" else at - 1
        cut -= text[cut - 1] == ","
        yield Tail(cut, at, at + len(sign) + 1, f"{subject} came to ")


def _is_then_or_now(text: str, first: re.Match[str], found: re.Match[str]) -> bool:
    """Whether an amount is told as what another one was: with its own time, or right behind that: "to 7 million from 8 million"."""
    if _OWN_TIME.match(text, found.end()) or _TO_SUM.search(text[: found.start()]):
        return True
    between = text[first.end() : found.start()] if first.end() <= found.start() else ""
    return (
        bool(re.search(r"\bto (?:[a-z]+ ){0,3}$", text[: first.start()]))
        and len(between.split()) <= _CLOSE
    )


_TO_SUM = re.compile(rf"\sto {_HEDGE}{_NUMBER}$")
_CLOSE = 4
_FEW = 3
_TIMED = re.compile(
    r"\s(?:for|in|during|over) (?:the )?(?:(?:period |months? )?[^,]*\d{4}|(?:last|previous|past) (?:fiscal |financial )?(?:year|month|quarter))$"
)
_LAST_YEAR = re.compile(r"\s(?:last|this) (?:fiscal |financial )?(?:year|month|quarter)$")
_DID = re.compile(
    r"\b(?:increased|decreased|declined|dropped|rose|grew|fell|shrank|climbed|jumped|surged|slumped)$"
)
_OWN_TIME = re.compile(
    rf"{_HEDGE}{_NUMBER}[^,;]*\b(?:(?:FY ?)?(?:1[89]|20)\d\d|FY|January|February|March|April|May|June|July|August|September|October|November|December|last|previous|earlier|ago|before|corresponding|same|this|beginning|start|end|now|currently|today)\b"
)
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


def _with_up(text: str, start: int, subject: str) -> Iterator[_Other]:
    """Yield what else is up or down: ", with exports down 1.8 percent"."""
    for found in _WITH_UP.finditer(text, start):
        thing = of_the_same(found["thing"], subject)
        lead = f"{thing} {be_of(thing)} "
        yield (
            thing,
            Tail(found.start(), found.start("thing"), found.start("way"), lead, is_then=True),
        )


def _with_being(text: str, start: int, subject: str) -> Iterator[_Other]:
    """Yield what else comes to an amount: "with imports being $77 million"."""
    for found in _WITH_BEING.finditer(text, start):
        thing = of_the_same(found["thing"], subject)
        lead = f"{thing} {be_of(thing)} "
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
        if re.search(r"\bwith\b|[a-z]{2,}ing\b", thing) or _DID.search(thing):
            continue
        if own and re.search(r"['’]s$", thing):
            thing = f"{thing} {own['rest']}"
        thing = of_the_same(thing, subject)
        lead = f"{thing} {between['verb']} {between['how']} "
        yield thing, Tail(found.start(), found.start("thing"), found.end(), lead, is_then=True)


def _at(text: str, start: int) -> int:
    """Return where the number itself begins that stands first behind a place, so that the words before it are kept."""
    found = re.compile(_NUMBER).search(text, start)
    return found.start() if found else start
