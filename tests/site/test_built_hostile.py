"""Content full of markup: every text is shown as it is written, and nothing comes out of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from tests.support.built import Element, Page, Site, classed, one_line, text_of
from tests.support.hostile import PAYLOADS, texts_of
from tests.support.looping import some

KEPT_TAGS = re.compile(r"</?(?:p|ul|ol|li|code|pre)>")
"""What the search plugin itself leaves in the text of an entry."""


def shape_of(page: Page) -> Counter[tuple[str, ...]]:
    """Count the elements of a page by their path, their tag, and the names of their attributes.

    How many lines and marks a drawing has depends on the length of its words, how many words are marked
    as changed on what they were, and whether a fact has
    words for the search alone on what they are: of these it is told that they are there, once.
    """

    def step(element: Element) -> str:
        return f"{element.tag}[{' '.join(sorted(element.attrib))}]"

    def path(element: Element) -> tuple[str, ...]:
        return tuple(step(e) for e in (*reversed(list(element.iterancestors())), element))

    elements = [e for e in page.tree.iter() if isinstance(e.tag, str)]
    drawn = "ancestor::*[local-name() = 'svg']"
    varying = [e for e in elements if e.tag in ("del", "ins") or e.xpath(drawn)]
    searched = [e for e in elements if step(e) == "p[hidden]" and not len(e)]
    left_out = {id(e) for e in (*varying, *searched)}
    return Counter(path(e) for e in elements if id(e) not in left_out) + Counter(
        {path(e): 1 for e in varying}
    )


def title_of(page: Page) -> str:
    """Return the first heading without the link that stands in it."""
    (heading,) = page.article.xpath(".//h1")
    return one_line("".join(heading.xpath("./text()")))


def titles(site: Site) -> dict[str, str]:
    """Return the title of every page that is named by a record of the content."""
    named = {"index.html": site.api["briefing"]["title"]}
    for kind, field in (("sectors", "title"), ("actors", "name")):
        for record in site.api[kind][kind]:
            named[site.target("", record["url"])[0]] = record[field]
    return named


def test_the_texts_carry_what_they_should(hostile: Site) -> None:
    texts = [text for _, text in texts_of(hostile.content)]
    assert len(texts) > 50
    assert [p for p in PAYLOADS if not any(p in text for text in texts)] == []
    assert {p for p in PAYLOADS if any(text.startswith(p) for text in texts)} >= {
        "# h {#evil .evil onclick=alert(1)}",
        "- li",
        "1. one",
        "> quote",
    }


def test_no_element_and_no_attribute_comes_out_of_a_text(small: Site, hostile: Site) -> None:
    assert hostile.pages.keys() == small.pages.keys()
    changed = {
        path: (shape_of(page) - shape_of(small.pages[path]))
        + (shape_of(small.pages[path]) - shape_of(page))
        for path, page in hostile.pages.items()
    }
    assert {path: found for path, found in changed.items() if found} == {}


def test_nothing_runs_and_nothing_loads(small: Site, hostile: Site) -> None:
    def scripts(page: Page) -> list[str]:
        data = "@type='application/json' or @type='application/ld+json'"
        found = page.tree.xpath(f"//script[not({data})]")
        return [script.get("src") or script.text for script in found]

    for path, page in some(hostile.pages.items()):
        assert scripts(page) == scripts(small.pages[path])
        assert page.tree.xpath("//img/@src") == small.pages[path].tree.xpath("//img/@src")
        assert page.article.xpath(".//img") == []
        assert page.tree.xpath("//iframe | //object | //embed | //base | //form[@action]") == []
        names = {name.lower() for name in page.tree.xpath("//@*/..") for name in name.attrib}
        assert {name for name in names if name.startswith("on")} == set()
        addresses = page.tree.xpath("//@href | //@src")
        schemes = {a.partition(":")[0].lower() for a in addresses if re.match(r"[\w+.-]+:", a)}
        assert schemes <= {"http", "https"}


def test_the_data_has_every_text_exactly(hostile: Site) -> None:
    def strings(node: Any) -> set[str]:
        if isinstance(node, dict):
            return set().union(*(strings(value) for value in node.values()))
        if isinstance(node, list):
            return set().union(*(strings(value) for value in node))
        return {node} if isinstance(node, str) else set()

    published = set().union(*(strings(document) for document in hostile.api.values()))
    assert {text for _, text in texts_of(hostile.content)} - published == set()


def test_every_text_stands_on_the_site_exactly(hostile: Site) -> None:
    shown = [text_of(page.article) for page in hostile.pages.values()]
    shown.append(text_of(hostile.pages["index.html"].tree.body))
    unseen = {
        (field, text)
        for field, text in texts_of(hostile.content)
        if field != "display" and not any(text in content for content in shown)
    }
    assert unseen == set()


def test_figures_are_shown_exactly(hostile: Site) -> None:
    for fact in some(f for f in hostile.facts.values() if f["values"]):
        card, proof = hostile.card_of(fact["id"]), hostile.proof_of(fact["id"])
        shown, proved = (
            [text_of(value) for value in part.xpath(f".//*[{classed('value')}]")]
            for part in (card, proof)
        )
        assert shown == [value["display"] for value in fact["values"]]
        own = [v["display"] for evidence in fact["evidence"] for v in evidence["values"]]
        if any(e["stance"] == "disputes" for e in fact["evidence"]):
            assert set(own) <= set(proved) <= {*own, *shown}
        else:
            assert proved == own


def test_headings_and_window_titles_are_exact(hostile: Site) -> None:
    briefing = hostile.api["briefing"]["title"]
    for path, title in some(titles(hostile).items()):
        page = hostile.pages[path]
        assert title_of(page) == title
        (window,) = page.tree.xpath("/html/head/title")
        assert text_of(window) == (briefing if path == "index.html" else f"{title} · {briefing}")
    for page in some(hostile.pages.values()):
        (window,) = page.tree.xpath("/html/head/title")
        assert text_of(window).endswith(briefing)
        assert len(page.tree.xpath("//title[not(ancestor::svg)]")) == 1


def test_facts_have_exact_headings_and_statements_on_their_pages_and_in_lists(
    hostile: Site,
) -> None:
    for fact in some(hostile.facts.values()):
        assert title_of(hostile.page_of(fact["url"])) == fact["title"]
        for around in (hostile.card_of(fact["id"]), hostile.entry_of(fact["id"])):
            (statement,) = around.xpath(".//*[@data-statement]")
            shown = text_of(statement)
            cites = text_of(statement.xpath(f".//*[{classed('cites')}]")[0])
            assert shown.partition(cites)[0].rstrip() == fact["statement"]


def test_navigation_header_and_neighbours_have_exact_names(hostile: Site) -> None:
    briefing = hostile.api["briefing"]["title"]
    names = titles(hostile)
    sectors = [s["title"] for s in hostile.api["sectors"]["sectors"]]
    for page in some(hostile.pages.values()):
        (logo,) = page.tree.xpath("//header//a[@data-md-component='logo']")
        assert (logo.get("title"), logo.get("aria-label")) == (briefing, briefing)
        header = page.tree.xpath("//header//*[@data-md-component='header-title']")[0]
        assert text_of(header).startswith(briefing)
        primary = page.tree.xpath(f"//nav[{classed('md-nav--primary')}]")[0]
        for link in primary.xpath(".//a[@href]"):
            target, fragment = hostile.target(page.path, link.get("href"))
            if target in names and target != "index.html" and not fragment:
                assert text_of(link) == names[target]
        assert [s for s in sectors if s not in text_of(primary)] == []
        for link in page.tree.xpath(f"//a[{classed('md-footer__link')}]"):
            target, _ = hostile.target(page.path, link.get("href"))
            if target in names and target != "index.html":
                assert link.get("aria-label").endswith(f": {names[target]}")


def test_descriptions_are_exact(hostile: Site) -> None:
    def description(path: str) -> str:
        (found,) = hostile.pages[path].tree.xpath("/html/head/meta[@name='description']/@content")
        return found

    assert description("index.html") == hostile.api["briefing"]["subtitle"]
    for sector in some(hostile.api["sectors"]["sectors"]):
        assert description(hostile.target("", sector["url"])[0]) == sector["summary"]


def test_the_search_has_every_fact_once_exactly(hostile: Site) -> None:
    entries = {entry["location"]: entry for entry in hostile.search_entries}
    assert len(entries) == len(hostile.search_entries)
    for fact in some(hostile.facts.values()):
        entry = entries[fact["url"]]
        assert entry["title"] == fact["title"]
        assert entry["text"] == fact["statement"]


def test_addresses_of_sources_are_exact(hostile: Site) -> None:
    for source in some(hostile.api["sources"]["sources"]):
        page = hostile.page_of(source["url"])
        links = page.article.xpath(".//a[@rel]/@href")
        licence = (source["licence"] or {}).get("url")
        assert links == [a for a in (source["URL"], source["archive"], licence) if a]
        assert (source["URL"] or "") in text_of(page.article)
