"""Searching in a built briefing as a reader does."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect


def search_box(tab: Page) -> Locator:
    """Return the box of the search, which is opened if it is not open, with the focus."""
    box = tab.get_by_role("combobox", name="Search", exact=True)
    if not box.is_visible():
        tab.keyboard.press("/")
    expect(box).to_be_focused()
    return box


def looked_up(tab: Page, words: str) -> Locator:
    """Put words into the search, and return the links of what it shows.

    What it found before is cleared first, so that nothing of it is taken for the answer.
    """
    box, told = search_box(tab), tab.locator(".search-told")
    box.fill("")
    expect(told).to_have_text("")
    box.fill(words)
    expect(told).to_have_text(re.compile(r"\d+ result|Nothing found"))
    return tab.locator("a.search-option")


def places(links: Locator) -> list[str]:
    """Return where links lead, below the root of what the browser is at."""
    hrefs = links.evaluate_all("links => links.map(link => link.pathname + link.hash)")
    return [str(href) for href in hrefs]
