"""How sure a fact is: computed over its evidence, never typed in."""

from __future__ import annotations

from enum import StrEnum

from generator.records import Fact, Stance


class Assessment(StrEnum):
    """What the evidence for a fact amounts to."""

    SINGLE_SOURCE = "single-source"
    CORROBORATED = "corroborated"
    CONTESTED = "contested"
    OVERTAKEN = "overtaken"


def assess(fact: Fact) -> Assessment:
    """Weigh the evidence of a fact.

    An update overtakes it, else a dispute contests it, else two or more sources corroborate it,
    else one source carries it alone.
    """
    stances = {evidence.stance for evidence in fact.evidence}
    if Stance.UPDATES in stances:
        return Assessment.OVERTAKEN
    if Stance.DISPUTES in stances:
        return Assessment.CONTESTED
    sources = {evidence.source for evidence in fact.evidence}
    return Assessment.CORROBORATED if len(sources) > 1 else Assessment.SINGLE_SOURCE
