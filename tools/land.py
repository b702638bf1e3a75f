"""Makes generator/charts/kit/land.json, the coastlines of the maps. Not needed to build a briefing.

    npm pack world-atlas@2.0.2 && tar -xzf world-atlas-2.0.2.tgz
    python tools/land.py package/land-50m.json > generator/charts/kit/land.json

The package holds Natural Earth's land at 1:50 million, in the public domain, as TopoJSON. Its object
`land` knows where land ends and nothing of borders. The lines are simplified after Visvalingam and
Whyatt (1993): again and again the point goes whose triangle with its two neighbours is smallest.
"""

from __future__ import annotations

import json
import math
import sys
from heapq import heapify, heappop, heappush
from itertools import pairwise
from pathlib import Path

Point = tuple[float, float]

UNITS_PER_DEGREE = 50
SMALLEST_TRIANGLE = 0.016
"""In square degrees of the equator; about 200 square kilometres."""
POLAR_CIRCLE, POLAR_FACTOR = 65.0, 12.0
"""Fjords and islands nearer to the poles are most of the world's coast: there the lines are coarser."""
SMALLEST_RING = 0.02
"""Islands and lakes below this are left out."""


def main() -> None:
    """Write the coastlines of a TopoJSON file to the standard output."""
    topology = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    arcs = [_degrees(arc, topology["transform"]) for arc in topology["arcs"]]
    kept = []
    for geometry in topology["objects"]["land"]["geometries"]:
        for polygon in geometry["arcs"]:
            kept += [_simplified(_joined(ring, arcs)) for ring in polygon]
    rings = [_deltas(ring) for ring in kept if _is_kept(ring)]
    rings = sorted((ring for ring in rings if len(ring) >= 8), key=lambda ring: (-len(ring), ring))
    print('{"about": "Land of Natural Earth 1:50m (public domain), simplified by tools/land.py",')
    print(f' "units_per_degree": {UNITS_PER_DEGREE},')
    print(' "rings": [')
    print(",\n".join(json.dumps(ring, separators=(",", ":")) for ring in rings))
    print(" ]}")


def _degrees(arc: list[list[int]], transform: dict[str, list[float]]) -> list[Point]:
    (width, height), (west, south) = transform["scale"], transform["translate"]
    points, x, y = [], 0, 0
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append((x * width + west, y * height + south))
    return points


def _joined(ring: list[int], arcs: list[list[Point]]) -> list[Point]:
    """Return the points of a ring, the first not repeated at the end."""
    points: list[Point] = []
    for number in ring:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        points += arc[:-1]
    return points


def _flat(point: Point) -> Point:
    return point[0] * math.cos(math.radians(point[1])), point[1]


def _area(ring: list[Point]) -> float:
    flat = [_flat(p) for p in ring]
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in pairwise([*flat, *flat[:1]])) / 2


def _is_kept(ring: list[Point]) -> bool:
    is_polar = abs(ring[0][1]) > POLAR_CIRCLE
    return abs(_area(ring)) >= SMALLEST_RING * (POLAR_FACTOR if is_polar else 1)


def _simplified(ring: list[Point]) -> list[Point]:
    size = len(ring)
    before = [(n - 1) % size for n in range(size)]
    after = [(n + 1) % size for n in range(size)]
    flat = [_flat(p) for p in ring]

    def triangle(n: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = flat[before[n]], flat[n], flat[after[n]]
        doubled = abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay))
        return doubled / 2 / (POLAR_FACTOR if abs(by) > POLAR_CIRCLE else 1)

    on_edge = [abs(abs(x) - 180) < 1e-6 or y < -89.9 for x, y in ring]
    areas = [triangle(n) for n in range(size)]
    heap = [(areas[n], n) for n in range(size) if not on_edge[n]]
    heapify(heap)
    gone: set[int] = set()
    while heap and size - len(gone) > 4:
        area, n = heappop(heap)
        if area > SMALLEST_TRIANGLE:
            break
        if n in gone or area != areas[n]:
            continue
        gone.add(n)
        after[before[n]], before[after[n]] = after[n], before[n]
        for neighbour in (before[n], after[n]):
            if not on_edge[neighbour]:
                areas[neighbour] = max(triangle(neighbour), area)
                heappush(heap, (areas[neighbour], neighbour))
    return [point for n, point in enumerate(ring) if n not in gone]


def _deltas(ring: list[Point]) -> list[int]:
    """Write a ring as x, y of its first point and then the steps to each of the others."""
    found: list[int] = []
    x = y = 0
    for lon, lat in ring:
        now = round(lon * UNITS_PER_DEGREE), round(lat * UNITS_PER_DEGREE)
        if found and now == (x, y):
            continue
        found += [now[0] - x, now[1] - y]
        x, y = now
    return found


if __name__ == "__main__":
    main()
