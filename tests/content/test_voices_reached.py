"""From the figure on the home page, every voice on it is three clicks away, or fewer."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.support.chromium import open_page
from tests.support.serving import Served
from tests.support.tabs import OpenTab

TRADE = "trade-turnover-2018"

VOICES = {
    "Yagub Eyyubov": ("US$450 million", "azernews-153019"),
    "Government of Belarus": ("about US$465.3 million", "belta-de-42993-2019"),
    "Gennady Akhramovich": ("more than US$500 million", "today-az-182043"),
    "Azernews": ("about US$204 million", "azernews-154888"),
    "BelTA": ("US$331.5 million", "news-az-presidents-minsk-2018"),
}
"""Who gives which figure for 2018, and which page gives it."""


def figure(tab: Page, served: Served) -> None:
    open_page(tab, served.url)
    home = tab.locator(".figures > li", has_text="US$450 million")
    home.get_by_role("link", name="voices side by side").click()
    expect(tab).to_have_url(f"{served.url}disagreements/#{TRADE}")


def row_of(tab: Page, table: str, voice: str) -> Locator:
    """Return the row of a voice in a table of voices side by side."""
    link = tab.get_by_role("link", name=voice, exact=True)
    return tab.locator(f"{table} tbody tr", has=link)


def follow_to_its_page(tab: Page, served: Served, row: Locator, shown: str, source: str) -> None:
    expect(row.locator("td").first).to_contain_text(shown)
    row.locator("td:last-child > a").click()
    expect(tab.locator("h1")).to_be_visible()
    assert tab.url.startswith(f"{served.url}sources/{source}/")


def test_two_clicks_show_every_voice_with_its_figure_and_three_lead_to_its_page(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    for voice, (shown, source) in VOICES.items():
        figure(tab, plain)
        row = row_of(tab, f"#{TRADE} + .disagreement", voice)
        follow_to_its_page(tab, plain, row, shown, source)


def test_one_click_shows_every_voice_on_the_page_of_the_fact_and_two_lead_to_its_page(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    for voice, (shown, source) in VOICES.items():
        open_page(tab, plain.url)
        home = tab.locator(".figures > li", has_text="US$450 million")
        home.get_by_role("link", name="the fact").click()
        expect(tab).to_have_url(f"{plain.url}facts/{TRADE}/")
        follow_to_its_page(tab, plain, row_of(tab, ".evidence .voices", voice), shown, source)


def test_from_its_sector_one_click_leads_to_every_voice(plain: Served, open_tab: OpenTab) -> None:
    """By its old permalink too: to the fact in the list, which says what its passages do."""
    tab = open_tab()
    open_page(tab, f"{plain.url}sectors/trade/#{TRADE}")
    entry = tab.locator(f"li#{TRADE}")
    expect(entry).to_be_in_viewport()
    proof = entry.locator(".proof")
    expect(proof).to_have_text("5 passages: 1 supports, 3 dispute, 1 gives context")
    proof.click()
    expect(tab).to_have_url(f"{plain.url}facts/{TRADE}/")
    for voice, (shown, _) in VOICES.items():
        expect(row_of(tab, ".evidence .voices", voice)).to_contain_text(shown)


def test_a_mark_of_a_listed_fact_leads_to_its_reference(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, f"{plain.url}sectors/trade/")
    marks = tab.locator(f"li#{TRADE} .statement .cite")
    expect(marks).to_have_text(["[1]", "[2]", "+3"])
    marks.nth(1).focus()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(f"{plain.url}facts/{TRADE}/#ref_2")
    expect(tab.locator("#ref_2")).to_be_in_viewport()


def test_a_badge_tells_what_it_means_and_not_by_colour_alone(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab(forced_colors="active")
    open_page(tab, f"{plain.url}sectors/trade/")
    expect(tab.locator(f"li#{TRADE} .badge-assessment")).to_have_text("contested")
    open_page(tab, f"{plain.url}facts/{TRADE}/")
    badge = tab.locator(".fact .badge-assessment")
    expect(badge).to_have_text("contested")
    badge.hover()
    expect(tab.get_by_role("tooltip")).to_have_text(
        "A voice that does not carry the claim says otherwise."
    )
    expect(tab.locator(".fact .weighed")).to_contain_text(
        "A voice that does not carry the claim says otherwise."
    )
