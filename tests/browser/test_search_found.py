"""The search finds a fact once, at its home, and leads there."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Literal

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenTab
from tests.content.looked_for import LOOKED_FOR
from tests.support.built import Site
from tests.support.chromium import open_page
from tests.support.looping import some
from tests.support.searching import looked_up, places, results
from tests.support.serving import Served

LARGEST = 1_790
"""Bytes that the index of the real briefing may have for each fact: a browser reads all of it at the first
search."""

LISTING = ("/timeline/", "/registers/", "/sources/")


def distinctive(site: Site) -> list[tuple[dict[str, Any], str]]:
    """Return facts with a long word that no other statement or title has: one a sector, three at most."""
    found: dict[str, tuple[dict[str, Any], str]] = {}
    texts = {i: f"{f['title']} {f['statement']}".lower() for i, f in site.facts.items()}
    counts = Counter(w for text in texts.values() for w in set(re.findall(r"[a-z]{9,}", text)))
    for fact in site.facts.values():
        own = re.findall(r"[a-z]{9,}", fact["statement"].lower())
        rare = sorted((w for w in own if counts[w] == 1), key=len)
        if rare:
            found.setdefault(fact["sector"], (fact, rare[-1]))
    return list(found.values())[:3]


def test_facts_are_found_by_a_word_of_their_own(plain_searched: Served, open_tab: OpenTab) -> None:
    facts = distinctive(plain_searched.site)
    assert facts
    for fact, word in some(facts):
        tab = open_tab()
        open_page(tab, plain_searched.url)
        links = looked_up(tab, word)
        found = places(links)
        assert found.count("/" + fact["url"]) == 1, (word, found)
        assert [place for place in found if place.startswith(LISTING)] == []
        assert [place for place in found if place.endswith(f"#{fact['id']}")] == []
        links.nth(found.index("/" + fact["url"])).click()
        expect(tab).to_have_url(re.compile(re.escape(f"/{fact['url']}")))
        heading = tab.locator("h1")
        expect(heading).to_contain_text(fact["title"])
        expect(heading).to_be_in_viewport()


@pytest.mark.parametrize(
    ("word", "place"),
    [
        ("Näidisküla", "/places/naidiskula/"),
        ("Няйдис", "/actors/mari-naidis/"),
        ("Мари", "/actors/mari-naidis/"),
        ("üheksa", "/facts/lantern-trade-2022/"),
        ("perhaps", "/facts/second-cable/"),
        ("Keeper", "/actors/mari-naidis/"),
    ],
)
def test_words_with_marks_in_other_scripts_and_within_quotes_are_found(
    small_searched: Served, open_tab: OpenTab, word: str, place: str
) -> None:
    tab = open_tab()
    open_page(tab, small_searched.url)
    assert places(looked_up(tab, word)).count(place) == 1


def test_no_page_is_found_twice(small_searched: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small_searched.url)
    title = small_searched.site.api["briefing"]["title"].partition(" ")[0]
    links = looked_up(tab, title)
    names = links.locator("h1, h2").all_text_contents()
    assert len(names) == len(set(names)) > 0


def test_what_a_reader_types_finds_first_what_is_meant(
    plain_searched: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, plain_searched.url)
    missed = {}
    for query, wanted in LOOKED_FOR:
        found = [place.strip("/") for place in results(looked_up(tab, query))]
        if found[0] != wanted:
            missed[query] = found[:3]
    assert missed == {}


def test_the_index_stays_small(plain_searched: Served) -> None:
    index = plain_searched.site.folder / "search/search_index.json"
    assert index.stat().st_size < LARGEST * len(plain_searched.site.facts)


@pytest.mark.parametrize("media", ["screen", "print"])
def test_words_for_the_search_alone_are_not_shown(
    small_searched: Served, open_tab: OpenTab, media: Literal["screen", "print"]
) -> None:
    tab = open_tab()
    open_page(tab, f"{small_searched.url}facts/lantern-trade-2022/")
    tab.emulate_media(media=media)
    fact = tab.locator(".fact")
    expect(fact).to_be_visible()
    words = fact.get_by_text("Nyaydis")
    expect(words).to_have_count(1)
    expect(words).to_be_hidden()
