"""Every content file of the project is laid out as `briefing fmt` lays it out."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.layout import canonical
from generator.read import is_source_text, read_content
from generator.write import differs

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("folder", ["content", "tests/fixtures/small/content"])
def test_the_layout_is_canonical(folder: str) -> None:
    sources, _ = read_content(ROOT / folder, folder)
    files = [source for source in sources if not is_source_text(source.name)]
    assert files
    untidy = [s.path for s in files if differs(ROOT / folder / s.name, canonical(s))]
    assert untidy == [], "make fmt lays them out"
