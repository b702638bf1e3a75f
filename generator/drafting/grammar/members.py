"""Members: what belongs to a thing that a clause tells of, listed at its end: "goods, including iron and steel"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drafting.grammar.plural import is_many
from generator.drafting.grammar.tail import Tail
from generator.drafting.grammar.verbs import Verb, finite_verbs

_LISTED = re.compile(
    r",\s(?P<how>(?:mainly|mostly|largely|primarily|chiefly|notably) )?(?P<sign>(?:driven|led|fuelled|fueled|boosted|buoyed|supported) by|including|consisting (?:mainly |mostly )?of|comprising|ranging from)\s(?=\S+ \S+ \S)"
)
_NOUN = re.compile(
    r"(?:(?:the|an?|its|their|his|her|several|many|existing|other|new|some) )?(?:[\w’'-]+ (?:of )?){0,4}[\w’'-]+$"
)
_PARTED = re.compile(
    r"\b(?:to|in|on|at|by|with|from|for|into|between|about|as|that|through|against)\b|[,;:]"
)
_NOW = ("is", "are", "will", "has", "have")


def members_in(text: str, subject: str, verb: Verb) -> Iterator[Tail]:
    """Yield what a clause with a subject and a verb lists at its end, with more words than two."""
    for found in _LISTED.finditer(text, verb.end):
        if finite_verbs(f"it {text[found.end() :]}"):
            continue
        is_whole = not found["sign"].startswith(("including", "ranging"))
        noun = subject if is_whole else _counted_too(text, found.start(), found.end())
        noun = noun or _noun_of(text[: found.start()])
        how = _verb(found["sign"], noun, is_now=verb.word in _NOW)
        lead = f"{noun} {found['how'] or ''}{how} " if noun else ""
        start = found.start() + 2
        yield Tail(found.start(), start, found.end() if lead else start, lead, is_then=True)


_COUNTED = re.compile(r"(?:[a-z]+ ){0,3}?\d[\d.,]* (?P<what>[a-z]+s)\b")


def _counted_too(text: str, cut: int, start: int) -> str:
    """Return what is counted before a place, where the same is counted behind it: "112 lamps from Vila, including 53 lamps from"."""
    counted = _COUNTED.match(text, start)
    what = counted["what"] if counted else ""
    same = (
        re.search(rf"\d (?P<all>{what}\b(?: (?:of|from|in|for) [^,;]*)?)$", text[:cut])
        if what
        else None
    )
    return f"the {same['all']}" if same else ""


def _verb(sign: str, noun: str, *, is_now: bool) -> str:
    if sign.endswith(" by"):
        return f"{'were' if is_many(noun) else 'was'} {sign}"
    base = {"i": "include", "c": "consist", "r": "range"}[sign[0]]
    rest = {"i": "", "c": " of", "r": " from"}[sign[0]]
    if not is_now:
        return f"{base}{'' if base.endswith('e') else 'e'}d{rest}"
    return f"{base if is_many(noun) else base + 's'}{rest}"


def _noun_of(head: str) -> str:
    """Return the noun with which words end; "" where it is not clear."""
    verbs = finite_verbs(head)
    tail = _PARTED.split(head[verbs[-1].end :] if verbs else head)[-1].strip()
    found = _NOUN.match(tail)
    if re.match(r"(?:several|many|some|other|various|different|certain)\b", tail):
        return ""
    is_noun = found is not None and is_many(tail) and " and " not in tail
    return tail if is_noun and not re.match(r"[a-z]+ed\b", tail) else ""
