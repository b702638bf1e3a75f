"""Registers in a browser: sorted by a column, narrowed by words, and whole without a script."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.support.checkers import axe_findings
from tests.support.chromium import Troubles, open_page
from tests.support.serving import Served
from tests.support.tabs import OpenTab

ROWS = "[data-sift] > *"


def column(tab: Page, number: int) -> list[str]:
    """Return the cells of a column that are seen, from above."""
    cells = tab.locator(f"table.sources tbody tr:visible > :nth-child({number})")
    return [" ".join(text.split()) for text in cells.all_inner_texts()]


def test_the_sources_are_sorted_by_a_column_and_back(plain: Served, open_tab: OpenTab) -> None:
    troubles = Troubles(plain.url)
    tab = open_tab(troubles)
    open_page(tab, plain.url + "sources/")
    before = column(tab, 1)
    head = tab.get_by_role("columnheader", name="Cited by")
    expect(head).not_to_have_attribute("aria-sort", "ascending")
    head.get_by_role("button").click()
    expect(head).to_have_attribute("aria-sort", "ascending")
    counts = [int(text.split()[0]) for text in column(tab, 5)]
    assert counts == sorted(counts)
    assert counts[0] != counts[-1]
    head.get_by_role("button").press("Enter")
    expect(head).to_have_attribute("aria-sort", "descending")
    assert [int(text.split()[0]) for text in column(tab, 5)] == sorted(counts, reverse=True)
    date = tab.get_by_role("columnheader", name="Date")
    date.get_by_role("button").click()
    expect(head).not_to_have_attribute("aria-sort", "descending")
    cells = tab.locator("table.sources tbody td:nth-child(2)")
    sorted_days = cells.evaluate_all("all => all.map(cell => cell.dataset.sort)")
    known = [day for day in sorted_days if day]
    assert known == sorted(known)
    assert sorted_days == known + [""] * (len(sorted_days) - len(known))
    assert sorted(column(tab, 1)) == sorted(before)
    assert axe_findings(tab) == []
    assert troubles.found == []


def test_a_register_is_narrowed_by_all_of_the_words(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    for path in ("sources/", "actors/", "registers/figures/", "registers/agreements/"):
        open_page(tab, plain.url + path)
        rows = tab.locator(ROWS)
        total = rows.count()
        texts = rows.evaluate_all("all => all.map(row => row.textContent.toLowerCase())")
        box = tab.get_by_role("searchbox", name="Filter by words")
        box.fill("BELARUS 20")
        fitting = sum("belarus" in text and "20" in text for text in texts)
        status = tab.locator(".sift").get_by_role("status")
        expect(status).to_have_text(f"{fitting} of {total} shown")
        expect(tab.locator(f"{ROWS}:visible")).to_have_count(fitting)
        box.fill("")
        expect(status).to_have_text("")
        expect(tab.locator(f"{ROWS}:visible")).to_have_count(total)


def test_letters_are_found_without_their_marks(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, small.url + "actors/")
    tab.get_by_role("searchbox", name="Filter by words").fill("mari naidis")
    expect(tab.locator(f"{ROWS}:visible").first).to_contain_text("Mari Näidis")


def test_without_a_script_all_is_there_and_no_button(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(plain.url + "sources/")
    expect(tab.locator("table.sources tbody tr")).to_have_count(
        len(plain.site.api["sources"]["sources"])
    )
    expect(tab.locator(".sift :is(input, select):visible, table.sources button")).to_have_count(0)
    expect(tab.locator(".sift a")).to_be_visible()


def orders(tab: Page, name: str) -> list[list[str]]:
    """Return what the rows of each list of a register are sorted by, from above."""
    return tab.locator("[data-sift]").evaluate_all(
        "(lists, name) => lists.map(list => [...list.children].map(row => row.dataset[name]))", name
    )


def test_a_list_is_sorted_as_chosen_and_as_it_was(plain: Served, open_tab: OpenTab) -> None:
    troubles = Troubles(plain.url)
    tab = open_tab(troubles)
    open_page(tab, plain.url + "registers/figures/")
    before = orders(tab, "title")
    by = tab.get_by_role("combobox", name="Sorted")
    by.select_option("by date, newest first")
    [days] = orders(tab, "day")
    dated = [day for day in days if day]
    assert days == sorted(dated, reverse=True) + [""] * (len(days) - len(dated))
    assert len(set(dated)) > 5
    by.select_option("by date, oldest first")
    assert [day for day in orders(tab, "day")[0] if day] == sorted(dated)
    by.select_option("by number of passages")
    counts = [int(count) for count in orders(tab, "passages")[0]]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] > counts[-1]
    by.select_option("as listed")
    assert orders(tab, "title") == before
    assert axe_findings(tab) == []
    assert troubles.found == []


def test_groups_of_a_list_are_sorted_each(plain: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    open_page(tab, plain.url + "actors/")
    before = orders(tab, "name")
    tab.get_by_role("combobox", name="Sorted").select_option("by number of facts")
    assert [sorted(group) for group in orders(tab, "name")] == [sorted(group) for group in before]
    counts = [[int(count) for count in group] for group in orders(tab, "facts")]
    assert counts == [sorted(group, reverse=True) for group in counts]
    assert len(counts) > 1
