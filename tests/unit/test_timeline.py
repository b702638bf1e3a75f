"""Which facts are plans, which of those are past their day, and how facts stand in time."""

from __future__ import annotations

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from generator.compose.page import ComposeContext, Page
from generator.compose.pages.timeline import TimelineDecade, timeline
from generator.compose.paging import Bounds
from generator.compose.site import compose
from generator.compose.targets import Target
from generator.content.link import Briefing
from generator.facts.plans import is_overdue, is_plan, is_upcoming
from generator.facts.queries import dated
from generator.facts.wording import Wording
from generator.pipeline import Project, Settings, make
from generator.records import Fact
from generator.render.render import render

TODAY = date(2024, 3, 15)


def context(briefing: Briefing) -> ComposeContext:
    return ComposeContext(briefing, Wording("en"), TODAY, lambda target: target.page)


def decades_of(page: Page) -> tuple[TimelineDecade, ...]:
    found = page.data["decades"]
    assert isinstance(found, tuple)
    return found


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
    assert [(m.fact.id, m.when.text) for m in dated(briefing.facts.values())] == [
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
    (page,) = timeline(context(briefing))
    years = [year for decade in decades_of(page) for year in decade.years]
    shown = [year.year for year in years]
    assert shown == sorted(set(shown))
    facts = [fact.id for year in years for fact in year.facts]
    assert sorted(facts) == sorted(f.id for f in briefing.facts.values() if f.date)
    assert [(d.first, [y.year for y in d.years]) for d in decades_of(page)] == [
        (first, [y for y in shown if y // 10 * 10 == first])
        for first in sorted({y // 10 * 10 for y in shown})
    ]


def test_of_many_facts_each_decade_has_a_page_to_which_the_timeline_leads(
    briefing: Briefing,
) -> None:
    count = len(dated(briefing.facts.values()))
    assert len(list(timeline(context(briefing), count))) == 1
    first, *others = timeline(context(briefing), count - 1)
    targets = [year.target for decade in decades_of(first) for year in decade.years]
    assert list(dict.fromkeys(targets)) == [page.target for page in others]
    assert [page.path for page in others] == [f"timeline/{d.first}s.md" for d in decades_of(first)]
    (whole,) = timeline(context(briefing))
    assert [d.years for page in others for d in decades_of(page)] == [
        d.years for d in decades_of(whole)
    ]
    assert first.data["undated"] == whole.data["undated"]
    assert not any(page.data["undated"] or page.data["picture"] for page in others)


def test_of_a_long_decade_each_year_has_a_page_and_of_a_long_year_each_part(
    briefing: Briefing,
) -> None:
    tiny = replace(context(briefing), bounds=Bounds(whole=1, room=1))
    first, *others = timeline(tiny, 0)
    pages = {page.path: page for page in others}
    facts = [
        fact.id
        for page in others
        for decade in decades_of(page)
        for year in decade.years
        if not year.target
        for fact in year.facts
    ]
    assert facts == [m.fact.id for m in dated(briefing.facts.values())]
    for decade in decades_of(first):
        of_decade = decades_of(pages[f"timeline/{decade.first}s.md"])
        for year in decade.years:
            assert year.target == Target(f"timeline/{year.year}.md")
            former = {Target("timeline.md", f"year_{year.year}")}
            assert former <= set(pages[year.target.page].here)
        assert [y.target for d in of_decade for y in d.years] == [y.target for y in decade.years]
    assert not first.data["undated"]
    undated = pages["timeline/undated.md"]
    assert Target("timeline.md", "undated_") in undated.here


def test_a_timeline_of_decades_is_rendered_with_its_years(
    briefing: Briefing, templates: Path
) -> None:
    made = compose(briefing, TODAY, lambda target: target.page)
    split = replace(made, pages=tuple(timeline(context(briefing), 0)))
    files = {f.path: f.content.decode() for f in render(split, templates, directory_urls=True)}
    for decade in decades_of(split.pages[0]):
        years = [f"#year_{year.year}" for year in decade.years]
        assert all(f"{decade.first}s/{year}" in files["timeline.md"] for year in years)
        assert all(f"{{ {year} " in files[f"timeline/{decade.first}s.md"] for year in years)
    assert 'class="entry' not in files["timeline.md"].partition("Without a date")[0]


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


SHAPES = {
    "2018-05-12?": ("to-day", False),
    "2018-05-12": ("to-day", True),
    "2020~": ("to-period", False),
    "2023-11": ("to-period", True),
    "2023": ("to-period", True),
    "../2022-08": ("to-span", False),
    "2021-01/2022": ("to-span", False),
    "2019-07-03/..": ("to-span", False),
}
"""For each dated fact of the small briefing a date, the shape of its mark in the list, and whether the date
is one that HTML can write."""


def test_the_list_marks_each_date_by_how_much_of_time_it_covers(
    small: Path, templates: Path, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(small, tmp_path / "content"))
    dates = iter(SHAPES)
    for path in sorted(content.glob("facts/*.yml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        dated = [f'  date: "{next(dates)}"' if x.startswith("  date:") else x for x in lines]
        path.write_text("\n".join(dated) + "\n", encoding="utf-8")
    made = make(Project(content, templates, Path("unused")), Settings())
    (page,) = (file.content for file in made.files if file.path == "timeline.md")
    entries = html.fromstring(page).xpath("//li[contains(@class, 'entry')]")
    found = {
        next(iter(entry.xpath(".//time/@datetime | .//@data-edtf")), None): (
            " ".join(c for c in entry.get("class").split() if c.startswith("to-")),
            bool(entry.xpath(".//time/@datetime")),
        )
        for entry in entries
    }
    assert found == {None: ("", False), **SHAPES}
