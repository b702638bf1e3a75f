"""Proof that a quote is in a text, without the text itself.

A fingerprint holds, for each paragraph, the hash of every word n-gram (shingle) in reading order. A
quote is proved if the hashes of its own n-grams occur there consecutively.

`generator.core.proof.normalisation` defines words, in versions: a fingerprint is read with the
version it was made with. An n-gram is four words joined by single spaces, in UTF-8; its hash is the
first 40 bits of BLAKE2b (RFC 7693), as ten hexadecimal digits.

A fingerprint keeps the text out of the repository, but not secret: anyone who guesses four
consecutive words can confirm them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

from generator.core.proof.normalisation import NEWEST, Token, extent, paragraphs, tokens, words

LENGTH = 4
"""Words per n-gram; a shorter quote cannot be proved."""

Hashes = tuple[str, ...]


def hashes(text: str, version: int = NEWEST) -> Hashes:
    """Return the n-gram hashes of a text; none if it has fewer than `LENGTH` words."""
    found = words(text, version)
    return tuple(
        blake2b(" ".join(found[n : n + LENGTH]).encode(), digest_size=5).hexdigest()
        for n in range(len(found) - LENGTH + 1)
    )


def fingerprint(text: str, version: int = NEWEST) -> tuple[Hashes, ...]:
    """Return the fingerprint of a text: the n-gram hashes of each paragraph."""
    return tuple(hashes(paragraph, version) for paragraph in paragraphs(text, version))


def is_provable(quote: str, version: int = NEWEST) -> bool:
    """Whether a quote is long enough to be proved."""
    return extent(quote, version) >= LENGTH


def occurrences(quote: str, paragraph: Hashes, version: int = NEWEST) -> int:
    """Count the occurrences of a quote in a paragraph; 0 for a quote too short to be proved."""
    if not is_provable(quote, version):
        return 0
    return sum(1 for _ in places(_wanted(quote, version), paragraph))


def spans(quote: str, paragraph: str, version: int = NEWEST) -> tuple[tuple[int, int], ...]:
    """Return the character ranges (start, end) at which a quote occurs in a paragraph's text."""
    wanted = words(quote, version)
    there = _there(paragraph, version)
    starts = places(wanted, tuple(token.text for token in there))
    return tuple((there[n].start, there[n + len(wanted) - 1].end) for n in starts)


def longest_part(quote: str, paragraph: Hashes, version: int = NEWEST) -> str:
    """Return the longest run of a quote's words that occurs in a paragraph, or an empty string."""
    start, length = longest_run(_wanted(quote, version), paragraph)
    return " ".join(words(quote, version)[start : start + length + LENGTH - 1]) if length else ""


def places(wanted: Sequence[str], there: Sequence[str]) -> Iterator[int]:
    """Yield each index at which `wanted` occurs in `there`, overlapping ones too.

    An empty `wanted` occurs nowhere. Linear time (Knuth, Morris and Pratt).
    """
    if not wanted or len(wanted) > len(there):
        return
    borders = [0] * len(wanted)
    matched = 0
    for number in range(1, len(wanted)):
        while matched and wanted[number] != wanted[matched]:
            matched = borders[matched - 1]
        matched += wanted[number] == wanted[matched]
        borders[number] = matched
    matched = 0
    for number, value in enumerate(there):
        while matched and (matched == len(wanted) or value != wanted[matched]):
            matched = borders[matched - 1]
        matched += value == wanted[matched]
        if matched == len(wanted):
            yield number - matched + 1


def longest_run(wanted: Sequence[str], there: Sequence[str]) -> tuple[int, int]:
    """Return start and length of the longest run of `wanted` that also occurs in `there`.

    This is the longest common substring; among equally long ones, the first in `wanted`. Linear
    time.
    """
    runs = _runs(tuple(wanted))
    if runs.next[0].keys().isdisjoint(there):
        return 0, 0
    state = length = longest = start = 0
    for value in there:
        while state and value not in runs.next[state]:
            state = runs.link[state]
            length = runs.length[state]
        if value in runs.next[state]:
            state, length = runs.next[state][value], length + 1
        begins = runs.end[state] - length
        if length > longest or (length == longest and begins < start):
            start, longest = begins, length
    return start, longest


@lru_cache(maxsize=8)
def _wanted(quote: str, version: int) -> Hashes:
    return hashes(quote, version)


@lru_cache(maxsize=2)
def _there(paragraph: str, version: int) -> tuple[Token, ...]:
    return tokens(paragraph, version)


class _Runs:
    """A suffix automaton: all runs (substrings) of a sequence.

    A state stands for the runs that end at the same set of positions, of which `end` is the first.
    `length` is that of its longest run, `link` the suffix link, and `next` the transition by each
    value.
    """

    def __init__(self, values: Sequence[str]) -> None:
        self.next: list[dict[str, int]] = [{}]
        self.link = [-1]
        self.length = [0]
        self.end = [0]
        last = 0
        for number, value in enumerate(values, 1):
            last = self._extended(last, value, number)

    def _extended(self, last: int, value: str, end: int) -> int:
        new = self._added({}, 0, self.length[last] + 1, end)
        state = last
        while state != -1 and value not in self.next[state]:
            self.next[state][value] = new
            state = self.link[state]
        if state == -1:
            return new
        found = self.next[state][value]
        if self.length[found] > self.length[state] + 1:
            copy = self._added(
                dict(self.next[found]), self.link[found], self.length[state] + 1, self.end[found]
            )
            while state != -1 and self.next[state].get(value) == found:
                self.next[state][value] = copy
                state = self.link[state]
            self.link[found] = copy
            found = copy
        self.link[new] = found
        return new

    def _added(self, following: dict[str, int], link: int, length: int, end: int) -> int:
        self.next.append(following)
        self.link.append(link)
        self.length.append(length)
        self.end.append(end)
        return len(self.length) - 1


@lru_cache(maxsize=2)
def _runs(wanted: Hashes) -> _Runs:
    return _Runs(wanted)
