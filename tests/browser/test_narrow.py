"""On a telephone: what sticks out, is cut off, or is too small to read or touch would be seen."""

from __future__ import annotations

import pytest

from tests.support.chromium import open_page
from tests.support.fitting import misfits
from tests.support.serving import Served
from tests.support.tabs import OpenTab

ADD_STYLE = """(css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}"""
"""A style element would be refused by the policy of the pages."""

BREAKAGES = {
    "at 390, out: H1": "article { overflow-x: clip; } article h1 { width: 500px; }",
    "at 390, cut: H1": "article h1 { overflow: hidden; width: 20px; overflow-wrap: normal !important; }",
    "at 320, scrolls: 330 > 320": "footer { width: 330px; }",
    "at 390, crowded: A": "article ul.sectors :is(li, a) { display: block; height: 14px; padding: 0 !important; }",
    "too small, 10.5px": "article h1 { font-size: 10.5px !important; }",
}


@pytest.mark.parametrize("what", BREAKAGES)
def test_what_does_not_fit_would_be_seen(small: Served, open_tab: OpenTab, what: str) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    assert misfits(tab) == []
    tab.evaluate(ADD_STYLE, BREAKAGES[what])
    assert [found for found in misfits(tab) if found.startswith(what)] != []
