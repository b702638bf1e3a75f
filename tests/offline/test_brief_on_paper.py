"""The brief: two pages, each text with its marks, in letters that can be read; PDF and Word say the same."""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from lxml import etree, html
from pypdf import PdfReader

from generator.content.link import Briefing
from generator.disk.cache import CacheFolder
from generator.editions.brief import PAGES, FittedBrief, fitted
from generator.pipeline import Settings, make_brief, sound_briefing
from tests.support.built import text_of
from tests.support.editions import Editions
from tests.support.letters import on_each_other, pieces
from tests.support.project import ROOT, SMALL

TEXT, NOTE = 8.5, 7.0
"""The smallest letters of the text, and of marks and notes, in points."""

STATEMENTS = (
    "//p[@class='line']",
    "//table[@class='answers']//td",
    "//table[@class='key']//tbody//th",
    "//table[@class='ranges']//td[1]",
    "//ul[@class='asked']/li",
    "//ul[@class='facts']/li",
)


@pytest.fixture(scope="module")
def real() -> Briefing:
    return sound_briefing(ROOT / "content")


def brief_of(briefing: Briefing, templates: Path, sector: str | None = None) -> FittedBrief:
    """Typeset a brief, unless that is what the command has typeset for another test."""
    made = CacheFolder(Path(os.environ["BRIEFING_CACHE"]))
    return fitted(lambda room: make_brief(briefing, templates, Settings(), sector, room), made)


@pytest.fixture(scope="module")
def whole(real: Briefing, templates: Path) -> FittedBrief:
    return brief_of(real, templates)


@pytest.fixture(scope="module", params=["political", "trade", "sports"])
def of_sector(request: pytest.FixtureRequest, real: Briefing, templates: Path) -> FittedBrief:
    return brief_of(real, templates, request.param)


@pytest.fixture(scope="module", params=[None, "energy"])
def small_brief(request: pytest.FixtureRequest, templates: Path) -> FittedBrief:
    return brief_of(sound_briefing(SMALL), templates, request.param)


def tree(brief: FittedBrief) -> html.HtmlElement:
    return html.document_fromstring(brief.document.paper)


def check_marks(brief: FittedBrief) -> None:
    """Check that every statement has a mark, every mark a note and every note a mark."""
    found = tree(brief)
    statements = [s for where in STATEMENTS for s in found.xpath(where)]
    assert statements
    assert [text_of(s) for s in statements if not s.xpath(".//*[@class='marks']//a")] == []
    told: set[int] = set()
    for marks in found.xpath("//*[@class='marks']"):
        for first, last in re.findall(r"(\d+)(?:–(\d+))?", text_of(marks)):
            told |= set(range(int(first), int(last or first) + 1))
    notes = [int(text_of(no)) for no in found.xpath("//ol[@class='notes']//*[@class='no']")]
    assert notes == list(range(1, len(notes) + 1))
    assert told == set(notes)


def test_that_of_the_whole_briefing_has_two_pages_and_every_sector(
    whole: FittedBrief, real: Briefing
) -> None:
    assert whole.typeset.pages == PAGES
    found = tree(whole)
    assert [text_of(th) for th in found.xpath("//table[@class='answers']//tbody//th")] == [
        sector.title for sector in real.sectors.values()
    ]
    lines = [text_of(p) for p in found.xpath("//p[@class='line']")]
    assert len(lines) == len(real.record.bottom_line)
    assert all(
        line.startswith(s.text) for line, s in zip(lines, real.record.bottom_line, strict=True)
    )
    assert len(found.xpath("//ul[@class='asked']/li")) >= 5
    assert not whole.typeset.blank


def test_that_of_a_sector_has_no_more_than_two_pages(of_sector: FittedBrief) -> None:
    assert of_sector.typeset.pages <= PAGES
    assert tree(of_sector).xpath("//ul[@class='facts']/li")


def test_every_statement_has_its_marks_and_every_mark_its_source(
    whole: FittedBrief, of_sector: FittedBrief, small_brief: FittedBrief
) -> None:
    for brief in (whole, of_sector, small_brief):
        assert brief.typeset.pages <= PAGES
        check_marks(brief)


def test_no_two_notes_read_the_same(whole: FittedBrief, of_sector: FittedBrief) -> None:
    for brief in (whole, of_sector):
        notes = [
            re.sub(r"^\d+ ", "", text_of(li)) for li in tree(brief).xpath("//ol[@class='notes']/li")
        ]
        assert len(set(notes)) == len(notes) > 5


