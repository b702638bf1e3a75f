"""Every mark explains itself: at the pointer, at the keyboard and at a finger."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from generator.compose.views.terms import terms
from tests.support.chromium import open_page
from tests.support.looping import some
from tests.support.serving import Served
from tests.support.tabs import OpenTab

FACT = "facts/lantern-trade-2022/"
MARKS = "article :is(.badge, .stance, .excerpt)"


def card(tab: Page) -> Locator:
    return tab.get_by_role("tooltip")


def word_of(mark: Locator) -> str:
    return " ".join(mark.inner_text().replace(":", " ").split()).lower()


def test_every_mark_is_explained_at_the_pointer(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(viewport={"width": 1280, "height": 900})
    open_page(tab, small.url + FACT)
    seen = set()
    for mark in some(tab.locator(MARKS).all()):
        word = word_of(mark)
        seen.add(word)
        mark.hover()
        expect(card(tab)).to_have_text(terms()[word])
        expect(mark).to_have_attribute("aria-describedby", "term_card")
        tab.locator("h1").hover()
        expect(card(tab)).to_have_count(0)
        assert mark.get_attribute("aria-describedby") is None
    assert len(seen) > 4


def test_the_first_of_each_is_explained_at_the_keyboard(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(viewport={"width": 1280, "height": 900})
    open_page(tab, small.url + FACT)
    every = [word_of(mark) for mark in tab.locator(MARKS).all()]
    stops = tab.locator(f"{MARKS}[tabindex='0']")
    assert [word_of(mark) for mark in stops.all()] == list(dict.fromkeys(every))
    stops.first.focus()
    expect(card(tab)).to_have_text(terms()[word_of(stops.first)])
    tab.keyboard.press("Escape")
    expect(card(tab)).to_have_count(0)


def test_a_finger_opens_and_closes_it_within_the_window(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    open_page(tab, small.url + FACT)
    for mark in (tab.locator(MARKS).first, tab.locator("article .stance").last):
        mark.tap()
        expect(card(tab)).to_have_text(terms()[word_of(mark)])
        box = card(tab).bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 390
        tab.locator("h1").tap()
        expect(card(tab)).to_have_count(0)


def test_one_page_explains_them_all_without_a_script(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(small.url + "about/")
    told = " ".join(tab.locator("#marks + dl").inner_text().split()).lower()
    unexplained = {
        word
        for word, meaning in terms().items()
        if word not in told or " ".join(meaning.split()).lower() not in told
    }
    assert unexplained == set()
