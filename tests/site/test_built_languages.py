"""Words of a source are marked with their language, so that they are read aloud and hyphenated in it."""

from __future__ import annotations

import re

import pytest

from tests.support.built import Element, Page, Site, one_line, text_of
from tests.support.workshop import Workshop

SOURCE = re.compile(r"sources/([a-z0-9-]+)/index\.html")
AWAY = ".//a[@href][not(starts-with(@href, '#'))]"


def languages(site: Site) -> dict[str, str]:
    return {source["id"]: source["language"] for source in site.api["sources"]["sources"]}


def named_languages(site: Site) -> dict[str, str]:
    """Return the languages of quotes that are in another than their source, by their words."""
    return {
        one_line(evidence["quote"]): evidence["language"]
        for fact in site.facts.values()
        for evidence in fact["evidence"]
        if evidence["quote"] and evidence["language"]
    }


def source_of(site: Site, page: Page, quote: Element) -> str | None:
    """Return the source that stands with a quote, or else that whose page it is on."""
    own = SOURCE.fullmatch(page.path)
    for around in quote.iterancestors("li", "tr", "p"):
        if own and "data-cited" in around.attrib:
            break  # what the source itself says; what others say stands in paragraphs within
        links = [site.target(page.path, a.get("href"))[0] for a in around.xpath(AWAY)]
        if found := [match[1] for link in links if (match := SOURCE.fullmatch(link))]:
            return found[-1]
    return own[1] if own else None


def test_every_quote_is_in_the_language_of_its_source(site: Site) -> None:
    by_source, named = languages(site), named_languages(site)
    wrong, looked, foreign = {}, 0, set()
    for page in site.pages.values():
        for quote in page.article.xpath(".//q | .//blockquote"):
            source = source_of(site, page, quote)
            if source is None and "lang" not in quote.attrib and page.path.startswith("about/"):
                continue  # an example of the page's own
            looked += 1
            expected = named.get(text_of(quote)) or by_source.get(source or "")
            if not expected or quote.get("lang") != expected:
                wrong[page.path, text_of(quote)] = (quote.get("lang"), expected, source)
            foreign.add(quote.get("lang"))
    assert wrong == {}
    assert looked > 50
    assert len(foreign) > 1


def test_titles_of_sources_and_names_in_other_spellings_have_their_language(site: Site) -> None:
    wrong = []
    for source in site.api["sources"]["sources"]:
        titles = site.page_of(source["url"]).article.xpath(".//dd/cite/@lang")
        wrong += [(source["id"], t) for t in titles if t != source["language"]]
    for actor in site.api["actors"]["actors"]:
        (article,) = [site.page_of(actor["url"]).article]
        shown = article.xpath(".//dt[. = 'Also written']/following-sibling::dd/span/@lang")
        written = [name["language"] for name in actor["other_names"]]
        if shown != written:
            wrong.append((actor["id"], shown))
    assert wrong == []


@pytest.mark.parametrize(
    ("tag", "direction", "word"),
    [
        ("kk", "ltr", "Skip to content"),
        ("ps", "rtl", "Skip to content"),
        ("de", "ltr", "Zum Inhalt"),
    ],
)
def test_a_page_is_in_the_language_of_the_briefing_whatever_words_the_theme_has(
    workshop: Workshop, tag: str, direction: str, word: str
) -> None:
    site = workshop.in_language(tag)
    assert "404.html" in site.pages
    for page in site.pages.values():
        root, body = page.tree, page.tree.body
        assert (root.get("lang"), body.get("dir")) == (tag, direction), page.path
        assert (root.get("dir") or "ltr") == direction, page.path
    assert word in (site.folder / "index.html").read_text(encoding="utf-8")
    for page in site.redirects.values():
        assert (page.tree.get("lang"), page.tree.get("dir") or "ltr") == (tag, direction)


def test_titles_and_names_have_their_direction(workshop: Workshop) -> None:
    site = workshop.foreign
    directed = {
        (e.tag, e.get("lang"), e.get("dir"))
        for page in site.pages.values()
        for e in page.article.xpath(".//*[@lang and @dir]")
    }
    assert directed == {
        ("q", "ar", "rtl"),
        ("q", "he", "rtl"),
        ("cite", "ar", "rtl"),
        ("span", "fa", "rtl"),
    }


def test_data_for_programs_have_no_characters_of_direction(workshop: Workshop) -> None:
    site = workshop.foreign
    files = [*(site.folder / "api").rglob("*.json"), *(site.folder / "data").rglob("*.*")]
    assert len(files) > 10
    for path in files:
        if path.suffix != ".svg":  # is drawn, as a page is
            assert not re.search(b"\xe2\x81[\xa6-\xa9]", path.read_bytes()), path.name
    for page in site.pages.values():
        for script in page.tree.xpath("//script[@type='application/ld+json']/text()"):
            assert not re.search(r"\\u206[6-9]", script), page.path
