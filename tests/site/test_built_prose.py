"""The reverse of citing: what is not cited is a heading, a label, or a sentence of a template."""

from __future__ import annotations

import re

import pytest
from lxml import html

from tests.support.built import Site, classed, one_line, text_of
from tests.support.citing import row_passage
from tests.support.looping import some
from tests.support.workshop import Workshop

EXEMPT = (
    "ancestor::*[@data-cited or @data-statement]",
    "ancestor::h1 or ancestor::h2 or ancestor::h3",
    f"ancestor::ol[{classed('references')}]",
    f"ancestor::fieldset[{classed('filter')}]",
    f"ancestor::div[{classed('choices')}]",
    f"ancestor::p[{classed('sift')}]",
    f"ancestor::p[{classed('up')}]",
    f"ancestor::div[{classed('fact-tools')}]",
    f"ancestor::p[{classed('review-count')}]",
    f"ancestor::ul[{classed('named')}]",
    f"ancestor::ul[{classed('changed-facts')}]",
    f"ancestor::p[{classed('change-more')}]",
    f"ancestor::*[{classed('passages')}]",
    f"ancestor::table[{classed('voices')}]",
    f"ancestor::details[{classed('looked-for')}]",
    f"ancestor::li[{classed('entry')}]",
    f"ancestor::div[{classed('beside')}]",
    f"ancestor::p[{classed('lead')}]",
    f"ancestor::ul[{classed('given')}]",
    f"ancestor::a[ancestor::ul[{classed('moved')}]]",
    f"ancestor::span[{classed('withdrawn')}]",
    f"parent::code[parent::p[{classed('edit')}]]",
    f"ancestor::p[{classed('citation')}]",
    f"parent::code[parent::p[{classed('formats')}]]",
    *(
        f"ancestor::{part}[ancestor::figure[{classed('figure')}]]"
        for part in (
            f"p[{classed('figure-title')}]",
            f"p[{classed('figure-lead')}]",
            f"ul[{classed('figure-legend')}]",
            f"div[{classed('figure-drawing')}]",
            f"p[{classed('figure-note')}]",
            "table",
        )
    ),
)
"""What holds a text that needs no look: a citation, a heading, the reference list, the filters, the way up,
a title on the timeline and a number side by side with others, each with the link to its fact,
names of sources, links to facts and questions, changes of a fact, each with the link to its entry, links to facts that have moved, why others are withdrawn,
passages, each with the link to its source, searches, each with the link to its record, how many facts are
reviewed, the path of a file to edit, how the briefing itself is cited, the means to sort a list, and the parts of a figure that are made from the data: each mark
and each row of its table leads to its fact, where it is cited."""

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)


@pytest.fixture(scope="module")
def known(workshop: Workshop) -> set[str]:
    """Every run of text that stands in a template as it is shown."""
    runs: set[str] = set()
    for path in sorted((workshop.project / "templates").rglob("*.jinja")):
        markup = _JINJA.sub("<jinja></jinja>", path.read_text(encoding="utf-8"))
        for run in html.fragment_fromstring(markup, create_parent="div").itertext():
            runs.update(one_line(part) for part in run.split("\n\n"))
    return runs - {""}


def told_uncited(site: Site, path: str) -> list[str]:
    """Return what a page's content says outside citations, headings and lists of sources."""
    outside = " and ".join(f"not({condition})" for condition in EXEMPT)
    runs = site.pages[path].article.xpath(f".//text()[{outside}]")
    return [one_line(run) for run in runs if run.strip()]


def paths(site: Site, document: str) -> list[str]:
    return [site.target("", record["url"])[0] for record in site.api[document][document]]


def of_kind(site: Site, kind: str) -> list[str]:
    registers = [path for path in site.pages if path.startswith("registers/")]
    return {
        "sector": paths(site, "sectors"),
        "fact": paths(site, "facts"),
        "figure": [path for path in site.pages if path.startswith("figures/")],
        "actor": paths(site, "actors"),
        "register": registers,
        "timeline": ["timeline/index.html"],
    }[kind]


