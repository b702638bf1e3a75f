"""`colour-contrast`: the colours of a briefing can be read (WCAG 2.2, level AA)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.colour import AA, BLACK, lowest, readable
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.facts.looks import LIGHT, ON_BRAND
from generator.rules.rule import checks

RULE = RuleInfo(
    "colour-contrast",
    "A colour of the briefing has enough contrast with what it stands on.",
    "Whoever sees less well, or reads in the sun, must be able to read every link.",
    Example("briefing.yml", "language: en", 'language: en\nlooks: {colours: {link: "#7fc4d6"}}'),
)


@checks(RULE)
def colour_contrast(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report colours that are too light for the text on them, or for their own ground."""
    record = briefing.record
    colours = record.looks.colours
    for name, colour, grounds, what in (
        ("brand", colours.brand, ON_BRAND, "the text on it"),
        ("link", colours.link, LIGHT, "the pages"),
        ("accent", colours.accent, LIGHT, "the pages"),
    ):
        if colour and (found := lowest(colour, grounds)) < AA:
            message = (
                f"{colour} has a contrast of {_told(found)} with {what}, and {AA} is the least"
            )
            hint = f'"{readable(colour, grounds, BLACK)}" is dark enough'
            yield Diagnostic(RULE.id, record.at("looks", "colours", name), message, hint)


def _told(contrast: float) -> str:
    """Return a contrast, never rounded up."""
    return f"{int(contrast * 100) / 100}"
