"""Covering: quotes of a claim that have the most of its words, one quote longer or a second one beside it."""

from __future__ import annotations

import re

from generator.core.proof.normalisation import counted
from generator.drafting.claim import Claim
from generator.drafting.wording.phrasing import lead_of
from generator.drafting.wording.quoting import ends_phrase, tidied

_ENOUGH = 0.6
"""What share of the words of a claim its quotes have at least, where that can be."""

_LONG = 14
"""From how many words on a claim may be quoted too little of."""

_LEAST = 4
"""Words of a second quote, at least."""

_CHUNK = re.compile(r"\S+")


def covering(claim: Claim, quotes: tuple[str, ...], limit: int) -> tuple[str, ...]:
    """Return quotes of a claim that have most of its words: a second one is added where one of `limit` words has not."""
    text, told = claim.text, {_bare(word) for word in claim.words.split()}
    lead = min(lead_of(text), len(text) - 1)
    chunks = [m.span() for m in _CHUNK.finditer(text, lead) if _bare(m.group()) in told]
    if len(quotes) != 1 or len(chunks) < _LONG or (at := text.find(quotes[0])) < 0:
        return quotes
    end = at + len(quotes[0])
    inside = [n for n, (s, e) in enumerate(chunks) if s >= at - 1 and e <= end + 1]
    if not inside or len(inside) >= _ENOUGH * len(chunks):
        return quotes
    before, behind = chunks[: inside[0]], chunks[inside[-1] + 1 :]
    stretch = before if len(before) > len(behind) else behind
    second = _shortened(claim, stretch, limit)
    if not second:
        return quotes
    return (second, quotes[0]) if stretch is before else (quotes[0], second)


def reaching(claim: Claim, quotes: tuple[str, ...], statement: str, limit: int) -> tuple[str, ...]:
    """Return quotes of a claim that leave out nothing that its statement tells between them or behind them.

    The last one is longer, or has another of `limit` words behind it; or two have all of the claim from the first one on.
    """
    text = claim.text
    places = [text.find(quote) for quote in quotes]
    if not quotes or min(places) < 0 or places != sorted(places):
        return quotes
    end = places[-1] + len(quotes[-1])
    stop = len(text.rstrip(" .,;:!?”“\"'"))
    told = {_bare(word).casefold() for word in (statement or text).split()}

    def lacks(words: str) -> bool:
        left = (w for w in map(_bare, words.split()) if len(w) > _SHORT and w.casefold() in told)
        return len([*left]) >= _LEAST_LEFT

    between = text[places[0] + len(quotes[0]) : places[-1]] if len(quotes) > 1 else ""
    if len(quotes) > 1 and (lacks(between) or lacks(text[end:stop])):
        return _in_halves(text, places[0], stop, limit) or quotes
    if not lacks(text[end:stop]):
        return quotes
    if counted(text[places[-1] : stop]) <= limit:
        return (*quotes[:-1], text[places[-1] : stop])
    if len(quotes) > 1:
        return quotes
    start, stop = tidied(text, (end + len(text[end:]) - len(text[end:].lstrip(" ,;:")), stop))
    more = text[start:stop]
    is_fit = end <= start and counted(more) <= limit and text.count(more) == 1
    return (*quotes, more) if is_fit else quotes


def _in_halves(text: str, start: int, stop: int, limit: int) -> tuple[str, ...]:
    """Return two quotes that have all of a stretch, the first up to where a phrase ends; none if it is too long."""
    ends = [m.end() for m in _CHUNK.finditer(text, start, stop)]
    for end in reversed(ends[:-_LEAST]):
        first, second = text[start:end].rstrip(" ,;:"), text[end:stop].lstrip(" ,;:")
        if counted(first) > limit or not ends_phrase(text, first):
            continue
        if counted(second) > limit:
            return ()
        is_once = text.count(first) == 1 == text.count(second)
        return (first, second) if is_once else ()
    return ()


_SHORT = 3
_LEAST_LEFT = 2
"""Words of some length that a quote leaves out at its end, at least."""


def _bare(word: str) -> str:
    return word.strip(".,;:”“\"'()")


def _shortened(claim: Claim, chunks: list[tuple[int, int]], limit: int) -> str:
    """Return the first words of a stretch that the claim has, as many as a quote may have, up to where a phrase ends."""
    text = claim.text
    for last in range(len(chunks) - 1, _LEAST - 2, -1):
        start, end = tidied(text, (chunks[0][0], chunks[last][1]))
        quote = text[start:end]
        is_own = quote in claim.words and text.count(quote) == 1
        if is_own and counted(quote) <= limit and ends_phrase(text, quote):
            return quote
    return ""
