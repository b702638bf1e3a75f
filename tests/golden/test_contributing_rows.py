"""What CONTRIBUTING.md says of stances and locators is what their tables say."""

from __future__ import annotations

import re

import pytest

from generator.records import LocatorType, Stance
from generator.records.base import Vocabulary
from tests.support.project import ROOT

PAGE = ROOT / "CONTRIBUTING.md"


def meanings(words: type[Vocabulary]) -> str:
    return " ".join(f"`{word}`: {word.meaning}" for word in words)


ROWS = {
    "Where": f"{meanings(LocatorType)} At most one of them. A quote is proved in its paragraph; one that is "
    "located otherwise is proved where it stands anywhere in the text.",
    "Stance": f"{meanings(Stance)} All but {' and '.join(f'`{s}`' for s in Stance if s.says_the_same)} "
    "need `says`, in your own words.",
}


@pytest.mark.parametrize("name", ROWS)
def test_a_row_says_what_the_table_says(name: str, request: pytest.FixtureRequest) -> None:
    text = PAGE.read_text("utf-8")
    made = re.sub(
        rf"^\| \*\*{name}\*\* \|.*$",
        lambda _: f"| **{name}** | {ROWS[name]} |",
        text,
        flags=re.MULTILINE,
    )
    if request.config.getoption("--update-golden"):
        PAGE.write_text(made, encoding="utf-8")
        pytest.fail("CONTRIBUTING.md was rewritten: read the diff")
    assert f"\n| **{name}** | {ROWS[name]} |\n" in text
