"""One digit of a statement cannot change unseen, though its evidence holds many other numbers."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.pipeline import load

CONTENT = Path(__file__).parents[2] / "content"

CHANGES = [
    ("trade", "came to US$450 million in\n    2018.", "450", "460"),
    ("trade", "came to US$450 million in\n    2018.", "2018", "2019"),
    ("trade", "BelTA reported that trade in 2021 was 1.9 times", "1.9", "1.5"),
    ("trade", "Azerbaijan's trading house in Minsk was opened on 26 May 2017.", "26", "24"),
    ("trade", "Azerbaijan's trading house in Minsk was opened on 26 May 2017.", "2017", "2018"),
    ("political", "established diplomatic relations on 11 June 1993.", "11", "12"),
    ("military", "held in Minsk from 15 to 18 May 2019.", "18", "19"),
]


@pytest.mark.parametrize(("sector", "passage", "old", "new"), CHANGES)
def test_a_changed_digit_is_seen_at_its_statement(
    sector: str, passage: str, old: str, new: str, tmp_path: Path
) -> None:
    content = Path(shutil.copytree(CONTENT, tmp_path / "content"))
    file = content / "facts" / f"{sector}.yml"
    text = file.read_text("utf-8")
    assert text.count(passage) == passage.count(old) == 1
    line = text[: text.rindex("statement:", 0, text.index(passage))].count("\n") + 1
    file.write_text(text.replace(passage, passage.replace(old, new)), "utf-8")
    _, diagnostics = load(content)
    assert [(d.rule, d.position.path, d.position.line) for d in diagnostics] == [
        ("statement-grounded", f"content/facts/{sector}.yml", line)
    ]
    assert new in diagnostics[0].message
