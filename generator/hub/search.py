"""One search over all briefings: the entries of each, with the briefing that each is of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from generator.hub.desk import Placed
from generator.hub.entries import Entry
from generator.render.search import LARGEST, divided, written

BRIEFING = "briefing"
"""The kind of the entry that is a briefing."""

_LEFT_OUT = "page"
"""Pages of one briefing, such as its list of sources: nobody looks for these among several."""


def search_files(
    briefings: Sequence[Placed], largest: int = LARGEST
) -> Iterator[tuple[str, bytes]]:
    """Yield the scripts that give the entries to the search, by their paths, as a briefing has them.

    A briefing is an entry too, and whatever is of it is found by its title.
    """
    kinds: dict[str, int] = {BRIEFING: 0}
    months: dict[str, int] = {}
    entries = [_briefing(placed) for placed in briefings]
    for number, placed in enumerate(briefings):
        months = {**placed.built.entries.months, **months}
        entries += _moved(placed, number, len(entries), kinds)
    known: dict[str, object] = {"kinds": tuple(kinds), "months": months}
    lines = [_line(entry) for entry in entries]
    if sum(len(line.encode()) for line in lines) <= largest:
        return written(known, [lines])
    parts = list(divided([_line(entry) for entry in _in_order(entries)], largest))
    return written({**known, "parts": len(parts)}, parts)


def _in_order(entries: Sequence[Entry]) -> Iterator[Entry]:
    """Yield the entries anew, each behind those whose names find it; what cannot be so is left out of `named`."""
    order = list(_ordered(entries))
    now = {before: number for number, before in enumerate(order)}
    for number, before in enumerate(order):
        named = (now[other] for other in entries[before].named)
        yield entries[before]._replace(named=tuple(n for n in named if n < number))


def _ordered(entries: Sequence[Entry]) -> Iterator[int]:
    """Yield the numbers of the entries, those first that others refer to, and of these each behind what it refers to."""
    naming = {number for entry in entries for number in entry.named}
    begun: set[int] = set()
    ended: set[int] = set()
    for first in sorted(range(len(entries)), key=lambda number: number not in naming):
        waiting = [first]
        while waiting:
            number = waiting[-1]
            further = [n for n in entries[number].named if n not in begun and n != number]
            begun.add(number)
            if further:
                waiting += further
                continue
            waiting.pop()
            if number not in ended:
                ended.add(number)
                yield number


def _briefing(placed: Placed) -> Entry:
    record = placed.built.briefing
    told = f"{record.counts.facts} facts"
    return Entry(0, placed.at(), record.title, record.subtitle, mark=told, is_key=1)


def _moved(placed: Placed, own: int, first: int, kinds: dict[str, int]) -> Iterator[Entry]:
    """Yield the entries of a briefing as those of the hub, the first of which gets the number `first`."""
    read = placed.built.entries
    kept = [n for n, entry in enumerate(read.entries) if read.kinds[entry.kind] != _LEFT_OUT]
    numbers: Mapping[int, int] = {old: first + new for new, old in enumerate(kept)}
    for old in kept:
        entry = read.entries[old]
        kind = kinds.setdefault(read.kinds[entry.kind], len(kinds))
        yield entry._replace(
            kind=kind,
            address=placed.at(entry.address),
            mark=" · ".join(filter(None, (entry.mark, placed.title))),
            named=(*(numbers[n] for n in entry.named if n in numbers), own),
        )


def _line(entry: Entry) -> str:
    values: list[object] = list(entry)
    while not values[-1]:
        values.pop()
    return _json(values)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
