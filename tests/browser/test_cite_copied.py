"""What the page makes to be copied is what the files have."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.support.chromium import open_page
from tests.support.looping import some
from tests.support.serving import Served
from tests.support.tabs import OpenTab


def entries(served: Served) -> tuple[dict[str, str], dict[str, str]]:
    """Return the entries of the two files by their keys, to the letter."""
    folder = served.site.folder / "data"
    bib = (folder / "briefing.bib").read_bytes().decode().removesuffix("\n").split("\n\n")
    ris = (folder / "briefing.ris").read_bytes().decode().removesuffix("\r\n").split("\r\n\r\n")
    by_bib = {e.partition("{")[2].partition(",")[0]: f"{e}\n" for e in bib}
    by_ris = {e.partition("ID  - ")[2].partition("\r\n")[0]: f"{e}\r\n" for e in ris}
    return by_bib, by_ris


def box_of(tab: Page, key: str) -> Locator:
    """Return where it stands how something is cited, by its key."""
    return tab.locator(f".cite-this[data-bibtex^='@online{{{key},']")


def copied(tab: Page, key: str, button: str) -> str:
    box = box_of(tab, key)
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    box.get_by_role("button", name=button, exact=True).click()
    expect(box.get_by_role("status")).not_to_be_empty()
    return str(box.locator("pre").text_content())


def assert_as_in_the_files(served: Served, tab: Page, path: str) -> None:
    bib, ris = entries(served)
    open_page(tab, served.url + path)
    shown = tab.locator(".cite-this").evaluate_all("all => all.map(e => e.dataset.bibtex)")
    keys = [entry.partition("{")[2].partition(",")[0] for entry in some(shown)]
    assert len(set(keys)) == len(keys)
    for key in keys:
        assert copied(tab, key, "Copy BibTeX") == bib[key]
        assert copied(tab, key, "Copy RIS") == ris[key]


def test_of_every_fact_and_of_other_pages(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    for path in ("", "sectors/trade/", *(fact["url"] for fact in some(small.site.facts.values()))):
        assert_as_in_the_files(small, tab, path)


def test_of_titles_with_markup_of_every_kind(hostile: Served, open_tab: OpenTab) -> None:
    tab = open_tab()
    for path in ("sectors/trade/", "facts/lantern-trade-2022/", "facts/lantern-treaty/"):
        assert_as_in_the_files(hostile, tab, path)


def test_the_citation_is_copied_as_it_is_shown(small: Served, open_tab: OpenTab) -> None:
    tab = open_tab(permissions=["clipboard-read", "clipboard-write"])
    open_page(tab, small.url + "facts/lantern-treaty/")
    shown = copied(tab, "lantern-treaty", "Copy")
    assert shown == (
        "“The lantern treaty has been in force since July 2019.” Portugal and Estonia. "
        "As of 15 March 2024. Fact lantern-treaty."
    )
    assert tab.evaluate("navigator.clipboard.readText()") == shown
    for button in ("Copy BibTeX", "Copy RIS"):
        entry = copied(tab, "lantern-treaty", button)
        assert tab.evaluate("navigator.clipboard.readText()") == entry


def test_without_a_script_the_citation_and_the_files_are_there(
    small: Served, open_tab: OpenTab
) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(small.url + "facts/lantern-treaty/")
    box = box_of(tab, "lantern-treaty")
    box.locator("summary").click()
    expect(box.locator(".citation")).to_be_visible()
    assert box.get_by_role("button").count() == 0
    for name in ("BibTeX", "RIS"):
        with tab.expect_download() as download:
            box.get_by_role("link", name=name).click()
        assert download.value.path().stat().st_size
