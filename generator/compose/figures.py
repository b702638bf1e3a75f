"""Which figures stand on which page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.compose.page import Desk
from generator.figures.bar import evidence_bar, segments
from generator.figures.dots import values_figure
from generator.figures.figure import Figure
from generator.figures.map import routes_map
from generator.figures.strip import history_strip
from generator.records import Fact, FigureKind, Sector


def evidence_figure(desk: Desk) -> Figure | None:
    """Show what the facts of the briefing rest on; None where there are none."""
    title = "What the facts of this briefing rest on"
    return _bar(desk, "evidence_", title, desk.briefing.facts.values())


def history_figure(desk: Desk, sector: Sector) -> Figure | None:
    """Show the history of a sector, for the top of its page; None where too little has a date."""
    return history_strip(desk.briefing, desk.wording, sector)


def sector_figures(desk: Desk, sector: Sector) -> Iterator[Figure]:
    """Show the figures that are declared for the page of a sector, then what its facts rest on."""
    yield from declared_figures(desk, sector)
    facts = desk.briefing.facts_of_sector(sector.id)
    title = f"{sector.title}: what the facts rest on"
    bar = _bar(desk, f"evidence_of_{sector.id}", title, facts)
    yield from (bar,) if bar else ()


def declared_figures(desk: Desk, sector: Sector) -> Iterator[Figure]:
    """Show the figures that are declared for a sector, in the order of their file."""
    for figure in desk.briefing.figures_of_sector(sector.id):
        if figure.kind is FigureKind.VALUES:
            yield values_figure(desk.briefing, desk.wording, figure)
        elif drawn := routes_map(desk.briefing, desk.wording, figure):
            yield drawn


def _bar(desk: Desk, identifier: str, title: str, facts: Iterable[Fact]) -> Figure | None:
    counted = segments(desk.briefing, facts)
    return evidence_bar(identifier, title, counted) if counted else None
