"""The search as it is used: with the keyboard, by its address, and not loaded before it is."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.support.checkers import axe_findings
from tests.support.chromium import Troubles, open_page
from tests.support.searching import looked_up, places, search_box
from tests.support.serving import Served
from tests.support.tabs import OpenTab

OPENER = "/assets/search.js"


def of_the_search(asked: list[str]) -> list[str]:
    """Return the paths of requests that are for the search."""
    paths = (urlsplit(url).path for url in asked)
    return [p for p in paths if "search" in p or "/vendor/" in p]


@pytest.mark.parametrize("address", ["", "sectors/trade/", "facts/second-cable/", "timeline/"])
def test_nothing_of_it_is_loaded_before_it_is_used(
    small: Served, open_tab: OpenTab, address: str
) -> None:
    troubles = Troubles(small.url)
    tab = open_tab(troubles)
    asked = troubles.asked
    open_page(tab, small.url + address)
    tab.wait_for_load_state("networkidle")
    assert of_the_search(asked) == [OPENER]
    looked_up(tab, "cable")
    now = of_the_search(asked)[1:]
    assert {"/assets/vendor/minisearch.js", "/search/entries.js"} < set(now)
    assert len(now) == len(set(now)) < 10
    tab.keyboard.press("Escape")
    expect(tab.locator("dialog")).to_be_hidden()
    looked_up(tab, "trade")
    assert of_the_search(asked)[1:] == now
    assert troubles.found == []


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_opens_it_and_escape_gives_the_focus_back(
    small: Served, open_tab: OpenTab, key: str
) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    link = tab.locator("article a").first
    link.focus()
    tab.keyboard.press(key)
    box = tab.get_by_role("combobox", name="Search", exact=True)
    expect(box).to_be_focused()
    expect(box).to_have_value("")
    tab.keyboard.type("s/n")
    expect(box).to_have_value("s/n")
    expect(tab).to_have_url(small.url)
    tab.keyboard.press("Escape")
    expect(tab.locator("dialog")).to_be_hidden()
    expect(link).to_be_focused()


def test_a_key_opens_it_in_the_moment_in_which_it_is_closed(
    small: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    search_box(tab)
    tab.evaluate(
        """() => {
          document.querySelector("#search_").close();
          const key = new KeyboardEvent("keydown", { key: "/", bubbles: true, cancelable: true });
          document.activeElement.dispatchEvent(key);
        }"""
    )
    expect(tab.get_by_role("combobox", name="Search", exact=True)).to_be_focused()


@pytest.mark.parametrize("key", ["/", "s"])
def test_a_key_that_is_typed_elsewhere_does_not_open_it(
    small: Served, open_tab: OpenTab, key: str
) -> None:
    tab = open_tab()
    open_page(tab, small.url + "sectors/trade/")
    tab.locator("select").first.focus()
    tab.keyboard.press(key)
    expect(tab.locator("dialog")).to_be_hidden()
    tab.locator("select").first.blur()
    tab.keyboard.press(f"Control+{key}")
    expect(tab.locator("dialog")).to_be_hidden()


def test_the_button_opens_it_and_the_other_closes_it(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    button = tab.get_by_role("button", name="Search", exact=True)
    button.click()
    expect(search_box(tab)).to_be_focused()
    tab.get_by_role("button", name="Close").click()
    expect(tab.locator("dialog")).to_be_hidden()
    expect(button).to_be_focused()


def test_arrows_move_and_enter_opens(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    links = looked_up(tab, "cable")
    box = search_box(tab)
    found = places(links)
    assert len(found) > 2
    expect(box).to_have_attribute("aria-expanded", "true")
    for steps, key in enumerate(("ArrowDown", "ArrowDown")):
        tab.keyboard.press(key)
        expect(links.nth(steps)).to_have_attribute("aria-selected", "true")
        active = links.nth(steps).get_attribute("id") or ""
        expect(box).to_have_attribute("aria-activedescendant", active)
    tab.keyboard.press("ArrowUp")
    expect(links.first).to_have_attribute("aria-selected", "true")
    tab.keyboard.press("ArrowUp")
    expect(tab.locator("a[aria-selected=true]")).to_have_count(0)
    tab.keyboard.press("ArrowUp")
    expect(links.last).to_have_attribute("aria-selected", "true")
    expect(links.last).to_be_in_viewport()
    expect(box).to_be_focused()
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(small.url.rstrip("/") + found[1])


def test_enter_opens_the_first_result(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    found = places(looked_up(tab, "cable"))
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(small.url.rstrip("/") + found[0])


def test_an_address_can_ask(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, f"{small.url}sectors/trade/?q=Мари")
    first = tab.locator("a.search-option").first
    expect(first).to_contain_text("Mari")
    expect(search_box(tab)).to_have_value("Мари")


def test_a_place_on_the_page_itself_is_shown(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + "about/")
    found = places(looked_up(tab, "how to cite"))
    assert found[0] == "/about/#how_to_cite"
    tab.keyboard.press("Enter")
    expect(tab.locator("dialog")).to_be_hidden()
    expect(tab.locator("#how_to_cite")).to_be_in_viewport()


def test_without_a_script_nothing_offers_it(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(small.url)
    expect(tab.locator("h1")).to_be_visible()
    expect(tab.locator("[data-search-open]")).to_be_hidden()
    expect(tab.locator("dialog")).to_be_hidden()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_in_it_and_it_fits(
    small: Served, open_tab: OpenTab, scheme: str, width: int
) -> None:
    tab = open_tab(color_scheme=scheme, viewport={"width": width, "height": 844})
    open_page(tab, small.url)
    search_box(tab)
    assert axe_findings(tab) == []
    looked_up(tab, "lantren trade")
    tab.keyboard.press("ArrowDown")
    assert axe_findings(tab) == []
    dialog = tab.locator("dialog")
    assert dialog.evaluate("d => d.scrollWidth <= d.clientWidth && d.clientWidth <= innerWidth")
    for target in tab.locator("dialog :is(button, input, a)").filter(visible=True).all():
        size = target.bounding_box()
        assert size and min(size["width"], size["height"]) >= 24
    looked_up(tab, "qqqqqqqq")
    assert axe_findings(tab) == []


def test_the_search_says_when_it_cannot_be_loaded(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    tab.route("**/search/entries.js", lambda route: route.abort())
    open_page(tab, small.url)
    search_box(tab)
    expect(tab.locator(".search-told")).to_contain_text("could not be loaded")
