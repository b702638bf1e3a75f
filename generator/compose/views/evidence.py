"""Views of evidence: passages, values, voices, assessment and review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from generator.compose.targets import Named, Target, actor_target, source_target
from generator.compose.views.citations import Quote, quote_of
from generator.compose.views.terms import OTHER_FIGURE
from generator.content.link import Briefing
from generator.facts.assessment import (
    Currency,
    Support,
    assess,
    disputing,
    in_role,
    not_counted,
    origins,
    reported_differently,
)
from generator.facts.originals import originals
from generator.facts.stamp import Review, review
from generator.facts.wording import Wording
from generator.records import Consulted, Evidence, Fact, Role, Stance, Value


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of an indicator as it is shown, with its period.

    `span` is the lowest and the highest number that the voices give, if they do not agree.
    """

    indicator: str
    shown: str
    period: str
    span: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceView:
    """A piece of evidence: its passage, whose word that is, what it says, its stance and its role.

    `original` and `archived` are the addresses of its source and of the archived copy, opened at the
    quote; empty if unknown.

    The role is that of the stance, unless it refines the fact with a figure that is not compatible.
    """

    source: str
    locator: str
    target: Target
    issued: str
    voices: tuple[Named, ...]
    stance: Stance
    role: Role
    quote: Quote | None
    says: str
    values: tuple[ValueView, ...]
    is_excerpt: bool
    note: str
    basis: tuple[str, ...]
    original: str
    archived: str

    @property
    def look(self) -> str:
        """The style that it is shown in: its stance if it carries the claim, else its role."""
        match self.role:
            case Role.CARRIES:
                return self.stance
            case Role.DISPUTES | Role.UPDATES | Role.TOUCHES:
                return self.role
            case _:
                assert_never(self.role)

    @property
    def bearing(self) -> str:
        """How it bears on the fact, in words."""
        return str(self.stance) if self.role is self.stance.role else OTHER_FIGURE[0]

    @property
    def is_other_figure(self) -> bool:
        """Whether it gives a figure that is not compatible with that of the fact."""
        return self.role is not self.stance.role

    @property
    def done(self) -> str:
        """The participle for how it bears on the fact, to be read before "by" and the voice."""
        return self.stance.bearing.done if self.role is self.stance.role else "A different figure"


@dataclass(frozen=True, slots=True)
class Voices:
    """The voices of one role."""

    role: Role
    names: tuple[Named, ...]

    @property
    def done(self) -> str:
        """The past participle for their role, such as "Disputed"."""
        return self.role.done


@dataclass(frozen=True, slots=True)
class AssessmentView:
    """The assessment of a fact: its support, whether it is overtaken, and the voices in each role.

    `words` tell both: "contested, overtaken". `explanation` says in sentences what they mean. What
    the voices in `differently` said, sources report differently; those in `not_counted` carry it in no
    words that are vouched for.
    """

    name: Support
    is_overtaken: bool
    words: str
    explanation: str
    differently: tuple[Named, ...]
    not_counted: tuple[Named, ...]
    heard: tuple[Voices, ...]

    @property
    def voices(self) -> int:
        """The number of independent voices that carry it, dispute it or update it."""
        return len(
            {
                name
                for voices in self.heard
                if voices.role is not Role.TOUCHES
                for name in voices.names
            }
        )


def assessments_of(briefing: Briefing, facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return what the assessments of facts say, each once, in the order of their tables."""
    assessments = [assess(briefing, fact) for fact in facts]
    said = {a.support for a in assessments} | {a.currency for a in assessments}
    return tuple(one for one in (*Support, Currency.OVERTAKEN) if one in said)


@dataclass(frozen=True, slots=True)
class ReviewView:
    """The review of a fact: its state, and by whom and on which day; empty if never reviewed.

    `wrong` is what was found wrong with it; `is_own` says that its reviewer had changed it last.
    """

    state: str
    by: str = ""
    on: str = ""
    wrong: str = ""
    is_own: bool = False

    @property
    def is_current(self) -> bool:
        """Whether it is of the fact as it is."""
        return self.state in (Review.REVIEWED, Review.FOUND_WRONG)


def value_views(
    briefing: Briefing, wording: Wording, values: Iterable[Value]
) -> tuple[ValueView, ...]:
    """Return the views of values."""
    views = []
    for value in values:
        indicator = briefing.indicators[value.indicator]
        period = wording.date(value.period) if value.period else ""
        views.append(ValueView(indicator.title, wording.value(value, indicator), period))
    return tuple(views)


def evidence_view(
    briefing: Briefing, wording: Wording, evidence: Evidence, role: Role
) -> EvidenceView:
    """Return the view of a piece of evidence that has this role."""
    source = briefing.sources[evidence.source]
    original, archived = originals(source, evidence.quote or "")
    return EvidenceView(
        source=wording.source(source),
        locator=evidence.locator.text if evidence.locator else "",
        target=source_target(source, evidence.locator),
        issued=wording.date(source.issued) if source.issued else "",
        voices=tuple(voice(briefing, name) for name in briefing.origins_of(evidence)),
        stance=evidence.stance,
        role=role,
        quote=quote_of(briefing, evidence),
        says=evidence.says or "",
        values=value_views(briefing, wording, evidence.values),
        is_excerpt=source.consulted is Consulted.EXCERPT,
        note=evidence.note or "",
        basis=tuple(map(wording.basis, evidence.basis)),
        original=original,
        archived=archived,
    )


def weighing(evidence: Iterable[EvidenceView]) -> str:
    """Return what the passages on a fact do, counted: "1 supports, 2 refine, 1 disputes"; of a single one "supports"."""
    pieces = tuple(evidence)
    others = sum(piece.is_other_figure for piece in pieces)
    counts = Counter(piece.stance for piece in pieces if not piece.is_other_figure)
    told = [stance.counted(counts[stance]) for stance in Stance if counts[stance]]
    if others:
        told.append(
            f"{others} {'gives a different figure' if others == 1 else 'give different figures'}"
        )
    return ", ".join(told).removeprefix("1 " if len(pieces) == 1 else "")


def assessment_view(briefing: Briefing, fact: Fact) -> AssessmentView:
    """Return the view of a fact's assessment and of the voices behind it."""
    assessment = assess(briefing, fact)
    heard = {role: origins(briefing, in_role(fact, role)) for role in Role}
    heard[Role.DISPUTES] = disputing(briefing, fact)
    is_overtaken = assessment.currency is Currency.OVERTAKEN
    meanings = (assessment.support.meaning, *([Currency.OVERTAKEN.meaning] if is_overtaken else ()))
    return AssessmentView(
        assessment.support,
        is_overtaken,
        str(assessment),
        " ".join(meanings),
        tuple(voice(briefing, origin) for origin in reported_differently(briefing, fact)),
        tuple(voice(briefing, origin) for origin in not_counted(briefing, fact)),
        tuple(
            Voices(role, tuple(voice(briefing, origin) for origin in by))
            for role, by in heard.items()
            if by
        ),
    )


def review_view(briefing: Briefing, wording: Wording, fact: Fact) -> ReviewView:
    """Return the view of a fact's review."""
    state = review(briefing, fact)
    done = fact.reviewed
    if done is None:
        return ReviewView(state)
    return ReviewView(state, done.by, wording.day(done.on), done.wrong or "", done.self_)


def voice(briefing: Briefing, origin: str) -> Named:
    """Return the name and the page of an actor, by its id."""
    actor = briefing.actors[origin]
    return Named(actor.name, actor_target(actor))
