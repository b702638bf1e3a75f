"""Maps of places and routes: land without borders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import hypot

from generator.charts.chart import NARROW, WIDE, Cell, Chart, Key, Table, anchor
from generator.charts.ground import NameOnGround, at, ground, names_of_regions
from generator.charts.kit.labels import Box, Label, Point, placed_labels
from generator.charts.kit.projection import Projection, projection
from generator.charts.kit.svg import FONTS, Element, drawing, element, linked, text
from generator.charts.kit.text_metrics import shortened, width_of
from generator.charts.routes import Way, ways_of
from generator.content.link import Briefing
from generator.core.direction import isolated
from generator.facts.wording import Wording
from generator.records import Actor, ActorType, ChartKind, ChartRecord
from generator.records.codes import is_actor

PLACES = "places_map"
MOST = 60
"""The most places that the map of all places draws: those that most facts name."""

_SIZE = 13
_BADGE = 8.0
_NOT_TRACKS = "A line joins the named places in their order and is no track."
_LAND = "Land: Natural Earth. No border is drawn; a name stands somewhere in its country or sea."


def places_map(briefing: Briefing, wording: Wording) -> Chart | None:
    """Draw all places with coordinates, and all routes; None if no place has coordinates."""
    routes = [
        route
        for figure in briefing.figures.values()
        if figure.kind is ChartKind.ROUTE
        for route in figure.routes
    ]
    places = [a for a in briefing.actors.values() if a.type is ActorType.PLACE and a.coordinates]
    if not places:
        return None
    everywhere = len(places)
    named = sorted(places, key=lambda place: -len(briefing.facts_naming(place.id)))[:MOST]
    places = [place for place in places if place in named] if everywhere > MOST else places
    ways = ways_of(briefing, dict.fromkeys(routes))
    title = "The places on a map"
    description = f"{len(places)} {'place' if len(places) == 1 else 'places'} that the facts name"
    if everywhere > MOST:
        description = f"The {MOST} of {everywhere} places that most facts name"
    if count := sum(way.is_drawn for way in ways):
        description += f", and {count} {'route' if count == 1 else 'routes'} between them"
    return _figure(briefing, wording, PLACES, title, f"{description}.", places, ways, "")


def routes_map(briefing: Briefing, wording: Wording, record: ChartRecord) -> Chart | None:
    """Draw a declared figure of routes; None if no stop has coordinates."""
    ways = ways_of(briefing, record.routes)
    places = list({s.id: s for way in ways for s in way.stops if s.coordinates}.values())
    if not places:
        return None
    return _figure(
        briefing,
        wording,
        record.id,
        record.title,
        record.description,
        places,
        ways,
        record.note or "",
    )


def _figure(
    briefing: Briefing,
    wording: Wording,
    identifier: str,
    title: str,
    description: str,
    places: Sequence[Actor],
    ways: tuple[Way, ...],
    note: str,
) -> Chart:
    missing = [way.route.label for way in ways if not way.is_drawn]
    notes = [
        note,
        _NOT_TRACKS if len(missing) < len(ways) else "",
        f"Not drawn for want of coordinates: {', '.join(map(isolated, missing))}."
        if missing
        else "",
        _LAND,
    ]
    rows = [_place_row(briefing, wording, p) for p in places] + [_way_row(w) for w in ways]
    wide, narrow = (
        _drawn(briefing, wording, identifier, title, description, places, ways, is_narrow)
        for is_narrow in (False, True)
    )
    return Chart(
        identifier,
        title,
        description,
        wide,
        narrow,
        Table(("Place or route", "What it is", "Where"), tuple(rows)),
        tuple(_key(way) for way in ways if way.is_drawn),
        " ".join(filter(None, notes)),
        is_small_on_paper=True,
    )


def _place_row(briefing: Briefing, wording: Wording, place: Actor) -> tuple[Cell, ...]:
    assert place.coordinates
    point, count = place.coordinates, len(briefing.facts_naming(place.id))
    facts = f"place, in {count} {'fact' if count == 1 else 'facts'}"
    country = f"{wording.country(place.country)}, " if place.country else ""
    north, east = "NS"[point.latitude < 0], "EW"[point.longitude < 0]
    where = f"{abs(point.latitude):.2f}° {north}, {abs(point.longitude):.2f}° {east}"
    return Cell(place.name, place), Cell(facts), Cell(country + where)


def _way_row(way: Way) -> tuple[Cell, ...]:
    status = way.route.status.replace("-", " ")
    stops = " – ".join(isolated(stop.name) for stop in way.stops)
    return (
        Cell(f"{way.number}. {isolated(way.route.label)}", way.fact),
        Cell(f"route, {status}"),
        Cell(stops),
    )


def _key(way: Way) -> Key:
    line = element("path", look=f"{way.look}-line", d="M1 10H47", stroke_dasharray=_dashes(way))
    sign = element(
        "svg",
        line,
        *_badge(way, (24.0, 10.0)),
        viewBox="0 0 48 20",
        width=48,
        height=20,
        font_size=_SIZE,
        font_family=FONTS,
        aria_hidden="true",
    )
    return Key(
        sign, f"{way.number}. {isolated(way.route.label)} ({way.route.status.replace('-', ' ')})"
    )


def _drawn(
    briefing: Briefing,
    wording: Wording,
    identifier: str,
    title: str,
    description: str,
    places: Sequence[Actor],
    ways: Sequence[Way],
    is_narrow: bool,
) -> Element:
    width = NARROW if is_narrow else WIDE
    drawn_ways = [way for way in ways if way.is_drawn]
    degrees = [(p.coordinates.longitude, p.coordinates.latitude) for p in places if p.coordinates]
    view = projection(degrees, width, 1.05 if is_narrow else 0.85)
    points = [view(*degree) for degree in degrees]
    lines = [_line(view, way) for way in drawn_ways]
    badges = _badges(lines, points)
    numbered = [Box(x - _BADGE, y - _BADGE, 2 * _BADGE, 2 * _BADGE) for x, y in badges]
    dots = [Box(x - 6, y - 6, 12, 12) for x, y in points]
    tracks = [Box(x - 4, y - 4, 8, 8) for line in lines for x, y in _along(line)]
    marks = (*numbered, *dots, *tracks)
    names = [shortened(place.name, width * 0.5, _SIZE) for place in places]

    def labelled(beside: Sequence[NameOnGround]) -> Sequence[Label]:
        return placed_labels(
            points,
            [(width_of(name, _SIZE) + 4, _SIZE + 4.0) for name in names],
            Box(3, 3, width - 6, view.height - 6),
            [segment for line in lines for segment in pairwise(line)],
            [*numbered, *(name.box for name in beside)],
        )

    parties = [party for party in briefing.record.parties if not is_actor(party)]
    own = names_of_regions(view, wording, marks, parties) if parties else ()
    labels, plainly = labelled(own), labelled(())
    if own and _led(labels) > _led(plainly):  # places are what it shows
        labels, own = plainly, ()
    taken = (*(label.box for label in labels), *marks, *(name.box for name in own))
    drawn = {name.region for name in own}
    around = [name for name in names_of_regions(view, wording, taken) if name.region not in drawn]
    return drawing(
        anchor(identifier, narrow=is_narrow),
        width,
        view.height,
        title,
        description,
        *ground(view),
        *(name.drawn for name in (*own, *around)),
        *(_way(way, line) for way, line in zip(drawn_ways, lines, strict=True)),
        *(_leader(p, label) for p, label in zip(points, labels, strict=True) if label.is_led),
        *(_linked_way(way, *_badge(way, at)) for way, at in zip(drawn_ways, badges, strict=True)),
        *(_place(briefing, *given) for given in zip(places, names, points, labels, strict=True)),
        font_size=_SIZE,
    )


def _led(labels: Iterable[Label]) -> int:
    """Return how many labels stand away from their places."""
    return sum(label.is_led for label in labels)


def _line(view: Projection, way: Way) -> list[Point]:
    places = [stop.coordinates for stop in way.stops if stop.coordinates]
    return [view(point.longitude, point.latitude) for point in places]


def _along(line: Sequence[Point], step: float = 8.0) -> Iterator[Point]:
    """Yield points along a line, at most `step` apart."""
    for (ax, ay), (bx, by) in pairwise(line):
        count = int(hypot(bx - ax, by - ay) / step) + 1
        yield from (
            (ax + (bx - ax) * n / count, ay + (by - ay) * n / count) for n in range(count + 1)
        )


def _way(way: Way, line: Sequence[Point]) -> Element:
    made = "M" + "L".join(at(point) for point in line)
    return _linked_way(
        way,
        element(
            "path",
            look=f"{way.look}-line",
            d=made,
            stroke_dasharray=_dashes(way),
            stroke_linejoin="round",
        ),
    )


def _linked_way(way: Way, *children: Element) -> Element:
    if way.fact is None:
        return element("g", *children)
    status = way.route.status.replace("-", " ")
    return linked(
        way.fact, f"{isolated(way.route.label)} ({status}): {isolated(way.fact.title)}", *children
    )


def _dashes(way: Way) -> str | None:
    return "6 4" if way.is_planned else None


def _badge(way: Way, at: Point) -> tuple[Element, ...]:
    x, y = at
    return (
        element("circle", look=f"{way.look}-open", cx=x, cy=y, r=_BADGE - 1),
        text(str(way.number), x, y + 4, text_anchor="middle", font_size=12, font_weight="bold"),
    )


def _badges(lines: Sequence[Sequence[Point]], points: Sequence[Point]) -> list[Point]:
    """Choose a point on each line for its number, away from places and other numbers."""
    found: list[Point] = []
    for line in lines:
        taken = [*points, *found]
        candidates = [
            (ax + (bx - ax) * part, ay + (by - ay) * part)
            for part in (0.5, 0.4, 0.6, 0.3, 0.7)
            for (ax, ay), (bx, by) in pairwise(line)
        ]
        near = [
            min((abs(x - px) + abs(y - py) for px, py in taken), default=0.0) for x, y in candidates
        ]
        free = [n for n, distance in enumerate(near) if distance > 3.5 * _BADGE]
        found.append(candidates[free[0] if free else near.index(max(near))])
    return found


def _leader(point: Point, label: Label) -> Element:
    box = label.box
    x = min(max(point[0], box.x), box.x + box.width)
    y = min(max(point[1], box.y), box.y + box.height)
    return element("path", look="leader", d=f"M{at(point)}L{at((x, y))}")


def _place(briefing: Briefing, place: Actor, name: str, point: Point, label: Label) -> Element:
    count = len(briefing.facts_naming(place.id))
    x, y = point
    return linked(
        place,
        f"{isolated(place.name)}: {count} {'fact' if count == 1 else 'facts'}",
        element("circle", look="paper", cx=x, cy=y, r=5.5),
        element("circle", look="ink", cx=x, cy=y, r=4),
        text(name, label.box.x + 2, label.box.y + _SIZE, look="place-name"),
    )
