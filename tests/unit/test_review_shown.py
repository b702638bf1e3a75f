"""The state of review on the site, in its copies, on paper and in the data."""

from __future__ import annotations

import json
import re
import shutil
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from generator.commands.review.desk import Finding, desk_of
from generator.commands.workspace import Workspace
from generator.compare.formatting import ValueFormatter
from generator.pipeline import Project, Settings, load, make, make_document, sound_briefing

WRONG = "It says <b>*nine*</b> million."
FOUND = {
    "lantern-trade-2022": Finding(WRONG),
    "lantern-treaty": Finding(is_own=True),
    "tide-mill": Finding(),
}
WORDS = {
    "lantern-trade-2022": f"compared with its sources by R. Eviewer, 15 March 2024; found wrong: {WRONG}",
    "lantern-treaty": "compared with its sources by R. Eviewer, who changed it last, 15 March 2024",
    "tide-mill": "compared with its sources by R. Eviewer, 15 March 2024",
    "song-festival": "compared with its sources by R. Eviewer, 10 March 2024",
    "songs-are-shared": "awaiting review: changed since R. Eviewer reviewed it on 10 March 2024",
}
"""What is said of the facts that were reviewed; nothing of any other."""


@pytest.fixture(scope="module")
def content(small: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("reviewed")
    content = Path(shutil.copytree(small, folder / "content"))
    culture = content / "facts" / "culture.yml"
    culture.write_text(culture.read_text("utf-8").replace("belong to both", "are of both"), "utf-8")
    desk = desk_of(Workspace(folder, content), "R. Eviewer", None)
    for identifier, finding in FOUND.items():
        desk.write(desk.briefing.facts[identifier], finding)
    return content


@pytest.fixture(scope="module")
def files(content: Path, templates: Path) -> dict[str, str]:
    made = make(Project(content, templates, content / "unused"), Settings())
    return {
        f.path: f.content.decode() for f in made.files if f.path.endswith((".md", ".txt", ".json"))
    }


def read(text: str) -> str:
    """Return a text as it is read: without tags and entities, or without the backslashes of Markdown."""
    bare = re.sub(r"(?<!\\)<[^>]*>", "", text)
    return " ".join(unescape(re.sub(r"\\(?=[!-/:-@[-`{-~])", "", bare)).split())


def told_of(files: dict[str, str], pattern: str) -> list[str]:
    found = (re.findall(pattern, text) for name, text in files.items() if name.startswith("facts/"))
    return sorted(read(text) for texts in found for text in texts)


def test_a_card_says_who_reviewed_the_fact_and_nothing_where_nobody_did(
    files: dict[str, str],
) -> None:
    assert told_of(files, r"<dt>Review</dt> (<dd>.*?</dd>)") == sorted(WORDS.values())
    copies = {
        name.removeprefix("markdown/"): text for name, text in files.items() if "markdown/" in name
    }
    assert told_of(copies, r"(?m)^- Review: (.*)$") == sorted(WORDS.values())
    assert not [name for name, text in files.items() if "not reviewed yet" in text]


def test_how_many_are_reviewed_stands_once_on_the_home_page_and_on_each_sector(
    files: dict[str, str],
) -> None:
    said = {
        "index": "4 of 9 facts reviewed; 1 of these found wrong.",
        "sectors/trade": "2 of 3 facts reviewed; 1 of these found wrong.",
        "sectors/energy": "1 of 4 facts reviewed.",
        "sectors/culture": "1 of 2 facts reviewed.",
    }
    for name, words in said.items():
        for text in (files[f"{name}.md"], files[f"markdown/{name}.md.txt"]):
            assert read(text).count(words) == 1, name
            assert read(text).count("facts reviewed") == 1, name


def test_a_fact_found_wrong_is_marked_wherever_it_is_listed(files: dict[str, str]) -> None:
    mark = '<span class="badge badge-review is-found-wrong">found wrong</span>'
    key_figures = files["index.md"].partition("Key figures")[2]
    assert mark in key_figures.partition("</ul>")[0]
    assert (
        "found wrong"
        in files["markdown/index.md.txt"].partition("Key figures")[2].partition("##")[0]
    )
    for name in ("timeline.md", "registers/figures.md", "sectors/trade.md"):
        assert mark in files[name], name
    assert mark not in files["sectors/energy.md"]


def test_about_counts_the_states(files: dict[str, str]) -> None:
    counted = (
        "4 of 9 facts are reviewed: compared with their sources, and not changed since. 1 of these was "
        "found wrong. 1 of these was compared only by whoever changed it last. By state: 3 reviewed, "
        "1 found wrong, 1 awaiting review, 4 not reviewed."
    )
    assert counted in read(files["about/index.md"])
    assert counted in read(files["markdown/about/index.md.txt"])


def test_on_paper_only_a_current_review_is_told(content: Path, templates: Path) -> None:
    document = make_document(sound_briefing(content), templates, Settings())
    for text in (document.page.decode(), document.paper):
        for identifier, words in WORDS.items():
            card = text.partition(f'id="fact_{identifier}"')[2].partition("</article>")[0]
            assert (words in read(card)) == ("awaiting" not in words), identifier
        assert read(text).count("compared with its sources by") == 4
        figures = text.partition('class="figures"')[2].partition("</table>")[0]
        assert "found wrong" in figures
        assert "awaiting review" not in text


def test_a_comparison_tells_the_whole_review(content: Path) -> None:
    briefing = sound_briefing(content)
    told = ValueFormatter(briefing).format
    by = "R. Eviewer, 15 March 2024 (2024-03-15), stamp "
    assert re.fullmatch(
        rf"{re.escape(by)}[0-9a-f]{{16}}, found wrong: {re.escape(WRONG)}",
        told(briefing.facts["lantern-trade-2022"].reviewed),
    )
    own = told(briefing.facts["lantern-treaty"].reviewed)
    assert own.startswith("R. Eviewer, who changed the fact last, 15 March 2024")


def test_a_change_ends_the_finding_and_is_told_as_what_it_is(content: Path, tmp_path: Path) -> None:
    head = Path(shutil.copytree(content, tmp_path / "content"))
    assert rules(head) == ["review-current", "review-wrong"]
    path = head / "facts" / "trade.yml"
    path.write_text(
        path.read_text("utf-8").replace("Mari Näidis said", "Mari Näidis told"), "utf-8"
    )
    found = [d.message for d in load(head)[1] if d.rule == "review-current"]
    assert (
        '"lantern-trade-2022" has changed since R. Eviewer found it wrong on 2024-03-15: awaiting review'
        in found
    )
    assert "review-wrong" not in rules(head)


def rules(content: Path) -> list[str]:
    return sorted(d.rule for d in load(content)[1] if d.rule.startswith("review-"))


def test_the_data_have_the_state_of_each_fact(files: dict[str, str]) -> None:
    facts: list[dict[str, Any]] = json.loads(files["api/v1/facts.json"])["facts"]
    reviews = {fact["id"]: tuple(fact["review"].values()) for fact in facts}
    assert {tuple(fact["review"]) for fact in facts} == {("state", "by", "on", "wrong", "self")}
    by, on = "R. Eviewer", "2024-03-15"
    assert reviews["lantern-trade-2022"] == ("found-wrong", by, on, WRONG, False)
    assert reviews["lantern-treaty"] == ("reviewed", by, on, None, True)
    assert reviews["tide-mill"] == ("reviewed", by, on, None, False)
    assert reviews["songs-are-shared"] == ("awaiting-review", by, "2024-03-10", None, False)
    assert reviews["second-cable"] == ("not-reviewed", None, None, None, None)
