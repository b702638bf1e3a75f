"""The assessment of a fact: computed from its evidence, never typed in.

It has two axes. Support says what carries the claim; currency says whether the matter has moved on.
An origin is the actor whose word something is: three reprints of one agency are one voice. Voices
with one owner, such as the ministries and the agency of one state, are not independent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.content.link import Briefing
from generator.facts.compatibility import carries_the_claim
from generator.facts.owners import owners_of
from generator.facts.proving import is_vouched_for
from generator.records import Evidence, Fact, Role
from generator.records.base import Vocabulary
from generator.records.stance import stances_that


class Support(Vocabulary):
    """What carries the claim of a fact."""

    SINGLE_VOICE = (
        "single-voice",
        "One voice carries the claim, or voices that belong together; another counts only with quoted "
        "words that are proved or were seen.",
    )
    CORROBORATED = (
        "corroborated",
        "Two or more voices that do not belong together carry the claim, each in quoted words that "
        "are proved or were seen, and none disputes it.",
    )
    CONTESTED = "contested", "A voice that does not carry the claim says otherwise."
    INFERENCE = "our-inference", "No source says it: it is our own arithmetic or inference."


class Currency(Vocabulary):
    """Whether the matter of a fact has moved on."""

    CURRENT = "current", "No source tells what became of it."
    OVERTAKEN = "overtaken", "A source tells what became of it."


@dataclass(frozen=True, slots=True)
class Assessment:
    """Both axes of an assessment."""

    support: Support
    currency: Currency

    def __str__(self) -> str:
        """The words of both, where the second says anything: "contested, overtaken"."""
        words = self.support.replace("-", " ")
        return words if self.currency is Currency.CURRENT else f"{words}, {self.currency}"

    @property
    def former(self) -> str:
        """The assessment as one word, as version 1 of the API has it."""
        if self.currency is Currency.OVERTAKEN:
            return str(self.currency)
        alone = self.support in (Support.SINGLE_VOICE, Support.INFERENCE)
        return "single-source" if alone else str(self.support)


def in_role(fact: Fact, role: Role) -> tuple[Evidence, ...]:
    """Return the evidence that has this role for its fact."""
    return tuple(evidence for evidence in fact.evidence if role_in(fact, evidence) is role)


def role_in(fact: Fact, evidence: Evidence) -> Role:
    """Return the role of a piece of evidence for its fact.

    It is that of its stance, unless it refines the fact with another figure: then it only touches it.
    """
    role = evidence.stance.role
    if role is Role.CARRIES and not carries_the_claim(fact, evidence):
        return Role.TOUCHES
    return role


def is_updated(fact: Fact) -> bool:
    """Whether a source tells what became of it."""
    return bool(in_role(fact, Role.UPDATES))


def is_disputed(fact: Fact) -> bool:
    """Whether a source says otherwise, also if a later one has overtaken the matter."""
    return bool(in_role(fact, Role.DISPUTES))


def is_contested(briefing: Briefing, fact: Fact) -> bool:
    """Whether a voice says otherwise that does not carry the claim too."""
    return bool(disputing(briefing, fact))


def disputing(briefing: Briefing, fact: Fact) -> tuple[str, ...]:
    """Return the voices that dispute a fact and do not carry it, as ids of actors."""
    carrying = origins(briefing, in_role(fact, Role.CARRIES))
    disputes = origins(briefing, in_role(fact, Role.DISPUTES))
    return tuple(origin for origin in disputes if origin not in carrying)


def reported_differently(briefing: Briefing, fact: Fact) -> tuple[str, ...]:
    """Return the voices whose word carries a fact and, as another source reports it, disputes it."""
    others = disputing(briefing, fact)
    disputes = origins(briefing, in_role(fact, Role.DISPUTES))
    return tuple(origin for origin in disputes if origin not in others)


def origins(briefing: Briefing, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """Return the origins of pieces of evidence, as ids of actors, each once."""
    return tuple(dict.fromkeys(o for piece in evidence for o in briefing.origins_of(piece)))


def voices(briefing: Briefing, fact: Fact) -> tuple[str, ...]:
    """Return the voices that carry, dispute or update a fact, as ids of actors, each once."""
    heard = (piece for piece in fact.evidence if role_in(fact, piece) is not Role.TOUCHES)
    return origins(briefing, heard)


def not_counted(briefing: Briefing, fact: Fact) -> tuple[str, ...]:
    """Return the voices that carry a fact and would corroborate it, were they quoted in words that are vouched for."""
    carrying = in_role(fact, Role.CARRIES)
    every, counted = origins(briefing, carrying), _vouched(briefing, carrying)
    if len(owners_of(briefing, every)) < 2 or len(owners_of(briefing, counted)) > 1:
        return ()
    return tuple(origin for origin in every if origin not in counted)


def _vouched(briefing: Briefing, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    return origins(briefing, (piece for piece in evidence if is_vouched_for(briefing, piece)))


def _is_corroborated(briefing: Briefing, fact: Fact) -> bool:
    return len(owners_of(briefing, _vouched(briefing, in_role(fact, Role.CARRIES)))) > 1


Condition = Callable[[Briefing, Fact], bool]

TABLE: tuple[tuple[str, Condition, Support], ...] = (
    (
        f"{stances_that(Role.DISPUTES)}, from a voice that does not carry the claim too",
        is_contested,
        Support.CONTESTED,
    ),
    (
        "our own arithmetic or inference, whatever it rests on",
        lambda _, fact: fact.derived is not None,
        Support.INFERENCE,
    ),
    (
        f"{stances_that(Role.CARRIES)}, in quoted words that are proved or were seen, from voices of two "
        "owners or more",
        _is_corroborated,
        Support.CORROBORATED,
    ),
    (
        "anything else",
        lambda *_: True,
        Support.SINGLE_VOICE,
    ),
)
"""The rules of support, of which the first that holds decides: in words, as a condition, and what follows."""


def assess(briefing: Briefing, fact: Fact) -> Assessment:
    """Assess a fact: its support by the table, its currency by whether anything updates or fulfils it."""
    if briefing.facts.get(fact.id) is not fact:
        return _assessed(briefing, fact)
    known = _assessments(briefing)
    if fact.id not in known:
        known[fact.id] = _assessed(briefing, fact)
    return known[fact.id]


@lru_cache(maxsize=4)
def _assessments(_: Briefing) -> dict[str, Assessment]:
    """Return what facts of a briefing have been assessed as so far, by id: pages ask many times."""
    return {}


def _assessed(briefing: Briefing, fact: Fact) -> Assessment:
    support = next(support for _, holds, support in TABLE if holds(briefing, fact))
    is_overtaken = is_updated(fact) or fact.id in briefing.fulfilled_by
    return Assessment(support, Currency.OVERTAKEN if is_overtaken else Currency.CURRENT)
