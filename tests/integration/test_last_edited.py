"""When what a page shows was last edited, by a real history, and what the sitemap is told."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from generator.content.edited import Edited, edited
from generator.pipeline import Project, Settings, make
from tests.support.edits import commit, git

URL = "https://briefing.example.org/"
FIRST, LATER, LAST = "2024-01-10", "2024-02-20", "2024-03-30"
FACTS = "facts/energy.yml"


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    """The content of a repository, whole since the first day."""
    made = Path(copytree(small, tmp_path / "content"))
    git(tmp_path, "init", "--quiet")
    commit(tmp_path, "All of it", FIRST)
    return made


def change(content: Path, name: str, old: str, new: str) -> None:
    path = content / name
    said = path.read_text(encoding="utf-8")
    assert said.count(old) == 1
    path.write_text(said.replace(old, new), encoding="utf-8")


def modified(content: Path, templates: Path) -> Mapping[str, str | None]:
    made = make(Project(content, templates, Path("unused")), Settings(site_url=URL, history=edited))
    return {p.path: p.modified.isoformat() if p.modified else None for p in made.site.pages}


def test_a_page_is_as_new_as_what_it_shows(content: Path, templates: Path) -> None:
    before = modified(content, templates)
    assert set(before.values()) == {FIRST}
    change(content, FACTS, "title: A cable for moonlight", "title: The cable for moonlight")
    commit(content.parent, "Another title", LATER)
    after = modified(content, templates)
    changed = {path for path, day in after.items() if day == LATER}
    assert {path for path, day in after.items() if day != LATER} == {
        path for path, day in after.items() if day == FIRST
    }
    assert {"facts/moonlight-cable.md", "sectors/energy.md", "index.md", "timeline.md"} <= changed
    others = {p for p in after if p.startswith("facts/")} - {"facts/moonlight-cable.md"}
    assert others
    assert not others & changed
    assert "sectors/culture.md" not in changed


def test_what_is_not_committed_has_no_day(content: Path, templates: Path) -> None:
    change(content, FACTS, "title: A cable for moonlight", "title: The cable for moonlight")
    found = modified(content, templates)
    assert found["facts/moonlight-cable.md"] is None
    assert found["sectors/energy.md"] is None
    assert found["sectors/culture.md"] == FIRST


def test_a_history_that_does_not_tell_tells_nothing(
    content: Path, templates: Path, tmp_path: Path
) -> None:
    commit(content.parent, "Nothing", LAST)
    git(tmp_path, "clone", "--quiet", "--depth=1", content.parent.as_uri(), "shallow")
    assert set(modified(tmp_path / "shallow" / "content", templates).values()) == {None}
    outside = Path(copytree(content, tmp_path.parent / f"{tmp_path.name}-outside" / "content"))
    assert edited(outside) == Edited()
    assert set(modified(outside, templates).values()) == {None}


def test_lines_are_dated_one_by_one() -> None:
    days = {"content/a.yml": {1: date(2024, 1, 1), 2: date(2024, 3, 1), 3: date(2024, 2, 1)}}
    known = Edited(days)
    assert known.last("content/a.yml", 1, 2) == date(2024, 1, 1)
    assert known.last("content/a.yml", 1, 4) == date(2024, 3, 1)
    assert known.last("content/a.yml", 3, None) == date(2024, 2, 1)
    assert known.last("content/a.yml", 3, 6) is None
    assert known.last("content/b.yml", 1, None) is None


def test_no_program_of_a_configuration_is_run(content: Path, tmp_path: Path) -> None:
    """What a pull request brings (.gitattributes) may name what an editor has configured."""
    run = tmp_path / "run"
    (tmp_path / ".gitattributes").write_text("*.yml diff=x filter=y\n")
    git(tmp_path, "config", "diff.x.textconv", f"sh -c 'touch {run}1; cat \"$1\"' x")
    git(tmp_path, "config", "filter.y.clean", f"sh -c 'touch {run}2; cat'")
    change(content, FACTS, "title: A cable for moonlight", "title: The cable for moonlight")
    assert edited(content).days.keys() == {
        f"content/{path.relative_to(content).as_posix()}"
        for path in content.rglob("*.yml")
        if path != content / FACTS
    }
    assert not list(tmp_path.glob("run*"))


def test_a_time_that_no_calendar_has_is_the_last_day_that_one_has(content: Path) -> None:
    change(content, FACTS, "title: A cable for moonlight", "title: The cable for moonlight")
    far = {**os.environ, "GIT_COMMITTER_DATE": "@253402300800 +0000"}
    names = ("-c", "user.name=A. Editor", "-c", "user.email=editor@example.org")
    line = ("git", *names, "commit", "--quiet", "--all", "--message", "Far away")
    subprocess.run(line, cwd=content.parent, env=far, check=True)
    found = edited(content)
    assert date.max in set(found.days[f"content/{FACTS}"].values())
