"""Every page loads without an error, a warning, a failed request, or a request to anywhere else."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.conftest import OpenTab
from tests.support.chromium import Troubles, open_page
from tests.support.serving import Served


def test_no_page_has_anything_to_complain_of_in_light_or_dark(
    plain: Served, open_tab: OpenTab
) -> None:
    troubles = Troubles(plain.url)
    tab = open_tab(troubles, color_scheme="light")
    one, other = ("light", "default"), ("dark", "slate")
    for page in plain.site.pages.values():
        open_page(tab, plain.url + page.address)
        expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", one[1])
        tab.get_by_title(f"Switch to the {other[0]} colours").click()
        expect(tab.locator("body")).to_have_attribute("data-md-color-scheme", other[1])
        one, other = other, one  # the next page begins in the colours in which this one ends
        assert troubles.found == [], page.path
    assert troubles.requests > 5 * len(plain.site.pages)


def test_a_page_that_is_not_there_leads_back(plain: Served, open_tab: OpenTab) -> None:
    troubles = Troubles(plain.url)
    tab = open_tab(troubles)
    open_page(tab, plain.url + "404.html")
    tab.get_by_role("link", name=plain.site.api["briefing"]["title"]).first.click()
    tab.wait_for_url(plain.url)
    assert troubles.found == []
