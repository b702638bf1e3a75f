"""Assessment: how well a fact is supported, computed from its evidence.

Independent voices are counted by origin, the actor who first said it: three reprints of one
agency's report are one origin.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.content.link import Briefing
from generator.records import Evidence, Fact, Role
from generator.records.base import Vocabulary
from generator.records.stance import stances_that


class Assessment(Vocabulary):
    """What the evidence for a fact amounts to."""

    SINGLE_SOURCE = "single-source", "One voice carries the claim alone."
    CORROBORATED = (
        "corroborated",
        "Two or more independent voices carry the claim, and none disputes it.",
    )
    CONTESTED = "contested", "A source says otherwise."
    OVERTAKEN = "overtaken", "A later source tells what became of it."


def in_role(fact: Fact, role: Role) -> tuple[Evidence, ...]:
    """Return the evidence of a fact whose stance has a role."""
    return tuple(evidence for evidence in fact.evidence if evidence.stance.role is role)


def is_updated(fact: Fact) -> bool:
    """Whether a source updates the fact: it reports what became of it."""
    return bool(in_role(fact, Role.UPDATES))


def is_disputed(fact: Fact) -> bool:
    """Whether a source disputes the fact, even if a later one updates it."""
    return bool(in_role(fact, Role.DISPUTES))


def origins(briefing: Briefing, evidence: tuple[Evidence, ...]) -> tuple[str, ...]:
    """Return the distinct origins of pieces of evidence, as ids of actors."""
    return tuple(dict.fromkeys(briefing.origin_of(piece) for piece in evidence))


def voices(briefing: Briefing, fact: Fact) -> tuple[str, ...]:
    """Return the independent voices on a fact: whose words carry, dispute or update it, each once."""
    heard = (piece for piece in fact.evidence if piece.stance.role is not Role.TOUCHES)
    return origins(briefing, tuple(heard))


Condition = Callable[[Briefing, Fact], bool]

TABLE: tuple[tuple[str, Condition, Assessment], ...] = (
    (
        f"{stances_that(Role.UPDATES)}, from whomever",
        lambda _, fact: is_updated(fact),
        Assessment.OVERTAKEN,
    ),
    (
        f"{stances_that(Role.DISPUTES)}, from whomever",
        lambda _, fact: is_disputed(fact),
        Assessment.CONTESTED,
    ),
    (
        "our own arithmetic or inference, whatever it rests on",
        lambda _, fact: fact.derived is not None,
        Assessment.SINGLE_SOURCE,
    ),
    (
        f"{stances_that(Role.CARRIES)} from two voices or more",
        lambda briefing, fact: len(origins(briefing, in_role(fact, Role.CARRIES))) > 1,
        Assessment.CORROBORATED,
    ),
    (
        "anything else",
        lambda *_: True,
        Assessment.SINGLE_SOURCE,
    ),
)
"""Decision table: each rule in words, its condition, and its result. The first match decides."""


def assess(briefing: Briefing, fact: Fact) -> Assessment:
    """Assess a fact by the table."""
    return next(assessment for _, holds, assessment in TABLE if holds(briefing, fact))
