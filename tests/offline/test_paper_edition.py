"""The PDF: its text, its order, its tags, its links, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby, pairwise
from typing import Any

import pytest
from lxml import html
from pypdf import PdfReader
from pypdf.generic import Destination

from generator.editions.brief import PAGES
from generator.pipeline import Settings, make_document, sound_briefing
from tests.support.blank import largest_blank
from tests.support.editions import Editions
from tests.support.looping import some
from tests.support.project import ROOT
from tests.support.workshop import Workshop

BLANK = 0.3
"""The share of the height of a page that may be without a word, in one piece."""


@pytest.fixture(scope="module")
def reader(editions: Editions) -> PdfReader:
    return PdfReader(editions.paper)


@pytest.fixture(scope="module")
def texts(reader: PdfReader) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in reader.pages]


@pytest.fixture(scope="module")
def api(workshop: Workshop) -> dict[str, Any]:
    """The briefing and its facts as data, from the site of the same content."""
    return workshop.plain.api


def outline(entries: list[Any], depth: int = 0) -> Iterator[tuple[int, Destination]]:
    for entry in entries:
        if isinstance(entry, list):
            yield from outline(entry, depth + 1)
        else:
            yield depth, entry


def test_it_has_two_to_four_facts_a_page_and_pages_all_of_one_size(
    reader: PdfReader, api: dict[str, Any]
) -> None:
    assert 2 <= api["briefing"]["counts"]["facts"] / len(reader.pages) <= 3.8
    assert {tuple(round(float(x)) for x in page.mediabox) for page in reader.pages} == {
        (0, 0, 595, 842)
    }


def test_no_page_but_the_last_is_blank_over_a_third_of_its_height(reader: PdfReader) -> None:
    blank = [largest_blank(page, top=23, bottom=22) for page in reader.pages[:-1]]
    assert [(n, round(share, 2)) for n, share in enumerate(blank, 1) if share >= BLANK] == []


def test_no_footnote_is_lost(workshop: Workshop, texts: list[str]) -> None:
    content = sound_briefing(workshop.project / "content")
    tree = html.document_fromstring(make_document(content, ROOT / "templates", Settings()).paper)
    whole = re.sub(r"\W", "", "".join(texts))
    notes = [re.sub(r"\W", "", note.text_content()) for note in tree.xpath("//*[@class='note']")]
    assert len(notes) > 400
    assert [note for note in notes if note not in whole] == []


def test_it_says_what_it_is(reader: PdfReader, api: dict[str, Any]) -> None:
    title = api["briefing"]["title"]
    assert reader.metadata is not None
    assert reader.metadata.title == f"{title}: {api['briefing']['subtitle']}"
    assert title in (reader.metadata.author or "")
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date().isoformat() == api["briefing"]["as_of"]
    root = reader.root_object
    assert root["/Lang"] == api["briefing"]["language"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]


def test_it_is_tagged_and_declares_pdf_ua(reader: PdfReader) -> None:
    root = reader.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/StructTreeRoot"]["/K"]
    xmp = root["/Metadata"].get_object().get_data().decode()
    assert re.search(r"pdfuaid:part(=\"1\"|>1<)", xmp)
    kinds = {str(kid.get_object().get("/S")) for kid in tagged(root["/StructTreeRoot"])}
    assert {"/H1", "/H2", "/H3", "/H4", "/P", "/Table", "/TH", "/L", "/Link"} <= kinds


def tagged(node: Any) -> Iterator[Any]:
    """Yield every element of the structure below a node."""
    kids = node.get_object().get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        element = kid.get_object()
        if hasattr(element, "get") and "/S" in element:
            yield element
            yield from tagged(element)


def of_kind(reader: PdfReader, kind: str) -> list[Any]:
    """Return the elements of the structure that are of a kind, in the order of reading."""
    return [e for e in tagged(reader.root_object["/StructTreeRoot"]) if e["/S"] == kind]


def ancestors(node: Any) -> Iterator[str]:
    """Yield the kinds of what an element of the structure stands in, the nearest first."""
    while "/P" in node and "/S" in (node := node["/P"].get_object()):
        yield str(node["/S"])


def test_every_drawing_has_its_title_for_those_who_do_not_see_it(
    reader: PdfReader, editions: Editions
) -> None:
    page = html.document_fromstring(editions.page.read_bytes())
    titles = [
        " ".join(text.split())
        for text in page.xpath("//figure//*[local-name() = 'svg']/*[local-name() = 'title']/text()")
    ]
    signs = page.xpath("count(//*[@class = 'figure-legend']//*[local-name() = 'svg'])")
    told = [str(figure["/Alt"]) for figure in of_kind(reader, "/Figure")]
    drawn = [
        alt for alt in told if alt != "Sign"
    ]  # a high drawing comes in pieces, each with the title
    assert [alt for alt, _ in groupby(drawn)] == list(dict.fromkeys(titles))
    assert told.count("Sign") == signs > 0


def test_every_header_cell_says_what_it_heads_and_every_cell_by_what_it_is_headed(
    reader: PdfReader,
) -> None:
    heads = of_kind(reader, "/TH")
    assert len(heads) > 100
    for head in some(heads):
        section = next(kind for kind in ancestors(head) if kind in ("/THead", "/TBody"))
        told = of_table(head)
        is_across = told.get("/ColSpan", 1) > 1  # a year: it heads all that stands below
        assert told["/Scope"] == ("/Column" if section == "/THead" or is_across else "/Row")
    identifiers = {str(head["/ID"]): head for head in heads}
    assert len(identifiers) == len(heads)
    tree = reader.root_object["/StructTreeRoot"]["/IDTree"].get_object()
    assert identifiers.keys() <= dict(named_in(tree)).keys()
    for cell in of_kind(reader, "/TD"):
        ids = {str(i) for i in of_table(cell)["/Headers"]}
        assert ids and ids <= identifiers.keys()
        row = cell["/P"].get_object()
        first = row["/K"][0].get_object()
        assert first["/S"] == "/TD" or str(first["/ID"]) in ids


def of_table(cell: Any) -> Any:
    """Return what a cell says of its place in the table."""
    said = cell["/A"]
    (found,) = [a for a in (said if isinstance(said, list) else [said]) if a["/O"] == "/Table"]
    return found


def named_in(tree: Any) -> Iterator[tuple[str, Any]]:
    """Yield the names in a tree of names, and what they name."""
    names = tree.get("/Names", [])
    yield from zip(map(str, names[::2]), names[1::2], strict=True)
    for kid in tree.get("/Kids", []):
        yield from named_in(kid.get_object())


def test_the_tab_key_goes_through_every_page_in_the_order_of_reading(reader: PdfReader) -> None:
    assert {str(page.get("/Tabs")) for page in reader.pages} == {"/S"}
    annotations = [a.get_object() for page in reader.pages for a in page.get("/Annots", [])]
    assert len(annotations) > 1000
    assert [a for a in annotations if a["/Subtype"] == "/Link" and "/StructParent" not in a] == []


def test_headings_go_down_by_one_level_at_a_time(reader: PdfReader) -> None:
    kinds = [str(e["/S"]) for e in tagged(reader.root_object["/StructTreeRoot"])]
    levels = [int(kind[2]) for kind in kinds if re.fullmatch("/H[1-6]", kind)]
    assert levels[0] == 1
    assert [pair for pair in pairwise(levels) if pair[1] > pair[0] + 1] == []


def test_every_figure_has_its_data_beside_it(texts: list[str], editions: Editions) -> None:
    page = html.document_fromstring(editions.page.read_bytes())
    figures = page.xpath("//figure[.//*[@class = 'figure-data']]")
    assert len(figures) > 3
    whole = re.sub(r"\s|\(p\.\s*\d+\)", "", " ".join(texts))
    for figure in some(figures):
        (title,) = figure.xpath("./figcaption/b/text()")
        begins = whole.index(re.sub(r"\s", "", f"The data of: {title}"))
        at = begins
        for cell in figure.xpath(".//*[@class = 'figure-data']//tbody//*[self::td or self::th]"):
            words = re.sub(r"\s", "", cell.text_content())
            at = whole.find(words, at)
            assert at >= 0, (title, words)
        assert at - begins < 12_000, "the table is somewhere else"


def test_the_as_of_day_and_its_number_are_on_every_page(
    texts: list[str], editions: Editions
) -> None:
    day = re.search(r"As of (\d+ \w+ \d{4})", texts[0])
    assert day
    assert [n for n, text in enumerate(texts, 1) if day[0] not in text] == []
    assert [n for n, text in enumerate(texts, 1) if not re.search(rf"\b{n}\b", text)] == []


def test_every_fact_is_in_it_once_under_its_sector(
    reader: PdfReader, texts: list[str], api: dict[str, Any]
) -> None:
    entries = [(depth, str(entry.title)) for depth, entry in outline(reader.outline)]
    sectors = [s["title"] for s in api["sectors"]["sectors"]]
    assert [title for depth, title in entries if depth == 1 and title in sectors] == sectors
    facts = [title for depth, title in entries if depth == 2]
    assert facts == [fact["title"] for fact in api["facts"]["facts"]]
    whole = re.sub(r"\s", "", " ".join(texts))
    lost = [
        fact["id"]
        for fact in api["facts"]["facts"]
        if re.sub(r"\s", "", fact["title"]) not in whole
    ]
    assert lost == []


def test_the_contents_give_the_pages_at_which_the_parts_begin(
    reader: PdfReader, texts: list[str]
) -> None:
    contents = texts[PAGES].partition("Contents ")[2]
    begins = {
        str(e.title): (reader.get_destination_page_number(e) or 0) + 1
        for _, e in outline(reader.outline)
    }
    told = re.findall(r"([A-Z][A-Za-z -]+?)(?: ?\.)+ ?(\d+)", contents)
    assert len(told) > 15
    assert {
        name.strip(): int(page) for name, page in told if begins[name.strip()] != int(page)
    } == {}


def test_links_within_lead_to_a_place_in_it(reader: PdfReader) -> None:
    named = set(reader.named_destinations)
    pages = {page.indirect_reference for page in reader.pages}
    within, leaving = [], []
    for page in reader.pages:
        for annotation in page.get("/Annots", []):
            link = annotation.get_object()
            if link["/Subtype"] != "/Link":
                continue
            if "/A" in link and "/URI" in link["/A"]:
                leaving.append(str(link["/A"]["/URI"]))
            else:
                within.append(link.get("/Dest", link.get("/A", {}).get("/D", "")).get_object())
    assert len(within) > 1000
    shown = [place for place in within if isinstance(place, list)]
    assert {place[1] for place in shown} == {"/XYZ"}
    assert {place[0] for place in shown} <= pages
    assert {str(place) for place in within if not isinstance(place, list)} <= named
    assert {link.partition(":")[0] for link in leaving} == {"http", "https"}


def test_every_font_is_in_it_and_none_is_of_the_machine_alone(reader: PdfReader) -> None:
    fonts = {
        (str(font["/BaseFont"]), "/FontFile3" in d or "/FontFile2" in d)
        for page in reader.pages
        for reference in page["/Resources"].get("/Font", {}).values()
        for font in [reference.get_object()]
        for d in [font["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()]
    }
    assert all(inside for _, inside in fonts)
    assert [name for name, _ in fonts if "Briefing" not in name and "Libertinus" not in name] == []


def test_letters_of_all_scripts_are_letters(texts: list[str]) -> None:
    whole = " ".join(texts)
    assert "\ufffd" not in whole
    assert set("əışüİ") <= set(whole)
    assert set("белорус") <= set(whole)


def test_a_source_tells_each_page_of_its_facts_once_and_in_order(texts: list[str]) -> None:
    told = re.findall(r"Cited for facts on (pp?\.) ?(\d+(?:, \d+)*)", " ".join(texts))
    assert len(told) > 20
    for word, listed in told:
        pages = [int(page) for page in listed.split(", ")]
        assert pages == sorted(set(pages))
        assert word == ("p." if len(pages) == 1 else "pp.")
