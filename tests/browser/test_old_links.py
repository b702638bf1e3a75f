"""An old link, from a letter or a bookmark, leads to what it meant: on the web and from a folder."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.support.serving import serve
from tests.support.tabs import OpenTab
from tests.support.workshop import Workshop


class Place:
    """A site, and how the address of a page on it is written."""

    def __init__(self, root: str, suffix: str) -> None:
        self.root, self.suffix = root, suffix

    def __call__(self, page: str, fragment: str = "") -> str:
        return f"{self.root}{page}{self.suffix}" + (f"#{fragment}" if fragment else "")


@pytest.fixture(scope="module", params=["http", "file"])
def place(request: pytest.FixtureRequest, workshop: Workshop) -> Iterator[Place]:
    if request.param == "http":
        with serve(workshop.small) as served:
            yield Place(served.url, "/")
    else:
        yield Place(f"{workshop.small_files.folder.as_uri()}/", ".html")


@pytest.fixture
def tab(open_tab: OpenTab) -> Page:
    """An empty tab."""
    return open_tab()


@pytest.fixture
def bare(open_tab: OpenTab) -> Page:
    """One that runs no script."""
    return open_tab(java_script_enabled=False)


def shows(tab: Page, heading: str) -> None:
    """Expect a heading to stand in the upper half of the window."""
    found = tab.locator(f"#{heading}")
    expect(found).to_be_in_viewport()
    box = found.bounding_box()
    assert box
    assert 0 <= box["y"] < 400


def test_a_link_to_a_fact_on_the_page_of_its_sector_finds_it_there_under_its_old_id_too(
    place: Place, tab: Page
) -> None:
    for fragment in ("second-cable", "dream-cable"):
        tab.goto(place("sectors/energy", fragment))
        shows(tab, "second-cable")
        tab.locator("#second-cable .proof").click()
        expect(tab).to_have_url(place("facts/second-cable"))


def test_a_moved_fact_is_reached_from_the_page_where_it_was(place: Place, bare: Page) -> None:
    for fragment in ("second-cable", "dream-cable"):
        bare.goto(place("sectors/culture", fragment))
        item = bare.locator(f"li:has(#{fragment})")
        expect(item).to_be_in_viewport()
        item.get_by_role("link").first.click()
        expect(bare).to_have_url(place("facts/second-cable"))
        expect(bare.locator("h1")).to_contain_text("A second cable may follow about 2030")


def test_an_old_link_to_a_withdrawn_fact_leads_to_the_reason(place: Place, bare: Page) -> None:
    for fragment in ("lamp-fair", "fair-of-lamps"):
        bare.goto(place("sectors/culture", fragment))
        item = bare.locator(f"li:has(#{fragment})")
        expect(item).to_be_in_viewport()
        expect(item).to_contain_text("was withdrawn on 14 March 2024: The gazette tells")
        item.get_by_role("link").first.click()
        expect(bare).to_have_url(place("changes", "lamp-fair"))
        expect(bare.locator("#lamp-fair")).to_contain_text("Why: The gazette tells")


def test_the_page_of_a_withdrawn_fact_leads_to_the_reason(place: Place, tab: Page) -> None:
    for fact in ("lamp-fair", "fair-of-lamps"):
        tab.goto(place(f"facts/{fact}", "ref_1"))
        expect(tab).to_have_url(place("changes", "lamp-fair"))
        expect(tab.locator("#lamp-fair")).to_be_in_viewport()


def test_the_page_of_a_withdrawn_source_leads_to_the_reason(place: Place, tab: Page) -> None:
    for fragment in ("", "paragraph_2"):
        tab.goto(place("sources/example-chronicle-8", fragment))
        expect(tab).to_have_url(place("changes", "example-chronicle-8"))
        expect(tab.locator("#example-chronicle-8")).to_be_in_viewport()


@pytest.fixture(scope="module", params=["http", "file"])
def withdrawn(request: pytest.FixtureRequest, workshop: Workshop) -> Iterator[Place]:
    if request.param == "http":
        with serve(workshop.withdrawn) as served:
            yield Place(served.url, "/")
    else:
        yield Place(f"{workshop.withdrawn_files.folder.as_uri()}/", ".html")


WITHDRAWN = [
    ("sectors/lights", "second-cable", "moved_lights_second-cable"),
    ("sectors/lights", "dream-cable", "moved_lights_dream-cable"),
    ("sectors/moon-and-lights", "second-cable", "moved_lights_second-cable"),
    ("sectors/lights", "light-show", "light-show"),
    ("sectors/lights", "tide-mill", "lights"),
    ("sectors/lights", "what_is_not_known", "lights"),
    ("sectors/lights", "", "lights"),
    ("places/lighthouse-hill", "facts_", "lighthouse-hill"),
    ("actors/light-hill", "", "lighthouse-hill"),
    ("actors/keeper-of-lights", "", "keeper-of-lights"),
]


def test_a_place_on_a_withdrawn_page_leads_to_what_is_said_of_it(
    withdrawn: Place, tab: Page
) -> None:
    for old, fragment, new in WITHDRAWN:
        tab.goto(withdrawn(old, fragment))
        expect(tab).to_have_url(withdrawn("changes", new))
        place = tab.locator(f"#{new}")
        expect(place).to_be_in_viewport()
        if new.startswith("moved_"):
            tab.locator("li").filter(has=place).get_by_role("link").first.click()
            expect(tab).to_have_url(withdrawn("facts/second-cable"))
            expect(tab.locator("h1")).to_contain_text("A second cable may follow about 2030")


FORMER = [
    ("places/naidisarhiiv", "actors/naidisarhiiv", "facts_"),
    ("sectors/tides", "sectors/energy", "second-cable"),
    ("sources/example-chronicle-2023", "sources/example-chronicle-9", "paragraph_2"),
    ("actors/guild-of-lanterns", "actors/lantern-guild", "facts_"),
    ("places/vila", "places/vila-do-exemplo", "facts_"),
    ("facts/dream-cable", "facts/second-cable", "ref_1"),
]


def test_a_former_page_leads_to_the_place_on_the_new_one(place: Place, tab: Page) -> None:
    for old, new, fragment in FORMER:
        tab.goto(place(old, fragment))
        expect(tab).to_have_url(place(new, fragment))
        expect(tab.locator(f"#{fragment}")).to_be_in_viewport()


def test_without_a_script_a_former_page_leads_to_the_new_one(place: Place, bare: Page) -> None:
    for old, new, fragment in FORMER:
        bare.goto(place(old, fragment))
        expect(bare).to_have_url(place(new))


def test_going_back_from_the_new_page_skips_the_former_one(place: Place, tab: Page) -> None:
    tab.goto(place("sectors/culture"))
    tab.goto(place("sectors/tides", "second-cable"))
    expect(tab).to_have_url(place("sectors/energy", "second-cable"))
    tab.go_back()
    expect(tab).to_have_url(place("sectors/culture"))
