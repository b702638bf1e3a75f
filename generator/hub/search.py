"""One search over all briefings: the entries of each, with the briefing that each is of."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

from generator.hub.desk import Placed
from generator.hub.entries import HEAD, TAIL, Entry

BRIEFING = "briefing"
"""The kind of the entry that is a briefing."""

_LEFT_OUT = "page"
"""Pages of one briefing, such as its list of sources: nobody looks for these among several."""


def search_entries(briefings: Sequence[Placed]) -> bytes:
    """Return the script that gives the entries to the search, in the form in which a briefing gives its own.

    A briefing is an entry too, and whatever is of it is found by its title.
    """
    kinds: dict[str, int] = {BRIEFING: 0}
    months: dict[str, int] = {}
    lines = [_line(_briefing(placed)) for placed in briefings]
    for number, placed in enumerate(briefings):
        read = placed.built.entries
        months = {**read.months, **months}
        for entry in _moved(placed, number, len(lines), kinds):
            lines.append(_line(entry))
    known = {"kinds": tuple(kinds), "months": months}
    separator = ",\n"
    return f'{HEAD}{_json(known).removesuffix("}")},"entries":[\n{separator.join(lines)}\n]}}{TAIL}'.encode()


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
