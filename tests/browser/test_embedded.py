"""A fact and a figure in a frame on somebody else's page: as copied, light and dark, wide and narrow."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.checkers import axe_findings
from tests.support.chromium import Troubles, answer
from tests.support.serving import Served
from tests.support.tabs import OpenTab

PATHS = ("facts/trade-turnover-2018/", "figures/trade-by-voice/")


def embedding(tab: Page, served: Served, path: str) -> Page:
    """Open another page that shows the form of a page for a frame."""
    frame = f"<iframe src='{served.url}embed/{path}' title='T' width='600' height='400'></iframe>"
    address = f"{served.url}somebody-else.html"
    answer(tab, address, f"<!doctype html><html lang='en'><title>E</title><body>{frame}")
    tab.goto(address)
    return tab


@pytest.mark.parametrize("path", PATHS)
def test_it_is_shown_in_a_frame_and_its_source_opens_apart(
    plain: Served, open_tab: OpenTab, path: str
) -> None:
    troubles = Troubles(plain.url)
    tab = embedding(open_tab(troubles), plain, path)
    inside = tab.frame_locator("iframe")
    expect(inside.get_by_role("heading", level=1)).to_be_visible()
    source = inside.locator("footer a").first
    expect(source).to_have_text(plain.site.api["briefing"]["title"])
    with tab.context.expect_page() as opened:
        source.click()
    expect(opened.value).to_have_url(plain.url + path)
    assert troubles.found == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 900])
def test_it_fits_and_is_legible(plain: Served, open_tab: OpenTab, scheme: str, width: int) -> None:
    tab = open_tab(color_scheme=scheme, viewport={"width": width, "height": 500})
    for path in PATHS:
        tab.goto(f"{plain.url}embed/{path}")
        assert axe_findings(tab) == [], path
        scrolled = tab.evaluate("document.documentElement.scrollWidth")
        assert scrolled <= width, path
        paper = tab.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (paper == "rgb(255, 255, 255)") == (scheme == "light")
    drawings = tab.locator(".figure-drawing:visible")
    expect(drawings).to_have_count(1)
