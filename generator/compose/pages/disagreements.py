"""The Disagreements page: every disputed fact, with all voices side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.compose import weights
from generator.compose.page import ComposeContext, Page
from generator.compose.paging import Listing, divided
from generator.compose.targets import DISAGREEMENTS
from generator.compose.views.evidence import EvidenceView, ValueView, value_views
from generator.compose.views.fact import FactView, Views
from generator.facts.assessment import is_contested
from generator.facts.giving import values_given
from generator.facts.queries import disputed
from generator.records import Evidence, Fact, Stance, Value


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A disputed fact and every voice on it, in the order of stances: supporting voices first."""

    fact: FactView
    voices: tuple[EvidenceView, ...]

    @property
    def has_figures(self) -> bool:
        """Whether any voice gives a number."""
        return any(voice.values for voice in self.voices)


def disagreements(ctx: ComposeContext) -> Iterator[Page]:
    """Compose the Disagreements page, or its parts."""
    every = disputed(ctx.briefing.facts.values())
    facts = Listing(
        every,
        weights.voices,
        lambda fact: fact.title,
        lambda fact: (fact.id, *fact.aliases),
    )
    for part in divided(DISAGREEMENTS, ctx.bounds, facts):
        views = ctx.views()
        yield ctx.page(
            DISAGREEMENTS,
            "disagreements.md.jinja",
            "Disagreements",
            "Where sources contradict each other: every voice side by side, and what is known of why.",
            views,
            part=part,
            counted=_counted(ctx, every),
            disagreements=tuple(_disagreement(ctx, views, fact) for fact in part.of(facts)),
        )


def _counted(ctx: ComposeContext, facts: Sequence[Fact]) -> str:
    """Say what kinds of disagreement there are, where there is more than one."""
    contested = sum(is_contested(ctx.briefing, fact) for fact in facts)
    if contested == len(facts):
        return ""
    return (
        f"Of the {len(facts)} facts here {contested} are contested: a voice that does not carry the claim "
        f"says otherwise. Of the other {len(facts) - contested}, sources report differently what one voice said."
    )


def _disagreement(ctx: ComposeContext, views: Views, fact: Fact) -> Disagreement:
    view = views.listed(fact)
    return Disagreement(view, tuple(voice for _, voice in voices_on(ctx, fact, view)))


def voices_on(
    ctx: ComposeContext, fact: Fact, view: FactView
) -> tuple[tuple[Evidence, EvidenceView], ...]:
    """Return the evidence of a fact in the order of stances, each piece with its view.

    Evidence that says the same and gives no values of its own is shown with those of the fact that
    its words have.
    """
    order = list(Stance)
    voices = zip(fact.evidence, view.evidence, strict=True)
    return tuple(
        (
            evidence,
            replace(piece_view, values=_values(ctx, values_given(ctx.briefing, fact, evidence))),
        )
        for evidence, piece_view in sorted(voices, key=lambda voice: order.index(voice[0].stance))
    )


def _values(ctx: ComposeContext, values: tuple[Value, ...]) -> tuple[ValueView, ...]:
    return value_views(ctx.briefing, ctx.wording, values)
