"""`figure-fields`: a declared figure has the fields of its kind, and something to draw."""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts.values import marks
from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Position, Related
from generator.core.rule_info import Example, RuleInfo
from generator.records import ChartKind, ChartRecord
from generator.rules.rule import checks

RULE = RuleInfo(
    "figure-fields",
    "A declared figure has what its kind needs, and draws something.",
    "A figure without its values would be an empty frame on the page.",
    Example(
        "figures.yml", "stops: [vila-do-exemplo, outra-vila]", "stops: [outra-vila, outra-vila]"
    ),
)

_OF_KIND = {
    ChartKind.VALUES: ("indicator", ("routes",)),
    ChartKind.ROUTE: ("routes", ("indicator", "facts", "series")),
}


@checks(RULE)
def figure_fields(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report missing and superfluous fields of figures, and figures without data."""
    for figure in briefing.figures.values():
        needed, useless = _OF_KIND[figure.kind]
        if not getattr(figure, needed):
            message = f"a figure of kind {figure.kind} needs `{needed}`"
            hint = "name an indicator" if needed == "indicator" else "list at least one route"
            yield _problem(figure.at("kind"), message, hint)
        for name in useless:
            if getattr(figure, name):
                message = f"a figure of kind {figure.kind} has no `{name}`"
                yield _problem(figure.at(name), message, "delete it, or choose another kind")
        yield from _series(figure)
        if figure.indicator in briefing.indicators and briefing.is_whole:
            yield from _drawn(briefing, figure)
        if figure.routes and briefing.is_whole and not _has_place(briefing, figure):
            message = "no stop of these routes has coordinates, so there is nothing to draw"
            hint = "add `coordinates` to the places, where a source names them"
            yield _problem(figure.at("routes"), message, hint)


def _series(figure: ChartRecord) -> Iterator[Diagnostic]:
    first: dict[str, tuple[str | int, ...]] = {}
    for number, series in enumerate(figure.series):
        for place, origin in enumerate(series.origins):
            path = ("series", number, "origins", place)
            if origin in first:
                related = (Related(figure.at(*first[origin]), "the first one is here"),)
                message = f'"{origin}" is in a series already'
                hint = "a voice is drawn in one series: delete it from one of the two"
                position = figure.at(*path)
                yield Diagnostic(RULE.id, position, message, hint, related=related)
            first.setdefault(origin, path)


def _has_place(briefing: Briefing, figure: ChartRecord) -> bool:
    stops = (briefing.actors.get(stop) for route in figure.routes for stop in route.stops)
    return any(stop and stop.coordinates for stop in stops)


def _drawn(briefing: Briefing, figure: ChartRecord) -> Iterator[Diagnostic]:
    drawn = marks(briefing, figure)
    if not drawn and not figure.facts:
        message = f'no voice gives a number of "{figure.indicator}" for a known period'
        yield _problem(figure.at("indicator"), message, "choose another indicator")
    for number, identifier in enumerate(figure.facts):
        fact = briefing.facts[identifier]
        if fact.derived:
            message = f'"{identifier}" is our own arithmetic, which no voice gives'
        elif any(m.fact is fact or fact in m.also for m in drawn):
            continue
        else:
            message = f'"{identifier}" has no number of "{figure.indicator}" for a known period'
        yield _problem(figure.at("facts", number), message, "delete it from the list")


def _problem(position: Position, message: str, hint: str) -> Diagnostic:
    return Diagnostic(RULE.id, position, message, hint)
