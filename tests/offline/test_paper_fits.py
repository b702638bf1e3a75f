"""On paper nothing reaches beyond the sheet, and what no font has is told."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.editions.pdf import pdf, readable
from generator.pipeline import Settings, make_document, sound_briefing
from generator.render.document import Document
from tests.support.editions import needs_pango
from tests.support.project import SMALL
from tests.support.unbroken import make_unbroken

SHEET = 210 / 25.4 * 96
"""The width of A4 in the pixels of CSS."""


def texts(box: object) -> list[tuple[float, float, str]]:
    """Return where every line of text in a box begins and ends."""
    found = []
    if hasattr(box, "text"):
        found.append((box.position_x, box.position_x + box.width, box.text))
    for child in getattr(box, "children", ()):
        found += texts(child)
    return found


def test_every_word_is_on_the_sheet(templates: Path, tmp_path: Path) -> None:
    needs_pango()
    content = Path(shutil.copytree(SMALL, tmp_path / "content"))
    make_unbroken(content)
    document = make_document(sound_briefing(content), templates, Settings())
    pages = readable(document).render().pages
    lines = [line for page in pages for line in texts(page._page_box)]
    assert len(lines) > 500
    assert [line for line in lines if line[0] < 40 or line[1] > SHEET - 40] == []


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Plain, Bakı, Мінск", ""),
        ("A letter \U000e0fff\U0002fffd of none", "U+2FFFD"),
    ],
)
def test_letters_that_no_font_has_are_told(text: str, warned: str) -> None:
    needs_pango()
    made = pdf(Document(b"", f"<html lang=en><title>t</title><p>{text}</p>", {}))
    assert made.content.startswith(b"%PDF")
    assert warned in made.warning
    assert bool(made.warning) == bool(warned)
