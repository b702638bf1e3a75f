"""Key figures: the numbers of a fact as they are set large, contested ones as ranges."""

from __future__ import annotations

from dataclasses import replace

from generator.compose.views.fact import FactView
from generator.content.link import Briefing
from generator.facts.giving import range_given
from generator.facts.wording import Wording
from generator.records import Fact, Value


def with_ranges(briefing: Briefing, wording: Wording, view: FactView, fact: Fact) -> FactView:
    """Return the view of a fact, each contested number with the range that the voices give."""
    return replace(
        view,
        values=tuple(
            replace(shown, span=span)
            for shown, span in zip(view.values, spans_of(briefing, wording, fact), strict=True)
        ),
    )


def spans_of(briefing: Briefing, wording: Wording, fact: Fact) -> tuple[str, ...]:
    """Return the range of each of a fact's numbers in words, empty where the voices agree."""
    return tuple(_span(briefing, wording, fact, value) for value in fact.values)


def _span(briefing: Briefing, wording: Wording, fact: Fact, value: Value) -> str:
    ends = range_given(briefing, fact, value)
    indicator = briefing.indicators[value.indicator]
    return " to ".join(wording.value(end, indicator) for end in ends) if ends else ""
