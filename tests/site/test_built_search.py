"""What the search looks through: every record once, with what it says and what it is called."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from tests.support.built import Site, one_line
from tests.support.looping import some
from tests.support.project import ROOT

VENDORED = {
    "minisearch.js": "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03",
}
"""SHA-256 of each vendored script as it was released: what stands below its licence."""


def entries(site: Site) -> dict[str, dict[str, Any]]:
    """Return every entry by its place on the site."""
    found = {entry["location"]: entry for entry in site.search_entries}
    assert len(found) == len(site.search_entries)
    return found


def test_every_entry_is_headed_as_its_place_on_the_page_is(site: Site) -> None:
    wrong = set()
    for entry in site.search_entries:
        path, fragment = site.target("", entry["location"])
        page = site.pages[path]
        heading = page.by_id(fragment) if fragment else page.article.xpath(".//h1")[0]
        own = one_line("".join(heading.xpath("text()")))
        if entry["title"] != own and entry["kind"] != "source":
            wrong.add((entry["location"], entry["title"], own))
    assert wrong == set()


def test_every_record_and_every_page_has_an_entry(site: Site) -> None:
    there = {site.target("", place)[0] for place in entries(site)}
    assert there == site.pages.keys() - {"404.html"}
    for question in site.api["briefing"]["questions"]:
        assert question["url"].removeprefix(site.url) in entries(site)


def test_a_statement_is_found_at_its_fact_and_nowhere_else(site: Site) -> None:
    """But where a sentence of the brief of a sector is the same."""
    found = entries(site)
    for fact in some(site.facts.values()):
        places = {
            place
            for place, entry in found.items()
            if one_line(fact["statement"]) in one_line(entry["all"]) and entry["kind"] != "sector"
        }
        assert places == {fact["url"].removeprefix(site.url)}


def test_a_fact_is_found_by_its_quotes_and_shows_how_sure_it_is(site: Site) -> None:
    found = entries(site)
    for fact in some(site.facts.values()):
        entry = found[fact["url"].removeprefix(site.url)]
        for piece in fact["evidence"]:
            assert one_line(piece["quote"] or "") in one_line(entry["all"])
            assert one_line(piece["says"] or "") in one_line(entry["all"])
        assert fact["support"].replace("-", " ") in entry["mark"]
        assert ("overtaken" in entry["mark"]) == (fact["currency"] == "overtaken")
        assert bool(entry["date"]) == bool(fact["date"])


def test_every_spelling_of_a_name_is_in_the_search(site: Site) -> None:
    found = entries(site)
    lost = {}
    for actor in site.api["actors"]["actors"]:
        entry = found[actor["url"].removeprefix(site.url)]
        missing = [n["name"] for n in actor["other_names"] if n["name"] not in entry["all"]]
        if missing or entry["title"] != actor["name"]:
            lost[actor["id"]] = missing
    assert lost == {}


def test_a_source_is_found_by_who_published_and_who_wrote_it(site: Site) -> None:
    found = entries(site)
    for source in some(site.api["sources"]["sources"]):
        entry = found[source["url"].removeprefix(site.url)]
        named = (source["publisher"], *source["author"], source["title"], source["URL"])
        for name in filter(None, named):
            assert name in f"{entry['title']} {entry['all']}"


def test_no_page_holds_words_for_the_search_alone(site: Site) -> None:
    for page in some(site.pages.values()):
        assert page.article.xpath(".//p[@hidden] | .//@data-search-exclude") == []


def test_nothing_of_the_search_of_the_theme_is_left(site: Site) -> None:
    files = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*")}
    assert not {f for f in files if "lunr" in f or "/workers" in f or "search_index" in f}
    for page in some(site.pages.values()):
        assert page.tree.xpath("//form[@name='search']") == []


def test_the_months_are_those_of_the_languages_of_the_briefing(plain: Site) -> None:
    script = (plain.folder / "search/entries.js").read_text(encoding="utf-8")
    months = re.search(r'"months":({.*?})', script)
    assert months
    for name, number in (("may", 5), ("noyabr", 11), ("июня", 6), ("märz", 3)):
        assert f'"{name}":{number}' in months[1]


def test_vendored_scripts_are_as_they_were_released_with_their_licence() -> None:
    folder = ROOT / "templates" / "assets" / "vendor"
    assert {path.name for path in folder.iterdir()} == VENDORED.keys()
    for name, digest in VENDORED.items():
        header, _, released = (folder / name).read_bytes().partition(b"*/\n")
        assert b"Copyright" in header and b"https://" in header
        assert hashlib.sha256(released).hexdigest() == digest
