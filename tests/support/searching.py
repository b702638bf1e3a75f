"""Searching in a built briefing as a reader does."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect


def looked_up(tab: Page, words: str) -> Locator:
    """Put words into the search, and return the links of everything that it finds.

    What it found before is cleared first, so that nothing of it is taken for the answer.
    """
    box, told = tab.get_by_role("textbox", name="Search"), tab.locator(".md-search-result__meta")
    if not box.evaluate("box => box === document.activeElement"):
        tab.keyboard.press("/")
    expect(box).to_be_focused()
    for text, answer in (("", "Type to start searching"), (words, re.compile(r"\d+ matching"))):
        box.fill(text)
        box.press("End")  # the search listens to keys: this one starts it, once, with all the words
        expect(told).to_have_text(answer)
    return tab.locator("a.md-search-result__link")


def places(links: Locator) -> list[str]:
    """Return where links lead, without the words that the search wants marked there."""
    hrefs = links.evaluate_all("links => links.map(link => link.pathname + link.hash)")
    return [str(href) for href in hrefs]


def results(links: Locator) -> list[str]:
    """Return where links lead, without pages that only head what was found on them."""
    found = places(links)
    return [
        place
        for place, after in zip(found, [*found[1:], ""], strict=True)
        if not after.startswith(f"{place}#")
    ]