def test_a_sentence_cites_every_passage_of_what_it_rests_on(
    whole: FittedBrief, real: Briefing
) -> None:
    word = html.document_fromstring(whole.document.word)
    notes = word.xpath("//p[@class='line']/span[@class='note']")
    for sentence, note in zip(real.record.bottom_line, notes, strict=True):
        facts = [real.facts[i] for i in sentence.facts]
        evidence = [e for fact in facts for e in fact.evidence]
        searches = {*sentence.searches, *(s for fact in facts for s in fact.searches)}
        assert evidence
        shown = text_of(note)
        assert [e.source for e in evidence if real.sources[e.source].publisher not in shown] == []
        assert shown.count("our search for") >= len(searches)


def test_contested_key_figures_are_ranges_with_the_number_of_their_voices(
    whole: FittedBrief,
) -> None:
    rows = tree(whole).xpath("//table[@class='key']//tbody/tr")
    contested = [row for row in map(text_of, rows) if "contested" in row]
    assert contested
    assert [row for row in contested if not re.search(r" to .*contested, \d+ voices", row)] == []


def test_its_letters_can_be_read(whole: FittedBrief) -> None:
    pages = PdfReader(BytesIO(whole.typeset.content)).pages
    found = [piece for page in pages for piece in pieces(page)]
    assert len(found) > 300
    assert [piece for piece in found if piece.size < NOTE - 0.01] == []
    small = " ".join(piece.text for piece in found if piece.size < TEXT - 0.01)
    numbers = re.sub(r"[\d\s,–]", "", small)
    notes = "".join(map(text_of, tree(whole).xpath("//ol[@class='notes']")))
    assert len(numbers) <= len(re.sub(r"[\d\s,–]", "", notes)) + 5


def test_no_words_stand_on_others(whole: FittedBrief, of_sector: FittedBrief) -> None:
    for brief in (whole, of_sector):
        for page in PdfReader(BytesIO(brief.typeset.content)).pages:
            assert on_each_other(list(pieces(page))) == []


def test_the_pdf_is_tagged_and_says_what_it_is(editions: Editions, real: Briefing) -> None:
    reader = PdfReader(editions.brief)
    root = reader.root_object
    assert len(reader.pages) == PAGES
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"] == real.record.language
    assert re.search(rb"pdfuaid:part(=\"1\"|>1<)", root["/Metadata"].get_object().get_data())
    assert reader.metadata is not None
    assert real.record.title in (reader.metadata.title or "")
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == real.record.as_of


def test_the_document_opens_with_it_on_paper_and_on_a_screen(
    editions: Editions, whole: FittedBrief
) -> None:
    own, document = PdfReader(editions.brief), PdfReader(editions.paper)
    for number in range(PAGES):
        one, other = (reader.pages[number].extract_text() for reader in (document, own))
        assert one.split() == other.split()
    assert "Contents" in document.pages[PAGES].extract_text()
    page = html.document_fromstring(editions.page.read_bytes())
    headings = [text_of(h) for h in page.xpath("//h2")]
    assert headings[:5] == [
        *("The bottom line", "Key figures", "Sector by sector"),
        *("The main open questions", "Contents"),
    ]
    for where in ("//*[@id='bottom_line']//p[@class='statement']", "//*[@id='answers_']/p"):
        statements = page.xpath(where)
        assert statements
        assert all(s.xpath(".//a[@class='cite']") for s in statements)


def test_the_word_document_has_the_same_heading_and_a_footnote_for_each_mark(
    editions: Editions, small_editions: Editions
) -> None:
    for folder in (editions, small_editions):
        made = docx.Document(str(folder.word_brief))
        body = made.element.body
        paper = " ".join(page.extract_text() for page in PdfReader(folder.brief).pages)
        paper = re.sub(r"\s", "", paper)
        for paragraph in made.paragraphs:
            if paragraph.style is not None and paragraph.style.name == "Heading 1":
                assert re.sub(r"\s", "", paragraph.text) in paper
        with ZipFile(folder.word_brief) as parts:
            notes = etree.fromstring(parts.read("word/footnotes.xml"))
        marks = body.xpath(".//w:footnoteReference/@w:id")
        assert marks == [str(n) for n in range(1, len(marks) + 1)]
        assert len(notes.xpath("//*[local-name() = 'footnote']")) == len(marks) + 2


def test_a_brief_of_a_site_with_an_address_leads_there(small_editions: Editions) -> None:
    links = {
        str(annotation.get_object()["/A"]["/URI"])
        for page in PdfReader(small_editions.brief).pages
        for annotation in page.get("/Annots", [])
        if "/URI" in annotation.get_object().get("/A", {})
    }
    assert links
    assert {link for link in links if not link.startswith("https://example.org/b/")} == set()
    part = docx.Document(str(small_editions.word_brief)).part
    leaving = {r.target_ref for r in part.rels.values() if r.is_external}
    assert leaving <= links
    assert any("/facts/" in link for link in leaving)


def test_one_without_an_address_leads_nowhere_else(editions: Editions) -> None:
    part = docx.Document(str(editions.word_brief)).part
    assert [r for r in part.rels.values() if r.is_external] == []
