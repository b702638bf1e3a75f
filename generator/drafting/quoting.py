"""The quote of a claim: the fewest words in a row that carry its number, its day and its verb."""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.core.proof.normalisation import counted

Span = tuple[int, int]

_CHUNK = re.compile(r"\S+")
_LEAST, _FEW = 2, 6
_LOOSE = re.compile(
    r"(?:the|a|an|of|in|on|at|to|by|for|from|with|and|or|that|which|was|were|is|are|its|their|as|between|и|в|на|"
    r"по|с|der|die|das|und|im|ve|və)$",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?:\b(?:more than|less than|about|around|almost|nearly|over|above|up to|at least|approximately|some|exceeded|"
    r"exceeding|surpassed|close to|no less than|не менее|более|менее|свыше|около|почти|порядка|до|rund|etwa|über|mehr als|"
    r"fast|knapp|yaklaşık|təxminən|topped|neared|by|an estimated|estimated) )+$",
    re.IGNORECASE,
)


def hedged(text: str, span: Span) -> Span:
    """Return the span of a number with the words before it that hedge it."""
    found = _HEDGE.search(text[: span[0]])
    return (found.start(), span[1]) if found else span


def quote_of(text: str, needed: Span, wanted: Iterable[Span], limit: int, most: int) -> Span:
    """Return the place of a quote of at most `limit` words in a text, each whole.

    It has the words that are `needed`; of those `wanted`, in order, each as long as it stays within
    `most` words. Marks at its ends are left out.
    """
    chosen = _whole(text, needed)
    for span in wanted:
        both = _whole(text, (min(chosen[0], span[0]), max(chosen[1], span[1])))
        if counted(text[both[0] : both[1]]) <= min(limit, most):
            chosen = both
    while counted(text[chosen[0] : chosen[1]]) > limit:
        cut = text.rfind(" ", chosen[0], chosen[1])
        if cut <= chosen[0]:
            break
        chosen = (chosen[0], cut)
    return _tidied(text, _lengthened(text, chosen))


def core_of(text: str, verb: Span | None, most: int) -> Span:
    """Return the place of the words that carry a claim without a number: its verb and what follows."""
    chunks = list(_CHUNK.finditer(text))
    if len(chunks) <= most:
        return 0, len(text)
    first = next((n for n, c in enumerate(chunks) if verb and c.end() > verb[0]), 0)
    last = min(first + most, len(chunks)) - 1
    while last > first + _LEAST and last + 1 < len(chunks) and _LOOSE.match(chunks[last].group()):
        last -= 1
    for stop in range(first + 3, last + 1):
        if chunks[stop - 1].group()[-1] in ",;" and stop - first >= 4:
            last = stop - 1
            break
    return chunks[first].start(), chunks[last].end()


def _lengthened(text: str, span: Span) -> Span:
    """Return a span of at least two words, so that it can stand for a passage."""
    if counted(text[span[0] : span[1]]) >= _LEAST:
        return span
    before = list(_CHUNK.finditer(text[: span[0]]))
    after = list(_CHUNK.finditer(text, span[1]))
    if after:
        return span[0], after[0].end()
    return (before[-1].start(), span[1]) if before else span


def _whole(text: str, span: Span) -> Span:
    start, end = span
    while start > 0 and not text[start - 1].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace():
        end += 1
    return start, end


def _tidied(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start] in " ,.;:“”«»\"'()–—-‘":
        start += 1
    while end > start and text[end - 1] in ' ,.;:“”«»"(–—-':
        end -= 1
    if text[end - 1 : end] == ")" and "(" not in text[start:end]:
        end -= 1
    return start, end
