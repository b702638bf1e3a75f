"""The search of a briefing so large that its entries come in parts: it answers with the first, and in the end as with all."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, Route, expect

from tests.support.chromium import Troubles, open_page
from tests.support.searching import looked_up, places, search_box
from tests.support.serving import Served
from tests.support.tabs import OpenTab

NAMED = 9
"""Where an entry has the numbers of those whose names find it."""

PARTS = 3


def in_parts(served: Served) -> list[str]:
    """Return the entries of a site in parts: first those whose names find others, as it would be at ten times the size."""
    script = (served.site.folder / "search/entries.js").read_text(encoding="utf-8")
    given = json.loads(script.removeprefix("globalThis.briefingEntries=").rstrip(";\n"))
    entries: list[list[Any]] = given["entries"]
    naming = {at for entry in entries for at in (entry[NAMED] if len(entry) > NAMED else [])}
    order = sorted(range(len(entries)), key=lambda at: at not in naming)
    numbers = {at: number for number, at in enumerate(order)}
    for entry in entries:
        if len(entry) > NAMED:
            entry[NAMED] = [numbers[at] for at in entry[NAMED]]
    ordered = [entries[at] for at in order]
    count = max(len(naming), len(entries) // PARTS)
    head = json.dumps({**given, "parts": PARTS, "entries": ordered[:count]})
    middle = (len(ordered) + count) // 2
    rest = (ordered[count:middle], ordered[middle:])
    return [
        f"globalThis.briefingEntries={head};",
        *(f"globalThis.briefingEntries.entries.push(...{json.dumps(part)});" for part in rest),
    ]


class Held:
    """The parts of the entries, the last of which is held back until it is said what becomes of it."""

    def __init__(self, tab: Page, scripts: list[str]) -> None:
        self._scripts = scripts
        self._last: list[Route] = []
        self._ending: Callable[[Route], None] | None = None
        tab.route(re.compile(r"/search/entries(-\d+)?\.js$"), self._answer)

    def _answer(self, route: Route) -> None:
        found = re.search(r"-(\d+)\.js$", route.request.url)
        number = int(found[1]) if found else 1
        if number < PARTS:
            self._fulfil(route, number)
        elif self._ending:
            self._ending(route)
        else:
            self._last.append(route)

    def give_last(self) -> None:
        self._end(lambda route: self._fulfil(route, PARTS))

    def fail_last(self) -> None:
        self._end(Route.abort)

    def _end(self, ending: Callable[[Route], None]) -> None:
        self._ending = ending
        for route in self._last:
            ending(route)

    def _fulfil(self, route: Route, number: int) -> None:
        script = self._scripts[number - 1]
        route.fulfill(body=script, content_type="text/javascript; charset=utf-8")


@pytest.mark.parametrize("words", ["cable", "second cable", "trade", "2020"])
def test_it_answers_with_the_first_part_and_in_the_end_as_with_all(
    small: Served, open_tab: OpenTab, words: str
) -> None:
    whole = open_tab()
    open_page(whole, small.url)
    wanted = places(looked_up(whole, words))
    assert wanted
    troubles = Troubles(small.url)
    tab = open_tab(troubles)
    held = Held(tab, in_parts(small))
    open_page(tab, small.url)
    told = tab.locator(".search-told")
    search_box(tab).fill(words)
    expect(told).to_contain_text("so far…")
    before = places(tab.locator("a.search-option"))
    assert set(before) <= set(wanted)
    tab.keyboard.press("ArrowDown")
    chosen = tab.locator("a.search-option[aria-selected=true]")
    place = places(chosen)
    held.give_last()
    expect(told).not_to_contain_text("so far")
    assert sorted(places(tab.locator("a.search-option"))) == sorted(wanted)
    assert places(chosen) == place
    assert troubles.found == []


def test_a_part_that_is_missing_is_told(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    held = Held(tab, in_parts(small))
    open_page(tab, small.url)
    search_box(tab).fill("cable")
    expect(tab.locator(".search-told")).to_contain_text("so far…")
    held.fail_last()
    expect(tab.locator(".search-told")).to_contain_text("could not be loaded")
