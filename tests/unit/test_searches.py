"""Searches: where they are shown, what they rest under, and when somebody is told to search again."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Mapping
from pathlib import Path

import pytest
from lxml import html

from generator.compare.compare import compare
from generator.compare.report.text import as_text
from generator.content.read import read_content
from generator.pipeline import Project, Rendered, Settings, load, make, make_document, understand
from generator.rules.searches_recent import searches_recent
from tests.support.content import edit, said
from tests.support.made import texts_of

CABLE = "about/#search_cable-in-gazettes"
WORDS = (
    "“moonlight cable”, “кабель «лунный свет»” in the archive of the Example Gazette & its <index>"
)
FOUND = "12 March 2024: Two articles on the plan, and none on what became of it."
CAME_BACK = (
    "12 March 2024, in the archive of the Example Gazette & its <index>: Two articles on the plan, and none on what "
    "became of it.The words that were looked for“moonlight cable”, “кабель «лунный свет»”"
)
SHOWN = {
    "index.md": 1,
    "questions.md": 1,
    "sectors/energy.md": 1,
    "facts/second-cable.md": 1,
}
"""How often each page shows the search for the cable: in the bottom line, a question, a brief, a fact."""


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    """A copy of the small briefing, to be changed."""
    return Path(shutil.copytree(small, tmp_path / "content"))


@pytest.fixture(scope="module")
def texts(rendered: Rendered) -> Mapping[str, str]:
    """The text of every file, by its path."""
    return texts_of(rendered.files)


def seen(markup: str) -> str:
    """Return the text of markup."""
    return " ".join(html.fromstring(f"<div>{markup}</div>").text_content().split())


def test_what_rests_on_a_search_shows_it_with_a_link_to_it(texts: Mapping[str, str]) -> None:
    for page, times in SHOWN.items():
        shown = [line for line in texts[page].split("\n") if CABLE in line]
        assert len(shown) == times, page
        for line in shown:
            assert f"{WORDS}, {FOUND}" in seen(line) or CAME_BACK in seen(line)
            assert "Looked for" in seen(line)
            assert '<span lang="ru">кабель' in line


def test_a_question_with_several_searches_names_them_under_one_label(
    content: Path, templates: Path
) -> None:
    edit(content, "questions.yml", "[cable-in-gazettes]", "[cable-in-gazettes, crowns-in-sources]")
    rendered = make(Project(content, templates, content.parent / "unused"), Settings())
    (page,) = (f.content.decode() for f in rendered.files if f.path == "questions.md")
    (line,) = (line for line in page.split("\n") if CABLE in line)
    assert (line.count("<dt>"), line.count("<dd ")) == (1, 2)


def test_a_figure_shows_its_searches(texts: Mapping[str, str]) -> None:
    (line,) = (line for line in texts["sectors/trade.md"].split("\n") if "search_crowns" in line)
    assert seen(line) == (
        "Looked for “crowns” in the sources of this briefing, 14 March 2024: "
        "The word stands in one of them, without a country."
    )


def test_the_about_page_lists_every_search_with_its_anchor(texts: Mapping[str, str]) -> None:
    (table,) = re.findall(
        r'<table class="searches"[^>]*>.*?</table>', texts["about/index.md"], re.DOTALL
    )
    tree = html.fromstring(table)
    assert tree.xpath("//tbody/tr/@id") == ["search_cable-in-gazettes", "search_crowns-in-sources"]
    assert tree.xpath("//tr[1]//span/@id") == ["search_cable-search"]
    assert tree.xpath("//a/@href") == ["https://gazette.example.org/search?q=moonlight+cable"]
    assert [" ".join(cell.text_content().split()) for cell in tree.xpath("//tbody/tr[1]/*")] == [
        "“moonlight cable”, “кабель «лунный свет»”",
        "the archive of the Example Gazette & its <index> repeat it",
        "12 March 2024",
        "Two articles on the plan, and none on what became of it. The archive begins in 2010.",
    ]


def test_a_briefing_without_searches_has_no_table_of_them(content: Path, templates: Path) -> None:
    (content / "searches.yml").unlink()
    for path in content.rglob("*.yml"):
        text = re.sub(r"^ *searches: .*\n", "", path.read_text("utf-8"), flags=re.MULTILINE)
        path.write_text(text, encoding="utf-8")
    rendered = make(Project(content, templates, content.parent / "unused"), Settings())
    (about,) = (f.content.decode() for f in rendered.files if f.path == "about/index.md")
    assert "search_" not in about
    assert "searches" not in about


def test_markdown_and_paper_tell_the_same(
    texts: Mapping[str, str], content: Path, templates: Path
) -> None:
    copy = texts["markdown/sectors/energy.md.txt"]
    told = [
        re.sub(r"[\\]|\]\([^)]*\)|\[", "", line)
        for line in copy.split("\n")
        if "moonlight cable”" in line
    ]
    assert told == [f"Looked for: {WORDS}, {FOUND}"]
    briefing, _ = load(content)
    assert briefing is not None
    document = make_document(briefing, templates, Settings())
    for text in (document.page.decode(), document.paper):
        lines = [line for line in text.split("\n") if "Looked for" in line and "moonlight" in line]
        assert len(lines) == 4  # the bottom line, the brief of a sector, a fact, a question
        assert all(f"Looked for: {WORDS}, {FOUND}" in seen(line) for line in lines)


def test_the_api_has_the_searches_and_who_names_them(texts: Mapping[str, str]) -> None:
    briefing = json.loads(texts["api/v1/briefing.json"])
    facts = {f["id"]: f["searches"] for f in json.loads(texts["api/v1/facts.json"])["facts"]}
    assert [s["id"] for s in briefing["searches"]] == ["cable-in-gazettes", "crowns-in-sources"]
    assert briefing["searches"][0]["words"] == [
        {"text": "moonlight cable", "language": None},
        {"text": "кабель «лунный свет»", "language": "ru"},
    ]
    assert {i: s for i, s in facts.items() if s} == {
        "second-cable": ["cable-in-gazettes", "crowns-in-sources"]
    }
    assert [line["searches"] for line in briefing["bottom_line"]] == [[], ["cable-in-gazettes"], []]
    assert [q["searches"] for q in briefing["questions"]] == [[], ["cable-in-gazettes"]]
    assert [f["searches"] for f in briefing["figures"]] == [["crowns-in-sources"], []]


def test_a_sentence_of_the_bottom_line_rests_on_the_searches_of_its_facts(content: Path) -> None:
    edit(
        content,
        "briefing.yml",
        "The moonlight cable is only a plan",
        "No source tells of the cable",
    )
    edit(content, "briefing.yml", "    searches: [cable-in-gazettes]\n", "")
    claim = 'content/briefing.yml:19:11: warning: "No source tells" rests on no search [absence-searched]'
    assert said(content) == [claim]
    edit(
        content,
        "facts/energy.yml",
        "  places: [vila-do-exemplo, naidiskula]\n",
        "  places: [vila-do-exemplo, naidiskula]\n  searches: [cable-in-gazettes]\n",
    )
    assert said(content) == []


def test_a_sentence_of_a_profile_names_its_own(content: Path) -> None:
    profile = "A guild that speaks for makers in both countries."
    edit(content, "actors/organisations.yml", profile, "A guild; who owns it is not known.")
    assert said(content) == [
        'content/actors/organisations.yml:8:18: warning: "is not known" rests on no search [absence-searched]'
    ]
    edit(
        content,
        "actors/organisations.yml",
        "      evidence:",
        "      searches: [crowns-in-sources]\n      evidence:",
    )
    assert said(content) == []


def test_only_english_is_understood(content: Path) -> None:
    edit(content, "questions.yml", "  searches: [cable-in-gazettes]\n", "")
    assert len(said(content)) == 1
    edit(content, "briefing.yml", "language: en", "language: de")
    assert [line for line in said(content) if "absence-searched" in line] == []


@pytest.mark.parametrize(("as_of", "warns"), [("2024-04-14", False), ("2024-04-15", True)])
def test_searches_are_old_after_31_days(content: Path, as_of: str, warns: bool) -> None:
    edit(content, "briefing.yml", "as_of: 2024-03-15", f"as_of: {as_of}")
    briefing, _ = load(content)
    assert briefing is not None
    assert bool([*searches_recent(briefing)]) is warns


def test_what_was_searched_for_a_sentence_is_compared(content: Path, small: Path) -> None:
    edit(content, "briefing.yml", "    searches: [cable-in-gazettes]\n", "")
    base = understand("base", *read_content(small, "content"))
    head = understand("head", *read_content(content, "content"))
    told = as_text(compare(base, head))
    assert "Bottom line: looked for\n" in told
    assert "“moonlight cable”; “кабель «лунный свет»”" in told
