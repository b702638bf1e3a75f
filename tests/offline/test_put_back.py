"""What the pages of the zip leave out, scripts put back; what is there without one leads everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.support.checkers import COLOURS, axe_findings
from tests.support.editions import Cut
from tests.support.looping import some

SECTIONS = (
    "Home",
    "Sectors",
    "Timeline",
    "Registers",
    "Sources",
    "Disagreements",
    "Open questions",
    "About",
)
HEADINGS = {"Home": " and ", "Registers": "figures"}
"""What stands above the page to which a section leads, if it is not called so itself."""

KINDS = (
    "index.html",
    "sectors/trade.html",
    "timeline.html",
    "registers/projects.html",
    "sources/azernews-153019.html",
    "actors/belta.html",
    "about/data.html",
)

SHOWN = """(root) => {
  const page = document.documentElement.cloneNode(true);
  const gone = "head script, noscript, meta, head link:not([rel=icon]), .md-search-result, iframe, .citation-card";
  page.querySelectorAll(gone).forEach((e) => e.remove());
  for (const e of page.querySelectorAll("*")) {
    for (const name of ["style", "data-search-exclude", "data-cited", "data-statement"]) e.removeAttribute(name);
    for (const name of ["href", "src"])
      if (e.hasAttribute(name)) e.setAttribute(name, new URL(e.getAttribute(name), location).href.replace(root, ""));
  }
  for (const e of page.querySelectorAll("*")) {
    const all = [...e.attributes].map(({name, value}) => [name, value]).sort();
    for (const [name] of all) e.removeAttribute(name);
    for (const [name, value] of all) e.setAttribute(name, value);
  }
  for (const script of page.querySelectorAll("script")) script.replaceWith(document.createElement("script"));
  for (const icon of page.querySelectorAll("svg:not(figure svg)")) icon.replaceWith("icon");
  const texts = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) texts.currentNode.data = texts.currentNode.data.trim().replace(/\\s+/g, " ");
  page.normalize();
  return page.outerHTML.replaceAll("&nbsp;", " ").replace(/>\\s+|\\s+</g, (s) => s.trim()).split(/(?=<)/);
}"""
"""What a page amounts to once its scripts have run, tag by tag; each address as from the top folder."""


@pytest.fixture
def tab(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(reduced_motion="reduce", color_scheme="light")
    yield context.new_page()
    context.close()


@pytest.fixture
def bare(browser: Browser) -> Iterator[Page]:
    """A tab that runs no script."""
    context = browser.new_context(java_script_enabled=False)
    Cut().off(context)
    yield context.new_page()
    context.close()


def opened(tab: Page, folder: Path, path: str) -> list[str]:
    tab.goto((folder / path).as_uri())
    expect(tab.locator("html")).not_to_have_class("no-js")
    return tab.evaluate(SHOWN, folder.as_uri() + "/")


def test_a_browser_makes_the_same_page_of_it(pairs: tuple[Path, Path], tab: Page) -> None:
    built, packed = pairs
    paths = sorted(path.relative_to(packed).as_posix() for path in packed.rglob("*.html"))
    assert len(paths) > 30
    for path in some(paths):
        if "<article" in (packed / path).read_text("utf-8"):
            assert opened(tab, packed, path) == opened(tab, built, path), path


def test_the_frame_is_not_in_the_pages(unpacked: Path, tab: Page) -> None:
    for path in KINDS:
        assert "md-search__input" not in (unpacked / path).read_text("utf-8")
        tab.goto((unpacked / path).as_uri())
        for part in (".md-header__title", ".md-tabs", ".md-search__input", ".md-copyright"):
            expect(tab.locator(part)).to_have_count(1)
        tabs = tab.locator(".md-tabs a")
        assert [" ".join(t.split()) for t in tabs.all_inner_texts()] == list(SECTIONS)
        name = tab.locator("[data-md-component='header-topic']").text_content()
        assert name and name.strip() == tab.title().split(" · ")[0]


@pytest.mark.parametrize("width", [1280, 390])
def test_every_section_is_reached_from_every_kind_of_page_without_a_script(
    unpacked: Path, bare: Page, width: int
) -> None:
    bare.set_viewport_size({"width": width, "height": 900})
    for number, path in enumerate(KINDS):
        bare.goto((unpacked / path).as_uri())
        links = bare.locator(".plain-nav")
        for section in SECTIONS:
            expect(links.get_by_role("link", name=section, exact=True)).to_be_in_viewport()
        section = SECTIONS[number % len(SECTIONS)]
        links.get_by_role("link", name=section, exact=True).focus()
        bare.keyboard.press("Enter")
        expect(bare.locator("article h1")).to_contain_text(HEADINGS.get(section, section))


@pytest.mark.parametrize("path", ["index.html", "sources/azernews-153019.html"])
def test_every_section_leads_to_its_page_without_a_script(
    unpacked: Path, bare: Page, path: str
) -> None:
    for section in SECTIONS:
        bare.goto((unpacked / path).as_uri())
        bare.locator(".plain-nav").get_by_role("link", name=section, exact=True).click()
        expect(bare.locator("article h1")).to_contain_text(HEADINGS.get(section, section))


def test_a_mark_leads_to_its_source_without_a_script(unpacked: Path, bare: Page) -> None:
    bare.goto((unpacked / "sectors/trade.html").as_uri())
    bare.locator("a.cite").first.click()
    expect(bare.locator("li:target a.reference")).to_be_in_viewport()


@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing(unpacked: Path, tab: Page, width: int) -> None:
    tab.set_viewport_size({"width": width, "height": 900})
    for path in KINDS:
        tab.goto((unpacked / path).as_uri())
        assert axe_findings(tab) == [], path
        tab.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
        assert axe_findings(tab, COLOURS) == [], f"{path}, dark"
