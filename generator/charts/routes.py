"""Routes as drawn on a map."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.content.link import Briefing
from generator.records import Actor, Fact, Route, Status

_COLOURS = 4


@dataclass(frozen=True, slots=True)
class Way:
    """A route on a map: its number, its stops, and the fact that it links to."""

    number: int
    route: Route
    stops: tuple[Actor, ...]
    fact: Fact | None

    @property
    def is_planned(self) -> bool:
        """Whether it is drawn as a plan."""
        return self.route.status is Status.PLANNED

    @property
    def is_drawn(self) -> bool:
        """Whether it is drawn: every stop has coordinates."""
        return all(stop.coordinates for stop in self.stops)

    @property
    def look(self) -> str:
        """The look of its line; looks repeat after the last, and the number tells routes apart."""
        return f"series-{(self.number - 1) % _COLOURS + 1}"


def ways_of(briefing: Briefing, routes: Iterable[Route]) -> tuple[Way, ...]:
    """Number the routes from 1, and look up their stops and facts."""
    return tuple(
        Way(n, route, tuple(briefing.actors[i] for i in route.stops), _fact_on(briefing, route))
        for n, route in enumerate(routes, 1)
    )


def _fact_on(briefing: Briefing, route: Route) -> Fact | None:
    """Return the first fact that names all stops, preferably one of the same status."""
    naming = [f for f in briefing.facts.values() if set(route.stops) <= set(f.places)]
    same = [f for f in naming if f.status is route.status]
    return next(iter(same or naming), None)
