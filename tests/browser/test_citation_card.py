"""The card of a citation: by mouse, keyboard and finger, and what is left without a script."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.support.chromium import Troubles, open_page
from tests.support.looping import some
from tests.support.serving import Served
from tests.support.tabs import OpenTab

PAGE = "facts/lantern-trade-2022/"
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


def expect_told_while_pointed_at(
    tab: Page, mark: Locator, expect_this: Callable[[Page], None]
) -> None:
    """The card is a tooltip of its mark as long as the mouse is on the one or the other."""
    mark.hover()
    expect_this(tab)
    expect(card(tab)).to_have_attribute("role", "tooltip")
    expect(mark).to_have_attribute("aria-describedby", "citation_card")
    card(tab).hover()
    expect_this(tab)
    tab.locator("h1").hover()
    expect(card(tab)).to_be_hidden()
    assert mark.get_attribute("aria-describedby") is None


def test_the_mouse_shows_the_passage_and_can_go_into_the_card(
    small: Served, open_tab: OpenTab
) -> None:
    troubles = Troubles(small.url)
    tab = open_tab(troubles)
    open_page(tab, small.url + PAGE)
    expect(card(tab)).to_be_hidden()
    mark = first_mark(tab)
    expect_told_while_pointed_at(tab, mark, expect_told)
    mark.click()
    expect(tab).to_have_url(f"{small.url}{PAGE}#ref_1")
    assert troubles.found == []


def test_of_a_passage_with_several_quotes_it_shows_the_one_for_this_claim_and_its_original(
    small: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, f"{small.url}sources/example-gazette-100/")
    use = tab.locator(
        "li[data-cited]", has=tab.get_by_role("link", name="The Guild calls the songs")
    )
    use.locator("a.cite").first.hover()
    expect(card(tab).locator("q")).to_have_text(["our songs are shared"])
    original = card(tab).get_by_role("link", name="original")
    expect(original).to_have_attribute(
        "href",
        "https://gazette.example.org/2023/100?page=1&tag=lanterns#top:~:text=our%20songs%20are%20shared",
    )


LISTED = ("sectors/culture/", "actors/lantern-guild/")
"""Where one fact is only listed: what its mark cites stands on the page of the fact."""

SONGS = "facts/songs-are-shared/"


def listed_mark(tab: Page) -> Locator:
    return tab.locator(f"a.cite[href$='{SONGS}#ref_1']").first


def expect_songs_told(tab: Page) -> None:
    expect(card(tab).locator("q")).to_have_text(["our songs are shared"])
    expect(card(tab)).to_contain_text("The Example Gazette, 5 November 2023, paragraph 3")
    expect(card(tab).get_by_role("link", name="original")).to_have_attribute(
        "href",
        "https://gazette.example.org/2023/100?page=1&tag=lanterns#top:~:text=our%20songs%20are%20shared",
    )


@pytest.mark.parametrize("address", LISTED)
def test_of_a_fact_that_is_only_listed_it_shows_the_words_for_it_and_their_original(
    small: Served, open_tab: OpenTab, address: str
) -> None:
    troubles = Troubles(small.url)
    tab = open_tab(troubles)
    open_page(tab, small.url + address)
    mark = listed_mark(tab)
    expect_told_while_pointed_at(tab, mark, expect_songs_told)
    mark.click()
    expect(tab).to_have_url(f"{small.url}{SONGS}#ref_1")
    assert troubles.found == []


def test_the_page_of_a_listed_fact_is_asked_for_once_and_only_when_it_is_pointed_at(
    small: Served, open_tab: OpenTab
) -> None:
    troubles = Troubles(small.url)
    tab = open_tab(troubles)
    open_page(tab, f"{small.url}sectors/culture/")
    assert len(troubles.asked) > 5
    assert [url for url in troubles.asked if "/facts/" in url] == []
    for _ in range(2):
        listed_mark(tab).hover()
        expect_songs_told(tab)
        tab.locator("h1").hover()
        expect(card(tab)).to_be_hidden()
    assert [url for url in troubles.asked if "/facts/" in url] == [small.url + SONGS]


def test_the_keyboard_shows_the_card_of_a_listed_fact_and_follows_its_mark(
    small: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, f"{small.url}sectors/culture/")
    tab.keyboard.press("Tab")
    listed_mark(tab).focus()
    expect_songs_told(tab)
    tab.keyboard.press("Escape")
    expect(card(tab)).to_be_hidden()
    expect(listed_mark(tab)).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(f"{small.url}{SONGS}#ref_1")


def test_a_finger_follows_the_mark_of_a_listed_fact(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    open_page(tab, f"{small.url}sectors/culture/")
    listed_mark(tab).tap()
    expect(tab).to_have_url(f"{small.url}{SONGS}#ref_1")


def test_how_many_more_passages_there_are_leads_to_the_fact_and_has_no_card(
    small: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, f"{small.url}sectors/trade/")
    more = tab.locator("#lantern-treaty").get_by_role("link", name="1 more")
    expect(more).to_have_text("+1")
    more.hover()
    tab.wait_for_load_state("networkidle")
    expect(card(tab)).to_be_hidden()
    more.click()
    expect(tab).to_have_url(f"{small.url}facts/lantern-treaty/")


ANSWERS: dict[str, Callable[[Route], None]] = {
    "none": lambda route: route.abort(),
    "an error": lambda route: route.fulfill(status=500, body="<p id='ref_1'>Broken</p>"),
    "another page": lambda route: route.fulfill(body="<h1>Sign in</h1>", content_type="text/html"),
}


@pytest.mark.parametrize("what", ANSWERS)
def test_where_the_page_of_a_fact_does_not_come_there_is_no_card_and_the_mark_still_leads(
    small: Served, open_tab: OpenTab, what: str
) -> None:
    troubles = Troubles(small.url)
    tab = open_tab(troubles)
    open_page(tab, f"{small.url}sectors/culture/")
    tab.route(f"**/{SONGS}", ANSWERS[what], times=1)
    with tab.expect_request(f"**/{SONGS}"):
        listed_mark(tab).hover()
    tab.wait_for_load_state("networkidle")
    expect(card(tab)).to_be_hidden()
    assert listed_mark(tab).get_attribute("aria-describedby") is None
    other = tab.locator("a.cite[href$='facts/song-festival/#ref_1']").first
    other.hover()
    expect(card(tab)).to_contain_text("forty lanterns in May of 2018")
    listed_mark(tab).click()
    expect(tab).to_have_url(f"{small.url}{SONGS}#ref_1")
    assert [found for found in troubles.found if found.startswith("uncaught")] == []


def test_a_page_that_did_not_come_is_asked_for_again(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, f"{small.url}sectors/culture/")
    tab.route(f"**/{SONGS}", lambda route: route.abort(), times=1)
    with tab.expect_event("requestfailed"):
        listed_mark(tab).hover()
    tab.locator("h1").hover()
    listed_mark(tab).hover()
    expect_songs_told(tab)


def test_what_comes_after_the_pointer_left_shows_no_card(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, f"{small.url}sectors/culture/")
    held: list[Route] = []
    tab.route(f"**/{SONGS}", lambda route: held.append(route))
    with tab.expect_request(f"**/{SONGS}"):
        listed_mark(tab).hover()
    expect(card(tab)).to_be_hidden()
    tab.locator("h1").hover()
    with tab.expect_event("requestfinished"):
        held[0].continue_()
    tab.evaluate("() => new Promise((done) => setTimeout(done, 300))")
    expect(card(tab)).to_be_hidden()
    assert tab.locator("[aria-describedby='citation_card']").count() == 0
    listed_mark(tab).hover()
    expect_songs_told(tab)


def test_what_comes_late_does_not_take_the_card_of_another_mark(
    small: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, f"{small.url}sectors/culture/")
    held: list[Route] = []
    tab.route(f"**/{SONGS}", lambda route: held.append(route))
    with tab.expect_request(f"**/{SONGS}"):
        listed_mark(tab).hover()
    tab.locator("a.cite[href$='facts/song-festival/#ref_1']").first.hover()
    expect(card(tab)).to_contain_text("forty lanterns in May of 2018")
    with tab.expect_event("requestfinished"):
        held[0].continue_()
    tab.evaluate("() => new Promise((done) => setTimeout(done, 300))")
    expect(card(tab)).to_contain_text("forty lanterns in May of 2018")


def test_the_keyboard_shows_it_and_escape_closes_it(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + PAGE)
    mark = first_mark(tab)
    tab.locator("h1 a").focus()
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


@pytest.mark.parametrize("address", [PAGE, "sectors/trade/"])
def test_without_a_script_a_mark_leads_to_its_reference(
    small: Served, open_tab: OpenTab, address: str
) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(small.url + address)
    first_mark(tab).hover()
    assert tab.locator("#citation_card").count() == 0
    first_mark(tab).click()
    expect(tab).to_have_url(re.compile(r"/facts/[a-z0-9-]+/#ref_1$"))
    expect(tab.locator("#ref_1 a.reference")).to_be_in_viewport()


@pytest.mark.parametrize("address", [PAGE, "sectors/trade/"])
def test_markup_in_a_quote_is_text_in_the_card(
    hostile: Served, open_tab: OpenTab, address: str
) -> None:
    troubles = Troubles(hostile.url)
    tab = open_tab(troubles)
    open_page(tab, hostile.url + address)
    for mark in some(tab.locator("a.cite").all()[:4]):
        if mark.is_visible():
            mark.hover()
            expect(card(tab)).to_be_visible()
            names = card(tab).evaluate("c => [...c.querySelectorAll('*')].map(e => e.localName)")
            assert set(names) <= {"p", "strong", "q", "span", "a"}
            links = card(tab).evaluate("c => [...c.querySelectorAll('a')].map(a => a.protocol)")
            assert set(links) <= {"http:", "https:"}
    assert troubles.found == []
