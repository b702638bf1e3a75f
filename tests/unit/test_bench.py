"""The briefing that the benchmark invents is one that the generator takes."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.bench import invent
from generator.facts.coverage import coverage
from generator.pipeline import load


@pytest.mark.parametrize("facts", [50, 101])
def test_the_invented_briefing_has_no_problem_and_is_wholly_proved(
    facts: int, tmp_path: Path
) -> None:
    invent(tmp_path / "content", facts)
    briefing, diagnostics = load(tmp_path / "content")
    assert diagnostics == ()
    assert briefing is not None
    assert len(briefing.facts) == facts
    assert coverage(briefing).is_whole
