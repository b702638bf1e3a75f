"""On paper nothing reaches beyond the sheet, and what no font has is told."""

from __future__ import annotations

import json
import shutil
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
import typst
from pypdf import PdfReader

from generator.editions.errors import PaperError
from generator.editions.pdf import Typeset, pdf
from generator.pipeline import Settings, make_document, sound_briefing
from generator.render.document import Document, PaperStyle
from tests.support.hostile import PAYLOADS
from tests.support.letters import on_each_other, pieces
from tests.support.project import SMALL
from tests.support.unbroken import make_unbroken

SHEET = 210 / 25.4 * 72
"""The width of A4 in points."""

PAGE = (
    '<html lang="en"><head><title>t</title><meta name="dcterms.created" content="2020-01-01"></head>'
    "<body><h1>t</h1><p>{}</p></body></html>"
)


def test_every_word_is_on_the_sheet(templates: Path, tmp_path: Path) -> None:
    content = Path(shutil.copytree(SMALL, tmp_path / "content"))
    make_unbroken(content)
    document = make_document(sound_briefing(content), templates, Settings())
    pages = PdfReader(BytesIO(pdf(document).content)).pages
    found = [list(pieces(page)) for page in pages]
    assert [pair for page in found for pair in on_each_other(page)] == []
    lines = [line for page in found for line in page]
    assert len(lines) > 500
    assert [line for line in lines if line.left < 30 or line.right > SHEET - 30] == []


def set_alone(text: str, templates: Path) -> Typeset:
    """Typeset a paragraph with the letters of the machine."""
    program = {path.name: path.read_bytes() for path in (templates / "paper").glob("*.typ")}
    return pdf(Document(b"", PAGE.format(escape(text)), PaperStyle(program, {}, "#14324f")))


PROGRAMS = (
    "#panic(1)",
    '#read("document.json")',
    "= h *b* _i_ `c` ~ @ref <label>",
    "$x^2$ \\u{1F600} \\#",
    "/* c */ // c --- ...",
    "\"quoted\" 'words'",
)
"""What would be a program, or a sign of its own, where a text in Typst is expected."""


def test_what_would_be_a_program_is_text(templates: Path) -> None:
    made = set_alone(" · ".join((*PROGRAMS, *PAYLOADS)), templates)
    (page,) = PdfReader(BytesIO(made.content)).pages
    shown = "".join("".join(piece.text for piece in pieces(page)).split())
    wanted = "".join(f"{text}·" for text in (*PROGRAMS, *PAYLOADS))
    assert "".join(wanted.split())[:-1] in shown


def test_an_error_of_the_typesetter_itself_is_tried_anew_on_shorter_pages(
    monkeypatch: pytest.MonkeyPatch, templates: Path
) -> None:
    compiled, tried = typst.compile, []

    def failing(files: dict[str, bytes], **given: Any) -> bytes:
        tried.append(json.loads(files["document.json"])["nudge"])
        if len(tried) > 2:
            return compiled(files, **given)
        error = typst.TypstError("internal error", "")
        error.message = "internal error: parent group"
        raise error

    monkeypatch.setattr(typst, "compile", failing)
    assert set_alone("A text", templates).pages == 1
    assert tried == [0, 1, 2]
    tried[:] = []
    monkeypatch.setattr("generator.editions.pdf._TRIES", 2)
    with pytest.raises(PaperError, match="parent group"):
        set_alone("A text", templates)


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Plain, Bakı, Мінск", ""),
        ("A letter \U000e0fff\U0002fffd of none", "U+2FFFD"),
    ],
)
def test_letters_that_no_font_has_are_told(text: str, warned: str, templates: Path) -> None:
    made = set_alone(text, templates)
    assert made.content.startswith(b"%PDF")
    assert warned in made.warning
    assert bool(made.warning) == bool(warned)
