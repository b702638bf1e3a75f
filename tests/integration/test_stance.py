"""One table of stances and one of assessments: whatever tells of them tells of every one."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from generator.charts.bar import ORDER
from generator.charts.kit.svg import LOOKS
from generator.facts.assessment import TABLE, Currency, Support
from generator.facts.stamp import Review
from generator.pipeline import Project, Settings, make, make_document, sound_briefing
from generator.records import FactKind, LocatorType, Role, Stance, Status
from generator.records.base import Vocabulary
from generator.records.stance import stances_that
from tests.support.edits import DISPUTE
from tests.support.project import ROOT

TOLD = "What this passage says of the lanterns."


@pytest.fixture(scope="module", params=Stance)
def shown(
    request: pytest.FixtureRequest, small: Path, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Stance, dict[str, str]]:
    """A stance, and everything that is made of a fact which one source bears on in that way."""
    stance: Stance = request.param
    content = tmp_path_factory.mktemp(stance) / "content"
    shutil.copytree(small, content)
    path = content / "facts" / "trade.yml"
    text = path.read_text("utf-8")
    assert text.count(DISPUTE) == 1
    new = f"      stance: {stance}\n      says: {TOLD}\n"
    path.write_text(text.replace(DISPUTE, new), "utf-8")
    templates = ROOT / "templates"
    files = make(Project(content, templates, content), Settings()).files
    document = make_document(sound_briefing(content), templates, Settings())
    texts = {f.path: f.content.decode() for f in files if f.path.endswith((".md", ".txt", ".json"))}
    return stance, texts | {"page": document.page.decode(), "paper": document.paper}


def plain(text: str) -> str:
    """Return a text with its punctuation as it reads."""
    return re.sub("&#([0-9]+);", lambda found: chr(int(found[1])), text)


@pytest.mark.parametrize(
    "output",
    [
        "facts/lantern-trade-2022.md",
        "sources/example-archive-7.md",
        "markdown/facts/lantern-trade-2022.md.txt",
        "markdown/sources/example-archive-7.md.txt",
        "page",
        "paper",
    ],
)
def test_a_passage_of_any_stance_stands_in_every_output(
    output: str, shown: tuple[Stance, dict[str, str]]
) -> None:
    stance, made = shown
    text = plain(made[output])
    if output in ("page", "paper"):
        part = "dispute" if stance.role is Role.DISPUTES else "fact"
        text = text.partition(f'id="{part}_lantern-trade-2022"')[2].partition("</article>")[0]
    if output in ("page", "paper") and stance.role is not Role.DISPUTES:
        named = stance.says_the_same or f"{stance.bearing.done} by" in text
    else:
        named = str(stance) in text
    if output == "page" and stance.says_the_same:
        told = "#source_example-archive-7_0" in text
    else:
        told = TOLD in text
    assert told, f"{output} loses what {stance} a fact"
    assert named, f"{output} does not say that the passage {stance} the fact"


def test_a_passage_of_any_stance_stands_in_the_data_with_its_assessment(
    shown: tuple[Stance, dict[str, str]],
) -> None:
    stance, made = shown
    facts = json.loads(made["api/v1/facts.json"])["facts"]
    (fact,) = (f for f in facts if f["id"] == "lantern-trade-2022")
    assert [e["stance"] for e in fact["evidence"]] == ["supports", str(stance)]
    assert [e["role"] for e in fact["evidence"]] == ["carries", str(stance.role)]
    support = Support.CONTESTED if stance.role is Role.DISPUTES else Support.SINGLE_VOICE
    currency = Currency.OVERTAKEN if stance.role is Role.UPDATES else Currency.CURRENT
    assert (fact["support"], fact["currency"]) == (support, currency), "this passage has no quote"
    former = {Role.DISPUTES: "contested", Role.UPDATES: "overtaken"}
    assert fact["assessment"] == former.get(stance.role, "single-source")


ANOTHER = (
    "      stance: refines\n      quote: üle üheksa miljoni krooni\n"
    "      says: The archive counts crowns of another year.\n"
    "      values: [{indicator: lantern-trade, period: '2022', amount: 9}]\n"
)


def test_what_refines_with_another_figure_is_called_so_wherever_it_stands(
    small: Path, tmp_path: Path
) -> None:
    content = shutil.copytree(small, tmp_path / "content")
    path = content / "facts" / "trade.yml"
    text = path.read_text("utf-8")
    begin = text.index("      stance: disputes\n")
    end = text.index("- id: lantern-trade-change")
    path.write_text(f"{text[:begin]}{ANOTHER}\n{text[end:]}", "utf-8")
    templates = ROOT / "templates"
    files = make(Project(content, templates, content), Settings()).files
    made = {
        f.path: plain(f.content.decode())
        for f in files
        if f.path.endswith((".md", ".txt", ".json"))
    }
    document = make_document(sound_briefing(content), templates, Settings())
    assert '<span class="stance">a different figure:</span>' in made["facts/lantern-trade-2022.md"]
    facts = json.loads(made["api/v1/facts.json"])["facts"]
    (fact,) = (f for f in facts if f["id"] == "lantern-trade-2022")
    assert [(e["stance"], e["role"]) for e in fact["evidence"]] == [
        ("supports", "carries"),
        ("refines", "touches"),
    ]
    assert "- a different figure: " in made["markdown/facts/lantern-trade-2022.md.txt"]
    for text in (document.page.decode(), document.paper):
        card = text.partition('id="fact_lantern-trade-2022"')[2].partition("</article>")[0]
        assert "<b>A different figure by " in card
        assert "Refined by" not in card


def test_what_disputes_a_fact_and_nothing_else_makes_a_disagreement(
    shown: tuple[Stance, dict[str, str]],
) -> None:
    stance, made = shown
    is_there = TOLD in plain(made["disagreements.md"])
    assert is_there is (stance.role is Role.DISPUTES)
    assert (TOLD in made["markdown/disagreements.md.txt"]) is is_there


def test_every_role_that_bears_on_support_is_weighed_by_a_rule_that_names_its_stances() -> None:
    for role in set(Role) - {Role.TOUCHES, Role.UPDATES}:
        assert any(words.startswith(stances_that(role)) for words, _, _ in TABLE), role


def test_every_role_that_does_not_carry_a_claim_has_a_look() -> None:
    style = (ROOT / "templates" / "assets" / "briefing.css").read_text("utf-8")
    for role in set(Role) - {Role.CARRIES}:
        assert f".is-{role}" in style, f"briefing.css has no look for what {role}"


def test_every_assessment_follows_from_a_rule() -> None:
    assert {support for _, _, support in TABLE} == set(Support)


def test_every_assessment_has_its_place_and_its_look_in_the_evidence_bar() -> None:
    assert sorted(ORDER) == sorted(Support)
    templates = ROOT / "templates"
    figures = (templates / "parts" / "figures.css.jinja").read_text("utf-8")
    badges = (templates / "assets" / "briefing.css").read_text("utf-8")
    for support in Support:
        assert f"is-{support}" in LOOKS
        assert f".figure svg .is-{support} " in figures, support
    for word in (*Support, Currency.OVERTAKEN):
        assert f".badge-assessment.is-{word}::before" in badges, word


@pytest.mark.parametrize(
    "words", [Role, Stance, Support, Currency, Status, FactKind, Review, LocatorType]
)
def test_every_word_has_a_meaning_of_its_own_in_a_sentence(words: type[Vocabulary]) -> None:
    meanings = [word.meaning for word in words]
    assert all(re.fullmatch(r"[A-Z].*\.", meaning) for meaning in meanings)
    assert len(set(meanings)) == len(meanings)
