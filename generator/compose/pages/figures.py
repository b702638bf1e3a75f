"""The pages of declared figures: each with everything that it shows, as a drawing and as a table."""

from __future__ import annotations

from collections.abc import Iterator

from generator.compose.charts import whole_figure
from generator.compose.frames import frame
from generator.compose.page import ComposeContext, Page
from generator.compose.targets import Named, figure_target, sector_target

_AROUND = 240
"""Pixels: room for what is above and below a drawing in a frame."""


def figures(ctx: ComposeContext) -> Iterator[Page]:
    """Compose one page per declared figure that shows anything."""
    briefing = ctx.briefing
    for figure in briefing.figures.values():
        if ctx.leaves_out(figure_target(figure)):
            continue
        if drawn := whole_figure(ctx, figure):
            sectors = (briefing.sectors[identifier] for identifier in figure.sectors)
            yield ctx.page(
                figure_target(figure),
                "figure.md.jinja",
                figure.title,
                figure.description,
                ctx.views(),
                frame=frame(
                    briefing.record,
                    figure_target(figure),
                    figure.title,
                    "figure.html.jinja",
                    drawn.height + _AROUND,
                ),
                figure=drawn,
                sectors=tuple(Named(sector.title, sector_target(sector)) for sector in sectors),
            )
