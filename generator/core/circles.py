"""Circles among names of which each rests on others."""

from __future__ import annotations

from collections.abc import Callable, Iterable


def circles(names: Iterable[str], bases: Callable[[str], Iterable[str]]) -> dict[str, str]:
    """Map each name, and what its bases lead to, to a representative of its cycle, or to itself.

    Tarjan's algorithm for strongly connected components, without recursion, in linear time.
    """
    number: dict[str, int] = {}
    lowest: dict[str, int] = {}
    circle: dict[str, str] = {}
    still_open: list[str] = []
    for start in names:
        if start in number:
            continue
        ahead = [(start, iter(bases(start)))]
        number[start] = lowest[start] = len(number)
        still_open.append(start)
        while ahead:
            here, further = ahead[-1]
            for basis in further:
                if basis not in number:
                    number[basis] = lowest[basis] = len(number)
                    still_open.append(basis)
                    ahead.append((basis, iter(bases(basis))))
                    break
                if basis not in circle:
                    lowest[here] = min(lowest[here], number[basis])
            else:
                ahead.pop()
                if ahead:
                    above = ahead[-1][0]
                    lowest[above] = min(lowest[above], lowest[here])
                while lowest[here] == number[here] and here not in circle:
                    circle[still_open.pop()] = here
    return circle
