"""The pages of the zip are whole: without a script each shows what it shows on the web, and leads everywhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.support import built
from tests.support.built import Site, classed, one_line
from tests.support.checkers import COLOURS, ELEMENTS, LOOKS, axe_findings, axe_findings_of_places
from tests.support.chromium import resize
from tests.support.fitting import crowded
from tests.support.looping import some
from tests.support.tabs import SCREEN
from tests.support.workshop import Workshop

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
    "sectors/*.html",
    "facts/*.html",
    "figures/*.html",
    "timeline.html",
    "registers/projects.html",
    "sources/*.html",
    "actors/*.html",
    "about/data.html",
)

PARTS = {
    "header": "//header",
    "tabs": f"//nav[{classed('md-tabs')}]",
    "navigation": f"//div[{classed('md-sidebar--primary')}]",
    "contents": f"//div[{classed('md-sidebar--secondary')}]",
    "article": "//article",
    "footer": "//footer",
}
SAID_OTHERWISE = {
    "about/data/index.html": {"article", "contents", "navigation"},
    "about/index.html": {"article"},
    "changes/index.html": {"article"},
}
"""What differs where a page says of the files beside it that they are there, or that they are elsewhere."""

AWAY = {"formats", "figure-files", "sift", "feed", "is-narrow", "embed-this"}
"""What stands on the pages of the web alone."""

COLOURED = "scheme => document.body.setAttribute('data-md-color-scheme', scheme)"

Shown = dict[str, tuple[str, list[tuple[str, str, str]]]]


def first(folder: Path, pattern: str) -> str:
    """Return the first path in a folder that matches a pattern, and heads no section."""
    found = sorted(folder.glob(pattern))
    below = [page for page in found if "/" not in pattern or page.name != "index.html"]
    return below[0].relative_to(folder).as_posix()


def of_every_kind(folder: Path) -> list[str]:
    """Return the path of one page of every kind."""
    return [first(folder, pattern) for pattern in KINDS]


def on_the_web(path: str) -> str:
    """Return where a page of the folder is on the web: `timeline.html` is `timeline/index.html`."""
    is_index = path == "index.html" or path.endswith("/index.html")
    return path if is_index or not path.endswith(".html") else f"{path[:-5]}/index.html"


def see(part: built.Element, texts: list[str], links: list[built.Element]) -> None:
    """Add each text in a part, and each link; what is in what is away or in a script is left out."""
    if not isinstance(part.tag, str) or part.tag == "script":
        return
    if not AWAY.isdisjoint(part.get("class", "").split()):
        return
    texts.append(part.text or "")
    for child in part:
        if child.tag == "a" and child.get("href") is not None:
            links.append(child)
        see(child, texts, links)
        texts.append(child.tail or "")


def shown(site: Site, page: built.Page) -> Shown:
    """Return by its parts what a page says where no script runs, and where each of its links leads.

    What leads to files that are beside the pages of the web alone is left out, and so are the drawings
    for narrow screens, which a page of the web fetches.
    """
    found = {}
    for name, where in PARTS.items():
        (part,) = page.tree.xpath(where)
        texts: list[str] = []
        links: list[built.Element] = []
        see(part, texts, links)
        targets = ((link, site.target(page.path, link.get("href"))) for link in links)
        leading = [
            (built.text_of(link), on_the_web(path), fragment) for link, (path, fragment) in targets
        ]
        found[name] = (one_line(" ".join(texts)), leading)
    return found


def test_every_page_has_without_a_script_what_it_has_on_the_web(
    workshop: Workshop, unpacked: Path
) -> None:
    web, folder = workshop.plain, Site(unpacked, Path("unused"))
    pages = {on_the_web(path): p for path, p in folder.pages.items() if p.tree.xpath("//article")}
    assert {*pages, "404.html"} == set(web.pages)
    assert len(pages) > 200
    for path, page in pages.items():
        here, there = shown(folder, page), shown(web, web.pages[path])
        differ = {name for name in PARTS if here[name] != there[name]}
        assert differ == SAID_OTHERWISE.get(path, set()), path
        assert here["tabs"][1] and here["navigation"][1] and here["footer"][0]
        assert page.tree.xpath("//noscript") == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no-script"])
def test_the_frame_is_around_every_kind_of_page(
    small_unpacked: Path, tab: Page, bare: Page, script: bool
) -> None:
    page = tab if script else bare
    for path in of_every_kind(small_unpacked):
        page.goto((small_unpacked / path).as_uri())
        for part in (".md-header__title", ".md-tabs", ".md-copyright"):
            expect(page.locator(part)).to_have_count(1)
            expect(page.locator(part)).to_be_visible()
        expect(page.locator("[data-search-open]")).to_have_count(1)
        expect(page.locator("[data-search-open]")).to_be_visible(visible=script)
        tabs = page.locator(".md-tabs a")
        assert [" ".join(t.split()) for t in tabs.all_inner_texts()] == list(SECTIONS)
        name = page.locator("[data-md-component='header-topic']").text_content()
        title = page.title().split(" · ")[0]  # that of a fact tells its assessment too
        assert name and name.strip() in (title, title.rpartition(" (")[0])


def test_every_section_is_reached_from_every_kind_of_page_without_a_script(
    small_unpacked: Path, bare: Page
) -> None:
    for number, path in enumerate(of_every_kind(small_unpacked)):
        bare.goto((small_unpacked / path).as_uri())
        links = bare.locator(".md-tabs")
        for section in SECTIONS:
            expect(links.get_by_role("link", name=section, exact=True)).to_be_in_viewport()
        section = SECTIONS[number % len(SECTIONS)]
        links.get_by_role("link", name=section, exact=True).focus()
        bare.keyboard.press("Enter")
        expect(bare.locator("article h1")).to_contain_text(HEADINGS.get(section, section))


def test_every_section_is_reached_on_a_narrow_page_without_a_script(
    small_unpacked: Path, bare: Page
) -> None:
    bare.set_viewport_size({"width": 390, "height": 844})
    for path in of_every_kind(small_unpacked):
        bare.goto((small_unpacked / path).as_uri())
        bare.locator("header label[for='__drawer']").click()
        back = bare.locator(".md-nav__item--active > .md-nav[data-md-level='1'] > .md-nav__title")
        if back.count():
            back.click()
        menu = bare.locator(".md-nav--primary > .md-nav__list > .md-nav__item")
        sections = menu.locator("> .md-nav__link").filter(visible=True)
        assert [one_line(text) for text in sections.all_inner_texts()] == list(SECTIONS), path
        for section in some(sections.all()):
            expect(section).to_be_in_viewport()
        menu.get_by_role("link", name="Open questions", exact=True).click()
        expect(bare.locator("article h1")).to_contain_text("Open questions")


@pytest.mark.parametrize("pattern", ["index.html", "sources/*.html"])
def test_every_section_leads_to_its_page_without_a_script(
    small_unpacked: Path, bare: Page, pattern: str
) -> None:
    for section in SECTIONS:
        bare.goto((small_unpacked / first(small_unpacked, pattern)).as_uri())
        bare.locator(".md-tabs").get_by_role("link", name=section, exact=True).click()
        expect(bare.locator("article h1")).to_contain_text(HEADINGS.get(section, section))


def test_a_mark_leads_to_its_source_and_back_without_a_script(
    small_unpacked: Path, bare: Page
) -> None:
    page = (small_unpacked / first(small_unpacked, "sectors/*.html")).as_uri()
    bare.goto(page)
    listed = bare.locator(".fact-lines a.cite").first
    listed.click()
    expect(bare.locator("li:target a.reference")).to_be_in_viewport()
    bare.locator("li:target .backs a").first.click()
    expect(bare.locator("a.cite:target")).to_be_in_viewport()
    bare.go_back()
    bare.go_back()
    expect(bare).to_have_url(page)
    expect(listed).to_be_in_viewport()


def test_axe_finds_nothing(small_unpacked: Path, tab: Page) -> None:
    for path in of_every_kind(small_unpacked):
        tab.set_viewport_size(SCREEN)
        tab.goto((small_unpacked / path).as_uri())
        for width in (SCREEN["width"], 390):
            resize(tab, width)
            assert axe_findings(tab, ELEMENTS) == [], f"{path} at {width}"
            assert axe_findings_of_places(tab, LOOKS) == [], f"{path} at {width}"
            assert crowded(tab) == [], f"{path} at {width}"
            tab.evaluate(COLOURED, "slate")
            assert axe_findings_of_places(tab, COLOURS) == [], f"{path} at {width}, dark"
            tab.evaluate(COLOURED, "default")
