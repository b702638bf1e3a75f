"""Label placement: names beside points, without overlap of names or points."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle of a drawing, given by its upper left corner and its size."""

    x: float
    y: float
    width: float
    height: float

    def overlap(self, other: Box) -> float:
        """Return the area of overlap with another box."""
        across = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        down = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        return max(across, 0.0) * max(down, 0.0)

    def holds(self, point: Point) -> bool:
        """Whether a point lies within."""
        within = self.x <= point[0] <= self.x + self.width
        return within and self.y <= point[1] <= self.y + self.height


@dataclass(frozen=True, slots=True)
class Label:
    """A placed label; `is_led` if it is so far from its point that it needs a leader line."""

    box: Box
    is_led: bool


_AROUND = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (1, 1), (-1, -1), (-1, 1))
"""Directions (x, y) from a point in which its label may be placed, in order of preference."""


def placed_labels(
    points: Sequence[Point],
    sizes: Sequence[tuple[float, float]],
    frame: Box,
    lines: Sequence[tuple[Point, Point]] = (),
    obstacles: Sequence[Box] = (),
    gap: float = 7.0,
) -> tuple[Label, ...]:
    """Place a label of each size beside its point, within the frame, in the given order.

    A greedy algorithm: each label takes the nearest free candidate position, or the one with the
    least overlap. Overlap with labels, points and `obstacles` weighs most; `lines` are avoided if
    possible.
    """
    crossing = [_along(line) for line in lines]
    dots = [Box(x - gap * 0.7, y - gap * 0.7, gap * 1.4, gap * 1.4) for x, y in points]
    found: list[Label] = []
    for point, size in zip(points, sizes, strict=True):
        taken = [label.box for label in found] + dots + list(obstacles)

        def cost(label: Label, taken: list[Box] = taken) -> float:
            hidden = sum(label.box.overlap(box) for box in taken)
            crossed = sum(_crosses(label.box, line) for line in crossing)
            return hidden * 1000 + crossed * 60

        candidates = list(_candidates(point, size, frame, gap))
        costs = [cost(label) + n for n, label in enumerate(candidates)]
        found.append(candidates[costs.index(min(costs))])
    return tuple(found)


def _candidates(point: Point, size: tuple[float, float], frame: Box, gap: float) -> Iterator[Label]:
    width, height = size
    for step in range(6):
        reach = gap + step * height
        for across, down in _AROUND:
            slant = 0.75 if across and down else 1.0
            x = point[0] + across * (reach * slant + width / 2) - width / 2
            y = point[1] + down * (reach * slant + height / 2) - height / 2
            x = min(max(x, frame.x), frame.x + frame.width - width)
            y = min(max(y, frame.y), frame.y + frame.height - height)
            yield Label(Box(x, y, width, height), step > 0)


@dataclass(frozen=True, slots=True)
class _Along:
    """Points along a line, and how far they reach: from the first corner to the second."""

    points: tuple[Point, ...]
    least: Point
    most: Point


def _along(line: tuple[Point, Point]) -> _Along:
    (ax, ay), (bx, by) = line
    steps = 40
    points = tuple(
        (ax + (bx - ax) * n / steps, ay + (by - ay) * n / steps) for n in range(steps + 1)
    )
    across, down = zip(*points, strict=True)
    return _Along(points, (min(across), min(down)), (max(across), max(down)))


def _crosses(box: Box, line: _Along) -> bool:
    (left, top), (right, bottom) = line.least, line.most
    if right < box.x or left > box.x + box.width or bottom < box.y or top > box.y + box.height:
        return False
    return any(map(box.holds, line.points))
