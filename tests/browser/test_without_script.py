"""Without a script every page shows all that it has to say."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.support.built import one_line
from tests.support.serving import Served
from tests.support.tabs import OpenTab

ADDRESSES = (
    "",
    "sectors/",
    "sectors/trade/",
    "facts/lantern-trade-2022/",
    "facts/second-cable/",
    "figures/ways-of-light/",
    "timeline/",
    "registers/figures/",
    "actors/mari-naidis/",
    "places/",
    "sources/example-gazette-100/",
    "about/",
    "about/data/",
)


UNSEEN = (
    "ancestor::title[ancestor::svg] or ancestor::div[@class='figure-drawing is-narrow']"
    " or ancestor::label[@hidden]"
)
"""What no wide page shows: a drawing for narrow ones, the name of a mark in a drawing, which is read
out or comes up under the pointer; and, without a script, the choice that needs one."""

TALL = {"width": 1280, "height": 12_000}
"""A window in which nothing is far from the screen, and so not laid out yet."""


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_shows_all_its_content(small: Served, open_tab: OpenTab, address: str) -> None:
    tab = open_tab(java_script_enabled=False, viewport=TALL)
    tab.goto(small.url + address)
    folded = tab.locator("details:not([open]) > summary")
    while folded.count():
        folded.first.click()
    article = small.site.pages[f"{address}index.html"].article
    said = [
        one_line(text) for text in article.xpath(f".//text()[normalize-space() and not({UNSEEN})]")
    ]
    seen = one_line(tab.locator("article").inner_text())
    assert len(said) > 3
    assert [text for text in said if text not in seen] == []


def test_the_navigation_leads_on(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(small.url)
    tab.locator(".md-tabs").get_by_role("link", name="Timeline").click()
    expect(tab).to_have_url(small.url + "timeline/")
    expect(tab.locator("h1")).to_contain_text("Timeline")


def test_a_narrow_page_opens_its_navigation(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False, viewport={"width": 390, "height": 844})
    tab.goto(small.url)
    tab.locator("header label[for='__drawer']").click()
    link = tab.locator(".md-nav--primary").get_by_role("link", name="Open questions")
    expect(link).to_be_in_viewport()
    link.click()
    expect(tab).to_have_url(small.url + "questions/")
