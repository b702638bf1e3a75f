"""Every fact names the line that it comes from, and links to it where a repository is known."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.support.built import Element, Site, classed, one_line, text_of


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
    for record in records(plain):
        line = edit_line(plain, record)
        assert line.xpath(".//a") == []
        assert text_of(line) == "{file} line {line}".format(**record["origin"])
    editing = [
        (page.path, link)
        for page in plain.pages.values()
        for link in page.tree.xpath("//a/@href")
        if "/edit" in link or "github" in link.replace("squidfunk.github.io", "")
    ]
    assert editing == []


def test_with_a_repository_every_edit_link_leads_to_the_line_of_its_record(linked: Site) -> None:
    shown, expected = {}, {}
    for record in records(linked):
        line = edit_line(linked, record)
        origin = record["origin"]
        shown[record["id"]] = (line.xpath(".//a/@href"), one_line(line.text_content()))
        expected[record["id"]] = (
            [f"{linked.repository}/edit/main/{origin['file']}#L{origin['line']}"],
            f"Edit this fact, {origin['file']} line {origin['line']}",
        )
    assert {key: links for key, (links, _) in shown.items()} == {
        key: links for key, (links, _) in expected.items()
    }
    facts = {key for key in shown if key in linked.facts}
    assert {key: shown[key][1] for key in facts} == {key: expected[key][1] for key in facts}


def test_the_edit_link_of_a_fact_is_on_its_line_in_the_file_of_its_sector(linked: Site) -> None:
    for fact in linked.facts.values():
        (link,) = edit_line(linked, fact).xpath(".//a/@href")
        start, hash_, number = link.partition("#L")
        assert (start, hash_) == (
            f"{linked.repository}/edit/main/content/facts/{fact['sector']}.yml",
            "#L",
        )
        file = linked.content / "facts" / f"{fact['sector']}.yml"
        lines = file.read_text(encoding="utf-8").splitlines()
        assert lines[int(number) - 1] == f"- id: {fact['id']}"
