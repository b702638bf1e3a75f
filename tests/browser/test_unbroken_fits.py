"""Words and addresses that are wider than a telephone are broken, wherever they stand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.chromium import open_page
from tests.support.fitting import misfits
from tests.support.searching import looked_up
from tests.support.serving import Served, serve
from tests.support.tabs import OpenTab
from tests.support.workshop import Workshop

WIDTH = 390

WIDE = """() => {
  const scrolls = (element) => {
    const table = element.closest("table");
    return table && ["auto", "scroll"].includes(getComputedStyle(table).overflowX);
  };
  const seen = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = document.documentElement.scrollWidth > innerWidth
    ? [`the page: ${document.documentElement.scrollWidth}`] : [];
  while (seen.nextNode()) {
    const element = seen.currentNode.parentElement;
    if (!element.checkVisibility({visibilityProperty: true}) || element.closest("script, svg, .unseen, .md-skip") ||
        getComputedStyle(element).textOverflow === "ellipsis")
      continue;
    const range = document.createRange();
    range.selectNodeContents(seen.currentNode);
    const reached = (box) => scrolls(element) ? box.width : box.right;
    for (const box of range.getClientRects())
      if (box.width > 1 && box.height > 1 && reached(box) > innerWidth + 1)
        found.push(`${element.tagName}.${element.className}: ${seen.currentNode.data.trim().slice(0, 60)}`);
  }
  return [...new Set(found)];
}"""
"""Whose text reaches beyond the screen; in a table that can be scrolled, whose text is wider than it."""


@pytest.fixture(scope="module")
def unbroken(workshop: Workshop) -> Iterator[Served]:
    with serve(workshop.unbroken) as served:
        yield served


def opened(tab: Page) -> None:
    """Open everything that is folded away."""
    tab.evaluate("document.querySelectorAll('details').forEach(folded => { folded.open = true; })")


def test_every_page_fits_a_telephone(browser: Browser, workshop: Workshop) -> None:
    tab = browser.new_page(viewport={"width": WIDTH, "height": 844})
    found = {}
    with serve(workshop.unbroken) as served:
        for page in served.site.pages.values():
            tab.goto(served.url + page.address)
            opened(tab)
            if wide := tab.evaluate(WIDE):
                found[page.path] = wide
        tab.close()
        assert len(served.site.pages) > 25
    assert found == {}


def test_nothing_is_cut_off_or_sticks_out(unbroken: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    for address in (
        "",
        "sectors/trade/",
        "facts/lantern-trade-2022/",
        "figures/lantern-trade-by-year/",
        "disagreements/",
        "sources/example-chronicle-9/",
    ):
        open_page(tab, unbroken.url + address)
        assert misfits(tab) == [], address


def test_what_the_search_finds_fits(unbroken: Served, open_tab: OpenTab) -> None:
    tab = open_tab(viewport={"width": WIDTH, "height": 844})
    open_page(tab, unbroken.url)
    tab.get_by_role("button", name="Search", exact=True).click()
    expect(looked_up(tab, "moonlight").first).to_be_visible()
    assert tab.evaluate(WIDE) == []
    dialog = tab.locator("dialog")
    assert dialog.evaluate("dialog => dialog.scrollWidth <= dialog.clientWidth")
