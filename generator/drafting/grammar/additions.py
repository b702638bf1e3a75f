"""Additions: what a clause adds at its end: why something changed, and how many of what it counts are of a kind."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.drafting.grammar.tail import Tail
from generator.drafting.grammar.verbs import Verb
from generator.drafting.numbers.direction import change_in
from generator.drafting.wording.phrasing import lowered

_NEAR = 60
"""Characters behind a verb that tell which way something changed."""

_DUE_TO = re.compile(
    r",\s(?P<how>(?:mainly|largely|partly|primarily|chiefly|mostly|partially) (?:due to|because of|driven by|thanks to|owing to|caused by|as a result of))\s"
)
_INCLUDING = re.compile(
    r",\s(?P<sign>including)\s(?=(?:(?:about|around|some|nearly|almost|over|more than) )?\d[\d.,]*(?: (?:million|billion))? [a-z])"
)


def including(text: str, subject: str) -> Iterator[Tail]:
    """Yield how many of those that are counted are of a kind: ", including 40 makers"."""
    own = re.sub(r"^(?:[A-Za-z]+ ){0,2}?\d[\d.,]*(?: (?:million|billion))? ", "the ", subject)
    for found in _INCLUDING.finditer(text) if own != subject and "," not in own else ():
        yield Tail(found.start(), found.start("sign"), found.end(), f"{own} included ")


def due_to(text: str, subject: str, verb: Verb) -> Iterator[Tail]:
    """Yield to what a rise or a fall is due: ", mainly due to lower prices"."""
    changed = text[verb.start : verb.end + _NEAR]
    noun = change_in(changed)
    for found in (
        _DUE_TO.finditer(text, verb.end) if noun and subject and "," not in subject else ()
    ):
        what = re.sub(r"^(?:The|A|An) ", lambda m: m.group().lower(), subject)
        start = found.start("how")
        yield Tail(found.start(), start, start, f"the {noun} in {lowered(what)} was ", is_then=True)


_SHARE_OF = re.compile(
    r"(?P<amount>(?:(?:about|around|some|nearly|almost|over|more than|only) )?(?:US)?[$€£]?\d[\d.,]*(?: ?(?:%|per ?cent|pct|trillion|billion|million|bn|mn|m)\b)?(?: (?:tonnes|people))?) (?=(?:is|are|was|were|has|have|had|will|would|came|went)\b)"
)
_WHOLE = re.compile(
    r"(?:US)?[$€£]\d[\d.,]*(?: ?(?:trillion|billion|million|bn|mn|m)\b)?|(?!(?:19|20)\d\d\b)\d[\d.,]*(?: (?:trillion|billion|million))? (?!percent|per|pct|in\b|to\b|from\b|and\b|or\b|on\b)[a-z]+s?\b"
)
"""Amounts, of which a part may be told behind them."""


def share_of(text: str, cut: int, start: int) -> Tail | None:
    """Return what is told of a part of an amount before a place: ", of which $80 million has been paid"."""
    led = re.compile(r"of (?:which|whom)\s").match(text, start)
    share = _SHARE_OF.match(text, led.end()) if led else None
    whole = [*_WHOLE.finditer(text[:cut])][-1:] if share else []
    if not share or not whole:
        return None
    return Tail(cut, start, share.end(), f"{share['amount']} of the {whole[0].group()} ")
