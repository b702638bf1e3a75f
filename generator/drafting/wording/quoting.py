"""The quote of a claim: a few words in a row that carry its subject, verb, number and day."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.proof.normalisation import counted
from generator.drafting.grammar.verbs import AUXILIARIES, finite_verbs, is_adverb

Span = tuple[int, int]

_CHUNK = re.compile(r"\S+")
_LEAST = 2
_LOOSE = re.compile(
    r"(?:the|a|an|of|in|on|at|to|by|for|from|with|and|or|that|which|was|were|is|are|its|their|as|between|but|than|"
    r"including|one|part|number|some|several|into|over|under|his|her|our|more|most|about|some|и|в|на|по|с|der|die|das|und|im|ve|və)$",
    re.IGNORECASE,
)
_HEDGE = re.compile(
    r"(?:\b(?:more than|less than|about|around|almost|nearly|over|above|up to|at least|at most|approximately|some|exceeded|"
    r"exceeding|surpassed|hardly (?:reach\w*)?|barely (?:reach\w*)?|scarcely (?:reach\w*)?|just under|under|below|fewer than|roughly|close to|no less than|no more than|не менее|более|менее|свыше|около|почти|порядка|до|rund|etwa|"
    r"über|mehr als|fast|knapp|yaklaşık|təxminən|topped|neared|by|an estimated|estimated|just|only) )+$",
    re.IGNORECASE,
)
_HEDGE_AFTER = re.compile(r"\s(?:or so|or more|or less|at least|at most|approximately)\b")
_EARLY = 6
"""How late a verb may stand that is quoted with all that stands before it."""


def hedged(text: str, span: Span) -> Span:
    """Return the span of a number with the words before and behind it that hedge it."""
    before, after = _HEDGE.search(text[: span[0]]), _HEDGE_AFTER.match(text, span[1])
    return before.start() if before else span[0], after.end() if after else span[1]


def verb_in(text: str, lead: int) -> Span | None:
    """Return the place of the first finite verb of a clause, behind what leads up to it."""
    verbs = finite_verbs(f"it {text[lead:]}")
    if verbs:
        return verbs[0].start - 3 + lead, verbs[0].end - 3 + lead
    first = re.match(r"\s*\w+", text[lead:])
    return (lead + first.start(), lead + first.end()) if first else None


def quotes_of(text: str, needed: Span, lead: int, limit: int) -> Iterator[Span]:
    """Yield the places of quotes of at most `limit` words, the likeliest first: each of words in a row.

    All of them have what is `needed`, as far as that is not longer. Marks at their ends are left out.
    """
    chunks = [m.span() for m in _CHUNK.finditer(text)]
    sizes = [counted(text[s:e]) for s, e in chunks]
    first = next((n for n, (s, _) in enumerate(chunks) if s >= lead), 0)
    if sum(sizes[first:]) <= limit:
        yield tidied(text, (chunks[first][0], len(text)))
        return
    begin = next((n for n, (_, e) in enumerate(chunks) if e > needed[0]), 0)
    until = next((n for n, (_, e) in enumerate(chunks) if e >= needed[1]), len(chunks) - 1)
    starts = [first] if begin - first <= _EARLY or sum(sizes[first : until + 1]) <= limit else []
    if begin - first > _EARLY and "," not in text[chunks[first][0] : chunks[begin][0]]:
        starts.append(_filled(sizes, first, until, limit))
    starts += [begin, *range(begin - 1, first - 1, -1), first]
    for start in dict.fromkeys(_behind_name(text, chunks, s, first) for s in starts):
        last, size = start, sizes[start] if start < len(sizes) else 0
        while last + 1 < len(chunks) and size + sizes[last + 1] <= limit:
            last, size = last + 1, size + sizes[last + 1]
        if last < until and start < begin:
            continue
        full = last
        while last > start + _LEAST and last + 1 < len(chunks) and _is_loose(text, chunks[last]):
            last -= 1
        done = last
        while done > max(until, start + _LEAST) and not ends_phrase(
            text, text[slice(*tidied(text, (chunks[start][0], chunks[done][1])))]
        ):
            done -= 1
        for end in dict.fromkeys((done, last, full)):
            if end >= start + _LEAST - 1 or len(chunks) < _LEAST:
                yield tidied(text, (chunks[start][0], chunks[end][1]))


def ends_phrase(text: str, quote: str) -> bool:
    """Whether a quote of a clause ends where a phrase does, and not within a quotation."""
    at = text.find(quote)
    rest = text[at + len(quote) :].lstrip('”»" ')
    if len(re.findall("[“«]", quote)) != len(re.findall("[”»]", quote)) or quote.count('"') % 2:
        return not rest.strip(" .,;")
    if re.match(r"\.\s*[^\W_]", rest):
        return False  # a word that is shortened, such as "Mr."
    last = quote.split()[-1:]
    if last and last[0][:1].isupper() and re.match(r"[^\W\d_a-z]\w", rest):
        return False
    if last and (last[0] in AUXILIARIES or is_adverb(last[0])) and rest:
        return False
    if re.match(r",[^,;.]*,? and ", rest) and "," in quote:
        return False
    is_done = not rest or rest[:1] in ",;:.()–—" or bool(_BEGINS.match(rest))
    return is_done and not any(map(_LOOSE.match, last))


_BEGINS = re.compile(
    r"(?:in|on|at|to|by|for|from|with|and|or|but|that|which|who|where|when|while|as|than|after|before|during|under|over|"
    r"since|until|through|into|between|among|against|within|despite|because|if|via|per|was|were|is|are|has|had|will|would|"
    r"[a-z]{3,}ing)\b"
)
"""Words with which another phrase begins."""


def _behind_name(text: str, chunks: list[Span], start: int, first: int) -> int:
    """Return where a quote begins that would begin within a name: behind that."""

    def is_name(place: int) -> bool:
        told = text[slice(*chunks[place])]
        return told[:1].isupper() and told[-1:] not in ",;:."

    while first < start < len(chunks) - 1 and is_name(start - 1) and is_name(start):
        start += 1
    if first < start < len(chunks) - 1 and is_name(start - 1):
        start += text[slice(*chunks[start])] in ("and", "of")
    return start


def _filled(sizes: list[int], first: int, until: int, limit: int) -> int:
    """Return where a quote begins that ends where it has to, and is as long as it may be."""
    start, size = until, sizes[until]
    while start > first and size + sizes[start - 1] <= limit:
        start, size = start - 1, size + sizes[start - 1]
    return start


def _is_loose(text: str, chunk: Span) -> bool:
    return bool(_LOOSE.match(text[slice(*chunk)].strip("“\"'(")))


def tidied(text: str, span: Span) -> Span:
    """Return a span of a text without the marks at its ends."""
    start, end = span
    while start < end and text[start] in " ,.;:“”«»\"'()–—-‘":
        start += 1
    while end > start and text[end - 1] in ' ,.;:“”«»"(–—-':
        end -= 1
    if text[end - 1 : end] == ")" and "(" not in text[start:end]:
        end -= 1
    return start, end
