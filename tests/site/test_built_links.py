"""Every link on every page leads somewhere, and nothing on a page comes from elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import PurePosixPath

from lxml import etree

from tests.support.built import Element, Page, Site, one_line
from tests.support.looping import some
from tests.support.workshop import REPOSITORY

MATERIAL = "https://squidfunk.github.io/mkdocs-material/"

LINKS = ("href", "src", "action", "data", "poster", "cite", "formaction", "background")
LOADING_RELATIONS = {
    *("stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect"),
    *("dns-prefetch", "manifest", "alternate", "apple-touch-icon", "shortcut"),
}
POINTING_RELATIONS = {"prev", "next", "canonical", "license", "edit"}
CSS_ADDRESS = re.compile(r"url\(\s*['\"]?([^'\")]*)|@import\s+(?:url\()?\s*['\"]([^'\"]*)")


def links_of(page: Page) -> Iterator[tuple[Element, str, str]]:
    """Yield element, attribute and value of everything on a page that is an address."""
    for element in page.tree.iter(etree.Element):
        for name, value in element.attrib.items():
            plain = name.rpartition("}")[2].rpartition(":")[2].lower()
            if plain == "srcset":
                yield from ((element, plain, part.split()[0]) for part in value.split(","))
            elif plain in LINKS:
                yield element, plain, value.strip()


def is_anchor(element: Element) -> bool:
    """Whether the element's address is followed by a reader, and never loaded by the page."""
    if element.tag == "link":
        relations = set(element.get("rel", "").split())
        assert relations <= LOADING_RELATIONS | POINTING_RELATIONS
        return relations <= POINTING_RELATIONS
    return element.tag in ("a", "area", "blockquote", "q")


def without_words(link: str) -> str:
    """Return an address without the words at which it opens the page."""
    address, opened, _ = link.partition(":~:text=")
    return address.removesuffix("#") if opened else link


def styles_of(site: Site) -> Iterator[tuple[str, str]]:
    """Yield every style sheet, in its own file, in a page, or in an attribute, with its place."""
    for path in sorted(site.folder.rglob("*.css")):
        yield path.relative_to(site.folder).as_posix(), path.read_text(encoding="utf-8")
    for page in site.pages.values():
        yield from ((page.path, style) for style in page.tree.xpath("//style/text() | //@style"))


def test_every_link_within_the_site_leads_to_a_file_and_an_id(site: Site) -> None:
    checked: Counter[str] = Counter()
    broken = []
    for page in site.pages.values():
        for _, _, link in links_of(page):
            if site.is_own(page.path, link):
                checked[page.path] += 1
                if problem := site.missing(page.path, link):
                    broken.append((page.path, link, problem))
    assert broken == []
    assert set(checked) == set(site.pages)
    assert "404.html" in checked


def test_ids_are_unique_on_every_page(site: Site) -> None:
    twice = {
        page.path: [name for name, times in Counter(page.ids).items() if times > 1]
        for page in site.pages.values()
    }
    assert {path: names for path, names in twice.items() if names} == {}


def test_every_element_that_names_another_names_one_that_is_there(site: Site) -> None:
    named = {
        (page.path, name)
        for page in site.pages.values()
        for attribute in ("for", "aria-labelledby", "aria-describedby", "aria-controls", "headers")
        for value in page.tree.xpath(f"//@{attribute}")
        for name in value.split()
    }
    assert ("index.html", "search_found") in named
    lost = {name for path, name in named if name not in site.pages[path].ids}
    assert lost <= {"__toc"}  # Material's button for the contents, on a page without contents


def test_the_search_leads_to_pages_and_ids(site: Site) -> None:
    assert [e["location"] for e in site.search_entries if site.missing("", e["location"])] == []


def test_the_sitemap_lists_every_page(linked: Site) -> None:
    tree = etree.parse(linked.folder / "sitemap.xml")
    listed = tree.xpath("//*[local-name()='loc']/text()")
    pages = [linked.url + p.address for p in linked.pages.values() if p.path != "404.html"]
    assert sorted(listed) == sorted(pages)


def test_no_page_loads_anything_from_another_host(site: Site) -> None:
    foreign = [
        (page.path, one_line(etree.tostring(element, encoding="unicode", with_tail=False)))
        for page in site.pages.values()
        for element, _, link in links_of(page)
        if not is_anchor(element) and not site.is_own(page.path, link)
    ]
    assert foreign == []
    refreshed = [
        p.path for p in site.pages.values() if p.tree.xpath("//meta[@http-equiv='refresh']")
    ]
    assert refreshed == []


def test_no_style_loads_anything_from_another_host(site: Site) -> None:
    styles = dict(styles_of(site))
    assert {"assets/briefing.css", "assets/sectors.css"} <= styles.keys()
    addresses = {
        (place, a or b) for place, css in styles_of(site) for a, b in CSS_ADDRESS.findall(css)
    }
    foreign = {
        (place, address)
        for place, address in addresses
        if not address.startswith(("data:image/", "#")) and not site.is_own(place, address)
    }
    assert foreign == set()
    broken = {
        (place, address)
        for place, address in addresses
        if not address.startswith(("data:", "#")) and site.missing(place, address)
    }
    assert broken == set()


def test_no_script_of_ours_names_another_host(plain: Site) -> None:
    scripts = set(plain.folder.glob("assets/*.js"))
    assert {p.name for p in scripts} >= {"citations.js", "filter.js", "search.js"}
    assert [p.name for p in scripts if re.search(r"['\"`]\s*(https?:)?//", p.read_text())] == []


def test_links_that_leave_lead_only_to_sources_searches_items_licence_material_and_repository(
    site: Site,
) -> None:
    sources = site.api["sources"]["sources"]
    allowed = {s[field] for s in sources for field in ("URL", "archive") if s[field]}
    allowed |= {s["licence"]["url"] for s in sources if s["licence"]}
    allowed |= {s["URL"] for s in site.api["briefing"]["searches"] if s["URL"]}
    items = [a["wikidata"] for a in site.api["actors"]["actors"] if a["wikidata"]]
    allowed |= {f"https://www.wikidata.org/wiki/{item}" for item in items}
    allowed |= {site.api["briefing"]["licence"]["url"], MATERIAL}
    if repository := site.api["briefing"]["repository"]:
        allowed.add(repository)
    base = (repository or "").removesuffix(".git")
    ways = [f"{base}/{way}" for way in ("edit/", "issues/new?template=", "blame/", "commits/")]
    leaving = {
        link if link in allowed else without_words(link)
        for page in site.pages.values()
        for element, _, link in links_of(page)
        if is_anchor(element) and not site.is_own(page.path, link)
    }
    led_in = {link for link in leaving if repository and link.startswith(tuple(ways))}
    assert leaving - led_in == allowed
    for way in some(ways):
        assert any(link.startswith(way) for link in led_in) == bool(repository)


def test_with_a_repository_it_is_linked(linked: Site) -> None:
    about = linked.pages["about/index.html"].article
    assert REPOSITORY in about.xpath(".//a/@href")


def test_the_canonical_address_of_a_page_is_its_own(linked: Site) -> None:
    for page in some(linked.pages.values()):
        if page.path != "404.html":
            assert page.tree.xpath("//link[@rel='canonical']/@href") == [linked.url + page.address]
    assert PurePosixPath(linked.url).name == "b"
