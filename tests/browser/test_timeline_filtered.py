"""The timeline in a browser: in order, and filtered by sector with and without a script."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.chromium import open_page, wait_until
from tests.support.looping import some
from tests.support.serving import Served
from tests.support.tabs import OpenTab

TIMELINE = "timeline/"
SECTOR = "energy"


def entries(tab: Page) -> Locator:
    return tab.locator(".entry:visible")


def shown(tab: Page) -> list[str]:
    """Return the facts that are seen, in the order of the page from top to bottom."""
    return tab.evaluate(
        """() => [...document.querySelectorAll(".entry")]
          .filter(entry => entry.checkVisibility({visibilityProperty: true}))
          .map(entry => [entry.getBoundingClientRect().top, new URL(entry.querySelector(".line-title a").href).pathname.split("/").at(-2)])
          .sort((a, b) => a[0] - b[0])
          .map(([, fact]) => fact)"""
    )


def expected(served: Served, sector: str = "") -> list[str]:
    """Return the facts of a sector, or all, in the order of the data: the dated, the undated."""
    api: dict[str, Any] = served.site.api["timeline"]
    facts = [moment["fact"] for moment in api["dated"]] + api["undated"]
    return [f for f in facts if not sector or served.site.facts[f]["sector"] == sector]


def count(served: Served, sector: str = "") -> str:
    return f"{len(expected(served, sector))} of {len(expected(served))} facts shown"


def option(tab: Page, sector: str) -> Locator:
    return tab.locator(f"input[name='sector'][value='{sector}']")


def choose(tab: Page, sector: str) -> None:
    """Choose a sector as a person with a mouse does: by its words."""
    tab.locator(".filter label", has=option(tab, sector)).click()


def headings(tab: Page) -> list[str]:
    return tab.locator("article :is(h2, h3)[data-sectors]:visible").evaluate_all(
        "all => all.map(e => e.id)"
    )


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_everything_is_shown_in_order(plain: Served, open_tab: OpenTab, script: bool) -> None:
    tab = open_tab(java_script_enabled=script)
    tab.goto(plain.url + TIMELINE)
    assert shown(tab) == expected(plain)


def test_a_sector_is_shown_counted_linked_and_kept(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + TIMELINE)
    status = tab.get_by_role("status")
    expect(status).to_have_text(count(small))
    every = headings(tab)
    choose(tab, SECTOR)
    expect(status).to_have_text(count(small, SECTOR))
    assert shown(tab) == expected(small, SECTOR)
    expect(tab).to_have_url(f"{small.url}{TIMELINE}?sector={SECTOR}")
    assert len(headings(tab)) < len(every)
    tab.reload()
    expect(option(tab, SECTOR)).to_be_checked()
    expect(status).to_have_text(count(small, SECTOR))
    assert shown(tab) == expected(small, SECTOR)
    choose(tab, "")
    expect(status).to_have_text(count(small))
    expect(tab).to_have_url(small.url + TIMELINE)
    assert shown(tab) == expected(small)
    assert headings(tab) == every


def test_every_sector_shows_its_own(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    sectors = [s["id"] for s in plain.site.api["sectors"]["sectors"]]
    assert sectors
    open_page(tab, plain.url + TIMELINE)
    for sector in some(sectors):
        choose(tab, sector)
        expect(tab.get_by_role("status")).to_have_text(count(plain, sector))
        assert shown(tab) == expected(plain, sector)


def test_a_sector_that_is_not_there_shows_all(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url + TIMELINE + "?sector=%22%5D%3Cnone")
    expect(tab.get_by_role("status")).to_have_text(count(plain))
    expect(option(tab, "")).to_be_checked()


def test_without_a_script_the_filter_still_filters(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(small.url + TIMELINE)
    choose(tab, SECTOR)
    expect(entries(tab)).to_have_count(len(expected(small, SECTOR)))
    assert shown(tab) == expected(small, SECTOR)
    choose(tab, "")
    expect(entries(tab)).to_have_count(len(expected(small)))


def test_the_filter_is_worked_from_the_keyboard(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + TIMELINE)
    for _ in range(80):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.closest('.filter') !== null"):
            break
    expect(option(tab, "")).to_be_focused()
    outlined = tab.evaluate(
        """() => [document.activeElement, document.activeElement.closest("label")]
          .some(e => getComputedStyle(e).outlineStyle !== "none")"""
    )
    assert outlined
    offered = tab.locator(".filter input").evaluate_all("all => all.map(input => input.value)")
    for sector in offered[1:3]:
        tab.keyboard.press("ArrowRight")
        expect(option(tab, sector)).to_be_focused()
        expect(option(tab, sector)).to_be_checked()
        expect(tab.get_by_role("status")).to_have_text(count(small, sector))
    tab.keyboard.press("ArrowUp")
    expect(option(tab, offered[1])).to_be_checked()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.closest('.filter') === null")


@pytest.mark.parametrize("width", [1280, 390])
def test_an_address_leads_to_its_heading_below_what_was_not_laid_out_yet(
    plain: Served, open_tab: OpenTab, width: int
) -> None:
    tab = open_tab(viewport={"width": width, "height": 900})
    open_page(tab, plain.url + TIMELINE)
    names = headings(tab)
    for name in some(names[len(names) // 2 :: 4]):
        open_page(tab, f"{plain.url}{TIMELINE}#{name}")
        landed = "id => { const at = document.getElementById(id).getBoundingClientRect().top; return 0 < at && at < 120; }"
        wait_until(tab, landed, name)
        open_page(tab, plain.url + "about/")
