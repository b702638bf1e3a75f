"""From the figure on the home page, every voice on it is three clicks away, or fewer."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenTab
from tests.support.chromium import open_page
from tests.support.serving import Served

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


def test_two_clicks_show_every_voice_with_its_figure_and_three_lead_to_its_page(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    for voice, (shown, source) in VOICES.items():
        figure(tab, plain)
        row = tab.locator(
            f"#{TRADE} + .disagreement tbody tr",
            has=tab.get_by_role("link", name=voice, exact=True),
        )
        expect(row.locator("td").first).to_contain_text(shown)
        row.locator("td a").last.click()
        expect(tab.locator("h1")).to_be_visible()
        assert tab.url.startswith(f"{plain.url}sources/{source}/")


def test_the_fact_itself_leads_to_every_voice_too(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    for source in (source for _, source in VOICES.values()):
        open_page(tab, plain.url)
        home = tab.locator(".figures > li", has_text="US$450 million")
        home.get_by_role("link", name="the fact").click()
        tab.locator(f"#{TRADE} + .fact .evidence a[href*='sources/{source}/']").first.click()
        tab.wait_for_url(f"{plain.url}sources/{source}/**")


def test_a_badge_tells_what_it_means_and_not_by_colour_alone(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab(forced_colors="active")
    open_page(tab, plain.url + "sectors/trade/")
    badge = tab.locator(f"#{TRADE} + .fact .badge-assessment")
    expect(badge).to_have_text("contested")
    expect(badge).to_have_attribute("title", "A source says otherwise.")
    expect(tab.locator(f"#{TRADE} + .fact .weighed")).to_contain_text("A source says otherwise.")
