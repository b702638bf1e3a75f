"""Every mark of every drawing leads to a page, and to a place on it."""

from __future__ import annotations

from collections import Counter

from tests.support.built import Page, Site, classed, one_line, text_of
from tests.support.looping import some


def marks_of(page: Page, figure: str = "") -> list[tuple[str, str]]:
    """Return the links in the drawings of a page, or of one figure, each with the id of its drawing."""
    within = f"//figure[@id = 'figure_{figure}_']" if figure else ""
    drawings = page.tree.xpath(f"{within}//*[{classed('figure-drawing')}]/*[local-name() = 'svg']")
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


def test_every_declared_figure_has_a_page_with_its_drawing_its_note_and_its_table(
    site: Site,
) -> None:
    declared = site.api["briefing"]["figures"]
    assert {site.target("", f["url"]) for f in some(declared)} == {
        (path, "") for path in site.pages if path.startswith("figures/")
    }
    sectors = {s["id"]: s for s in site.api["sectors"]["sectors"]}
    for figure in declared:
        page = site.page_of(figure["url"])
        (drawn,) = page.article.xpath(f".//figure[{classed('figure')}]")
        assert heading(page) == one_line(figure["title"])
        assert drawn.get("id") == f"figure_{figure['id']}_"
        (title,) = drawn.xpath(f".//p[{classed('figure-title')}]")
        assert text_of(title) == one_line(figure["title"])
        (lead,) = drawn.xpath(f".//p[{classed('figure-lead')}]")
        assert text_of(lead) == one_line(figure["description"])
        notes = " ".join(text_of(p) for p in drawn.xpath(f".//p[{classed('figure-note')}]"))
        assert one_line(figure["note"] or "") in notes
        (up,) = page.article.xpath(f".//p[{classed('up')}]")
        assert [site.target(page.path, link)[0] for link in up.xpath("./a/@href")] == [
            site.target("", sectors[i]["url"])[0] for i in figure["sectors"]
        ]
        assert drawn.xpath(f".//details[{classed('figure-data')}]//tbody/tr")
        assert page.article.xpath(f".//details[{classed('cite-this')}]")


def test_a_figure_on_the_page_of_a_sector_is_whole_or_leads_to_its_whole(site: Site) -> None:
    seen = set()
    for sector in some(site.api["sectors"]["sectors"]):
        page = site.page_of(sector["url"])
        own = [f for f in site.api["briefing"]["figures"] if sector["id"] in f["sectors"]]
        shown = page.article.xpath(f".//figure[{classed('figure')}]")
        assert [f.get("id") for f in shown] == [f"figure_{f['id']}_" for f in own]
        for figure, drawn in zip(own, shown, strict=True):
            whole = site.page_of(figure["url"])
            here, there = (
                {site.target(p.path, link) for _, link in marks_of(p, figure["id"])}
                for p in (page, whole)
            )
            assert here == there, figure["id"]
            more = [
                site.target(page.path, a)[0]
                for a in drawn.xpath(f"./p[{classed('figure-note')}]/a/@href")
            ]
            rows = [len(f.xpath(".//tbody/tr")) for f in (drawn, *whole.article.xpath(".//figure"))]
            assert whole.path in more and rows[0] <= rows[1], figure["id"]
            seen.add(figure["id"])
    assert seen == {f["id"] for f in site.api["briefing"]["figures"]}


def heading(page: Page) -> str:
    """Return the first heading without the link that stands in it."""
    (found,) = page.article.xpath(".//h1")
    return one_line("".join(found.xpath("text()")))
