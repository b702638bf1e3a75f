"""Searching in a built briefing as a reader does, and what its readers would look for."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, Page, expect

LOOKED_FOR = (
    ("Bakı", "places/baku"),
    ("Baki", "places/baku"),
    ("Баку", "places/baku"),
    ("Baku", "places/baku"),
    ("Минск", "places/minsk"),
    ("Мінск", "places/minsk"),
    ("Minsk", "places/minsk"),
    ("Gence", "places/ganja"),
    ("Gəncə", "places/ganja"),
    ("Ganja", "places/ganja"),
    ("თბილისი", "places/tbilisi"),
    ("Turkiye", "places/turkey"),
    ("Lukashenka", "actors/alexander-lukashenko"),
    ("Lukashenko", "actors/alexander-lukashenko"),
    ("Лукашенко", "actors/alexander-lukashenko"),
    ("Aliyev", "actors/ilham-aliyev"),
    ("Əliyev", "actors/ilham-aliyev"),
    ("Ягуб Эюбов", "actors/yagub-eyyubov"),
    ("Yaqub Eyyubov", "actors/yagub-eyyubov"),
    ("Головченко", "actors/roman-golovchenko"),
    ("МТЗ", "actors/minsk-tractor-plant"),
    ("Баку посольство 2013", "sectors/political/#embassy-building-baku-2013"),
    ("450 million", "sectors/trade/#trade-turnover-2018"),
    ("$450 million", "sectors/trade/#trade-turnover-2018"),
    ("465.3", "sectors/trade/#trade-turnover-2018"),
    ("885.5", "sectors/trade/#trade-2021"),
    ("trade 2018", "sectors/trade/#trade-turnover-2018"),
    ("trade turnover 2018", "sectors/trade/#trade-turnover-2018"),
    ("2018", "sectors/trade/#trade-turnover-2018"),
    ("10,000", "sectors/machine-building/#ganja-10000th-tractor-2018"),
    ("10000", "sectors/machine-building/#ganja-10000th-tractor-2018"),
    ("10,000th tractor", "sectors/machine-building/#ganja-10000th-tractor-2018"),
    ("10000th tractor", "sectors/machine-building/#ganja-10000th-tractor-2018"),
    ("11 June 1993", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("June 1993", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("1993-06-11", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("1993-06", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("11 июня 1993 года", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("26 May 2017", "sectors/trade/#trading-house-opened-2017"),
    ("2017-05-26", "sectors/trade/#trading-house-opened-2017"),
    ("2018-11-19", "sectors/transport/#railways-agreement-signed-november-2018"),
    ("19 November 2018", "sectors/transport/#railways-agreement-signed-november-2018"),
    ("November 2018", "sectors/transport/#railways-agreement-signed-november-2018"),
    ("MILEX", "sectors/military/#milex-2019-ninth"),
    ("tractor plant Turkey", "sectors/machine-building/#mtz-turkey-enterprise-joint"),
    ("railway agreement", "sectors/transport/#railways-agreement-interaction"),
    ("deputy prime minister", "sectors/political/#eyyubov-deputy-prime-minister"),
    ("“first ever” trading house", "sectors/trade/#trading-house-first-ever"),
    ("«Баку»", "places/baku"),
    ("muavini", "sectors/political/#eyyubov-deputy-prime-minister"),
    ("trading house", "actors/azerbaijan-trading-house-minsk"),
    ("embassy building", "sectors/political/#embassy-building-baku-2013"),
    ("Golovchenko", "actors/roman-golovchenko"),
    ("diplomatic relations", "sectors/political/#diplomatic-relations-11-june-1993"),
    ("Polonez", "sectors/military/#polonez-in-official-photos-2018"),
    ("Ganja automobile plant", "actors/ganja-automobile-plant"),
    ("Belarusian Railways", "actors/belarusian-railways"),
    ("Azerbaijan Railways", "actors/azerbaijan-railways"),
    ("BelTA", "actors/belta"),
    ("Minsk Tractor Plant", "actors/minsk-tractor-plant"),
    ("12,000 tractors", "sectors/machine-building/#ganja-tractors-12000-2022"),
    ("students 2018", "sectors/education/#students-2018"),
    ("trade 2021", "sectors/trade/#trade-2021"),
    ("17 million", "sectors/machine-building/#mtz-turkey-cost"),
    ("15 April 2019", "sectors/machine-building/#mtz-turkey-ceremony-april-2019"),
    ("2019-04-15", "sectors/machine-building/#mtz-turkey-ceremony-april-2019"),
    ("30 October 2017", "sectors/transport/#baku-tbilisi-kars-opened-2017"),
    ("2017-10-30", "sectors/transport/#baku-tbilisi-kars-opened-2017"),
    ("баку", "places/baku"),
    ("Yagub Eyyubov", "actors/yagub-eyyubov"),
)
"""What is typed, and what has to be the first result, as a place on the site."""


def looked_up(tab: Page, words: str) -> Locator:
    """Put words into the search, and return the links of everything that it finds.

    What it found before is cleared first, so that nothing of it is taken for the answer.
    """
    box, told = tab.get_by_role("textbox", name="Search"), tab.locator(".md-search-result__meta")
    if not box.evaluate("box => box === document.activeElement"):
        tab.keyboard.press("/")
    expect(box).to_be_focused()
    for text, answer in (("", "Type to start searching"), (words, re.compile(r"\d+ matching"))):
        box.fill(text)
        box.press("End")  # the search listens to keys: this one starts it, once, with all the words
        expect(told).to_have_text(answer)
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
