"""Where in a source a passage is, in everything that is made: pages, copies, paper and data."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.core.proof.seals import seen_seal
from generator.pipeline import Project, Settings, load, make, make_document, sound_briefing
from generator.records import Locator
from tests.support.project import ROOT
from tests.unit.test_locator import WRITTEN, located, locator, problems_of

READER = ("R. Eader <b>", "2024-03-02", "A photocopy of its first page & no more.")
FACT = "facts/tide-mill.md"
SEEN = """\
    - source: example-archive-7
{at}      stance: updates
      quote: veski seisab
      seal: "{seal}"
"""
"""A passage of an excerpt that somebody saw, whose seal is of its place too."""


@pytest.fixture(scope="module", params=[row for row in WRITTEN if row[0] != "paragraph"])
def shown(
    request: pytest.FixtureRequest, small: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Locator, dict[str, str]]:
    """A locator, and what is made of a fact one passage of which it locates."""
    field, value = request.param[:2]
    content = tmp_path_factory.mktemp(field) / "content"
    shutil.copytree(small, content)
    path = content / "facts" / "energy.yml"
    old = SEEN.format(at="", seal=seen_seal(READER, None, "veski seisab"))
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    place = locator(field, value)
    seal = seen_seal(READER, (field, place.value), "veski seisab")
    new = SEEN.format(at=f'      {field}: "{value}"\n', seal=seal)
    path.write_text(text.replace(old, new), "utf-8")
    assert load(content)[1] == ()
    templates = ROOT / "templates"
    files = make(Project(content, templates, content), Settings()).files
    document = make_document(sound_briefing(content), templates, Settings())
    texts = {f.path: f.content.decode() for f in files if f.path.endswith((".md", ".txt", ".json"))}
    return place, texts | {
        "page": document.page.decode(),
        "paper": document.paper,
    }


def plain(text: str) -> str:
    """Return a text with its punctuation as it reads."""
    return re.sub("&#([0-9]+);", lambda found: chr(int(found[1])), text)


def test_a_passage_is_shown_where_it_is_located(shown: tuple[Locator, dict[str, str]]) -> None:
    place, made = shown
    named = f"Näidisarhiiv, date not known, {place.text}"
    for output in (
        "sectors/energy.md",
        "markdown/sectors/energy.md.txt",
        "markdown/timeline.md.txt",
        FACT,
    ):
        assert named in plain(made[output]), output
    for output in ("page", "paper"):
        assert named in plain(made[output]), output
    source = plain(made["sources/example-archive-7.md"])
    assert f"### {place.heading} {{ #{place.anchor} }}\n" in source
    assert f"### {place.heading}\n" in plain(made["markdown/sources/example-archive-7.md.txt"])


def test_a_citation_leads_to_the_place(shown: tuple[Locator, dict[str, str]]) -> None:
    place, made = shown
    leads_to = f'sources/example-archive-7/#{place.anchor}"'
    assert leads_to in made[FACT]
    in_list = f"source_example-archive-7_{place.anchor}"
    assert f'href="#{in_list}"' in made["page"]
    assert made["page"].count(f'<li id="{in_list}">{place.text}') + plain(made["page"]).count(
        f'<li id="{in_list}">{place.text}'
    )


def test_a_program_reads_its_label_and_its_value(shown: tuple[Locator, dict[str, str]]) -> None:
    place, made = shown
    facts = json.loads(made["api/v1/facts.json"])["facts"]
    (fact,) = (f for f in facts if f["id"] == "tide-mill")
    assert [e["locator"] for e in fact["evidence"]] == [
        {"paragraph": 4},
        {"paragraph": None, "label": place.type.csl, "value": place.value},
    ]


def test_nothing_is_said_to_rest_on_no_paragraph_where_it_cannot_be_known(
    small: Path, tmp_path: Path
) -> None:
    content = located(small, tmp_path, "section: Cables")
    assert problems_of(content) == []
    made = make(Project(content, ROOT / "templates", content), Settings())
    page = next(
        f for f in made.files if f.path == "sources/example-chronicle-9.md"
    ).content.decode()
    parts = re.findall("^### (.*?) {|^(N.*paragraph.)$", plain(page), re.MULTILINE)
    assert [a or b for a, b in parts] == [
        *("Paragraph 1", "Paragraph 2", "No passage is located by this paragraph."),
        *("Paragraph 3", "No passage is located by this paragraph.", "Section “Cables”"),
    ]
    assert "## What rests on it, by place {" in page


def test_what_says_where_leaves_the_rest_of_its_source_elsewhere(
    small: Path, tmp_path: Path
) -> None:
    content = tmp_path / "content"
    shutil.copytree(small, content)
    path = content / "sources" / "example-archive-7.yml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("consulted: excerpt", "consulted: full-text"), "utf-8")
    for name in ("facts/trade.yml", "questions.yml", "actors/people.yml"):
        path = content / name
        text = path.read_text("utf-8").replace(
            "row: 12, says: The treaty is in its register.", "quote: lepingu number"
        )
        path.write_text(text.replace(", page: 14-15}", ", page: 14-15, quote: hoidja}"), "utf-8")
    briefing, diagnostics = load(content)
    assert briefing is not None
    assert [d for d in diagnostics if d.is_error] == []
    templates = ROOT / "templates"
    made = make(Project(content, templates, content), Settings())
    page = next(f for f in made.files if f.path == "sources/example-archive-7.md").content.decode()
    assert re.findall("^## What rests.*? {|^### .*? {", plain(page), re.MULTILINE) == [
        "## What rests on it, by place {",
        "### Pages 14–15 {",
        "### At 00:12:30 {",
        "### Article 12(3) {",
        "### Elsewhere {",
    ]
    document = make_document(briefing, templates, Settings()).page.decode()
    assert '_0">elsewhere: ' in document
