"""A page that is not there, and what would be noted where something goes wrong."""

from __future__ import annotations

from tests.support.chromium import Troubles, open_page
from tests.support.serving import Served
from tests.support.tabs import OpenTab


def test_a_page_that_is_not_there_leads_back(plain: Served, open_tab: OpenTab) -> None:
    troubles = Troubles(plain.url)
    tab = open_tab(troubles)
    open_page(tab, plain.url + "404.html")
    tab.get_by_role("link", name=plain.site.api["briefing"]["title"]).first.click()
    tab.wait_for_url(plain.url)
    assert troubles.found == []
