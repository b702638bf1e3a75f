"""axe finds nothing on any page on a telephone, where other parts of a page are seen."""

from __future__ import annotations

from tests.browser.conftest import OpenTab
from tests.browser.test_accessible import NOTHING_TO_SEARCH
from tests.support.checkers import axe_findings, axe_script
from tests.support.serving import Served


def test_axe_finds_nothing_on_any_narrow_page(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab(color_scheme="light", viewport={"width": 390, "height": 844}, has_touch=True)
    tab.add_init_script(axe_script())
    tab.route("**/search/search_index.json", lambda route: route.fulfill(json=NOTHING_TO_SEARCH))
    found = {}
    for page in plain.site.pages.values():
        tab.goto(plain.url + page.address)
        found[page.path] = axe_findings(tab)
    assert {path: what for path, what in found.items() if what} == {}


def test_axe_finds_nothing_in_an_open_drawer_or_search(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(color_scheme="light", viewport={"width": 390, "height": 844})
    tab.add_init_script(axe_script())
    for switch in ("drawer", "search"):
        tab.goto(small.url + "sectors/")
        tab.locator(f"header label[for='__{switch}']").first.click()
        assert axe_findings(tab) == [], switch
