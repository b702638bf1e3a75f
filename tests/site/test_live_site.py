"""What the live preview makes of an edit is what a clean build makes of the content, file by file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from generator.commands import building
from generator.commands.workspace import Workspace
from generator.core.diagnostics import ContentError
from generator.engine.abort import ContentAbort
from generator.engine.live_site import LiveSite
from generator.pipeline import load
from tests.support.content import edit
from tests.support.project import SMALL, copy_project, files_of

ENTRY = re.compile(r"^(?=- )", re.MULTILINE)
PROSE = re.compile(r"^ +(?:title|statement|note|why|question|name|says): .*? ([a-z]{3,}) ", re.M)
DAY = re.compile(r"^  (?:date|said|issued|accessed): .*?(\d)\b", re.MULTILINE)
STATEMENT = ("facts/culture.yml", "belong to both shores", "belong to every shore")


class Desk:
    """A project that somebody edits, its live site, and clean sites of the same content."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.project = copy_project(folder / "project", content=SMALL)
        self.content = self.project / "content"
        self.live = self.site("live")

    def site(self, name: str) -> LiveSite:
        """Build the site of the present content in a folder."""
        workspace = Workspace(self.project, self.content)
        given = {**building.given(workspace, None, None, None), "stops": True}
        pages, folder = self.folder / f"{name}_src", str(self.folder / name)

        def loaded():  # type: ignore[no-untyped-def]
            config = building.mkdocs_config(workspace, pages, given, site_dir=folder)
            config.site_url = "http://127.0.0.1:8000/"
            return config

        return LiveSite(loaded)

    def saved(self) -> bool:
        """Let the live site follow what was saved. Whether all of it was built."""
        assert self.live.is_changed()
        return self.live.follow()

    def page(self, path: str) -> str:
        """Ask for a page, and return it."""
        self.live.refresh(path)
        return (self.folder / "live" / path).read_text(encoding="utf-8")

    def differing(self) -> list[str]:
        """Ask for every file of a clean site, pages first, and return those that are not the same."""
        self.site("clean")
        clean = files_of(self.folder / "clean")
        clean.pop("sitemap.xml.gz")  # it has the path of its folder in it
        for path in sorted(clean, key=lambda p: (not p.endswith("index.html"), p)):
            self.live.refresh(path)
        there = files_of(self.folder / "live")
        assert len(clean) > 50
        return [path for path, content in clean.items() if there.get(path) != content]


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    return Desk(tmp_path_factory.mktemp("desk"))


@pytest.fixture
def desk(kept: Desk) -> Iterator[Desk]:
    """A desk whose content and templates are as they were, before and after a test."""
    before = {
        p: p.read_bytes() for p in kept.project.rglob("*.*") if p.suffix in (".yml", ".jinja")
    }
    yield kept
    for path, content in before.items():
        if path.read_bytes() != content:
            path.write_bytes(content)
    if kept.live.is_changed():
        kept.live.follow()


def edited(path: Path, random: Random) -> str:
    """Return a file with a word twice, another day, an entry less, or two in another order."""
    text = path.read_text(encoding="utf-8")
    entries = ENTRY.split(text)
    found = list(random.choice((PROSE, DAY)).finditer(text))
    if len(entries) > 2 and random.random() < 0.5:
        at = random.randrange(1, len(entries) - 1)
        moved = entries.pop(at)
        return "".join((*entries, moved) if random.random() < 0.7 else entries)
    if not found:
        return text
    one = random.choice(found)
    new = f"{one[1]} {one[1]}" if one[1].isalpha() else str((int(one[1]) + 1) % 10)
    return text[: one.start(1)] + new + text[one.end(1) :]


