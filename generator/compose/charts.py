"""Choose the charts of each page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.charts.bar import evidence_bar, segments
from generator.charts.chart import Cell, Chart
from generator.charts.dot_plot import values_figure
from generator.charts.map import routes_map
from generator.charts.range_plot import ranges_figure
from generator.compose.page import ComposeContext
from generator.records import ChartKind, ChartRecord, Fact, Sector


def evidence_figure(ctx: ComposeContext) -> Chart | None:
    """Return the bar of assessments for the whole briefing; None if it has no facts."""
    title = "What the facts of this briefing rest on"
    return _bar(ctx, "evidence_", title, ctx.briefing.facts.values())


def declared_figures(ctx: ComposeContext, sector: Sector) -> Iterator[Chart]:
    """Yield the charts of the figures declared for a sector, in file order.

    Of a figure with many numbers the ranges are drawn; `whole_figure` draws every voice.
    """
    for figure in ctx.briefing.figures_of_sector(sector.id):
        ranges = (
            ranges_figure(ctx.briefing, ctx.wording, figure)
            if figure.kind is ChartKind.VALUES
            else None
        )
        if drawn := _with_searches(ctx, figure, ranges):
            yield drawn
        elif whole := whole_figure(ctx, figure):
            yield replace(whole, more=Cell("On a page of its own", figure))


def whole_figures(ctx: ComposeContext, sector: Sector) -> Iterator[Chart]:
    """Yield the figures declared for a sector with everything that they show, in file order."""
    for figure in ctx.briefing.figures_of_sector(sector.id):
        if drawn := whole_figure(ctx, figure):
            yield drawn


def whole_figure(ctx: ComposeContext, figure: ChartRecord) -> Chart | None:
    """Return the chart of a declared figure with everything that it shows; None if that is nothing."""
    if figure.kind is ChartKind.VALUES:
        return _with_searches(ctx, figure, values_figure(ctx.briefing, ctx.wording, figure))
    return _with_searches(ctx, figure, routes_map(ctx.briefing, ctx.wording, figure))


def _with_searches(ctx: ComposeContext, figure: ChartRecord, drawn: Chart | None) -> Chart | None:
    searches = (ctx.briefing.searches[i] for i in figure.searches)
    told = tuple(Cell(ctx.wording.search(search), search) for search in searches)
    return replace(drawn, searches=told) if drawn else None


def _bar(ctx: ComposeContext, identifier: str, title: str, facts: Iterable[Fact]) -> Chart | None:
    counted = segments(ctx.briefing, facts)
    return evidence_bar(identifier, title, counted) if counted else None
