"""Choosing: which words of a claim are quoted beside a statement, so that it is borne out and not copied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.core.proof.normalisation import counted
from generator.drafting.claim import Claim
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.wording.own_words import copied, words_in
from generator.drafting.wording.phrasing import lead_of
from generator.drafting.wording.quoting import ends_phrase, hedged, quotes_of, tidied, verb_in

_ODD = 6
"""How much it weighs that a quote begins in the middle of a noun."""

_BROKEN = 3
"""How much it weighs that a quote ends in the middle of a phrase."""

_CUT = 8
"""How much that weighs of a quote beside which no statement stands, so that its reader has only it."""

_OF_A_WORD = 0.5
"""How much a word of a quote weighs: a quote is a word longer for half a word that it covers."""

_TRIED = 4
"""How many quotes are tried as the first of two."""

_WORD = re.compile(r"[^\W_][\w'’-]*")


def quotes_for(claim: Claim, limit: int) -> list[str]:
    """Return quotes of a claim of at most `limit` words, the likeliest first."""
    text = claim.text
    lead = min(lead_of(text), len(text) - 1)
    verb = _verb_of(claim, lead)
    needed = verb or (lead, lead + 1)
    for figure in claim.figures:
        end = figure.end
        if figure.counted and (at := text.find(figure.counted, figure.end)) >= 0:
            end = at + len(figure.counted)
        own = hedged(text, (figure.start, end))
        both = min(needed[0], own[0]), max(needed[1], own[1])
        if len(text[slice(*both)].split()) <= limit:
            needed = both
        elif figure is claim.figure:
            needed = own
    found = []
    if claim.when and claim.is_inside:
        both = min(needed[0], claim.when.start), max(needed[1], claim.when.end)
        if both[0] >= 0 and len(text[slice(*both)].split()) <= limit:
            found = [*quotes_of(text, both, lead, limit)]
    found += quotes_of(text, needed, lead, limit)
    return [*dict.fromkeys(text[s:e] for s, e in found if e > s)]


def _verb_of(claim: Claim, lead: int) -> tuple[int, int] | None:
    """Return the place of the verb of a claim in its text, from which what stands between commas is not left out."""
    own = next(iter(finite_verbs(claim.words)), None)
    group = claim.words[own.start : own.end] if own else ""
    at = claim.text.find(group, lead) if group else -1
    return (at, at + len(group)) if at >= 0 else verb_in(claim.text, lead)


def ranked(claim: Claim, quotes: list[str], statement: str) -> list[str]:
    """Return quotes by how well they bear out a statement, the best first."""
    told = [(m.group(), frozenset(words_in(m.group()))) for m in _WORD.finditer(statement, 1)]
    weights = {
        q: _lacks(told, q)
        + _ODD * (not _is_clean(claim, q))
        + _BROKEN * (not ends_phrase(claim.text, q))
        for q in quotes
    }
    return sorted(weights, key=weights.__getitem__)


def longest_of(claim: Claim, limit: int) -> str:
    """Return the quote of a claim beside which no statement stands."""
    return max(
        quotes_for(claim, limit)[:_TRIED],
        key=lambda q: (
            len(q.split())
            - _ODD * (not _is_clean(claim, q))
            - _ODD * (not _is_whole(claim, q))
            - _CUT * (not ends_phrase(claim.text, q))
        ),
        default="",
    )


def in_two(
    claim: Claim,
    quotes: list[str],
    statement: str,
    passage: str,
    limit: int,
    names: tuple[str, ...],
    gap: int = 1,
) -> tuple[str, ...]:
    """Return two quotes beside which a statement is not copied, where one does not do; else none.

    `names` may be copied; `gap` words stand between the quotes at least. The first quote ends where a phrase does, if that can be.
    """
    best = ranked(claim, quotes, statement)[:_TRIED]
    whole = [quote for quote in best if ends_phrase(claim.text, quote)]
    for first in dict.fromkeys((*whole, *best)):
        run = copied(statement, passage, (first, *names))
        for second in _around(claim.sentence.text, run, first, limit, gap):
            if not copied(statement, passage, (first, second, *names)):
                text = claim.sentence.text
                is_before = text.find(first) <= text.find(second)
                return (first, second) if is_before else (second, first)
    return ()


def _around(text: str, run: str, first: str, limit: int, gap: int) -> Iterator[str]:
    """Yield the quotes that have a run of words, beside a first quote: its words alone, then up to a phrase's end."""
    chunks = [m.span() for m in re.finditer(r"\S+", text)]
    plain = [words_in(text[s:e]) for s, e in chunks]
    wanted = words_in(run)
    taken = text.find(first), text.find(first) + len(first)
    for start in range(len(chunks)):
        had: tuple[str, ...] = ()
        end = start
        while end < len(chunks) and len(had) < len(wanted):
            had += plain[end]
            end += 1
        if had[: len(wanted)] != wanted:
            continue
        spans = [
            tidied(text, (chunks[start][0], chunks[last - 1][1]))
            for last in range(end, min(end + 3, len(chunks)) + 1)
        ]
        for s, e in sorted(spans, key=lambda span: not ends_phrase(text, text[slice(*span)])):
            between = text[e : taken[0]] if e <= taken[0] else text[taken[1] : s]
            is_apart = (e <= taken[0] or s >= taken[1]) and len(words_in(between)) >= gap
            if (
                is_apart
                and counted(text[s:e]) <= limit
                and ((s, e) == spans[0] or ends_phrase(text, text[s:e]))
            ):
                yield text[s:e]
        return


def _is_clean(claim: Claim, quote: str) -> bool:
    """Whether a quote begins where its clause or the verb of it does."""
    verb = _verb_of(claim, lead_of(claim.text))
    is_verb = verb is not None and claim.text[verb[0] :].startswith(quote)
    return is_verb or _is_whole(claim, quote)


def _is_whole(claim: Claim, quote: str) -> bool:
    """Whether a quote begins where its clause does, so that it has the subject."""
    rest = claim.text[lead_of(claim.text) :]
    return rest.lstrip(" ,.;:“”«»\"'(").startswith(quote)


def _lacks(told: list[tuple[str, frozenset[str]]], quote: str) -> float:
    """Return how much of what is told a quote has not: names and numbers weigh most, and so does its length a little."""
    there = frozenset(words_in(quote))
    lacking = 0.0
    for word, plain in told:
        if not there.issuperset(plain):
            is_name = word[0].isupper() or word[0].isdigit()
            lacking += 3 if is_name else len(word) > 3
    return lacking + _OF_A_WORD * len(quote.split())
