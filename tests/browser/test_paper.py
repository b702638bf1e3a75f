"""On paper: what is said and its sources, and nothing that only a screen needs."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenTab
from tests.support.chromium import open_page
from tests.support.serving import Served

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
    assert shown(tab, ".bottom-line summary")[1] == 0


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
