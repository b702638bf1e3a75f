"""Which facts are plans, which of those are past their day, and how facts stand in time."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generator.compose.page import ComposeContext
from generator.compose.pages.timeline import dated_facts, timeline
from generator.content.link import Briefing
from generator.facts.plans import is_overdue, is_plan, is_upcoming
from generator.facts.wording import Wording
from generator.pipeline import Project, Settings, make
from generator.records import Fact

TODAY = date(2024, 3, 15)

PLANS = [
    # kind, status, date, whether it is a plan, upcoming, overdue
    ("plan", "planned", "2024-03-14", True, False, True),
    ("plan", "planned", "2024-03-15", True, True, False),
    ("plan", "planned", "2024-03", True, True, False),
    ("plan", "planned", "2024-02", True, False, True),
    ("plan", "planned", "2023~", True, False, True),
    ("plan", "planned", "../2024-03-14", True, False, True),
    ("plan", "planned", "2020/..", True, True, False),
    ("plan", "planned", "2020/2025", True, True, False),
    ("plan", "planned", None, True, False, False),
    ("plan", "unknown", "2023", True, False, True),
    ("plan", "unknown", "2025", True, True, False),
    ("plan", "reported", "2023", True, False, False),
    ("plan", "completed", "2023", True, False, False),
    ("project", "planned", "2023", True, False, True),
    ("project", "unknown", "2023", False, False, False),
    ("project", "ongoing", "2025", False, False, False),
    ("event", "completed", "2023", False, False, False),
]


@pytest.mark.parametrize(("kind", "status", "when", "plan", "upcoming", "overdue"), PLANS)
def test_a_plan_is_upcoming_until_its_last_day_and_then_overdue(
    kind: str, status: str, when: str | None, plan: bool, upcoming: bool, overdue: bool
) -> None:
    fields = {"id": "a", "title": "A", "statement": "A.", "kind": kind, "status": status}
    fact = Fact.model_validate({**fields, "date": when} if when else fields)
    found = is_plan(fact), is_upcoming(fact, TODAY), is_overdue(fact, TODAY)
    assert found == (plan, upcoming, overdue)


def test_dated_facts_stand_in_the_order_of_time(briefing: Briefing) -> None:
    assert [(f.id, f.date and f.date.text) for f in dated_facts(briefing)] == [
        ("song-festival", "2018-05~"),
        ("lantern-treaty", "2019-07"),
        ("tide-mill", "2020/.."),
        ("lantern-trade-change", "2021/2022"),
        ("lantern-trade-2022", "2022"),
        ("tide-mill-trial", "../2023-11-05"),
        ("moonlight-cable", "2023-12-01"),
        ("second-cable", "2030%"),
    ]


def test_the_years_of_the_timeline_stand_in_order_and_each_once(briefing: Briefing) -> None:
    page = timeline(ComposeContext(briefing, Wording("en"), TODAY, lambda target: target.page))
    years = page.data["years"]
    assert isinstance(years, tuple)
    shown = [year.year for year in years]
    assert shown == sorted(set(shown))
    facts = [fact.id for year in years for fact in year.facts]
    assert sorted(facts) == sorted(f.id for f in dated_facts(briefing))


@pytest.mark.parametrize(
    ("today", "upcoming", "overdue"),
    [
        (date(2023, 12, 1), ["moonlight-cable", "second-cable"], []),
        (None, ["second-cable"], ["moonlight-cable"]),
        (date(2031, 1, 1), [], ["moonlight-cable", "second-cable"]),
    ],
)
def test_today_is_the_as_of_day_unless_another_is_given(
    today: date | None, upcoming: list[str], overdue: list[str], small: Path, templates: Path
) -> None:
    made = make(Project(small, templates, Path("unused")), Settings(today=today))
    home = next(page for page in made.site.pages if page.path == "index.md")
    assert [f.id for f in home.data["upcoming"]] == upcoming
    assert [f.id for f in home.data["overdue"]] == overdue
