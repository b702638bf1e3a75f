"""What is a plan is one everywhere: in the strip of a sector and in the picture of the timeline."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.charts.timeline import lanes
from generator.content.link import Briefing
from generator.facts.plans import is_plan
from generator.facts.queries import dated
from generator.records import FactKind, Status


@pytest.mark.parametrize(
    ("kind", "status", "planned"),
    [
        (FactKind.PLAN, Status.PLANNED, True),
        (FactKind.PLAN, Status.UNKNOWN, True),
        (FactKind.PLAN, Status.REPORTED, True),
        (FactKind.PROJECT, Status.PLANNED, True),
        (FactKind.EVENT, Status.COMPLETED, False),
        (FactKind.AGREEMENT, Status.IN_FORCE, False),
    ],
)
def test_a_plan_is_drawn_as_one_by_its_kind_or_by_its_status(
    briefing: Briefing, kind: FactKind, status: Status, planned: bool
) -> None:
    fact = next(f for f in briefing.facts.values() if f.date)
    changed = fact.model_copy(update={"kind": kind, "status": status})
    made = replace(
        briefing,
        facts={**briefing.facts, fact.id: changed},
        facts_by_sector={
            sector: tuple(changed if f.id == fact.id else f for f in facts)
            for sector, facts in briefing.facts_by_sector.items()
        },
    )
    strip = {m.fact.id: m.is_planned for m in dated(made.facts_of_sector(fact.sector))}
    picture = {
        m.fact.id: mark.is_planned for lane in lanes(made, 0, 500)[1] for m, mark, _ in lane.marks
    }
    assert (is_plan(changed), strip[fact.id], picture[fact.id]) == (planned,) * 3
