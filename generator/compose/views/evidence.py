"""How evidence and what it amounts to appear: passages, numbers, voices, assessments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from generator.compose.targets import Named, Target, actor_target, source_target
from generator.compose.views.citations import Quote, quote_of
from generator.content.link import Briefing
from generator.facts.assessment import assess, in_role, origins
from generator.facts.stamp import review
from generator.facts.wording import Wording
from generator.records import Consulted, Evidence, Fact, Role, Stance, Value


@dataclass(frozen=True, slots=True)
class ValueView:
    """A number as it is shown, with the period it is for."""

    indicator: str
    shown: str
    period: str


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A passage that bears on a fact: where it is, whose word it is, what it says, how it bears."""

    source: str
    locator: str
    target: Target
    issued: str
    origin: Named
    stance: Stance
    quote: Quote | None
    says: str
    values: tuple[ValueView, ...]
    is_excerpt: bool
    note: str

    @property
    def look(self) -> str:
        """By what it is styled: what it does to the claim, or its stance where it carries it."""
        match self.stance.role:
            case Role.CARRIES:
                return self.stance
            case Role.DISPUTES | Role.UPDATES | Role.TOUCHES:
                return self.stance.role
            case _:
                assert_never(self.stance.role)


@dataclass(frozen=True, slots=True)
class Voices:
    """The voices that do the same to a claim."""

    role: Role
    names: tuple[Named, ...]

    @property
    def done(self) -> str:
        """The participle that says what they do, to be read before "by" and their names."""
        return self.role.done


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """What the evidence amounts to, in a word and in a sentence, and which voices it comes from."""

    name: str
    explanation: str
    heard: tuple[Voices, ...]

    @property
    def voices(self) -> int:
        """How many independent voices carry it, dispute it or tell what became of it."""
        return len(
            {
                name
                for voices in self.heard
                if voices.role is not Role.TOUCHES
                for name in voices.names
            }
        )


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Whether the fact was compared with its sources as it now stands, by whom, on which day."""

    state: str
    by: str
    on: str


def value_views(
    briefing: Briefing, wording: Wording, values: Iterable[Value]
) -> tuple[ValueView, ...]:
    """Show numbers."""
    shown = []
    for value in values:
        indicator = briefing.indicators[value.indicator]
        period = wording.date(value.period) if value.period else ""
        shown.append(ValueView(indicator.title, wording.value(value, indicator), period))
    return tuple(shown)


def evidence_view(briefing: Briefing, wording: Wording, evidence: Evidence) -> EvidenceView:
    """Show a piece of evidence."""
    source = briefing.sources[evidence.source]
    return EvidenceView(
        source=wording.source(source),
        locator=evidence.locator.text if evidence.locator else "",
        target=source_target(source, evidence.locator),
        issued=wording.date(source.issued) if source.issued else "",
        origin=voice(briefing, briefing.origin_of(evidence)),
        stance=evidence.stance,
        quote=quote_of(briefing, evidence),
        says=evidence.says or "",
        values=value_views(briefing, wording, evidence.values),
        is_excerpt=source.consulted is Consulted.EXCERPT,
        note=evidence.note or "",
    )


def assessment_view(briefing: Briefing, fact: Fact) -> AssessmentView:
    """Show the assessment of a fact and the voices behind it."""
    found = assess(briefing, fact)
    heard = {role: origins(briefing, in_role(fact, role)) for role in Role}
    return AssessmentView(
        found,
        found.meaning,
        tuple(
            Voices(role, tuple(voice(briefing, origin) for origin in by))
            for role, by in heard.items()
            if by
        ),
    )


def review_view(wording: Wording, fact: Fact) -> ReviewView:
    """Show the review of a fact."""
    state = review(fact)
    if fact.reviewed is None:
        return ReviewView(state, "", "")
    return ReviewView(state, fact.reviewed.by, wording.day(fact.reviewed.on))


def voice(briefing: Briefing, origin: str) -> Named:
    """Name the actor whose word something is, and its page."""
    actor = briefing.actors[origin]
    return Named(actor.name, actor_target(actor))
