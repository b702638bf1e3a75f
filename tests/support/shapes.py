"""The shapes of pages, by which it is known what is built alike and need not be looked at twice."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence, Set
from functools import cache

from tests.support.built import Element, Page

Signature = tuple[str, tuple[str, ...]]
"""An element, and its classes in alphabetical order."""


_STRENGTH = 3
"""How many elements are looked at together."""


def kind_of(page: Page) -> str:
    """Return the section to which a page belongs, and whether it is one of many or heads them."""
    section, _, below = page.path.rpartition("/")[0].partition("/")
    return f"{section}/*" if below else section


def signatures_of(page: Page) -> frozenset[Signature]:
    """Return every element with its classes, as often as they may occur."""
    return frozenset(_signature(e) for e in page.tree.iter() if _is_element(e))


def places_of(page: Page) -> frozenset[tuple[Signature, ...]]:
    """Return every element with its classes and with those of all that it lies in, from the root on."""
    found: set[tuple[Signature, ...]] = set()
    left = [(page.tree.getroottree().getroot(), ())]
    while left:
        element, around = left.pop()
        place = (*around, _signature(element))
        found.add(place)
        left += [(child, place) for child in element if _is_element(child)]
    return frozenset(found)


def shape_of(page: Page) -> tuple[str, frozenset[Signature]]:
    """Return what pages that are built alike have in common: their kind, and their elements.

    Classes that tell a state, such as `is-planned`, are left out: they change a word and a colour.
    """
    elements = (
        (tag, tuple(c for c in names if not c.startswith("is-")))
        for tag, names in signatures_of(page)
    )
    return kind_of(page), frozenset(elements)


def with_every_three(pages: Iterable[Page], seen: Iterable[Page] = ()) -> set[str]:
    """Return the paths of pages with every three elements, there or missing together, that any page has.

    It is a covering array of strength 3 of the shapes of each kind: what goes wrong goes wrong by an
    element, or by a few together, one of which may be missing. Of pages of one shape the shortest is
    taken, so that looking at it takes least. Threes that are in pages `seen` anyway, of the same kind,
    are not asked for.
    """
    shapes: dict[str, dict[frozenset[Signature], Page]] = {}
    for page in pages:
        kind, elements = shape_of(page)
        of_kind = shapes.setdefault(kind, {})
        if elements not in of_kind or _length(page) < _length(of_kind[elements]):
            of_kind[elements] = page
    there: dict[str, set[frozenset[Signature]]] = {}
    for kind, elements in map(shape_of, seen):
        there.setdefault(kind, set()).add(elements)
    return {
        path
        for kind, of_kind in shapes.items()
        for path in _covering(of_kind, there.get(kind, set()))
    }


def _covering(
    shapes: Mapping[frozenset[Signature], Page], seen: Set[frozenset[Signature]]
) -> Iterator[str]:
    """Choose pages, that with most of what is missing first, until all threes are there.

    A set of threes is a number with a bit for each: there are tens of thousands on a page.
    """
    some = _told_apart_by([*shapes, *seen])

    def threes_of(elements: frozenset[Signature]) -> int:
        return _threes([2 * n + (element in elements) for n, element in enumerate(some)])

    threes = {page.path: threes_of(elements) for elements, page in shapes.items()}
    missing = 0
    for found in threes.values():
        missing |= found
    for elements in seen:
        missing &= ~threes_of(elements)
    while missing:
        best = max(threes, key=lambda path: ((threes[path] & missing).bit_count(), path))
        yield best
        missing &= ~threes[best]


def _told_apart_by(shapes: Sequence[frozenset[Signature]]) -> list[Signature]:
    """Return the elements by which shapes differ: of those that come together, or in turn, the first."""
    first: dict[tuple[bool, ...], Signature] = {}
    for element in sorted(frozenset[Signature]().union(*shapes) - frozenset.intersection(*shapes)):
        first.setdefault(tuple((element in s) != (element in shapes[0]) for s in shapes), element)
    return list(first.values())


def _threes(told: list[int]) -> int:
    """Return every three of some rising numbers as a set of bits; fewer than three count as one three."""
    count = 2 * len(told) + _STRENGTH
    told = [*told, *range(count - _STRENGTH + len(told), count)]
    ones = twos = threes = 0
    for number in reversed(told):
        threes |= twos << number * count**2
        twos |= ones << number * count
        ones |= 1 << number
    return threes


def with_every_place(pages: Sequence[Page], seen: Iterable[Page] = ()) -> set[str]:
    """Return the paths of a few pages that have, kind by kind, every place that any page has.

    Places that are in pages `seen` anyway, of the same kind, are not asked for.
    """
    places = {p.path: _places_by_kind(p) for p in pages}
    missing = frozenset[Hashable]().union(*places.values()).difference(*map(_places_by_kind, seen))
    return _chosen(places, missing)


def with_most_words(pages: Iterable[Page], seen: Iterable[Page] = ()) -> set[str]:
    """Return the paths of a few pages that have the longest word, and the longest text, of each element.

    Where that fits, what others of its kind have in the same element does. What is as long in pages
    `seen` anyway is not asked for.
    """
    lengths = {page.path: _lengths(page) for page in pages}
    there = _most(map(_lengths, seen))
    most = _most([*lengths.values(), there])
    places = {
        path: frozenset(place for place, length in found.items() if length == most[place])
        for path, found in lengths.items()
    }
    missing = frozenset(p for p, length in most.items() if length > there.get(p, 0))
    return _chosen(places, missing)


def _lengths(page: Page) -> dict[Hashable, int]:
    """Return how long the longest word and the longest text are in the elements of a page."""
    kind = kind_of(page)
    found: dict[Hashable, int] = {}
    for element in page.tree.iter():
        words = (element.text or "").split() if _is_element(element) else []
        if words:
            for what, length in (("word", max(map(len, words))), ("text", len(" ".join(words)))):
                place = (kind, what, _signature(element))
                found[place] = max(found.get(place, 0), length)
    return found


def _most(found: Iterable[Mapping[Hashable, int]]) -> dict[Hashable, int]:
    most: dict[Hashable, int] = {}
    for lengths in found:
        for place, length in lengths.items():
            most[place] = max(most.get(place, 0), length)
    return most


def _chosen(places: Mapping[str, frozenset[Hashable]], missing: frozenset[Hashable]) -> set[str]:
    """Choose pages, that with most of what is missing first, until nothing is that any page has."""
    chosen = set()
    while missing:
        best = max(places, key=_shared_with(missing, places))
        chosen.add(best)
        missing -= places[best]
    return chosen


def _places_by_kind(page: Page) -> frozenset[Hashable]:
    return frozenset((kind_of(page), place) for place in places_of(page))


def _shared_with(
    missing: frozenset[Hashable], places: Mapping[str, frozenset[Hashable]]
) -> Callable[[str], tuple[int, int, str]]:
    return lambda path: (len(places[path] & missing), -len(places[path]), path)


def _is_element(node: Element) -> bool:
    return isinstance(node.tag, str)


def _signature(element: Element) -> Signature:
    return _signature_of(element.tag, element.get("class") or "")


@cache
def _signature_of(tag: str, classes: str) -> Signature:
    return tag, tuple(sorted(classes.split()))


def _length(page: Page) -> tuple[int, str]:
    return len(page.tree.text_content()), page.path
