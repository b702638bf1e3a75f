"""Runs of a sequence: where one occurs in another, and the longest that two have in common."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache


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
def _runs(wanted: tuple[str, ...]) -> _Runs:
    return _Runs(wanted)
