"""What this briefing promises of its content: without a problem, and proved as far as can be.

Add here what must be right whatever else changes: a date, a figure, who said it.
"""

from __future__ import annotations

from pathlib import Path

from generator.core.diagnostics import format_text
from generator.facts.coverage import coverage
from generator.pipeline import load

CONTENT = Path(__file__).parents[2] / "content"


def test_the_content_has_no_problem_and_is_wholly_cited_covered_and_proved() -> None:
    briefing, diagnostics = load(CONTENT)
    assert [format_text(d) for d in diagnostics] == []
    assert briefing is not None
    assert coverage(briefing).is_whole
