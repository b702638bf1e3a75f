"""Paragraphs that hold no claim: what coverage counts and lists, what the page of the source says."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main
from generator.facts.coverage import Share, coverage, uncovered
from generator.pipeline import Project, Settings, make, sound_briefing
from tests.support.content import edit
from tests.support.made import texts_of

_CHRONICLE = "sources/example-chronicle-9.yml"


def said_silent(small: Path, tmp_path: Path) -> Path:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    entry = "paragraphs: 3\nwithout_claim:\n  - {paragraphs: [3], why: A wish for the new year.}\n"
    edit(content, _CHRONICLE, "paragraphs: 3\n", entry)
    return content


def test_coverage_asks_no_fact_of_what_holds_no_claim(small: Path, tmp_path: Path) -> None:
    before, after = sound_briefing(small), sound_briefing(said_silent(small, tmp_path))
    was, now = coverage(before), coverage(after)
    assert (was.paragraphs, was.without_claim) == (Share(6, 8), 0)
    assert (now.paragraphs, now.without_claim) == (Share(6, 7), 1)
    found = [uncovered(b, b.sources["example-chronicle-9"]) for b in (before, after)]
    assert found == [(1, 3), (1,)]


def test_check_lists_paragraphs_by_number_and_file(small: Path, tmp_path: Path) -> None:
    content = said_silent(small, tmp_path)
    done = CliRunner().invoke(main, ["--content", str(content), "check", "--coverage"])
    lines = [line for line in done.output.splitlines() if line.startswith("content/")]
    assert lines == [
        f"content/{_CHRONICLE}:15: no fact of paragraph 1",
        f"content/{_CHRONICLE}:17: no claim in paragraph 3: A wish for the new year.",
    ]


def test_readers_and_programs_are_told_why(small: Path, templates: Path, tmp_path: Path) -> None:
    content = said_silent(small, tmp_path)
    files = texts_of(make(Project(content, templates, tmp_path / "unused"), Settings()).files)
    page = files["sources/example-chronicle-9.md"].partition("{ #paragraph_3 }")[2]
    told = re.sub("&#([0-9]+);", lambda found: chr(int(found[1])), page)
    assert "This paragraph holds no claim: A wish for the new year." in told.splitlines()
    assert "1 more holds no claim" in files["about/index.md"]
    sources = json.loads(files["api/v1/sources.json"])["sources"]
    silent = {s["id"]: s["without_claim"] for s in sources if s["without_claim"]}
    assert silent == {
        "example-chronicle-9": [{"paragraphs": [3], "why": "A wish for the new year."}]
    }
