"""How sure a fact is: computed over its evidence, never typed in.

An origin is whoever first put something into words. Three reprints of one agency are one origin.
"""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from generator.content.link import Briefing
from generator.records import Evidence, Fact, Stance


class Assessment(StrEnum):
    """What the evidence for a fact amounts to."""

    SINGLE_SOURCE = "single-source"
    CORROBORATED = "corroborated"
    CONTESTED = "contested"
    OVERTAKEN = "overtaken"


def is_updated(fact: Fact) -> bool:
    """Whether a source tells what became of it."""
    return any(evidence.stance is Stance.UPDATES for evidence in fact.evidence)


def is_disputed(fact: Fact) -> bool:
    """Whether a source says otherwise, even where a later one has overtaken the matter."""
    return any(evidence.stance is Stance.DISPUTES for evidence in fact.evidence)


def origins(briefing: Briefing, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """Return whose words pieces of evidence are, as ids of actors, each once."""
    return tuple(dict.fromkeys(briefing.origin_of(piece) for piece in evidence))


Condition = Callable[[Briefing, Fact], bool]

TABLE: tuple[tuple[str, Condition, Assessment], ...] = (
    (
        "an update, from whomever",
        lambda _, fact: is_updated(fact),
        Assessment.OVERTAKEN,
    ),
    (
        "a dispute, from whomever",
        lambda _, fact: is_disputed(fact),
        Assessment.CONTESTED,
    ),
    (
        "our own arithmetic or inference, whatever it rests on",
        lambda _, fact: fact.derived is not None,
        Assessment.SINGLE_SOURCE,
    ),
    (
        "support or refinement from two voices or more",
        lambda briefing, fact: len(origins(briefing, fact.evidence)) > 1,
        Assessment.CORROBORATED,
    ),
    (
        "anything else",
        lambda *_: True,
        Assessment.SINGLE_SOURCE,
    ),
)
"""The rules, of which the first that holds decides: in words, as a condition, and what follows."""


def assess(briefing: Briefing, fact: Fact) -> Assessment:
    """Weigh the evidence of a fact by the table."""
    return next(assessment for _, holds, assessment in TABLE if holds(briefing, fact))
