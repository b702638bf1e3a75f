"""The brief of a sector is held to what the bottom line is held to, and is told as it is."""

from __future__ import annotations

import json
import shutil
from datetime import date
from pathlib import Path

import pytest
from lxml import html

from generator.compare.changelog import Occasion, entries
from generator.compare.compare import compare
from generator.compare.model import Comparison
from generator.compare.recorded import OnRecord
from generator.compose.page import ComposeContext
from generator.content.link import Briefing
from generator.content.read import read_content
from generator.content.references import summaries
from generator.facts.coverage import coverage
from generator.facts.wording import Wording
from generator.pipeline import Rendered, Settings, load, make_document, understand
from tests.support.content import edit, said

TRIAL = "In a trial, the mill of <tides> & *light* had ground almost 1,200 lanterns."
CABLE = "A moonlight cable was to be laid on 1 December 2023; what became of it is not known."
MISTAKES = {
    "a number that no fact has": (
        ("almost 1,200 lanterns", "almost 1,300 lanterns"),
        'content/sectors.yml:13:73: warning: "1,300" is in the sentence, and in no quote that it rests on'
        " [number-grounded]",
    ),
    "a name that no fact has": (
        ("the mill of <tides>", "the mill of Atlantis <tides>"),
        'content/sectors.yml:13:37: warning: "Atlantis" is in the sentence, and in none of its fields and '
        "evidence [name-grounded]",
    ),
    "a plan told as done": (
        (CABLE, "A moonlight cable was laid on 1 December 2023."),
        "content/sectors.yml:15:13: warning: the sentence rests on nothing but plans, and tells them as if "
        "they had happened [sense-kept]",
        "content/sectors.yml:17:17: warning: a search is named, and nothing is said to be absent "
        "[sense-kept]",
    ),
    "an absence without a search": (
        ("\n      searches: [cable-in-gazettes]", ""),
        'content/sectors.yml:15:13: warning: "is not known" rests on no search [absence-searched]',
    ),
    "no facts": (
        ("      facts: [tide-mill-trial]\n", ""),
        'content/sectors.yml:13:7: error: the field "facts" is missing [missing-field]',
    ),
    "an empty list of facts": (
        ("facts: [tide-mill-trial]", "facts: []"),
        'content/sectors.yml:14:14: error: "facts" needs at least 1 entries [wrong-length]',
    ),
    "an unknown fact": (
        ("facts: [tide-mill-trial]", "facts: [tide-mill-trail]"),
        'content/sectors.yml:14:15: error: no fact "tide-mill-trail" [fact-resolves]',
    ),
    "an unknown search": (
        ("searches: [cable-in-gazettes]", "searches: [cable-in-gazete]"),
        'content/sectors.yml:17:18: error: no search "cable-in-gazete" [search-resolves]',
    ),
    "a sentence without its end": (
        ("1,200 lanterns.", "1,200 lanterns"),
        "content/sectors.yml:13:13: error: the sentence does not end with a full stop [sentence-form]",
    ),
}


@pytest.fixture
def content(small: Path, tmp_path: Path) -> Path:
    """A copy of the small briefing, to be changed."""
    return Path(shutil.copytree(small, tmp_path / "content"))


def briefing_of(content: Path) -> Briefing:
    """Return a briefing that can be linked."""
    briefing, _ = load(content)
    assert briefing is not None
    return briefing


def compared(small: Path, content: Path) -> Comparison:
    base = understand("base", *read_content(small, "content"))
    return compare(base, understand("head", *read_content(content, "content")))


def test_every_sentence_is_yielded_with_its_path(content: Path) -> None:
    briefing = briefing_of(content)
    paths = {
        (getattr(record, "id", "briefing"), *path): sentence.text
        for record in briefing.records()
        for sentence, path in summaries(record)
    }
    bottom_line = [s.text for s in briefing.record.bottom_line]
    assert paths == {
        **{("briefing", "bottom_line", n): text for n, text in enumerate(bottom_line)},
        ("energy", "brief", 0): TRIAL,
        ("energy", "brief", 1): CABLE,
    }


@pytest.mark.parametrize("what", MISTAKES)
def test_a_mistake_is_told_at_its_line(what: str, content: Path) -> None:
    (old, new), *expected = MISTAKES[what]
    edit(content, "sectors.yml", f">-\n        {CABLE}", CABLE)
    edit(content, "sectors.yml", old, new)
    assert said(content) == expected


def test_a_sector_needs_no_brief_and_one_sentence_will_do(content: Path) -> None:
    assert [s.id for s in briefing_of(content).sectors.values() if not s.brief] == [
        "trade",
        "culture",
    ]
    edit(content, "sectors.yml", f"    - text: {TRIAL}\n      facts: [tide-mill-trial]\n", "")
    assert said(content) == []


def test_five_sentences_are_too_many(content: Path) -> None:
    sentence = f"    - text: {TRIAL}\n      facts: [tide-mill-trial]\n"
    edit(content, "sectors.yml", sentence, 4 * sentence)
    assert said(content) == [
        'content/sectors.yml:13:5: error: "brief" needs at most 4 entries [wrong-length]'
    ]


