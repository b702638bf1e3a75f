"""On a telephone: nothing sticks out, nothing is cut off, nothing is too small to read."""

from __future__ import annotations

import pytest

from tests.browser.conftest import OpenTab
from tests.support.chromium import open_page
from tests.support.serving import Served

SMALLEST = 11
"""Pixels below which text is not read on a telephone."""

WIDTHS = (390, 320)

STICKING_OUT = """() => {
  const wide = document.documentElement.scrollWidth;
  const shown = [...document.querySelectorAll("header *, main *, footer *")].filter((element) =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    !element.closest(".md-sidebar, .md-search, .md-skip, svg"));
  const scrolls = (element) => {
    for (let at = element; at; at = at.parentElement)
      if (["auto", "scroll"].includes(getComputedStyle(at).overflowX)) return true;
    return false;
  };
  const clips = (element) => {
    const style = getComputedStyle(element);
    const unseen = style.clipPath !== "none" || style.position === "absolute" && style.width === "1px";
    return !unseen && ["hidden", "clip"].includes(style.overflowX) && style.display !== "inline" &&
      element.closest("article") && element.scrollWidth > element.clientWidth + 1;
  };
  const name = (element) => `${element.tagName} ${element.className} ${element.textContent.trim().slice(0, 60)}`;
  const out = shown.filter((element) => {
    const box = element.getBoundingClientRect();
    return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(element);
  });
  return {
    scrolls: wide > innerWidth ? [`${wide} > ${innerWidth}`] : [],
    out: out.map(name),
    cut: shown.filter(clips).map(name),
  };
}"""

TOO_SMALL = """(smallest) => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const drawn = element.getBoundingClientRect().width > 1;  // not what is only read aloud
    const scale = element instanceof SVGGraphicsElement ? element.getScreenCTM().a : 1;
    const size = parseFloat(getComputedStyle(element).fontSize) * scale;
    if (texts.currentNode.data.trim() && element.checkVisibility({visibilityProperty: true}) &&
        drawn && !element.closest("script, style, noscript") && size < smallest - 0.01)
      found.push(`${size.toFixed(1)}px: ${texts.currentNode.data.trim().slice(0, 60)}`);
  }
  return [...new Set(found)];
}"""

NOTHING_TO_SEARCH = {"config": {"lang": ["en"], "separator": " ", "pipeline": []}, "docs": []}
"""Filling the search takes longer than all that is looked at here."""

FITS = {"scrolls": [], "out": [], "cut": []}


def misfits(open_tab: OpenTab, served: Served) -> dict[str, object]:
    """Return what does not fit on which page at which width, and what is too small."""
    found: dict[str, object] = {}
    tab = open_tab(viewport={"width": WIDTHS[0], "height": 844}, has_touch=True)
    tab.route("**/search/search_index.json", lambda route: route.fulfill(json=NOTHING_TO_SEARCH))
    for page in served.site.pages.values():
        open_page(tab, served.url + page.address)
        for width in WIDTHS:
            tab.set_viewport_size({"width": width, "height": 844})
            tab.wait_for_function("width => innerWidth === width", arg=width)
            if (sticking := tab.evaluate(STICKING_OUT)) != FITS:
                found[f"{page.path} at {width}"] = sticking
        if small := tab.evaluate(TOO_SMALL, SMALLEST):
            found[f"{page.path}: too small"] = small
    return found


def test_every_page_of_the_briefing_fits_and_can_be_read(plain: Served, open_tab: OpenTab) -> None:
    assert misfits(open_tab, plain) == {}


def test_every_page_with_one_of_everything_fits_and_can_be_read(
    small: Served, open_tab: OpenTab
) -> None:
    assert misfits(open_tab, small) == {}


ADD_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
"""A style element would be refused by the policy of the pages."""

BREAKAGES = {
    "out": "article { overflow-x: clip; } article h1 { width: 500px; }",
    "cut": "article h1 { overflow: hidden; width: 20px; overflow-wrap: normal !important; }",
    "scrolls": "footer { width: 400px; }",
}


@pytest.mark.parametrize("what", BREAKAGES)
def test_what_does_not_fit_would_be_seen(small: Served, open_tab: OpenTab, what: str) -> None:
    tab = open_tab(viewport={"width": WIDTHS[0], "height": 844})
    open_page(tab, small.url)
    tab.evaluate(ADD_STYLE, BREAKAGES[what])
    assert tab.evaluate(STICKING_OUT)[what] != []


def test_what_is_too_small_would_be_seen(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(viewport={"width": WIDTHS[0], "height": 844})
    open_page(tab, small.url)
    title = small.site.api["briefing"]["title"]
    tab.evaluate(ADD_STYLE, "article h1 { font-size: 10.5px !important; }")
    assert f"10.5px: {title}" in tab.evaluate(TOO_SMALL, SMALLEST)
