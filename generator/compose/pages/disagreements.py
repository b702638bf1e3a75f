"""Disagreements: every fact that a source disputes, with all voices side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from generator.compose.page import ComposeContext, Page
from generator.compose.targets import DISAGREEMENTS
from generator.compose.views.evidence import EvidenceView
from generator.compose.views.fact import FactView
from generator.facts.queries import disputed


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A disputed fact, and every voice on it: those that carry it before those that differ."""

    fact: FactView
    voices: tuple[EvidenceView, ...]

    @property
    def has_figures(self) -> bool:
        """Whether any voice gives a number."""
        return any(voice.values for voice in self.voices)


_ORDER = ("supports", "refines", "disputes", "updates")


def disagreements(ctx: ComposeContext) -> Page:
    """Compose the page of disagreements."""
    briefing, views = ctx.briefing, ctx.views()
    shown = []
    for fact in disputed(briefing.facts.values()):
        view = views.fact(fact)
        shown.append(Disagreement(view, tuple(voice for _, voice in voices_on(view))))
    return ctx.page(
        DISAGREEMENTS,
        "disagreements.md.jinja",
        "Disagreements",
        "Where sources contradict each other: every voice side by side, and what is known of why.",
        views,
        disagreements=tuple(shown),
    )


def voices_on(fact: FactView) -> tuple[tuple[EvidenceView, EvidenceView], ...]:
    """Return the evidence of a fact in the order of voices, each as it is and as it is compared."""
    voices = sorted(fact.evidence, key=lambda e: _ORDER.index(e.stance))
    return tuple((e, _with_figure(fact, e)) for e in voices)


def _with_figure(fact: FactView, evidence: EvidenceView) -> EvidenceView:
    """Whoever supports a fact, and gives no number of their own, gives the fact's."""
    if evidence.stance == "supports" and not evidence.values:
        return replace(evidence, values=fact.values)
    return evidence