@pytest.mark.parametrize("kind", ["sector", "fact", "figure", "actor", "register", "timeline"])
def test_what_is_not_cited_is_a_sentence_of_a_template(
    site: Site, kind: str, known: set[str]
) -> None:
    looked_at = of_kind(site, kind)
    assert looked_at
    unknown = {
        (path, run) for path in looked_at for run in told_uncited(site, path) if run not in known
    }
    assert unknown == set()


def test_what_needs_no_look_leads_to_where_it_is_cited(site: Site) -> None:
    """Each name to its page, each change to its entry, each passage to its source, each search to its record."""
    looked = {"name": 0, "change": 0, "passage": 0, "search": 0}
    for page in (site.pages[path] for k in ("sector", "fact") for path in of_kind(site, k)):
        for name in page.article.xpath(f".//ul[{classed('named')}]/li"):
            first = next(name.iter("a"))
            path, _ = site.target(page.path, first.get("href"))
            assert path.startswith(("facts/", "questions/"))
            assert not (name.text or "").strip()
            looked["name"] += 1
        for change in page.article.xpath(f".//ul[{classed('changed-facts')}]/li"):
            path, anchor = site.target(page.path, change.xpath("./a/@href")[0])
            assert path == "changes/index.html"
            assert anchor
            looked["change"] += 1
        rows = f".//ul[{classed('passages')}]/li | .//table[{classed('voices')}]/tbody/tr"
        for row in page.article.xpath(rows):
            assert row_passage(site, page, row)[0] in site.source_pages.values()
            looked["passage"] += 1
        for told in page.article.xpath(f".//details[{classed('looked-for')}]"):
            kept = [site.target(page.path, link) for link in told.xpath("./a/@href | ./p/a/@href")]
            quoted = told.xpath("./span")
            assert kept or quoted
            assert {path for path, _ in kept} <= {"about/index.html"}
            looked["search"] += 1
    assert all(looked.values()), looked


def test_a_sector_begins_with_its_brief_or_else_its_summary_and_no_other_page_has_more(
    site: Site,
) -> None:
    sectors = {site.target("", s["url"])[0]: s for s in site.api["sectors"]["sectors"]}
    summaries = {
        path: [] if sector["brief"] else [sector["summary"]] for path, sector in sectors.items()
    }
    for path, sector in sectors.items():
        told = site.pages[path].article.xpath(f".//div[{classed('brief')}]/*[@data-statement]")
        sentences = [one_line(s.text).rstrip() for s in told]
        assert sentences == [one_line(sentence["text"]) for sentence in sector["brief"]]
        first = site.pages[path].article.xpath(f".//div[{classed('brief')}] | .//h2")
        assert not sector["brief"] or "brief" in first[0].get("class")
    leads = {
        path: [text_of(p) for p in page.article.xpath(f".//p[{classed('lead')}]")]
        for path, page in site.pages.items()
    }
    assert {path: leads[path] for path in summaries} == summaries
    assert {path for path, found in leads.items() if len(found) > 1} == set()
    for kind in ("actor", "fact", "figure"):
        assert {path: leads[path] for path in of_kind(site, kind) if leads[path]} == {}


def test_a_sector_says_how_many_of_its_facts_are_reviewed(site: Site) -> None:
    for sector in some(site.api["sectors"]["sectors"]):
        (told,) = site.page_of(sector["url"]).article.xpath(f".//p[{classed('review-count')}]")
        states = [site.facts[i]["review"]["state"] for i in sector["facts"]]
        wrong = states.count("found-wrong")
        count = f"{states.count('reviewed') + wrong} of {len(states)} fact"
        counted = f"{count}{'' if len(states) == 1 else 's'} reviewed" + (
            f"; {wrong} of these found wrong." if wrong else "."
        )
        (age,) = told.xpath(f".//*[{classed('age')}]")
        assert text_of(told).startswith(f"{counted} Newest source: {text_of(age)} ")


def test_no_text_and_no_attribute_is_escaped_twice(plain: Site, small: Site) -> None:
    entity = re.compile(r"&#?\w+;")
    escaped = {
        (page.path, one_line(text))
        for site in (plain, small)
        for page in site.pages.values()
        for text in page.tree.xpath("//text()[not(parent::script)] | //@*")
        if entity.search(text)
    }
    assert escaped == set()
