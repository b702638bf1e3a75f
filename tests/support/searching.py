"""Searching in a built briefing as a reader does."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypedDict

from playwright.sync_api import Locator, Page, expect

_ASK = """(queries) => {
  const dialog = document.querySelector("#search_");
  const [box, told, meant] = ["input", ".search-told", ".search-meant"].map((found) => dialog.querySelector(found));
  const put = (words) => {
    box.value = words;
    box.dispatchEvent(new InputEvent("input", {bubbles: true}));
    return told.textContent;
  };
  return queries.map((words) => {
    if (put("")) throw new Error(`before ${words}: ${told.textContent}`);
    if (!/\\d+ result|Nothing found/.test(put(words))) throw new Error(`${words}: ${told.textContent}`);
    const places = [...dialog.querySelectorAll("a.search-option")].map((link) => link.pathname + link.hash);
    return {places, told: told.textContent, isAskedBack: meant.checkVisibility()};
  });
}"""
"""Put one thing after the other into the search that is open, as typing does, and take down what it shows."""


class Answer(TypedDict):
    """What the search shows: where its results lead, what is told above them, whether it asks back."""

    places: list[str]
    told: str
    isAskedBack: bool


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


def answers(tab: Page, queries: Iterable[str]) -> dict[str, Answer]:
    """Return what the search answers to each query, none of which finds anything of the one before.

    The first is typed; the others are put in without a frame being drawn for each.
    """
    asked = list(queries)
    typed = places(looked_up(tab, asked[0]))
    found = dict(zip(asked, tab.evaluate(_ASK, asked), strict=True))
    assert found[asked[0]]["places"] == typed
    return found
