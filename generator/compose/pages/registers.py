"""The registers: all figures, agreements, and projects and plans, each newest first."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.compose import weights
from generator.compose.page import ComposeContext, Page
from generator.compose.paging import Listing, divided
from generator.compose.targets import AGREEMENTS, FIGURES, PROJECTS, Target
from generator.compose.views.key_figures import with_ranges
from generator.facts.queries import newest_first
from generator.records import Fact, FactKind

_REGISTERS: tuple[tuple[Target, str, str, Callable[[Fact], bool]], ...] = (
    (
        FIGURES,
        "All figures",
        "Every number in the briefing: for which period, who gave it, how it is hedged.",
        lambda fact: bool(fact.values),
    ),
    (
        AGREEMENTS,
        "Agreements",
        "Every agreement in the briefing, with its status and date as the sources give them.",
        lambda fact: fact.kind is FactKind.AGREEMENT,
    ),
    (
        PROJECTS,
        "Projects and plans",
        "What is being done together or was planned; plans are told as plans.",
        lambda fact: fact.kind in (FactKind.PROJECT, FactKind.PLAN),
    ),
)

_DONE_ALONE = "What is being done or was planned; plans are told as plans."
"""What the projects are where it is not said of several parties."""


def registers(ctx: ComposeContext) -> Iterator[Page]:
    """Compose the registers."""
    for target, title, description, belongs in _REGISTERS:
        if ctx.leaves_out(target):
            continue
        if target is PROJECTS and not ctx.briefing.record.is_on_relations:
            description = _DONE_ALONE
        found = newest_first(filter(belongs, ctx.briefing.facts.values()))
        facts = Listing(found, weights.listed, lambda fact: fact.title)
        for part in divided(target, ctx.bounds, facts):
            views = ctx.views()
            yield ctx.page(
                target,
                "register.md.jinja",
                title,
                description,
                views,
                part=part,
                intro=description,
                is_of_figures=target is FIGURES,
                facts=tuple(
                    with_ranges(ctx.briefing, ctx.wording, views.listed(fact), fact)
                    for fact in part.of(facts)
                ),
            )
