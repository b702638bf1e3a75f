"""A citation leads to its reference in view, and the reference leads back to the mark."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.support.chromium import open_page, wait_until
from tests.support.serving import Served
from tests.support.tabs import OpenTab

IN_VIEW = """(id) => {
  const element = document.getElementById(id);
  const box = element.getClientRects()[0];
  if (!box || !element.matches(":target")) return false;
  return element.contains(document.elementFromPoint(box.left + 3, box.top + 3));
}"""
"""Whether the element is the target, and nothing (such as the header) lies over its beginning."""

PAGES = {
    "home": "",
    "fact": "facts/second-cable/",
    "actor": "actors/lantern-guild/",
    "actors": "actors/",
    "source": "sources/example-gazette-100/",
    "questions": "questions/",
}
"""Pages with references of their own."""

UNFOLD = (
    "document.querySelectorAll('details:has(a.cite)').forEach((folded) => { folded.open = true; })"
)

LISTING = {
    "home": "",
    "sector": "sectors/energy/",
    "disagreements": "disagreements/",
    "register": "registers/figures/",
    "actor": "actors/lantern-guild/",
}
"""Pages that list facts, whose references are on the pages of the facts."""


def expect_in_view(tab: Page, name: str) -> None:
    wait_until(tab, IN_VIEW, name)


@pytest.mark.parametrize(
    ("kind", "width"),
    [*((kind, 1280) for kind in PAGES), ("home", 390), ("fact", 390), ("actor", 390)],
)
def test_following_a_citation_and_coming_back(
    small: Served, open_tab: OpenTab, kind: str, width: int
) -> None:
    tab = open_tab(viewport={"width": width, "height": 700})
    open_page(tab, small.url + PAGES[kind])
    marks = tab.locator("a.cite[id]:visible")
    last = marks.count() - 1
    assert last >= 0
    for number in sorted({0, last // 2, last}):
        mark = marks.nth(number)
        name = mark.get_attribute("id")
        reference = mark.get_attribute("href").removeprefix("#")
        mark.click()
        expect(tab).to_have_url(f"{small.url}{PAGES[kind]}#{reference}")
        expect_in_view(tab, reference)
        tab.locator(f"#{reference} a[href='#{name}']").click()
        expect(tab).to_have_url(f"{small.url}{PAGES[kind]}#{name}")
        expect_in_view(tab, name)


@pytest.mark.parametrize(
    ("kind", "width"),
    [*((kind, 1280) for kind in LISTING), ("sector", 390), ("register", 390)],
)
def test_following_the_citation_of_a_listed_fact_and_coming_back(
    small: Served, open_tab: OpenTab, kind: str, width: int
) -> None:
    tab = open_tab(viewport={"width": width, "height": 700})
    page = small.url + LISTING[kind]
    open_page(tab, page)
    tab.evaluate(UNFOLD)
    marks = tab.locator("a.cite[href*='facts/'][href*='#']:visible")
    last = marks.count() - 1
    assert last > 0
    for number in sorted({0, last // 2, last}):
        mark = marks.nth(number)
        fact, _, reference = (mark.get_attribute("href") or "").rpartition("/#")
        mark.click()
        expect(tab).to_have_url(f"{small.url}facts/{fact.rpartition('/')[2]}/#{reference}")
        expect_in_view(tab, reference)
        tab.go_back()
        expect(tab).to_have_url(page)
        expect(mark).to_be_in_viewport()
        tab.evaluate(UNFOLD)


FIRST_SENTENCE = ".bottom-line [data-statement] >> nth=0"
FEW = 4


def test_many_marks_are_folded_after_the_first_few_and_the_keyboard_unfolds_them(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(plain.url)
    marks = tab.locator(f"{FIRST_SENTENCE} >> a.cite")
    everything, seen = marks.count(), marks.locator("visible=true")
    assert everything > FEW + 2
    expect(seen).to_have_count(FEW)
    summary = tab.locator(f"{FIRST_SENTENCE} >> summary")
    expect(summary).to_have_text(f"+{everything - FEW} more")
    marks.nth(FEW - 1).focus()
    tab.keyboard.press("Tab")
    expect(summary).to_be_focused()
    tab.keyboard.press("Enter")
    expect(seen).to_have_count(everything)
    tab.keyboard.press("Tab")
    expect(marks.nth(FEW)).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(plain.url + (marks.nth(FEW).get_attribute("href") or ""))


def test_coming_back_to_a_mark_folded_within_its_sentence_unfolds_it(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    folded = tab.locator(f"{FIRST_SENTENCE} >> a.cite").last
    expect(folded).to_be_hidden()
    name, reference = folded.get_attribute("id"), folded.get_attribute("href")
    assert name
    tab.locator(f"{reference} a[href='#{name}']").click()
    expect_in_view(tab, name)


def test_a_few_marks_are_never_folded(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    counts = tab.locator(".cites").evaluate_all(
        """all => all.map(cites => [
          cites.querySelectorAll("a.cite").length,
          cites.querySelectorAll(":scope > a.cite").length,
        ])"""
    )
    assert {(whole, whole if whole <= FEW + 2 else FEW) for whole, _ in counts} == {
        (whole, open_) for whole, open_ in counts
    }
    assert {whole > FEW + 2 for whole, _ in counts} == {True, False}


def test_a_reference_leads_to_the_paragraph_of_the_source(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + "facts/songs-are-shared/")
    tab.locator("ol.references a.reference").first.click()
    expect(tab).to_have_url(small.url + "sources/example-gazette-100/#paragraph_3")
    expect_in_view(tab, "paragraph_3")
