"""Searching in a built briefing as a reader does, and what its readers would look for."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

LOOKED_FOR = (
    ("Bakı", "places/baku"),
    ("Baki", "places/baku"),
    ("баку", "places/baku"),
    ("Минск", "places/minsk"),
    ("Мінск", "places/minsk"),
    ("Gəncə", "places/ganja"),
    ("Gence", "places/ganja"),
    ("თბილისი", "places/tbilisi"),
    ("Turkiye", "places/turkey"),
    ("Ягуб Эюбов", "actors/yagub-eyyubov"),
    ("Yaqub Eyyubov", "actors/yagub-eyyubov"),
    ("Головченко", "actors/roman-golovchenko"),
    ("МТЗ", "actors/minsk-tractor-plant"),
    ("Баку посольство 2013", "sectors/political/#embassy-building-baku-2013"),
    ("450 million", "sectors/trade/#trade-turnover-2018"),
    ("$450 million", "sectors/trade/#trade-turnover-2018"),
    ("465.3", "sectors/trade/#trade-turnover-2018"),
    ("885.5", "sectors/trade/#trade-2021"),
    ("10,000", "sectors/machine-building/#ganja-10000th-tractor-2018"),
    ("10000", "sectors/machine-building/#ganja-10000th-tractor-2018"),
    ("11 June 1993", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("1993-06-11", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("26 May 2017", "sectors/trade/#trading-house-opened-2017"),
    ("2017-05-26", "sectors/trade/#trading-house-opened-2017"),
    ("2018", "sectors/trade/#trade-turnover-2018"),
    ("“first ever” trading house", "sectors/trade/#trading-house-first-ever"),
    ("«Баку»", "places/baku"),
    ("11 июня 1993 года", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("muavini", "sectors/political/#eyyubov-deputy-prime-minister"),
)
"""What is typed, and what has to be among the first three results, as a place on the site."""


def looked_up(tab: Page, words: str) -> Locator:
    """Put words into the search, and return the links of everything that it finds."""
    tab.keyboard.press("/")
    box = tab.get_by_role("textbox", name="Search")
    expect(box).to_be_focused()
    box.fill(words)
    box.press("End")  # the search listens to keys: this one starts it, once, with all the words
    expect(tab.locator(".md-search-result__meta")).to_have_text(re.compile(r"\d+ matching"))
    return tab.locator("a.md-search-result__link")


def places(links: Locator) -> list[str]:
    """Return where links lead, without the words that the search wants marked there."""
    hrefs = links.evaluate_all("links => links.map(link => link.pathname + link.hash)")
    return [str(href) for href in hrefs]


def results(links: Locator) -> list[str]:
    """Return where links lead, without pages that only head what was found on them."""
    found = places(links)
    return [
        place
        for place, after in zip(found, [*found[1:], ""], strict=True)
        if not after.startswith(f"{place}#")
    ]
