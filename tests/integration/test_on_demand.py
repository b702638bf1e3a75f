"""A page that is composed alone is that of the whole site, with what is made with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.compose.paging import BOUNDS, Bounds
from generator.core.rule_info import ALWAYS_WARNS
from generator.on_demand import PagesOnDemand
from generator.pipeline import Project, Settings, make, sound_briefing
from generator.rules import READING

TINY = Bounds(whole=1_500, room=1_000)
ADDRESSED = Settings(site_url="https://example.org/", repository="https://example.org/r")


@pytest.mark.parametrize(
    "settings",
    [ADDRESSED, Settings(bounds=TINY), Settings(directory_urls=False)],
    ids=["addressed", "divided", "files"],
)
def test_every_page_is_that_of_the_site(small: Path, templates: Path, settings: Settings) -> None:
    project = Project(small, templates, Path("unused"))
    made = make(project, settings)
    whole = {file.path: file.content for file in made.files}
    pages = PagesOnDemand(sound_briefing(small), project, settings)
    assert (settings.bounds is BOUNDS) == (
        not any("/part_" in page.path for page in made.site.pages)
    )
    for page in made.site.pages:
        files = pages.files(page.path)
        assert files[0].path == page.path
        assert [file.path for file in files if whole.get(file.path) != file.content] == []


@pytest.mark.parametrize("path", ["facts/none.md", "timeline/part_9.md", "none.md", "data/x.md"])
def test_there_is_no_page_of_another_path(small: Path, templates: Path, path: str) -> None:
    project = Project(small, templates, Path("unused"))
    assert PagesOnDemand(sound_briefing(small), project, Settings()).files(path) == ()


def test_what_is_checked_later_only_warns() -> None:
    assert [rule.info.id for rule in READING if rule.info.severities != ALWAYS_WARNS] == []
