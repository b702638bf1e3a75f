"""Choose the charts of each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.charts.bar import evidence_bar, segments
from generator.charts.chart import Cell, Chart
from generator.charts.dot_plot import values_figure
from generator.charts.history import history_strip
from generator.charts.map import routes_map
from generator.compose.page import ComposeContext
from generator.records import Fact, FigureKind, Sector


def evidence_figure(ctx: ComposeContext) -> Chart | None:
    """Return the bar of assessments for the whole briefing; None if it has no facts."""
    title = "What the facts of this briefing rest on"
    return _bar(ctx, "evidence_", title, ctx.briefing.facts.values())


def history_figure(ctx: ComposeContext, sector: Sector) -> Chart | None:
    """Return the history strip for the top of a sector page; None if too few facts are dated."""
    return history_strip(ctx.briefing, ctx.wording, sector)


def sector_figures(ctx: ComposeContext, sector: Sector) -> Iterator[Chart]:
    """Yield the charts of a sector page: the declared figures, then the bar of assessments."""
    yield from declared_figures(ctx, sector)
    facts = ctx.briefing.facts_of_sector(sector.id)
    title = f"{sector.title}: what the facts rest on"
    bar = _bar(ctx, f"evidence_of_{sector.id}", title, facts)
    yield from (bar,) if bar else ()


def declared_figures(ctx: ComposeContext, sector: Sector) -> Iterator[Chart]:
    """Yield the charts of the figures declared for a sector, in file order."""
    for figure in ctx.briefing.figures_of_sector(sector.id):
        if figure.kind is FigureKind.VALUES:
            drawn: Chart | None = values_figure(ctx.briefing, ctx.wording, figure)
        else:
            drawn = routes_map(ctx.briefing, ctx.wording, figure)
        if drawn:
            searches = (ctx.briefing.searches[i] for i in figure.searches)
            told = tuple(Cell(ctx.wording.search(search), search) for search in searches)
            yield replace(drawn, searches=told)


def _bar(ctx: ComposeContext, identifier: str, title: str, facts: Iterable[Fact]) -> Chart | None:
    counted = segments(ctx.briefing, facts)
    return evidence_bar(identifier, title, counted) if counted else None
