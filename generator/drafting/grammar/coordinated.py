"""Coordinated clauses: each item of a list of things done or measured becomes a clause with its own place in the sentence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.drafting.grammar.clause import Clause
from generator.drafting.grammar.series import Part, series_in
from generator.drafting.numbers.listed import listed_in


def coordinated(begin: int, end: int, whole: str, words: str) -> Iterator[Clause]:
    """Yield a clause, or each of a series in it: "to develop …, open … and organise …"."""
    series = series_in(words)
    parts = series or listed_in(words)
    yield from of_parts(begin, end, whole, words, parts, is_listed=not series)


def of_parts(
    begin: int, end: int, whole: str, words: str, parts: tuple[Part, ...], *, is_listed: bool
) -> Iterator[Clause]:
    """Yield the clauses of parts of words; the whole of it where there are none, or they do not stand in it."""
    places = [whole.find(words[part.start : part.end]) for part in parts]
    if not parts or -1 in places[1:]:
        yield Clause(begin, end, words)
        return
    cuts = [
        max(at, 0) + len(words[part.start : part.end])
        for at, part in zip(places, parts, strict=True)
    ]
    if places[0] < 0:
        cuts[0] = places[1]
    yield Clause(begin, begin + cuts[0], parts[0].words.strip(" ,"))
    for at, cut, part in [*zip(places, cuts, parts, strict=True)][1:]:
        yield Clause(begin + at, begin + cut, part.words.strip(" ,"), is_then=is_listed)