@settings(
    max_examples=1,
    phases=(Phase.explicit, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.integers(0, 2**32))
def test_edits_at_random(desk: Desk, seed: int) -> None:
    random = Random(seed)
    names = [p for p in sorted(desk.content.rglob("*.yml")) if p.name != "briefing.yml"]
    for path in random.choices(names, k=6):
        text, old = edited(path, random), path.read_text(encoding="utf-8")
        path.write_text(text, encoding="utf-8")
        if any(d.is_error for d in load(desk.content)[1]):
            path.write_text(old, encoding="utf-8")
    if desk.live.is_changed():
        desk.live.follow()
    assert desk.differing() == []


def test_a_saved_fact_makes_its_page_anew_and_not_the_site(desk: Desk) -> None:
    builds = desk.live.builds
    file, *wordings = STATEMENT
    for old, new in (wordings, reversed(wordings)):
        edit(desk.content, file, old, new)
        assert not desk.saved()
        assert new in desk.page("facts/songs-are-shared/index.html")
        assert new in desk.page("sectors/culture/index.html")
        assert new in desk.page("embed/facts/songs-are-shared/index.html")
    assert desk.live.builds == builds


def test_what_is_no_page_comes_with_all_others(desk: Desk) -> None:
    file, old, new = STATEMENT
    edit(desk.content, file, old, new)
    desk.saved()
    assert new in desk.page("api/v1/facts/songs-are-shared.json")
    edit(desk.content, file, new, old)
    desk.saved()
    assert old in desk.page("markdown/facts/songs-are-shared.md.txt")


def test_a_page_that_is_no_more_leads_to_where_it_went(desk: Desk) -> None:
    page, own = "facts/songs-are-shared/index.html", "id: songs-are-shared\n"
    renamed = "id: shared-songs\n  aliases: [songs-are-shared]\n"
    before = desk.page(page)
    edit(desk.content, "facts/culture.yml", own, renamed)
    desk.saved()
    assert "../shared-songs/" in desk.page(page) != before
    assert "<h1" in desk.page("facts/shared-songs/index.html")
    edit(desk.content, "facts/culture.yml", renamed, own)
    desk.saved()
    assert desk.page(page) == before


def test_a_name_in_the_navigation_builds_the_site(desk: Desk) -> None:
    edit(desk.content, "sectors.yml", "title: Culture", "title: Songs")
    assert desk.saved()
    assert ">Songs<" in desk.page("facts/tide-mill/index.html").replace("\n", "")


def test_a_year_that_lists_are_narrowed_by_builds_the_site(desk: Desk) -> None:
    edit(desk.content, "facts/culture.yml", "date: 2018-05~", "date: 1890-05~")
    assert desk.saved()
    assert desk.differing() == []


def test_an_error_is_told_at_once_and_the_last_good_page_stays(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    page = "facts/songs-are-shared/index.html"
    before = desk.page(page)
    for old, new, rule in (
        ("stated_by: lantern-guild", "stated_by: lantern-gild", "actor-resolves"),
        ("belong to both shores.", "belong to both shores", "sentence-form"),
    ):
        edit(desk.content, "facts/culture.yml", old, new)
        assert not desk.saved()
        assert f"[{rule}]" in capsys.readouterr().err
        assert desk.page(page) == before
        edit(desk.content, "facts/culture.yml", new, old)
        desk.saved()
    assert desk.page(page) == before


def test_a_template_that_fails_is_told_and_the_last_good_site_stays(
    desk: Desk, capsys: pytest.CaptureFixture[str]
) -> None:
    template, page = desk.project / "templates/pages/fact.md.jinja", "facts/tide-mill/index.html"
    text, before = template.read_text(encoding="utf-8"), desk.page(page)
    failing = text.replace("{% block content %}", "{% block content %}{{ nothing }}")
    template.write_text(failing, encoding="utf-8")
    assert not desk.saved()
    assert "fact.md.jinja" in capsys.readouterr().err
    assert desk.page(page) == before
    template.write_text(f"{text}\n", encoding="utf-8")
    assert desk.saved()
    assert desk.page(page) == before


def test_a_site_with_an_error_is_not_begun(desk: Desk) -> None:
    edit(desk.content, "facts/culture.yml", "kind: event", "kind: evnt")
    with pytest.raises((ContentAbort, ContentError)):
        desk.site("never")
