"""Units before: the unit of a part, where the clause before it tells that of the whole."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.core.reading.numbers import numbers
from generator.drafting.claim import Claim

_PART = re.compile(
    r"\s*(?:and )?including (?:an? )?(?:minimum|maximum|total|average|estimated) (?:of )?(?:[a-z]+ ){0,2}$"
)
_MEASURES = ("tonne", "km", "kg", "ha", "barrel")


def with_unit_before(claim: Claim) -> Claim:
    """Return a claim that tells only a part, without its unit, in that of the figure before: "9 million tons, including a minimum of 4 million"."""
    figure = claim.figure
    if figure is None or figure.unit or figure.counted or not figure.scale:
        return claim
    if not _PART.fullmatch(claim.text[: figure.start]):
        return claim
    before = numbers(claim.sentence.text[: claim.start], "en")
    unit = before[-1].unit if before else ""
    figures = (replace(figure, unit=unit), *claim.figures[1:])
    return replace(claim, figures=figures) if unit in _MEASURES else claim
