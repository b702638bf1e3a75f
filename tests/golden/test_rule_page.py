"""The page of rules says what the rules are, and leads to mistakes that break them."""

from __future__ import annotations

import re

import pytest

from generator.rules.registry import RULE_INFO
from tests.support.mistakes import THEMES
from tests.support.project import ROOT
from tests.support.rule_page import anchor, page

PAGE = ROOT / "docs" / "rules.md"


def test_the_page_is_what_the_rules_say(request: pytest.FixtureRequest) -> None:
    made = page()
    if request.config.getoption("--update-golden"):
        PAGE.write_text(made, encoding="utf-8")
        pytest.fail("docs/rules.md was rewritten: read the diff")
    assert made == PAGE.read_text("utf-8")


def test_every_rule_has_a_section_and_every_link_leads_to_one() -> None:
    text = PAGE.read_text("utf-8")
    assert re.findall(r"^## (.+)$", text, re.M) == list(RULE_INFO)
    assert re.findall(r"\]\(#([^)]+)\)", text) == list(RULE_INFO)
    headings = re.findall(r"^### (.+)$", (ROOT / "docs" / "mistakes.md").read_text("utf-8"), re.M)
    anchors = [anchor(title) for title in headings]
    linked = set(re.findall(r"\]\(mistakes\.md#([^)]+)\)", text))
    assert linked
    assert linked <= set(anchors)
    assert len(anchors) == len(set(anchors))
    assert headings == [title for cases in THEMES.values() for title in cases.values()]
