"""Every content file is laid out as `briefing fmt` lays it out."""

from __future__ import annotations

from pathlib import Path

from generator.content.read import is_source_text, read_content
from generator.disk.files import differs
from generator.editing.layout import canonical

CONTENT = Path(__file__).parents[2] / "content"


def test_the_layout_is_canonical() -> None:
    sources, _ = read_content(CONTENT, CONTENT.name)
    files = [source for source in sources if not is_source_text(source.name)]
    assert files
    untidy = [s.path for s in files if differs(CONTENT / s.name, canonical(s))]
    assert untidy == [], "make fmt lays them out"
