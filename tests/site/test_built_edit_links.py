"""Every entry names the line that it comes from; with a repository, it is edited, reported and traced."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

from generator.core.diagnostics import shorten
from tests.support.built import Element, Site, classed, one_line, text_of
from tests.support.looping import some


def edit_line(site: Site, record: dict[str, Any]) -> Element:
    """Return the line on editing that belongs to a record: the first one after its heading."""
    page = site.page_of(record["url"])
    _, fragment = site.target("", record["url"])
    start = page.by_id(fragment) if fragment else page.article
    axis = "following::*" if fragment else "descendant::*"
    return start.xpath(f"{axis}[{classed('edit')}][1]")[0]


def records(site: Site) -> Iterator[dict[str, Any]]:
    """Yield everything that has a place of its own on the site and a line to edit."""
    yield from site.facts.values()
    yield from site.api["briefing"]["questions"]
    yield from site.api["actors"]["actors"]
    yield from site.api["sources"]["sources"]


def test_without_a_repository_file_and_line_are_named_and_nothing_is_linked(plain: Site) -> None:
    for record in some(records(plain)):
        line = edit_line(plain, record)
        assert line.xpath(".//a") == []
        assert text_of(line) == "{file} line {line}".format(**record["position"])
    editing = [
        (page.path, link)
        for page in plain.pages.values()
        for link in page.tree.xpath("//a/@href")
        if "/edit" in link or "github" in link.replace("squidfunk.github.io", "")
    ]
    assert editing == []


def test_with_a_repository_every_line_leads_to_edit_report_and_history(linked: Site) -> None:
    shown, expected = {}, {}
    for record in records(linked):
        line = edit_line(linked, record)
        file, number = record["position"]["file"], record["position"]["line"]
        shown[record["id"]] = (
            [link.partition("?")[0] for link in line.xpath(".//a/@href")],
            one_line(line.text_content()),
        )
        own_file = file == f"content/sources/{record['id']}.yml"
        traced = f"commits/main/{file}" if own_file else f"blame/main/{file}#L{number}"
        ways = (f"edit/main/{file}#L{number}", "issues/new", traced)
        expected[record["id"]] = (
            [f"{linked.repository}/{way}" for way in ways],
            f"Edit · Report a problem · History · {file} line {number}",
        )
    assert shown == expected


def test_each_way_in_is_named_for_who_does_not_see_where_it_stands(linked: Site) -> None:
    for fact in some(linked.facts.values()):
        links = edit_line(linked, fact).xpath(".//a")
        assert [(text_of(a), a.get("aria-label")) for a in links] == [
            ("Edit", f"Edit fact: {fact['title']}"),
            ("Report a problem", f"Report a problem with fact: {fact['title']}"),
            ("History", f"History of fact: {fact['title']}"),
        ]


def test_a_report_names_the_fact_and_its_published_page(linked: Site) -> None:
    for fact in some(linked.facts.values()):
        report = urlsplit(edit_line(linked, fact).xpath(".//a/@href")[1])
        assert {key: value for key, (value,) in parse_qs(report.query).items()} == {
            "template": "correction.yml",
            "title": shorten(f"Correction: {fact['title']}", 80),
            "fact": fact["id"],
            "page": f"{linked.url}{fact['url'].removeprefix(linked.url)}",
        }


def test_markup_in_a_title_is_text_in_the_address_and_in_the_name(hostile: Site) -> None:
    for fact in some(hostile.facts.values()):
        edit, report, history = edit_line(hostile, fact).xpath(".//a")
        query = parse_qs(urlsplit(report.get("href")).query, strict_parsing=True)
        assert query == {
            "template": ["correction.yml"],
            "title": [shorten(f"Correction: {fact['title']}", 80)],
            "fact": [fact["id"]],
        }
        assert edit.get("aria-label") == f"Edit fact: {fact['title']}"
        assert {a.get("href").partition("/example/")[0] for a in (edit, report, history)} == {
            "https://forge.example.org"
        }
        assert {name for a in (edit, report, history) for name in a.attrib} == {
            "href",
            "aria-label",
        }


def test_a_new_fact_is_proposed_on_the_page_of_its_sector(linked: Site, plain: Site) -> None:
    for sector in some(linked.api["sectors"]["sectors"]):
        file = f"content/facts/{sector['id']}.yml"
        (line,) = proposals(linked, sector["url"])
        assert text_of(line) == f"Propose a new fact, or add it at the end of {file}"
        (link,) = line.xpath(".//a/@href")
        assert parse_qs(urlsplit(link).query)["sector"] == [sector["id"]]
        (line,) = proposals(plain, sector["url"].removeprefix(linked.url))
        assert text_of(line) == f"A new fact goes at the end of {file}"
        assert line.xpath(".//a") == []


def test_a_new_source_is_proposed_on_the_page_of_the_sources(linked: Site, plain: Site) -> None:
    (line,) = proposals(linked, f"{linked.url}sources/")
    assert text_of(line) == "Propose a new source, or add it as a file in content/sources/"
    (link,) = line.xpath(".//a/@href")
    assert link.startswith(f"{linked.repository}/issues/new?template=new-source.yml&")
    (line,) = proposals(plain, "sources/")
    assert text_of(line) == "A new source goes as a file in content/sources/"


def proposals(site: Site, link: str) -> list[Element]:
    """Return the lines on a page that say where something new belongs."""
    lines = site.page_of(link).article.xpath(f".//p[{classed('edit')}]")
    return [line for line in lines if "new" in text_of(line).split()]


def test_the_edit_link_of_a_fact_is_on_its_line_in_the_file_of_its_sector(linked: Site) -> None:
    for fact in some(linked.facts.values()):
        link, _, _ = edit_line(linked, fact).xpath(".//a/@href")
        start, hash_, number = link.partition("#L")
        assert (start, hash_) == (
            f"{linked.repository}/edit/main/content/facts/{fact['sector']}.yml",
            "#L",
        )
        file = linked.content / "facts" / f"{fact['sector']}.yml"
        lines = file.read_text(encoding="utf-8").splitlines()
        assert lines[int(number) - 1] == f"- id: {fact['id']}"
