"""On paper: what is said and its sources, and nothing that only a screen needs."""

from __future__ import annotations

from io import BytesIO

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.support.chromium import open_page
from tests.support.serving import Served
from tests.support.tabs import OpenTab

ONLY_ON_SCREEN = (
    ".md-header",
    ".md-tabs",
    ".md-sidebar",
    ".md-footer__inner",
    ".md-top",
    ".filter",
    ".filter-count",
    ".choices",
    ".edit",
    ".headerlink",
)

ON_PAPER = ("h1", "[data-statement]", "ol.references > li", "a.reference", "a.cite")

TITLES = ("h1", ".line-title", ".moment")
"""What the timeline has: titles, each of which leads to its fact."""

LISTING = ("sectors/trade/", "registers/figures/")
"""Pages that list facts and have no references of their own."""

ADDRESSES = {
    "": {".md-header", ".md-footer__inner"},
    "sectors/trade/": {".md-header", ".md-sidebar", ".md-footer__inner", ".edit", ".choices"},
    "facts/second-cable/": {".md-header", ".edit", ".headerlink"},
    "timeline/": {".md-header", ".filter", ".filter-count"},
    "registers/figures/": {".md-header"},
    "actors/mari-naidis/": {".md-header", ".edit"},
    "sources/example-gazette-100/": {".md-header", ".edit"},
}
"""Pages, each with some of what a screen shows of them and paper must not."""


def shown(tab: Page, selector: str) -> tuple[int, int]:
    """Return how many elements there are, and how many of them are seen."""
    everything = tab.locator(selector)
    return everything.count(), everything.locator("visible=true").count()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_paper_shows_what_is_said_and_by_whom(
    small: Served, open_tab: OpenTab, address: str, scheme: str
) -> None:
    tab = open_tab(color_scheme=scheme)
    open_page(tab, small.url + address)
    for selector in ADDRESSES[address]:
        expect(tab.locator(selector).locator("visible=true").first).to_be_attached()
    tab.emulate_media(media="print")
    assert {s: seen for s in ONLY_ON_SCREEN if (seen := shown(tab, s)[1])} == {}
    for selector in TITLES if address == "timeline/" else ON_PAPER:
        there, seen = shown(tab, selector)
        if "reference" in selector and address in LISTING:
            assert there == 0, selector
        else:
            assert there == seen > 0, selector
    dark = tab.locator("article").evaluate(
        """article => [article, ...article.querySelectorAll("p, dd, li, h1, h2, h3, q")]
          .filter(element => element.checkVisibility())
          .map(element => getComputedStyle(element).color.match(/[\\d.]+/g).slice(0, 3))
          .every(color => color.every(part => Number(part) < 128))"""
    )
    assert dark


def test_paper_shows_every_mark_of_a_sentence_and_no_fold(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    there, seen = shown(tab, ".bottom-line a.cite")
    assert 0 < seen < there
    tab.emulate_media(media="print")
    assert shown(tab, ".bottom-line a.cite") == (there, there)
    assert shown(tab, ".bottom-line .cites summary")[1] == 0


def test_of_a_search_paper_says_the_day_before_the_key_figures_and_not_the_words(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    searches = tab.locator(".bottom-line details.looked-for")
    day = searches.first.locator("summary").inner_text()
    tab.emulate_media(media="print")
    assert searches.count() > 0
    assert {text.splitlines()[0] for text in searches.all_inner_texts()} == {day}
    assert [text for text in searches.all_inner_texts() if len(text.splitlines()) > 1] == []


def pages_of(tab: Page) -> list[str]:
    """Return the texts of the pages that a browser prints."""
    printed = PdfReader(BytesIO(tab.pdf(format="A4")))
    return [page.extract_text() for page in printed.pages]


def test_a_heading_is_not_alone_at_the_foot_and_questions_leave_no_page_half_empty(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, plain.url + "sectors/trade/")
    page = next(text for text in pages_of(tab) if "What is said" in text)
    assert len(page.partition("What is said")[2].splitlines()) > 6
    open_page(tab, plain.url + "questions/")
    questions = pages_of(tab)
    last = next(n for n, text in enumerate(questions) if "Claims that rest on one voice" in text)
    assert [n for n, text in enumerate(questions[:last]) if len(text.splitlines()) < 30] == []


def test_the_timeline_is_printed_as_it_is_filtered(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + "timeline/?sector=energy")
    on_screen = shown(tab, ".entry")
    tab.emulate_media(media="print")
    assert shown(tab, ".entry") == on_screen
    assert 0 < on_screen[1] < on_screen[0]


def test_a_sector_is_printed_as_it_is_filtered(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + "sectors/energy/?status=planned")
    own = ".fact-lines:not(.from-others) > li"
    on_screen = shown(tab, own)
    tab.emulate_media(media="print")
    assert shown(tab, own) == on_screen
    assert 0 < on_screen[1] < on_screen[0]
