"""What the head of each page tells machines: how it is cited, what it is, where its copy is."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.built import Page, Site, one_line, text_of
from tests.support.looping import some


@pytest.fixture(scope="module", params=["linked", "hostile"])
def told(request: pytest.FixtureRequest) -> Site:
    """A site with an address, and one with markup in every text."""
    found: Site = request.getfixturevalue(request.param)
    return found


def linked_data(page: Page) -> dict[str, Any]:
    (script,) = page.tree.xpath("//script[@type='application/ld+json']/text()")
    found: dict[str, Any] = json.loads(script)
    return found


def metas(page: Page) -> dict[str, str]:
    return {m.get("name"): m.get("content") for m in page.tree.xpath("//meta[@name]")}


def shared(page: Page) -> dict[str, str]:
    return {m.get("property"): m.get("content") for m in page.tree.xpath("//meta[@property]")}


def assessed(fact: dict[str, Any]) -> str:
    """Return the words for the assessment of a fact."""
    overtaken = ", overtaken" if fact["currency"] == "overtaken" else ""
    return fact["support"].replace("-", " ") + overtaken


def pages(site: Site) -> list[Page]:
    return [page for page in site.pages.values() if page.path != "404.html"]


def test_every_page_says_how_it_is_cited_and_leads_to_its_copy(told: Site) -> None:
    as_of = told.api["briefing"]["as_of"]
    for page in some(pages(told)):
        known = metas(page)
        if not page.tree.xpath("//script[@type='application/ld+json']"):
            assert page.tree.xpath("//article") == [], page.path  # only redirects
            continue
        data = linked_data(page)
        assert known["citation_publication_date"] == as_of.replace("-", "/")
        assert known["citation_language"] == told.api["briefing"]["language"]
        assert data["dateModified"] == as_of
        if told.url:
            assert known["citation_public_url"] == data["url"] == told.url + page.address
        else:
            assert "citation_public_url" not in known
            assert "url" not in data
        copies = page.tree.xpath("//link[@type='text/markdown']/@href")
        assert len(copies) == 1, page.path
        assert [told.missing(page.path, copy) for copy in copies] == [""] * len(copies)


def test_the_home_page_is_a_data_set_and_names_its_files(told: Site) -> None:
    data = linked_data(told.pages["index.html"])
    head = told.api["briefing"]
    assert data["@type"] == ["WebSite", "Dataset"]
    assert data["name"] == f"{head['title']}: {head['subtitle']}"
    assert data["distribution"]
    for file in some(data["distribution"]):
        path = file["contentUrl"].removeprefix(told.url)
        assert (told.folder / path).is_file(), path


def test_a_fact_cites_its_sources_and_a_source_is_told_with_what_is_known(told: Site) -> None:
    sources = {s["id"]: s for s in told.api["sources"]["sources"]}
    names = {a["id"]: a["name"] for a in told.api["actors"]["actors"]}
    for source in some(sources.values()):
        work = linked_data(told.page_of(source["url"]))["mainEntity"]
        date = source["issued"]
        is_plain = date and not (date["approximate"] or date["uncertain"] or "/" in date["edtf"])
        assert work.get("datePublished") == (date["edtf"] if is_plain else None)
        assert work.get("name") == source["title"]
        assert work.get("author", []) == source["author"]
        assert work.get("url") == source["URL"]
        assert work["publisher"]["name"] == source["publisher"]
    for fact in some(told.facts.values()):
        data = linked_data(told.page_of(fact["url"]))
        assert data["name"] == fact["title"]
        review = data["mainEntity"]
        assert review["@type"] == "ClaimReview"
        claim = review["itemReviewed"]
        assert (claim["name"], claim["text"]) == (fact["title"], fact["statement"])
        assert review["claimReviewed"] == fact["statement"]
        assert claim.get("author", {}).get("name") == names.get(fact["stated_by"])
        assert review["reviewRating"]["alternateName"] == assessed(fact)
        assert review.get("url") == (fact["url"] if told.url else None)
        carrying = dict.fromkeys(e["source"] for e in fact["evidence"] if e["role"] == "carries")
        assert [w.get("url") for w in claim["appearance"]] == [sources[s]["URL"] for s in carrying]
        cited = dict.fromkeys(e["source"] for e in fact["evidence"])
        assert [w.get("url") for w in data["citation"]] == [sources[s]["URL"] for s in cited]
    for sector in some(told.api["sectors"]["sectors"]):
        data = linked_data(told.page_of(sector["url"]))
        assert data["name"] == sector["title"]
        assert "citation" not in data  # what it lists is cited on the pages of the facts


def test_the_title_of_a_fact_goes_with_its_assessment_wherever_it_is_shared(told: Site) -> None:
    briefing = told.api["briefing"]["title"]
    for fact in some(told.facts.values()):
        page = told.page_of(fact["url"])
        headline = one_line(f"{fact['title']} ({assessed(fact)})")
        (window,) = page.tree.xpath("/html/head/title")
        assert text_of(window) == f"{headline} · {briefing}"
        assert shared(page)["og:title"] == headline
        (heading,) = page.article.xpath(".//h1")
        assert one_line("".join(heading.xpath("text()"))) == one_line(fact["title"])
        proof = text_of(told.proof_of(fact["id"]).xpath("./h2")[0]).rstrip("#")
        assert metas(page)["description"] == one_line(
            f"{fact['statement']} {assessed(fact).capitalize()}; {proof}."
        )


def test_a_page_names_itself_to_who_shares_it(told: Site) -> None:
    for page in some(pages(told)):
        found, known = shared(page), metas(page)
        assert found["og:site_name"] == told.api["briefing"]["title"]
        assert found["og:description"] == known["description"]
        assert found.get("og:url") == (told.url + page.address if told.url else None)
        if not page.path.startswith("facts/"):
            assert found["og:title"] == known["citation_title"]
