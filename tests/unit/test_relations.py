"""When a plan was said, and what came of it: by `said`, `follows` and `fulfils`, in everything that tells of plans."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from generator.facts.assessment import Currency, assess
from generator.facts.plans import is_overdue, is_upcoming
from generator.facts.queries import overdue, upcoming
from generator.facts.stamp import stamp
from generator.pipeline import Project, Settings, make, sound_briefing
from generator.records import Fact
from tests.support.content import edit
from tests.support.made import texts_of

TODAY = date(2024, 3, 15)
_PLAN = {"title": "A", "statement": "A.", "kind": "plan", "status": "planned"}


def plan(**fields: object) -> Fact:
    return Fact.model_validate({"id": "a", **_PLAN, **fields})


def test_a_plan_without_a_day_of_its_own_is_never_overdue_by_the_day_on_which_it_was_said() -> None:
    dated, said = plan(date="2018-11"), plan(said="2018-11")
    assert [is_overdue(fact, TODAY) for fact in (dated, said)] == [True, False]
    assert not is_upcoming(said, TODAY)


@pytest.mark.parametrize(("stance", "is_ahead"), [("updates", False), ("context", True)])
def test_an_overtaken_plan_is_not_upcoming(stance: str, is_ahead: bool) -> None:
    fact = plan(date="2030", evidence=[{"source": "s", "stance": stance, "says": "It is off."}])
    assert is_upcoming(fact, TODAY) == is_ahead


@pytest.mark.parametrize(("when", "asked"), [("2023", overdue), ("2030", upcoming)])
def test_a_fulfilled_plan_is_neither_overdue_nor_upcoming(when: str, asked: type) -> None:
    fact = plan(date=when)
    done = plan(id="b", kind="event", status="completed", fulfils=["a"])
    after = plan(id="b", kind="event", status="completed", follows=["a"])
    assert [asked((fact, other), TODAY) for other in (done, after)] == [(), (fact,)]


@pytest.fixture(scope="module")
def content(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("related") / "content"
    shutil.copytree(small, made)
    facts, places = "facts/trade.yml", "  places: [naidiskula]\n"
    related = f"{places}  follows: [song-festival]\n  fulfils: [moonlight-cable]\n"
    edit(made, facts, places, related)
    return made


@pytest.fixture(scope="module")
def files(content: Path, templates: Path) -> Mapping[str, str]:
    return texts_of(make(Project(content, templates, content.parent / "unused"), Settings()).files)


@pytest.mark.parametrize("form", ["facts/{}.md", "markdown/facts/{}.md.txt"])
@pytest.mark.parametrize(
    ("fact", "label", "other"),
    [
        ("lantern-treaty", "Follows", "song-festival"),
        ("lantern-treaty", "Fulfils", "moonlight-cable"),
        ("song-festival", "Followed by", "lantern-treaty"),
        ("moonlight-cable", "Fulfilled by", "lantern-treaty"),
    ],
)
def test_both_pages_lead_to_each_other(
    fact: str, label: str, other: str, form: str, files: Mapping[str, str]
) -> None:
    (line,) = (line for line in files[form.format(fact)].splitlines() if label in line)
    assert f"{other}." in line or f"{other}/" in line


def test_programs_are_told_both_ways(files: Mapping[str, str]) -> None:
    facts = {f["id"]: f for f in json.loads(files["api/v1/facts.json"])["facts"]}
    told = {
        (name, field): facts[name][field]
        for name in ("lantern-treaty", "song-festival", "moonlight-cable", "tide-mill")
        for field in ("follows", "fulfils", "followed_by", "fulfilled_by")
        if facts[name][field]
    }
    assert told == {
        ("lantern-treaty", "follows"): ["song-festival"],
        ("lantern-treaty", "fulfils"): ["moonlight-cable"],
        ("song-festival", "followed_by"): ["lantern-treaty"],
        ("moonlight-cable", "fulfilled_by"): ["lantern-treaty"],
    }


def test_a_fulfilled_plan_is_overtaken_and_its_review_stands(content: Path, small: Path) -> None:
    before, after = sound_briefing(small), sound_briefing(content)
    cable = "moonlight-cable"
    found = [assess(b, b.facts[cable]).currency for b in (before, after)]
    assert found == [Currency.CURRENT, Currency.OVERTAKEN]
    assert [f.id for f in overdue(before.facts.values(), TODAY)] == [cable]
    assert overdue(after.facts.values(), TODAY) == ()
    assert stamp(before, before.facts[cable]) == stamp(after, after.facts[cable])
