"""A text may tell of a day that there is not: that is told, and nothing fails."""

from __future__ import annotations

from pathlib import Path
from shutil import copytree

import pytest

from generator.pipeline import load


@pytest.mark.parametrize("day", ["31 April 2022", "30 February 2022", "12.15.2022", "2022-13-45"])
def test_a_day_that_there_is_not_is_in_no_quote(small: Path, tmp_path: Path, day: str) -> None:
    content = copytree(small, tmp_path / "content")
    facts = content / "facts" / "trade.yml"
    text = facts.read_text("utf-8")
    edited = text.replace(
        "12.5 million crowns in 2022, after", f"12.5 million crowns on {day}, after"
    )
    assert edited != text
    facts.write_text(edited, encoding="utf-8")
    told = [d.message for d in load(content)[1] if d.rule == "date-grounded"]
    assert any(day in message for message in told), told
