"""`key-figure-value`: what the home page shows as a key figure has a number."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.link import Briefing


def key_figure_value(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report key figures that are facts without values."""
    for number, identifier in enumerate(briefing.record.key_figures):
        fact = briefing.facts.get(identifier)
        if fact and not fact.values:
            message = f'the key figure "{identifier}" has no number'
            hint = "give the fact `values:`, or leave it out of key_figures"
            position = briefing.record.at("key_figures", number)
            yield Diagnostic("key-figure-value", position, message, hint)
