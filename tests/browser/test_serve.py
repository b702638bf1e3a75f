"""The live preview: what is saved is shown, and an error leaves the last good text."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.support.preview import edit, preview
from tests.support.project import copy_project
from tests.support.tabs import OpenTab
from tests.support.workshop import SMALL, Workshop


@pytest.fixture
def project(workshop: Workshop, tmp_path: Path) -> Path:
    """A copy of the project with the small briefing as its content."""
    copy = copy_project(tmp_path / "project", workshop.project)
    shutil.rmtree(copy / "content")
    shutil.copytree(SMALL, copy / "content")
    return copy


def test_what_is_saved_is_shown_and_an_error_leaves_the_last_good_text(
    project: Path, open_tab: OpenTab
) -> None:
    facts = project / "content" / "facts" / "culture.yml"
    template = project / "templates" / "pages" / "sector.md.jinja"
    with preview(project) as served:
        served.wait_for("Serving on")
        tab = open_tab()
        tab.goto(served.url + "facts/songs-are-shared/")
        fact = tab.locator(".fact .statement")
        expect(fact).to_contain_text("the songs belong to both shores.")

        edit(facts, "belong to both shores", "belong to every shore")
        expect(fact).to_contain_text("the songs belong to every shore.")

        edit(facts, "stated_by: lantern-guild", "stated_by: lantern-gild")
        line = 1 + facts.read_text(encoding="utf-8").split("stated_by")[0].count("\n")
        served.wait_for(rf"^content/facts/culture\.yml:{line}:14: error: .*lantern-gild")
        served.wait_for("did you mean .*lantern-guild")
        served.wait_for("1 error, 1 warning; the last good site stays")
        expect(fact).to_contain_text("the songs belong to every shore.")
        tab.reload()
        expect(fact).to_contain_text("the songs belong to every shore.")

        edit(facts, "lantern-gild", "lantern-guild\n  note: Sung at night.")
        note = tab.locator(".fact .note")
        expect(note).to_contain_text("Sung at night.")

        edit(template, "{{ summary }}", "{{ sumary }}")
        served.wait_for(r"^templates/pages/sector\.md\.jinja:\d+:\d+: error: ")
        served.wait_for("1 error; the last good site stays")
        tab.reload()
        expect(note).to_contain_text("Sung at night.")

        edit(template, "{{ sumary }}", "{{ summary }} And more.")
        tab.goto(served.url + "sectors/culture/")
        expect(tab.locator("p.lead")).to_contain_text("And more.")
        assert served.process.poll() is None
    assert [line for line in served.printed if "Traceback" in line] == []


@pytest.mark.parametrize(
    ("file", "old", "new", "message"),
    [
        (
            "content/facts/culture.yml",
            "kind: event",
            "kind: evnt",
            r"content/facts/culture\.yml:7:9: error: .*evnt",
        ),
        (
            "templates/pages/sector.md.jinja",
            "{{ summary }}",
            "{{ sumary }}",
            r"templates/pages/sector\.md\.jinja:\d+:\d+: error: .*sumary",
        ),
    ],
    ids=["content", "template"],
)
def test_a_preview_that_cannot_begin_ends_with_the_error(
    project: Path, file: str, old: str, new: str, message: str
) -> None:
    edit(project / file, old, new)
    with preview(project) as served:
        assert served.wait_until_it_ends() == 1
    assert [line for line in served.printed if re.match(message, line)], served.printed
    assert [line for line in served.printed if "Traceback" in line] == []
