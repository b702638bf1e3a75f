"""The page of the sector with most facts of this briefing is short enough to be read."""

from __future__ import annotations

from tests.support.chromium import open_page
from tests.support.serving import Served
from tests.support.tabs import OpenTab

SCREEN = {"width": 1280, "height": 800}

MOST = 8
"""Screens that the largest sector may take."""


def test_the_largest_sector_takes_a_few_screens(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab(viewport=SCREEN)
    largest = plain.site.sectors_by_size()[0]
    assert largest == "trade"
    open_page(tab, f"{plain.url}sectors/{largest}/")
    tall = tab.evaluate("document.documentElement.scrollHeight")
    print(f"{largest}: {tall / SCREEN['height']:.1f} screens")
    assert tall <= MOST * SCREEN["height"]
