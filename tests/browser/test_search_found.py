"""The search finds what a reader means, however it is written, and leads there."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, expect

from tests.content.looked_for import ABSENT, LOOKED_FOR
from tests.support.built import Site
from tests.support.chromium import open_page
from tests.support.looping import some
from tests.support.searching import Answer, answers, looked_up, places
from tests.support.serving import Served
from tests.support.tabs import OpenTab, Tabs

QUERIES = sorted((Path(__file__).parents[1] / "content").glob("queries*.yml"))
"""Queries with the pages that answer them; those held out were never looked at while the search was made."""

FIRST, AMONG_THREE = 0.85, 0.95
"""The shares of queries whose answer has to be the first result, and one of the first three."""

LARGEST = 1_500
"""Bytes that the search may read for each fact of the real briefing, at its first use."""

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


def test_facts_are_found_by_a_word_of_their_own(plain: Served, open_tab: OpenTab) -> None:
    facts = distinctive(plain.site)
    assert facts
    tab = open_tab()
    for fact, word in some(facts):
        open_page(tab, plain.url)
        links = looked_up(tab, word)
        found = places(links)
        assert found.count("/" + fact["url"]) == 1, (word, found)
        assert found[0] == "/" + fact["url"] or not found[0].startswith(LISTING)
        assert [place for place in found if place.endswith(f"#{fact['id']}")] == []
        links.nth(found.index("/" + fact["url"])).click()
        expect(tab).to_have_url(re.compile(re.escape(f"/{fact['url']}")))
        heading = tab.locator("h1")
        expect(heading).to_contain_text(fact["title"])
        expect(heading).to_be_in_viewport()


SPELLINGS = {
    "Näidisküla": "/places/naidiskula/",
    "Naidiskula": "/places/naidiskula/",
    "naidskula": "/places/naidiskula/",
    "Няйдис": "/actors/mari-naidis/",
    "Мари": "/actors/mari-naidis/",
    "Mari": "/actors/mari-naidis/",
    "üheksa": "/facts/lantern-trade-2022/",
    "perhaps": "/facts/second-cable/",
    "Keeper": "/actors/mari-naidis/",
    "12,5 mln": "/facts/lantern-trade-2022/",
    "12.5 million crowns": "/facts/lantern-trade-2022/",
    "trade": "/sectors/trade/",
}
"""What is looked for in the small briefing, and where it is."""


@pytest.fixture(scope="module")
def answered(browser: Browser, small: Served) -> dict[str, Answer]:
    """What the search of the small briefing answers to each spelling."""
    with Tabs(browser).lent(again=False) as open_tab:
        tab = open_tab()
        open_page(tab, small.url)
        return answers(tab, SPELLINGS)


@pytest.mark.parametrize(("query", "place"), SPELLINGS.items())
def test_another_spelling_of_it_finds_it_first(
    answered: dict[str, Answer], query: str, place: str
) -> None:
    found = answered[query]["places"]
    assert found[0] == place
    assert found.count(place) == 1


def test_a_phrase_in_quotation_marks_is_found_where_it_stands(
    small: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    loose = places(looked_up(tab, "cable second"))
    assert "/facts/second-cable/" in loose
    exact = places(looked_up(tab, '"second cable"'))
    assert exact[0] == "/facts/second-cable/"
    assert set(exact) < set(loose) | {"/changes/"}
    looked_up(tab, '"cable second"')
    expect(tab.locator(".search-told")).to_contain_text("Nowhere in these very words")


def test_what_is_misspelt_is_asked_back(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    looked_up(tab, "lantren trade")
    meant = tab.locator(".search-meant")
    expect(meant).to_have_text("Did you mean lantern trade?")
    meant.get_by_role("button").click()
    expect(tab.get_by_role("combobox", name="Search", exact=True)).to_have_value("lantern trade")
    expect(meant).to_be_hidden()
    looked_up(tab, "qqqqqqqq")
    expect(tab.locator(".search-told")).to_contain_text("Nothing found")
    expect(meant).to_be_hidden()


def test_what_is_only_like_a_word_is_no_match_of_it(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    told = tab.locator(".search-told")
    links = looked_up(tab, "lantren")
    expect(told).to_have_text(
        re.compile(r"^Nothing here has “lantren”\. \d+ results with a word like it$")
    )
    notes = links.locator(".search-like").all_text_contents()
    assert len(notes) == links.count()
    assert all("only a word like it: “lantern" in note for note in notes)
    expect(links.locator("mark")).to_have_count(0)
    links = looked_up(tab, "cable lantren")
    expect(told).to_contain_text("for the rest, the last")
    expect(links.first.locator(".search-like")).to_have_count(0)
    expect(links.first.locator("mark").first).to_have_text(re.compile("cable", re.IGNORECASE))
    looked_up(tab, "cab")
    expect(told).to_have_text(re.compile(r"^\d+ results, with words that begin with “cab”$"))


def test_what_the_briefing_has_nothing_of_is_not_answered(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    for query, answer in answers(tab, some(ABSENT)).items():
        assert answer["places"] == [], query
        quoted = " or ".join(f"“{word}”" for word in query.split())
        assert f"Nothing here has {quoted}." in answer["told"]
        assert not answer["isAskedBack"], query


def test_ten_results_are_shown_and_then_more(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    links = looked_up(tab, "trade")
    expect(links).to_have_count(10)
    tab.get_by_role("button", name="More results").click()
    expect(links).to_have_count(20)
    expect(links.nth(10)).to_have_attribute("aria-selected", "true")
    found = places(links)
    assert len(set(found)) == 20


def test_a_result_says_what_it_is_when_and_how_sure(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url)
    fact = small.site.facts["lantern-trade-2022"]
    first = looked_up(tab, "lantern trade 2022").first
    expect(first.locator(".search-kind")).to_have_text("fact")
    expect(first.locator(".search-title")).to_have_text(fact["title"])
    expect(first.locator(".search-text")).to_have_text(fact["statement"])
    expect(first.locator(".search-about")).to_contain_text("2022 · ")
    expect(first.locator(".search-about")).to_contain_text("contested")
    marked = {text.lower() for text in first.locator(".search-title mark").all_text_contents()}
    assert {"trade", "2022"} <= marked


def test_what_a_reader_types_finds_first_what_is_meant(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    found = answers(tab, (query for query, *_ in LOOKED_FOR))
    missed = {}
    for query, *wanted in LOOKED_FOR:
        first, *_ = shown = [place.strip("/") for place in found[query]["places"]]
        if first not in wanted:
            missed[query] = shown[:3]
    assert missed == {}


@pytest.mark.parametrize("file", QUERIES, ids=lambda file: file.stem)
def test_most_queries_find_their_answer_at_once(
    plain: Served, open_tab: OpenTab, file: Path
) -> None:
    tab = open_tab()
    open_page(tab, plain.url)
    queries = yaml.safe_load(file.read_text(encoding="utf-8"))
    assert len(queries) >= 30
    answered = answers(tab, (asked["query"] for asked in queries))
    counts: dict[str, Counter[str]] = {}
    missed = {}
    for asked in queries:
        found = [place.strip("/") for place in answered[asked["query"]]["places"]]
        rank = next((n for n, place in enumerate(found) if place in asked["pages"]), len(found))
        count = counts.setdefault(asked["kind"], Counter())
        count.update(asked=1, first=int(rank == 0), three=int(rank < 3))
        if rank:
            missed[asked["query"]] = found[:3]
    whole = sum(counts.values(), Counter())
    for kind, count in [*sorted(counts.items()), ("all", whole)]:
        told = f"first {count['first']}, among three {count['three']} of {count['asked']}"
        print(f"{file.stem}: {kind}: {told}")
    assert whole["first"] >= FIRST * whole["asked"], missed
    assert whole["three"] >= AMONG_THREE * whole["asked"], missed


def test_what_the_search_reads_stays_small(plain: Served) -> None:
    entries = plain.site.folder / "search/entries.js"
    assert entries.stat().st_size < LARGEST * len(plain.site.facts)
