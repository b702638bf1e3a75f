"""Arabic and Hebrew are read from right to left, and what stands after them in the line stands after them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.chromium import open_page
from tests.support.foreign import AUTHOR, HEBREW, OUTLET, QUOTE, TITLE
from tests.support.searching import looked_up
from tests.support.serving import Served, serve
from tests.support.tabs import OpenTab
from tests.support.workshop import Workshop

PLACES = """(element, words) => {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT), nodes = [];
  while (texts.nextNode()) nodes.push(texts.currentNode);
  const whole = nodes.map((node) => node.data).join("");
  let from = 0;
  return words.map((word) => {
    const start = whole.indexOf(word, from);
    if (start < 0) throw new Error(`no ${word} in ${whole}`);
    from = start + word.length;
    const range = document.createRange();
    let at = 0;
    for (const node of nodes) {
      const end = at + node.data.length;
      if (start >= at && start < end) range.setStart(node, start - at);
      if (from > at && from <= end) range.setEnd(node, from - at);
      at = end;
    }
    const box = range.getBoundingClientRect();
    return [box.left, box.right, box.top];
  });
}"""
"""Where words stand that follow one another in the text of an element."""


@pytest.fixture(scope="module")
def foreign(workshop: Workshop) -> Iterator[Served]:
    with serve(workshop.foreign) as served:
        yield served


@pytest.fixture
def tab(open_tab: OpenTab) -> Page:
    return open_tab(viewport={"width": 1900, "height": 1000})


def assert_in_order(element: Locator, leftward: list[str], *after: str) -> None:
    """The first words stand from right to left, and what follows them to the right of them all."""
    boxes = element.first.evaluate(PLACES, [*leftward, *after])
    own, rest = boxes[: len(leftward)], boxes[len(leftward) :]
    assert all(right[0] >= left[1] - 1 for right, left in pairwise(own)), boxes
    edge = max(box[1] for box in own)
    for box in rest:
        assert box[0] >= edge - 1, boxes
        edge = box[1]


def test_a_date_stands_after_the_outlet(foreign: Served, tab: Page) -> None:
    for address in ("facts/lantern-trade-2022/", "disagreements/", "actors/naidisarhiiv/"):
        open_page(tab, foreign.url + address)
        link = tab.locator("article a", has_text=OUTLET).locator("visible=true")
        assert_in_order(link, OUTLET.split(), ",", "3", "July 2019")


def test_what_is_cited_stands_after_the_quote(foreign: Served, tab: Page) -> None:
    open_page(tab, foreign.url + "facts/lantern-trade-2022/")
    first, *_, last = QUOTE.split()
    cited = tab.locator("ol.references li", has_text=last)
    assert_in_order(cited, [first, "9", last], "from an excerpt")
    open_page(tab, foreign.url + "facts/tide-mill/")
    cited = tab.locator("ol.references li", has_text="הטחנה")
    assert_in_order(cited, ["הטחנה", "עומדת", "2021"], "from an excerpt")


def test_an_author_and_a_title_stand_in_their_order(foreign: Served, tab: Page) -> None:
    open_page(tab, foreign.url + "sources/example-archive-7/")
    meta = tab.locator(".bibliography dd")
    assert_in_order(meta.filter(has_text=AUTHOR), AUTHOR.split(), ",", "A. Writer")
    assert_in_order(meta.filter(has_text="12"), ["مصابيح", "البحر", "12", "سنة"])
    open_page(tab, foreign.url + "sources/")
    entry = tab.locator("table.sources .line-title", has_text="12")
    assert_in_order(entry, ["مصابيح", "البحر", "12", "سنة"], ".")


def test_words_are_exactly_those_of_the_source(foreign: Served, tab: Page) -> None:
    open_page(tab, foreign.url + "facts/lantern-trade-2022/")
    quote = tab.locator("q[lang=ar]").first
    expect(quote).to_have_attribute("dir", "rtl")
    assert quote.evaluate("quote => quote.textContent") == QUOTE
    open_page(tab, foreign.url + "facts/tide-mill/")
    assert tab.locator("q[lang=he]").first.evaluate("quote => quote.textContent") == HEBREW
    open_page(tab, foreign.url + "sources/example-archive-7/")
    assert tab.locator("cite[lang=ar][dir=rtl]").evaluate("cite => cite.textContent") == TITLE


def test_the_search_finds_and_shows_it_in_its_order(foreign: Served, tab: Page) -> None:
    open_page(tab, foreign.url)
    found = looked_up(tab, "المثال")
    heading = found.locator(".search-title, .search-text", has_text=OUTLET).first
    expect(heading).to_be_visible()
    assert_in_order(heading, OUTLET.split(), ",", "3", "July 2019")
