"""The facts of a sector in a browser: newest first, and narrowed by year, status and assessment, with and without a script."""

from __future__ import annotations

from itertools import product

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.support.built import classed
from tests.support.chromium import open_page
from tests.support.looping import some
from tests.support.serving import Served
from tests.support.tabs import OpenTab

LISTED = ".fact-lines:not(.from-others) > li"

Facts = dict[str, dict[str, set[str]]]
"""The facts of a sector by their ids, in the order of its page: what may be chosen, and what fits them."""


def facts_of(served: Served, sector: str) -> Facts:
    """Return the facts of a sector as the data tell them, in the order in which its page lists them."""
    found = {}
    page = served.site.pages[f"sectors/{sector}/index.html"]
    for item in page.article.xpath(
        f".//ol[{classed('fact-lines')} and not({classed('from-others')})]/li"
    ):
        fact = served.site.facts[item.get("id")]
        assert fact["sector"] == sector
        day = fact["date"]
        ends = [day[end][:4] for end in ("earliest", "latest") if day[end]] if day else []
        years = {str(y) for y in range(int(min(ends)), int(max(ends)) + 1)} if ends else set()
        found[fact["id"]] = {"year": years, "status": {fact["status"]}}
        told = set((item.get("data-assessment") or "").split())
        found[fact["id"]]["assessment"] = told
    of_sector = {i for i, fact in served.site.facts.items() if fact["sector"] == sector}
    assert set(found) == of_sector
    return found


def fitting(facts: Facts, **chosen: str) -> list[str]:
    return [
        fact
        for fact, has in facts.items()
        if all(value in has[name] for name, value in chosen.items() if value)
    ]


def shown(tab: Page) -> list[str]:
    """Return the facts that are seen, in the order of the page."""
    return tab.locator(f"{LISTED}:visible").evaluate_all("all => all.map(li => li.id)")


def choice(tab: Page, name: str) -> Locator:
    return tab.get_by_role("combobox", name=name.capitalize(), exact=True)


def options(tab: Page, name: str) -> list[str]:
    found = choice(tab, name).locator("option").evaluate_all("all => all.map(o => o.value)")
    return [str(value) for value in found if value]


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
@pytest.mark.parametrize("name", ["year", "status", "assessment"])
def test_every_choice_shows_the_facts_that_it_names(
    plain: Served, open_tab: OpenTab, name: str, script: bool
) -> None:
    tab = open_tab(java_script_enabled=script)
    tab.goto(plain.url + "sectors/trade/")
    facts = facts_of(plain, "trade")
    assert shown(tab) == list(facts)
    found: set[str] = set()
    for value in some(options(tab, name)):
        choice(tab, name).select_option(value)
        wanted = fitting(facts, **{name: value})
        assert wanted, f"{name} {value} is offered and fits nothing"
        assert shown(tab) == wanted, (name, value)
        found.update(wanted)
    assert found == {fact for fact, has in facts.items() if has[name]}
    choice(tab, name).select_option("")
    assert shown(tab) == list(facts)


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_several_choices_are_combined(plain: Served, open_tab: OpenTab, script: bool) -> None:
    tab = open_tab(java_script_enabled=script)
    tab.goto(plain.url + "sectors/trade/")
    facts = facts_of(plain, "trade")
    some_shown = 0
    for year, support in product(("2018", "2021"), ("contested", "single-voice", "overtaken")):
        if support not in options(tab, "assessment"):
            continue
        choice(tab, "year").select_option(year)
        choice(tab, "assessment").select_option(support)
        assert shown(tab) == fitting(facts, year=year, assessment=support)
        some_shown += bool(shown(tab))
    assert some_shown > 1
    choice(tab, "status").select_option(options(tab, "status")[0])
    chosen = {n: choice(tab, n).input_value() for n in ("year", "status", "assessment")}
    assert shown(tab) == fitting(facts, **chosen)


