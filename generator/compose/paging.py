"""Pages in parts: lists that are too long for one page are divided among several, in their order.

The first part keeps the address of the page; the others stand below it, at `part_2`, `part_3` and so
on, which no id can be. A part is filled by the size of what is listed, so that no page grows without
end, whatever the entries hold.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from generator.compose.targets import Target, part_target

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Bounds:
    """How long a page may be, in bytes of what it lists: `whole` if it stays one page, `room` if it is a part.

    What stands on a page besides its lists (its head, its drawings, the frame of the site) comes on
    top, and the size of an entry is an estimate. With these, no page has 300,000 bytes.
    """

    whole: int = 210_000
    room: int = 150_000


BOUNDS = Bounds()
"""How long pages may be."""


Shared = tuple[Hashable, int]
"""What entries have in common, and its bytes, which count once on a page."""


def nothing(_: object) -> tuple[()]:
    """Return the anchors of an entry that has none, or what it shares if that is nothing."""
    return ()


@dataclass(frozen=True, slots=True, eq=False)
class Listing(Generic[T]):
    """A list on a page: its entries, the estimated bytes of each, its name, and its anchors.

    What several entries of a page share, such as a reference, is told by its key and its bytes.
    """

    entries: Sequence[T]
    weigh: Callable[[T], int]
    name: Callable[[T], str]
    anchors: Callable[[T], Iterable[str]] = nothing
    shared: Callable[[T], Iterable[Shared]] = nothing


@dataclass(frozen=True, slots=True)
class Step:
    """A part as the others link to it: the numbers of its entries, and the names of its first and last."""

    number: int
    target: Target
    first: int
    last: int
    begins: str
    ends: str


@dataclass(frozen=True, slots=True)
class Way:
    """The way through the parts of a page, of which this is the one of a number.

    `whole` is the number of entries on all parts, and `here` are those places of the whole page that
    stand on this part.
    """

    number: int
    whole: int
    steps: tuple[Step, ...]
    here: tuple[Target, ...]

    @property
    def step(self) -> Step:
        """This part."""
        return self.steps[self.number - 1]

    @property
    def before(self) -> Step | None:
        """The part before this one."""
        return self.steps[self.number - 2] if self.number > 1 else None

    @property
    def after(self) -> Step | None:
        """The part after this one."""
        return self.steps[self.number] if self.number < len(self.steps) else None


@dataclass(frozen=True, slots=True, eq=False)
class Part:
    """A part of a page, or all of it: then its `way` is None."""

    target: Target
    way: Way | None = None
    _ranges: tuple[tuple[Listing[Any], int, int], ...] = field(default=(), repr=False)

    @property
    def is_first(self) -> bool:
        """Whether it is the first part, which has what stands on the page besides its lists."""
        return not self.way or self.way.number == 1

    def of(self, listing: Listing[T]) -> tuple[T, ...]:
        """Return the entries of a list that stand on this part."""
        found = ((start, stop) for of, start, stop in self._ranges if of is listing)
        start, stop = next(found, (0, 0))
        return tuple(listing.entries[start:stop])


def divided(target: Target, bounds: Bounds, *listings: Listing[Any]) -> tuple[Part, ...]:
    """Divide the lists of a page among its parts: each entry is on one, in the order given."""
    items = [(listing, entry) for listing in listings for entry in listing.entries]
    ends = _ends([(of.weigh(entry), dict(of.shared(entry))) for of, entry in items], bounds)
    starts = [0, *ends[:-1]]
    if len(ends) == 1:
        return (Part(target, None, tuple((of, 0, len(of.entries)) for of in listings)),)
    steps = tuple(
        Step(
            number,
            part_target(target, number),
            start + 1,
            end,
            _name(items[start]),
            _name(items[end - 1]),
        )
        for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )
    taken: set[str] = set()
    parts = []
    for step, start, end in zip(steps, starts, ends, strict=True):
        found = [a for listing, entry in items[start:end] for a in listing.anchors(entry)]
        here = tuple(Target(target.page, a) for a in dict.fromkeys(found) if a not in taken)
        taken.update(found)
        way = Way(step.number, len(items), steps, here)
        parts.append(Part(step.target, way, tuple(_ranges(listings, start, end))))
    return tuple(parts)


def _ends(sizes: list[tuple[int, dict[Hashable, int]]], bounds: Bounds) -> list[int]:
    """Return where each part ends, counted in entries; a part has at least one."""
    together = {key: size for _, shared in sizes for key, size in shared.items()}
    if sum(own for own, _ in sizes) + sum(together.values()) <= bounds.whole:
        return [len(sizes)]
    ends: list[int] = []
    filled, there = 0, set[Hashable]()
    for number, (own, shared) in enumerate(sizes):
        more = own + sum(size for key, size in shared.items() if key not in there)
        if filled and filled + more > bounds.room:
            ends.append(number)
            filled, there = 0, set()
            more = own + sum(shared.values())
        filled += more
        there.update(shared)
    return [*ends, len(sizes)]


def _ranges(
    listings: tuple[Listing[Any], ...], start: int, end: int
) -> Iterable[tuple[Listing[Any], int, int]]:
    """Yield of each list which of its entries lie in a range of all entries."""
    before = 0
    for listing in listings:
        count = len(listing.entries)
        yield (
            listing,
            min(max(start - before, 0), count),
            min(max(end - before, 0), count),
        )
        before += count


def _name(item: tuple[Listing[Any], Any]) -> str:
    listing, entry = item
    return listing.name(entry)
