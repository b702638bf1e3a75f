"""Offices: a deputy told as a minister, or the head of one body as that of another one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.core.language_tags import is_english
from generator.core.remembered import Remembered
from generator.facts.grounding.claim import Claim, Finding

_OFFICES = (
    "minister|premier|president|chairman|chairwoman|chair|director|head|ambassador|secretary|"
    "speaker|governor|chief|mayor|rector|consul|manager"
)
_RANKS = re.compile(r"first|deputy|vice|former|acting|honorary|senior|assistant|ex|co")
_BETWEEN = re.compile(
    r"prime|foreign|general|health|defen[cs]e|education|trade|state|executive|commercial"
)
"""Words that may stand between a rank and an office, and tell no rank."""

_REFERS = re.compile(r"the|an?|his|her|its|their|.*['’]s?", re.IGNORECASE)
"""What stands before an office that is only referred to, without its ranks."""

_OFFICE = re.compile(rf"\b(?:{_OFFICES})\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:[\w’']+[ -]){0,5}$")
_REACH = 60
"""Letters before an office in which its ranks are looked for."""


def office_findings(claim: Claim) -> Iterator[Finding]:
    """Yield offices that a claim gives with other ranks than all English words that it rests on."""
    own = ranks_in(claim.text) if is_english(claim.language) else ()
    bodies = bodies_in(claim.text)
    if not own and not bodies:
        return
    rest = [p.text for p in claim.closest or claim.passages if is_english(p.language)]
    if bodies:
        yield from _of_bodies(claim, bodies, rest)
    if not own:
        return
    known = _known(rest)
    for office, ranks, words in own:
        told = known.get(office)
        if told and ranks not in told:
            other = next(iter(told.values()))
            message = f'"{words}" is in the {claim.what}, and "{other}" in the words it rests on'
            yield Finding(
                words, claim.position, message, "give the office as it is given", claim.bases
            )


def _of_bodies(
    claim: Claim, own: tuple[tuple[str, str], ...], rest: list[str]
) -> Iterator[Finding]:
    """Yield the body whose head a claim names, if what it rests on names that of other ones only."""
    others = [(body, words) for text in rest for body, words in bodies_in(text)]
    known = " ".join(body for body, _ in others)
    for body, words in own:
        if others and body.split()[0] not in known:
            message = (
                f'"{words}" is in the {claim.what}, and "{others[0][1]}" in the words it rests on'
            )
            yield Finding(
                words, claim.position, message, "name the body as it is named", claim.bases
            )


_HEAD_OF = re.compile(
    rf"\b(?:{_OFFICES}|analyst|spokesman|spokeswoman|expert|official)(?: general)? (?:of|at|for) (?:the )?"
    r"(?P<body>[A-Z][\w’'-]*(?: (?:of |for |and )?[A-Z][\w’'-]*)+)"
)


@Remembered
def bodies_in(text: str) -> tuple[tuple[str, str], ...]:
    """Return the names of bodies in a text of which somebody is head, and the words."""
    return tuple((m["body"].casefold(), m.group()) for m in _HEAD_OF.finditer(text))


def _known(texts: Iterable[str]) -> dict[str, dict[frozenset[str], str]]:
    known: dict[str, dict[frozenset[str], str]] = defaultdict(dict)
    for text in texts:
        for office, ranks, words in ranks_in(text):
            known[office].setdefault(ranks, words)
    return known


@Remembered
def ranks_in(text: str) -> tuple[tuple[str, frozenset[str], str], ...]:
    """Return the offices in an English text, each with its ranks and words."""
    found = []
    for match in _OFFICE.finditer(text):
        start = match.start()
        near = _BEFORE.search(text[max(0, start - _REACH) : start])
        before = re.findall(r"[\w’']+", near.group() if near else "")
        ranks: list[str] = []
        for word in reversed(before):
            plain = word.casefold()
            if _RANKS.fullmatch(plain):
                ranks.insert(0, plain)
            elif not _BETWEEN.fullmatch(plain) and not word[0].isupper():
                break
        is_bare = not before and match.group().islower()
        if not ranks and (is_bare or (before and _REFERS.fullmatch(before[-1]))):
            continue
        words = " ".join((*ranks, match.group()))
        found.append((match.group().casefold(), frozenset(ranks), words))
    return tuple(found)
