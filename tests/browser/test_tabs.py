"""A tab that is handed on is as empty as a new one."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.support.chromium import Troubles, answer, open_page
from tests.support.serving import Served
from tests.support.tabs import Tabs

KEPT = """() => [localStorage.getItem("left"), sessionStorage.getItem("left"),
  document.cookie.includes("left"), history.length, innerWidth,
  matchMedia("print").matches, matchMedia("(prefers-color-scheme: dark)").matches]"""

LEAVE = """() => {
  localStorage.setItem("left", "1");
  sessionStorage.setItem("left", "1");
  document.cookie = "left=1; max-age=600";
  open("about:blank");
}"""


def test_what_one_test_leaves_in_a_tab_the_next_does_not_find(
    browser: Browser, small: Served, hostile: Served
) -> None:
    tabs, troubles = Tabs(browser), Troubles(small.url)
    with tabs.lent() as open_tab:
        first = open_tab()
        open_page(first, small.url)
        new = first.evaluate(KEPT)
    with tabs.lent() as open_tab:
        tab = open_tab(troubles, viewport={"width": 390, "height": 844}, color_scheme="dark")
        assert tab == first
        for served in (small, hostile):
            open_page(tab, served.url)
            with tab.context.expect_page():
                tab.evaluate(LEAVE)
            answer(tab, served.url, "An answer of the test's own")
        tab.emulate_media(media="print")
        left = tab.evaluate(KEPT)
        assert [one for one, other in zip(left, new, strict=True) if one == other] == []
        assert troubles.found
    noted = len(troubles.asked)
    with tabs.lent() as open_tab:
        tab = open_tab()
        assert tab == first
        assert tab.context.pages == [tab]
        for served in (small, hostile):
            open_page(tab, served.url)
            assert tab.locator("h1").count() == 1
            found = tab.evaluate(KEPT)
            found[3] -= served is hostile  # it is the second page in the history
            assert found == new
        assert open_tab() != tab
    assert len(troubles.asked) == noted


def test_a_tab_that_is_not_lent_again_is_closed(browser: Browser) -> None:
    with Tabs(browser).lent(again=False) as open_tab:
        tab = open_tab()
    assert tab.is_closed()
