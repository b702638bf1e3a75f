"""Matrix of actors by sectors: the actors named by most facts, and the sectors of those facts."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.charts.chart import NARROW, WIDE, Cell, Chart, Table, anchor
from generator.charts.kit.svg import Element, drawing, element, linked, number, text
from generator.charts.kit.text_metrics import shortened, width_of, wrapped
from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.records import Actor, ActorType, Sector

IDENTIFIER = "actors_by_sector"
MOST = 25
LEAST = 2
"""Minimum number of facts of an actor in the drawing: with one, its row has a single square."""

_SIZE = 13
_BOLD = 1.2
"""Width of bold text relative to regular text."""

_ROW = 26.0
_LARGEST = 19.0
_LEAN = math.radians(48)
"""Rotation of the column headings, in radians."""


@dataclass(frozen=True, slots=True)
class Counted:
    """An actor, and the number of facts naming it by sector, without empty sectors."""

    actor: Actor
    sectors: tuple[tuple[Sector, int], ...]

    @property
    def facts(self) -> int:
        """The number of facts that name the actor."""
        return sum(count for _, count in self.sectors)


def counted(briefing: Briefing) -> tuple[Counted, ...]:
    """Count the facts that name each person, organisation and outlet, most frequent first.

    A fact counts for its home sector only; actors without facts are left out.
    """
    found = []
    for actor in briefing.actors.values():
        if actor.type is ActorType.PLACE:
            continue
        facts = briefing.facts_naming(actor.id)
        counts = tuple(
            (sector, count)
            for sector in briefing.sectors.values()
            if (count := sum(f.sector == sector.id for f in facts))
        )
        if counts:
            found.append(Counted(actor, counts))
    return tuple(sorted(found, key=lambda c: (-c.facts, c.actor.name.casefold(), c.actor.id)))


def sectors_of_actors(briefing: Briefing) -> Chart | None:
    """Draw the matrix; None if no actor is named by two facts. The table has all actors."""
    everyone = counted(briefing)
    drawn = [c for c in everyone if c.facts >= LEAST][:MOST]
    if not drawn:
        return None
    title = "Who is named on what"
    if len(drawn) == len(everyone):
        description = "Everyone that a fact names"
    elif len(drawn) == MOST:
        description = f"The {MOST} that most facts name"
    else:
        called = "one" if len(drawn) == 1 else str(len(drawn))
        description = f"The {called} that at least {LEAST} facts name"
    description += ", by the sectors of those facts. The larger the mark, the more facts."
    rows = tuple(
        (Cell(c.actor.name, c.actor), Cell(sector.title, sector), Cell(str(count)))
        for c in everyone
        for sector, count in c.sectors
    )
    note = "A fact names whoever states it or takes part in it, and counts for its home sector."
    if len(drawn) < len(everyone):
        note += f" The table has all {len(everyone)}."
    return Chart(
        IDENTIFIER,
        title,
        description,
        _matrix(title, description, drawn),
        _bars(title, description, drawn),
        Table(("Actor", "Sector", "Facts"), rows),
        note=note,
    )


def _matrix(title: str, description: str, drawn: Sequence[Counted]) -> Element:
    sectors = _sectors(drawn)
    left = 236.0
    step = min((WIDE - left - 44) / len(sectors), 48.0)
    rooms = {
        s.id: (WIDE - left - step * (n + 0.5)) / math.cos(_LEAN) for n, s in enumerate(sectors)
    }
    names = {s.id: shortened(s.title, min(rooms[s.id], 200), 12) for s in sectors}
    head = max(width_of(name, 12) for name in names.values()) * math.sin(_LEAN) + 14
    right, bottom = left + step * len(sectors), head + _ROW * len(drawn)
    middles = {s.id: left + step * (n + 0.5) for n, s in enumerate(sectors)}
    largest = max(count for c in drawn for _, count in c.sectors)
    parts = [_heading(s, names[s.id], middles[s.id], head - 8) for s in sectors]
    lines = "".join(f"M0 {head + _ROW * n:.2f}H{right:.2f}" for n in range(len(drawn) + 1))
    lines += "".join(
        f"M{left + step * n:.2f} {head:.2f}V{bottom:.2f}" for n in range(len(sectors) + 1)
    )
    for n, c in enumerate(drawn):
        y = head + _ROW * (n + 0.5)
        parts.append(linked(c.actor, _told(c), *_name(c.actor.name, y, left - 14)))
        parts += [
            linked(c.actor, _told(c, s), *_square(middles[s.id], y, count, largest))
            for s, count in c.sectors
        ]
    return drawing(
        anchor(IDENTIFIER),
        WIDE,
        bottom + 1,
        title,
        description,
        element("path", look="grid", d=lines),
        *parts,
        font_size=_SIZE,
    )


def _name(name: str, y: float, room: float) -> tuple[Element, ...]:
    """Draw a name beside its row, wrapped to two lines if it is too long."""
    if width_of(name, _SIZE) <= room:
        return (text(name, 2, y + 4.5, font_size=_SIZE),)
    first, *rest = wrapped(name, room, 12)
    return text(first, 2, y - 2, font_size=12), *(text(r, 2, y + 11, font_size=12) for r in rest)


def _heading(sector: Sector, name: str, x: float, y: float) -> Element:
    turn = f"rotate({number(-math.degrees(_LEAN))} {number(x)} {number(y)})"
    return linked(sector, sector.title, text(name, x + 2, y + 3, transform=turn, font_size=12))


def _square(x: float, y: float, count: int, largest: int) -> tuple[Element, ...]:
    side = math.sqrt(count / largest) * _LARGEST
    box = {"x": x - 6 - side / 2, "y": y - side / 2, "width": side, "height": side}
    return element("rect", look="series-1", **box), text(str(count), x + 5, y + 4.5, font_size=12)


def _bars(title: str, description: str, drawn: Sequence[Counted]) -> Element:
    """Draw the same data for a narrow screen: under each name, a bar for each sector."""
    largest = max(count for c in drawn for _, count in c.sectors)
    left, y, parts = 212.0, 0.0, []
    for c in drawn:
        lines = wrapped(c.actor.name, (NARROW - 6) / _BOLD, _SIZE)
        parts.append(linked(c.actor, _told(c), *_lines(lines, y + 15)))
        y += 21 + 15 * (len(lines) - 1)
        for sector, count in c.sectors:
            width = count / largest * (NARROW - left - 26)
            parts += [
                linked(
                    sector,
                    sector.title,
                    text(
                        shortened(sector.title, left - 12, 12), 2, y + 12, look="soft", font_size=12
                    ),
                ),
                linked(
                    c.actor,
                    _told(c, sector),
                    element("rect", look="series-1", x=left, y=y + 3, width=width, height=10),
                    text(str(count), left + width + 5, y + 12, font_size=12),
                ),
            ]
            y += 17
        y += 9
    return drawing(
        anchor(IDENTIFIER, narrow=True), NARROW, y, title, description, *parts, font_size=_SIZE
    )


def _lines(lines: Sequence[str], y: float) -> Iterator[Element]:
    for n, line in enumerate(lines):
        yield text(line, 2, y + 15 * n, font_weight="bold", font_size=_SIZE)


def _sectors(drawn: Sequence[Counted]) -> tuple[Sector, ...]:
    """Return the sectors in the drawing, those with most facts first."""
    sums: dict[str, int] = {}
    sectors = {}
    for c in drawn:
        for sector, count in c.sectors:
            sectors[sector.id] = sector
            sums[sector.id] = sums.get(sector.id, 0) + count
    return tuple(sorted(sectors.values(), key=lambda s: (-sums[s.id], s.title, s.id)))


def _told(c: Counted, sector: Sector | None = None) -> str:
    count = c.facts if sector is None else {s.id: n for s, n in c.sectors}[sector.id]
    on = f" on {isolated(sector.title)}" if sector else ""
    return f"{isolated(c.actor.name)}: {count} {'fact' if count == 1 else 'facts'}{on}"
