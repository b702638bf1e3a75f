"""How sure a fact is: computed over its evidence, never typed in.

The rules, of which the first that holds decides:

| evidence | assessment |
|---|---|
| an update, from whomever | overtaken |
| a dispute, from whomever | contested |
| our own arithmetic, whatever it rests on | single-source |
| support or refinement from two origins or more | corroborated |
| anything else | single-source |

An origin is whoever first put it into words. Three reprints of one agency are one origin.
"""

from __future__ import annotations

from enum import StrEnum

from generator.link import Briefing
from generator.records import Evidence, Fact, Stance


class Assessment(StrEnum):
    """What the evidence for a fact amounts to."""

    SINGLE_SOURCE = "single-source"
    CORROBORATED = "corroborated"
    CONTESTED = "contested"
    OVERTAKEN = "overtaken"


def assess(briefing: Briefing, fact: Fact) -> Assessment:
    """Weigh the evidence of a fact by the table above."""
    stances = {evidence.stance for evidence in fact.evidence}
    if Stance.UPDATES in stances:
        return Assessment.OVERTAKEN
    if Stance.DISPUTES in stances:
        return Assessment.CONTESTED
    if fact.derived is None and len(origins(briefing, fact.evidence)) > 1:
        return Assessment.CORROBORATED
    return Assessment.SINGLE_SOURCE


def origins(briefing: Briefing, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """Return whose words pieces of evidence are, as ids of actors, each once."""
    return tuple(dict.fromkeys(briefing.origin_of(piece) for piece in evidence))


def is_disputed(fact: Fact) -> bool:
    """Whether a source says otherwise, even where a later one has overtaken the matter."""
    return any(evidence.stance is Stance.DISPUTES for evidence in fact.evidence)
