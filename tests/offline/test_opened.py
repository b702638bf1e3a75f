"""The offline edition and the single file in a browser that has no network."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import html
from playwright.sync_api import Page, expect

from generator.pipeline import sound_briefing
from generator.records import Fact
from tests.content.looked_for import LOOKED_FOR
from tests.support import built
from tests.support.editions import Cut, Editions
from tests.support.looping import some
from tests.support.project import ROOT
from tests.support.searching import answers, looked_up, places
from tests.support.shapes import with_every_three
from tests.support.tabs import OpenTab

HEADED = "document.querySelector('h1').checkVisibility({visibilityProperty: true})"


@pytest.fixture(scope="module")
def facts() -> Mapping[str, Fact]:
    """Those of the real briefing, by their ids."""
    return sound_briefing(ROOT / "content").facts


def test_every_shape_of_page_opens_without_a_request_or_a_complaint(
    unpacked: Path, tab: Page, cut: Cut
) -> None:
    pages = with_every_three(built.Site(unpacked, Path("unused")).pages.values())
    for page in some(sorted(pages)):
        tab.goto((unpacked / page).as_uri())
        assert tab.evaluate(HEADED), page
        assert cut.troubles == [], page
    assert len(cut.files) > 5 * len(pages)


def test_three_facts_are_found_and_reached(
    unpacked: Path, tab: Page, cut: Cut, facts: Mapping[str, Fact]
) -> None:
    wanted = [facts[i] for i in sorted(facts)[:: len(facts) // 3]][:3]
    assert len({fact.sector for fact in wanted}) > 1
    for fact in wanted:
        tab.goto((unpacked / "index.html").as_uri())
        found = places(looked_up(tab, fact.title))
        assert found[0].endswith(f"/facts/{fact.id}.html")
        tab.keyboard.press("Enter")
        heading = tab.locator("h1")
        expect(heading).to_contain_text(fact.title)
        expect(heading).to_be_in_viewport()
    assert cut.troubles == []


def _file(address: str) -> str:
    """Return the file that holds what has an address on the web: `actors/#people` is in `actors.html`."""
    page, mark, place = address.partition("#")
    return f"{page.rstrip('/')}.html{mark}{place}"


def test_the_search_finds_from_a_folder_what_it_finds_on_the_web(
    unpacked: Path, tab: Page, cut: Cut
) -> None:
    tab.goto((unpacked / "index.html").as_uri())
    root = urlsplit(unpacked.as_uri()).path
    answered = answers(tab, (query for query, *_ in LOOKED_FOR))
    missed = {}
    for query, *wanted in LOOKED_FOR:
        found = answered[query]["places"]
        if found[0] not in {f"{root}/{_file(page)}" for page in wanted}:
            missed[query] = found[:3]
    assert missed == {}
    assert cut.troubles == []


def test_the_timeline_is_filtered_and_the_colours_are_switched(
    unpacked: Path, tab: Page, cut: Cut, facts: Mapping[str, Fact]
) -> None:
    sector, own = Counter(fact.sector for fact in facts.values()).most_common()[-1]
    tab.goto((unpacked / "timeline.html").as_uri())
    status = tab.get_by_role("status")
    expect(status).to_have_text(f"{len(facts)} of {len(facts)} facts shown")
    option = tab.locator(f"input[name='sector'][value='{sector}']")
    tab.locator(".filter label", has=option).click()
    expect(status).to_have_text(f"{own} of {len(facts)} facts shown")
    expect(tab.locator(".entry:visible")).to_have_count(own)
    tab.get_by_title("Switch to the dark colours").click()
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    tab.goto((unpacked / "sources/index.html").as_uri())
    expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    assert cut.troubles == []


def test_a_sector_is_filtered(
    unpacked: Path, tab: Page, cut: Cut, facts: Mapping[str, Fact]
) -> None:
    (sector, count), *_ = Counter(fact.sector for fact in facts.values()).most_common()
    tab.goto((unpacked / f"sectors/{sector}.html").as_uri())
    status = tab.get_by_role("status").filter(visible=True)
    expect(status).to_have_text(f"{count} of {count} facts shown")
    tab.get_by_role("combobox", name="Status", exact=True).select_option("planned")
    planned = sum(f.sector == sector and f.status == "planned" for f in facts.values())
    assert 0 < planned < count
    expect(status).to_have_text(f"{planned} of {count} facts shown")
    expect(tab.locator(".fact-lines:not(.from-others) > li:visible")).to_have_count(planned)
    assert cut.troubles == []


def test_the_mark_of_a_listed_fact_is_a_link_and_its_card_stays_away(
    unpacked: Path, tab: Page, cut: Cut
) -> None:
    tab.goto((unpacked / "sectors/trade.html").as_uri())
    mark = tab.locator(".fact-lines a.cite").first
    mark.hover()
    tab.evaluate("() => new Promise((done) => setTimeout(done, 300))")
    expect(tab.locator("#citation_card")).to_be_hidden()
    mark.click()
    expect(tab).to_have_url(re.compile(r"^file:.*/facts/[a-z0-9-]+\.html#ref_1$"))
    expect(tab.locator("#ref_1")).to_be_in_viewport()
    tab.locator("a.cite").first.hover()
    expect(tab.locator("#citation_card")).to_be_visible()
    assert cut.troubles == []


def test_a_reader_gets_from_the_home_page_to_a_source(unpacked: Path, tab: Page, cut: Cut) -> None:
    tab.goto((unpacked / "index.html").as_uri())
    tab.locator("a.cite").first.click()
    tab.locator("li:target a.reference").click()
    expect(tab).to_have_url(re.compile(r"^file:.*/sources/[a-z0-9-]+\.html"))
    assert cut.troubles == []


def test_a_request_would_be_noticed(unpacked: Path, tab: Page, cut: Cut) -> None:
    tab.goto((unpacked / "index.html").as_uri())
    tab.evaluate("new Image().src = 'https://example.org/a.png'")
    tab.goto((unpacked / "index.html").as_uri())
    assert "asked for https://example.org/a.png" in cut.troubles


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_single_file_is_complete_in_itself(
    editions: Editions, open_tab: OpenTab, cut: Cut, script: bool, scheme: str
) -> None:
    tab = open_tab(cut, color_scheme=scheme, offline=True, java_script_enabled=script)
    tab.goto(editions.page.as_uri())
    expect(tab.locator("h1")).to_be_visible()
    tab.locator(".contents a", has_text="Disagreements").click()
    expect(tab.locator("#disagreements_")).to_be_in_viewport()
    cite = tab.locator("a.cite").first
    cite.click()
    expect(tab.locator("li:target")).to_be_in_viewport()
    if script:
        shades = tab.evaluate(
            """() => { const style = getComputedStyle(document.documentElement);
              return [style.backgroundColor, style.color].map(
                color => color.match(/\\d+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0)); }"""
        )
        assert (shades[0] > shades[1]) == (scheme == "light")
    assert cut.troubles == []
    assert cut.files == [editions.page.as_uri()]


def test_the_policy_of_the_single_file_lets_nothing_else_in(
    editions: Editions, tab: Page, cut: Cut
) -> None:
    tab.goto(editions.page.as_uri())
    before = tab.evaluate("getComputedStyle(document.body).color")
    with tab.expect_event("requestfailed") as refused:
        tab.evaluate(
            """() => { document.body.insertAdjacentHTML("beforeend",
              "<style>body { color: rgb(1, 2, 3) }</style><img src='https://example.org/a.png'>"); }"""
        )
    assert refused.value.failure == "csp"
    assert tab.evaluate("getComputedStyle(document.body).color") == before
    assert [t for t in cut.troubles if "Content Security Policy" in t]


def test_the_single_file_fits_a_narrow_screen(editions: Editions, open_tab: OpenTab) -> None:
    tab = open_tab(viewport={"width": 360, "height": 640})
    tab.goto(editions.page.as_uri())
    assert tab.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_links_of_the_single_file_lead_to_something_in_it(editions: Editions) -> None:
    page = built.Page(editions.page.name, html.document_fromstring(editions.page.read_bytes()))
    assert len(page.ids) == len(set(page.ids))
    links = page.tree.xpath("//a/@href")
    own = [link for link in links if link.startswith("#")]
    assert len(own) > 1000
    assert [link for link in own if link[1:] not in page.ids] == []
    assert {link.partition(":")[0] for link in links if link not in own} == {"http", "https"}
    assert page.tree.xpath("//script | //link | //img | //iframe | //@style | //@onclick") == []