def test_it_is_counted_linked_and_kept(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    page = plain.url + "sectors/trade/"
    open_page(tab, page)
    facts = facts_of(plain, "trade")
    status = tab.get_by_role("status").filter(visible=True)
    expect(status).to_have_text(f"{len(facts)} of {len(facts)} facts shown")
    choice(tab, "year").select_option("2021")
    choice(tab, "assessment").select_option("contested")
    wanted = fitting(facts, year="2021", assessment="contested")
    assert 0 < len(wanted) < len(facts)
    for _ in range(2):
        expect(status).to_have_text(f"{len(wanted)} of {len(facts)} facts shown")
        expect(tab).to_have_url(f"{page}?year=2021&assessment=contested")
        assert shown(tab) == wanted
        tab.reload()
    expect(choice(tab, "year")).to_have_value("2021")
    choice(tab, "year").select_option("")
    expect(tab).to_have_url(f"{page}?assessment=contested")
    choice(tab, "assessment").select_option("")
    expect(tab).to_have_url(page)
    expect(status).to_have_text(f"{len(facts)} of {len(facts)} facts shown")
    assert shown(tab) == list(facts)


def test_what_was_chosen_is_as_it_was_after_a_look_at_a_fact(
    plain: Served, open_tab: OpenTab
) -> None:
    tab = open_tab()
    open_page(tab, plain.url + "sectors/trade/?year=2021")
    wanted = shown(tab)
    tab.locator(f"{LISTED}:visible .proof").first.click()
    expect(tab).to_have_url(f"{plain.url}facts/{wanted[0]}/")
    tab.go_back()
    expect(choice(tab, "year")).to_have_value("2021")
    assert shown(tab) == wanted == fitting(facts_of(plain, "trade"), year="2021")


def test_a_choice_that_is_not_there_shows_all(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url + "sectors/trade/?year=%22%5D%3Cnone&status=1&assessment=")
    assert shown(tab) == list(facts_of(plain, "trade"))
    for name in ("year", "status", "assessment"):
        expect(choice(tab, name)).to_have_value("")


def test_facts_of_other_sectors_stay(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url + "sectors/trade/")
    others = tab.locator(".fact-lines.from-others > li")
    count = others.count()
    assert count > 0
    choice(tab, "year").select_option("2021")
    expect(others.filter(visible=True)).to_have_count(count)


def test_it_is_worked_from_the_keyboard(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url + "sectors/trade/")
    facts = facts_of(plain, "trade")
    for _ in range(120):
        tab.keyboard.press("Tab")
        if tab.evaluate("document.activeElement.closest('.choices') !== null"):
            break
    expect(choice(tab, "year")).to_be_focused()
    tab.keyboard.press("ArrowDown")
    newest = options(tab, "year")[0]
    expect(choice(tab, "year")).to_have_value(newest)
    assert shown(tab) == fitting(facts, year=newest)
    tab.keyboard.press("Tab")
    expect(choice(tab, "status")).to_be_focused()


def test_every_sector_filters_what_it_offers(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False)
    looked = 0
    for sector in some(small.site.api["sectors"]["sectors"]):
        tab.goto(f"{small.url}sectors/{sector['id']}/")
        facts = facts_of(small, sector["id"])
        for name in ("year", "status", "assessment"):
            if choice(tab, name).count():
                for value in some(options(tab, name)):
                    choice(tab, name).select_option(value)
                    assert shown(tab) == fitting(facts, **{name: value})
                    looked += 1
                choice(tab, name).select_option("")
    assert looked > 5


def test_the_newest_comes_first(plain: Served) -> None:
    dates = [plain.site.facts[fact]["date"] for fact in facts_of(plain, "trade")]
    ends = [date["latest"] or date["earliest"] for date in dates if date]
    assert ends == sorted(ends, reverse=True)
    undated = [date is None for date in dates]
    assert undated == sorted(undated)
