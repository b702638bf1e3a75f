"""The card of a citation: by mouse, keyboard and finger, and what is left without a script."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import OpenTab
from tests.support.chromium import Troubles, open_page
from tests.support.looping import some
from tests.support.serving import Served

PAGE = "sectors/trade/"
SOURCE = "The Example Gazette, 5 November 2023, paragraph 1"
QUOTE = "came to about 12.5 million, up from less than 11"


def card(tab: Page) -> Locator:
    return tab.locator("#citation_card")


def first_mark(tab: Page) -> Locator:
    return tab.locator("a.cite").first


def expect_told(tab: Page) -> None:
    expect(card(tab)).to_be_visible()
    expect(card(tab)).to_contain_text(SOURCE)
    expect(card(tab)).to_contain_text(QUOTE)


def test_the_mouse_shows_the_passage_and_can_go_into_the_card(
    small: Served, open_tab: OpenTab
) -> None:
    troubles = Troubles(small.url)
    tab = open_tab(troubles)
    open_page(tab, small.url + PAGE)
    expect(card(tab)).to_be_hidden()
    mark = first_mark(tab)
    mark.hover()
    expect_told(tab)
    expect(card(tab)).to_have_attribute("role", "tooltip")
    expect(mark).to_have_attribute("aria-describedby", "citation_card")
    card(tab).hover()
    expect_told(tab)
    tab.locator("h1").hover()
    expect(card(tab)).to_be_hidden()
    assert mark.get_attribute("aria-describedby") is None
    mark.click()
    expect(tab).to_have_url(f"{small.url}{PAGE}#ref_1")
    assert troubles.found == []


def test_of_a_passage_with_several_quotes_it_shows_the_one_for_this_claim_and_its_original(
    small: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, f"{small.url}sectors/culture/")
    mark = tab.locator("a.cite[href='#ref_1'][data-words='1']").first
    mark.hover()
    expect(card(tab).locator("q")).to_have_text(["our songs are shared"])
    original = card(tab).get_by_role("link", name="original")
    expect(original).to_have_attribute(
        "href",
        "https://gazette.example.org/2023/100?page=1&tag=lanterns#top:~:text=our%20songs%20are%20shared",
    )


def test_the_keyboard_shows_it_and_escape_closes_it(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + PAGE)
    mark = first_mark(tab)
    tab.locator("h3").first.locator("a").focus()
    for _ in range(10):
        tab.keyboard.press("Tab")
        if mark.evaluate("mark => mark === document.activeElement"):
            break
    expect(mark).to_be_focused()
    expect_told(tab)
    tab.keyboard.press("Escape")
    expect(card(tab)).to_be_hidden()
    expect(mark).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(f"{small.url}{PAGE}#ref_1")


def test_a_finger_opens_a_sheet_at_the_foot_of_a_narrow_window(
    small: Served, open_tab: OpenTab
) -> None:
    size = {"width": 390, "height": 800}
    tab = open_tab(viewport=size, has_touch=True, is_mobile=True)
    open_page(tab, small.url + PAGE)
    mark = first_mark(tab)
    mark.tap()
    expect_told(tab)
    expect(card(tab)).to_have_attribute("role", "dialog")
    assert "#" not in tab.url
    box = card(tab).bounding_box()
    assert box
    assert (round(box["x"]), round(box["width"])) == (0, 390)
    assert round(box["y"] + box["height"]) == 800
    expect(card(tab).get_by_role("button", name="Close")).to_be_focused()
    tab.keyboard.press("Escape")
    expect(card(tab)).to_be_hidden()
    expect(mark).to_be_focused()
    mark.tap()
    card(tab).get_by_role("button", name="Close").tap()
    expect(card(tab)).to_be_hidden()
    mark.tap()
    tab.locator("h1").tap()
    expect(card(tab)).to_be_hidden()
    mark.tap()
    card(tab).get_by_role("link", name="In the list").tap()
    expect(tab).to_have_url(f"{small.url}{PAGE}#ref_1")
    expect(card(tab)).to_be_hidden()
    mark.tap()
    card(tab).get_by_role("link", name="The source").tap()
    expect(tab).to_have_url(f"{small.url}sources/example-gazette-100/#paragraph_1")


def test_without_a_script_a_mark_leads_to_its_reference(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(small.url + PAGE)
    first_mark(tab).hover()
    assert tab.locator("#citation_card").count() == 0
    first_mark(tab).click()
    expect(tab).to_have_url(f"{small.url}{PAGE}#ref_1")


def test_markup_in_a_quote_is_text_in_the_card(hostile: Served, open_tab: OpenTab) -> None:
    troubles = Troubles(hostile.url)
    tab = open_tab(troubles)
    open_page(tab, hostile.url + PAGE)
    for mark in some(tab.locator("a.cite").all()[:4]):
        if mark.is_visible():
            mark.hover()
            expect(card(tab)).to_be_visible()
            names = card(tab).evaluate("c => [...c.querySelectorAll('*')].map(e => e.localName)")
            assert set(names) <= {"p", "strong", "q", "span", "a"}
            links = card(tab).evaluate("c => [...c.querySelectorAll('a')].map(a => a.protocol)")
            assert set(links) <= {"http:", "https:"}
    assert troubles.found == []
