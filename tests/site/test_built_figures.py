"""Every mark of every drawing leads to a page, and to a place on it."""

from __future__ import annotations

from collections import Counter

from tests.support.built import Page, Site, classed


def marks_of(page: Page) -> list[tuple[str, str]]:
    """Return the links in the drawings of a page, each with the id of its drawing."""
    drawings = page.tree.xpath(f"//*[{classed('figure-drawing')}]/*[local-name() = 'svg']")
    return [
        (d.get("id"), a.get("href")) for d in drawings for a in d.xpath(".//*[local-name() = 'a']")
    ]


def test_every_mark_leads_to_a_page_and_a_place_on_it(site: Site) -> None:
    lost, looked = {}, 0
    for page in site.pages.values():
        for drawing, link in marks_of(page):
            looked += 1
            trouble = site.missing(page.path, link) if link else "no link"
            if trouble or not site.is_own(page.path, link):
                lost[page.path, drawing, link] = trouble
    assert looked > 20
    assert lost == {}


def test_both_drawings_of_a_figure_lead_to_the_same_places(site: Site) -> None:
    apart = {}
    for page in site.pages.values():
        by_drawing: dict[str, Counter[str]] = {}
        for drawing, link in marks_of(page):
            by_drawing.setdefault(drawing, Counter())[link] += 1
        for name, links in by_drawing.items():
            narrow = by_drawing.get(f"{name}_narrow")
            if narrow is not None and set(links) != set(narrow):
                apart[page.path, name] = set(links) ^ set(narrow)
    assert apart == {}


def test_every_jump_to_a_figure_leads_to_it(site: Site) -> None:
    found = 0
    for page in site.pages.values():
        links = page.tree.xpath(f"//p[{classed('jump')}]/a/@href")
        figures = page.tree.xpath("//h2[@id = 'in_figures']/following-sibling::figure/@id")
        assert [link.partition("#")[2] for link in links] == figures
        found += len(figures)
    assert found
