"""The reverse of citing: what is not cited is a heading, a label, or a sentence of a template."""

from __future__ import annotations

import re

import pytest
from lxml import html

from tests.support.built import Site, classed, one_line, text_of
from tests.support.workshop import Workshop

EXEMPT = (
    "ancestor::*[@data-cited or @data-statement]",
    "ancestor::h1 or ancestor::h2 or ancestor::h3",
    f"ancestor::ol[{classed('references')}]",
    f"ancestor::fieldset[{classed('filter')}]",
    f"ancestor::p[{classed('lead')}]",
    f"ancestor::ul[{classed('given')}]",
    f"ancestor::a[ancestor::ul[{classed('moved')}]]",
    f"ancestor::span[{classed('withdrawn')}]",
    f"ancestor::a[ancestor::p[{classed('jump')}]]",
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
"""What holds a text that needs no look: a citation, a heading, the reference list, the filter, names
of sources, links to facts that have moved and to figures below, why others are withdrawn, the path of a file to edit,
how the briefing itself is cited, and the parts of a figure that are made from the data: each mark and
each row of its table leads to its fact, where it is cited."""

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
        "actor": paths(site, "actors"),
        "register": registers,
        "timeline": ["timeline/index.html"],
    }[kind]


@pytest.mark.parametrize("kind", ["sector", "actor", "register", "timeline"])
def test_what_is_not_cited_is_a_sentence_of_a_template(
    site: Site, kind: str, known: set[str]
) -> None:
    looked_at = of_kind(site, kind)
    assert looked_at
    unknown = {
        (path, run) for path in looked_at for run in told_uncited(site, path) if run not in known
    }
    assert unknown == set()


def test_the_lead_of_a_sector_is_its_summary_and_no_other_page_of_facts_has_more(
    site: Site,
) -> None:
    summaries = {
        site.target("", s["url"])[0]: [s["summary"]] for s in site.api["sectors"]["sectors"]
    }
    leads = {
        path: [text_of(p) for p in page.article.xpath(f".//p[{classed('lead')}]")]
        for path, page in site.pages.items()
    }
    assert {path: leads[path] for path in summaries} == summaries
    assert {path for path, found in leads.items() if len(found) > 1} == set()
    assert {path: leads[path] for path in of_kind(site, "actor") if leads[path]} == {}


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
