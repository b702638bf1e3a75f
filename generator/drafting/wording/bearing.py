"""Bearing: a second quote that has the names and numbers of a statement which the first one lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from generator.core.diagnostics import Diagnostic
from generator.core.proof.normalisation import counted
from generator.drafting.candidate import Candidate, Fields
from generator.drafting.wording.quoting import ends_phrase, tidied

_RULES = frozenset(("name-grounded", "number-grounded", "date-grounded"))
_LACKED = re.compile(
    r'"(?P<words>[^"]+)" is in (?:the (?:title|statement), and in none|no quote)\b'
)
_CHUNK = re.compile(r"\S+")
_STOP = re.compile(r"[.!?;][”\"’]?\s")
_MORE = 3
"""How many words a quote may go on to where a phrase ends."""


def borne(
    candidate: Candidate, problems: Iterable[Diagnostic], passage: str, limit: int
) -> Candidate:
    """Return a candidate with a second quote of at most `limit` words that has what its first one lacks.

    One that lacks nothing, or has two quotes already, stays as it is.
    """
    found = [m["words"] for d in problems if d.rule in _RULES if (m := _LACKED.match(d.message))]
    lacked = [*dict.fromkeys(found)]
    if not lacked or len(candidate.quotes) > 1 or not candidate.fact.get("statement"):
        return candidate
    at = passage.find(candidate.quote)
    quote = _around(passage, lacked, (at, at + len(candidate.quote)), limit) if at >= 0 else ""
    if not quote:
        return candidate
    whole = _joined(passage, (at, at + len(candidate.quote)), quote, limit)
    first = candidate.evidence
    if whole:
        return replace(candidate, fact={**candidate.fact, "evidence": [first | {"quote": whole}]})
    more = {**first, "quote": quote}
    pieces = [first, more] if at < passage.find(quote) else [more, first]
    pieces = with_values(pieces, candidate.fact.get("values", []))
    return replace(candidate, fact={**candidate.fact, "evidence": pieces})


def with_values(pieces: Iterable[Fields], values: Iterable[Fields]) -> list[Fields]:
    """Return pieces of evidence, each with the values that its quote has; the first has those that none has."""
    bare = [{n: v for n, v in piece.items() if n != "values"} for piece in pieces]
    own: list[list[Fields]] = [[] for _ in bare]
    for value in values:
        digits = str(value.get("amount", "")).lstrip("-")
        found = (n for n, piece in enumerate(bare) if _has(str(piece["quote"]), digits))
        own[next(found, 0)].append(dict(value))
    return [
        {**piece, "values": mine} if mine else piece for piece, mine in zip(bare, own, strict=True)
    ]


def _has(quote: str, digits: str) -> bool:
    plain = quote.replace(",", "")
    return re.search(rf"(?<![\d.]){re.escape(digits)}(?!\d|\.\d)", plain) is not None


def _joined(passage: str, taken: tuple[int, int], quote: str, limit: int) -> str:
    """Return one quote that reaches over both, if it may be so long."""
    at = passage.find(quote)
    whole = passage[min(at, taken[0]) : max(at + len(quote), taken[1])]
    return whole if counted(whole) <= limit and not _STOP.search(whole) else ""


def _around(passage: str, lacked: list[str], taken: tuple[int, int], limit: int) -> str:
    """Return the words of a passage nearest to its quote that have all that is lacked, or the first of it."""
    for wanted in (lacked, lacked[:1]):
        spans = [_nearest(passage, word, taken) for word in wanted]
        known = [span for span in spans if span]
        if len(known) < len(wanted) or not known:
            continue
        start, end = _widened(passage, min(s for s, _ in known), max(e for _, e in known), taken)
        is_apart = end <= taken[0] or start >= taken[1]
        if is_apart and counted(passage[start:end]) <= limit:
            return passage[start:end]
    return ""


def _nearest(passage: str, word: str, taken: tuple[int, int]) -> tuple[int, int] | None:
    found = [m.span() for m in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", passage)]
    apart = [s for s in found if s[1] <= taken[0] or s[0] >= taken[1]]
    return min(apart, key=lambda s: min(abs(s[0] - taken[1]), abs(taken[0] - s[1])), default=None)


def _widened(passage: str, start: int, end: int, taken: tuple[int, int]) -> tuple[int, int]:
    """Return a span with the capitalised words before it, and the words behind it up to where a phrase ends."""
    chunks = [m.span() for m in _CHUNK.finditer(passage)]
    first = next(n for n, (_, e) in enumerate(chunks) if e > start)
    last = next(n for n, (_, e) in enumerate(chunks) if e >= end)
    while (
        first
        and passage[chunks[first - 1][0]].isupper()
        and chunks[first - 1][0] >= taken[1] * (taken[1] <= start)
    ):
        if passage[chunks[first - 1][1] - 1] in ".!?;,":
            break
        first -= 1
    is_free = last + 1 < len(chunks) and not start < taken[0] < chunks[last + 1][1]
    until = last + (is_free and passage[chunks[last][1] - 1] not in ".!?;,")
    for more in range(_MORE + 1):
        place = last + more
        if place >= len(chunks) or (start < taken[0] < chunks[place][1]):
            break
        span = tidied(passage, (chunks[first][0], chunks[place][1]))
        if ends_phrase(passage, passage[slice(*span)]):
            until = place
            break
    return tidied(passage, (chunks[first][0], chunks[until][1]))