def test_a_search_that_only_a_brief_names_is_used(content: Path) -> None:
    edit(
        content,
        "searches.yml",
        "- id: crowns-in-sources",
        "- id: mill-in-gazettes\n  where: the gazettes\n  words:\n    - text: mill\n"
        "  on: 2024-03-12\n  found: Nothing.\n\n- id: crowns-in-sources",
    )
    unused = 'nothing refers to the search "mill-in-gazettes" [search-used]'
    assert [line.partition("warning: ")[2] for line in said(content)] == [unused]
    edit(content, "sectors.yml", "searches: [cable-in-gazettes]", "searches: [mill-in-gazettes]")
    assert said(content) == []


def test_its_sentences_count_and_are_cited(content: Path) -> None:
    before = coverage(briefing_of(content)).sentences
    edit(content, "sectors.yml", f"    - text: {TRIAL}\n      facts: [tide-mill-trial]\n", "")
    after = coverage(briefing_of(content)).sentences
    assert (before.part - after.part, before.whole - after.whole) == (1, 1)


def test_a_view_cites_all_evidence_of_its_facts(content: Path) -> None:
    briefing = briefing_of(content)
    today, wording = briefing.record.as_of, Wording(briefing.record.language)
    views = ComposeContext(briefing, wording, today, lambda target: target.page).views()
    first, second = (views.summary(s) for s in briefing.sectors["energy"].brief)
    assert first.text == TRIAL
    assert [len(first.citations), len(first.searches)] == [1, 0]
    assert [len(second.citations), len(second.searches)] == [1, 1]


def test_the_api_has_it(rendered: Rendered) -> None:
    (text,) = (f.content for f in rendered.files if f.path == "api/v1/sectors.json")
    briefs = {s["id"]: s["brief"] for s in json.loads(text)["sectors"]}
    assert briefs["trade"] == briefs["culture"] == []
    assert briefs["energy"] == [
        {"text": TRIAL, "facts": ["tide-mill-trial"], "searches": []},
        {"text": CABLE, "facts": ["moonlight-cable"], "searches": ["cable-in-gazettes"]},
    ]


def test_a_chapter_of_the_document_begins_with_it(content: Path, templates: Path) -> None:
    document = make_document(briefing_of(content), templates, Settings())
    for text in (document.page.decode(), document.paper):
        tree = html.fromstring(text)
        (chapter,) = tree.xpath("//section[@id='sector_energy']")
        heading, first, second = chapter[:3]
        assert (heading.tag, chapter.xpath("p[@class='lead']")) == ("h3", [])
        assert [d.xpath("string(p[@class='statement'])") for d in (first, second)] == [TRIAL, CABLE]
        assert [d.xpath(".//a[@class='see']/@href") for d in (first, second)] == [
            ["#fact_tide-mill-trial"],
            ["#fact_moonlight-cable"],
        ]
        assert not tree.xpath("//section[@id='sector_trade']/div[@class='summed-up']")
        assert tree.xpath("//section[@id='sector_trade']/p[@class='lead']")


def test_what_changes_in_it_is_compared_and_told_first(small: Path, content: Path) -> None:
    edit(content, "sectors.yml", "had ground almost 1,200 lanterns", "had ground 1,200 lanterns")
    found = compared(small, content)
    (change,) = found.changes
    assert [(f.field, f.label) for f in change.fields] == [("brief", "Brief")]
    after = TRIAL.replace("almost ", "")
    assert [(str(a.kind), a.id, a.text) for a in found.alarms] == [
        ("brief", "energy", f"Brief changed: “{TRIAL}” → “{after}”."),
        ("hedge-gone", "energy", "Gone from brief: “almost”."),
    ]


def test_what_it_rests_on_is_compared(small: Path, content: Path) -> None:
    edit(content, "sectors.yml", "facts: [tide-mill-trial]", "facts: [tide-mill-trial, tide-mill]")
    edit(content, "sectors.yml", "      searches: [cable-in-gazettes]\n", "")
    (change,) = compared(small, content).changes
    assert [f.label for f in change.fields] == ["Brief: rests on", "Brief: looked for"]


def test_a_fact_under_a_brief_is_told_first_and_listed_before_others(
    small: Path, content: Path
) -> None:
    edit(content, "facts/energy.yml", "statement: The Guild hopes", "statement: The Guild longs")
    edit(
        content,
        "facts/energy.yml",
        "amount: 1200, qualifier: almost",
        "amount: 1100, qualifier: almost",
    )
    edit(content, "facts/energy.yml", "date: 2020/..", "date: 2021/..")
    found = compared(small, content)
    assert [(str(a.kind), a.id) for a in found.alarms if a.kind == "brief"] == [
        ("brief", "tide-mill-trial")
    ]
    (entry,) = entries(Occasion(date(2024, 3, 15)), found, briefing_of(content), OnRecord())
    assert [fact["fact"] for fact in entry["facts"]] == [
        "tide-mill-trial",
        "tide-mill",
        "second-cable",
    ]
