"""The search knows every international organisation that the generator knows."""

from __future__ import annotations

import re
from pathlib import Path

from generator.core.organisations import ORGANISATIONS

SYNONYMS = Path(__file__).parents[2] / "templates/assets/search/synonyms.js"


def test_the_search_has_each_code_with_its_name() -> None:
    table = SYNONYMS.read_text(encoding="utf-8").partition("organisations: `")[2].partition("`")[0]
    rows = dict(re.findall(r"^ *(\w+)[^:\n]*: (.+)$", table, re.M))
    assert rows == {code: name.removesuffix(" – GUAM") for code, name in ORGANISATIONS.items()}
