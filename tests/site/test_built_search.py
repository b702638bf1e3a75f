"""What the search looks through: every fact once, under its own heading, word for word."""

from __future__ import annotations

import html
import json
import re
from functools import cache
from pathlib import Path

from tests.support.built import Site, classed, one_line, text_of
from tests.support.looping import some

KEPT_TAG = re.compile(r"</?\w+>")


def words_of(site: Site, text: str) -> set[str]:
    """Return the words that the search makes of a text."""
    parts = re.split(separator_of(site.folder), text, flags=re.ASCII)
    return {part.lower() for part in parts if re.search(r"\w", part)}


@cache
def separator_of(folder: Path) -> str:
    """Return the pattern at which the search of a site divides words."""
    index = json.loads((folder / "search/search_index.json").read_text(encoding="utf-8"))
    return str(index["config"]["separator"])


def entries(site: Site) -> dict[str, str]:
    """Return the text of every entry by its place on the site."""
    return {
        entry["location"]: html.unescape(KEPT_TAG.sub(" ", entry["text"]))
        for entry in site.search_entries
    }


def test_every_entry_is_headed_as_its_place_on_the_page_is(site: Site) -> None:
    wrong = set()
    for entry in site.search_entries:
        path, fragment = site.target("", entry["location"])
        page = site.pages[path]
        heading = page.by_id(fragment) if fragment else page.article.xpath(".//h1")[0]
        own = one_line("".join(heading.xpath("text()")))
        if html.unescape(entry["title"]) != own:
            wrong.add((entry["location"], entry["title"], own))
    assert wrong == set()


def test_a_statement_is_found_at_its_fact_and_nowhere_else(site: Site) -> None:
    """But where a sentence of the brief of a sector is the same."""
    texts = entries(site)
    briefs = {
        s["url"].removeprefix(site.url): " ".join(sentence["text"] for sentence in s["brief"])
        for s in site.api["sectors"]["sectors"]
    }
    assert len(texts) == len(site.search_entries)
    for fact in some(site.facts.values()):
        found = [place for place, text in texts.items() if fact["statement"] in one_line(text)]
        told = {place for place, brief in briefs.items() if fact["statement"] in one_line(brief)}
        assert [p for p in found if p not in told] == [fact["url"].removeprefix(site.url)]


def test_lists_of_facts_are_not_in_the_search(site: Site) -> None:
    listing = ("sectors/", "timeline/", "registers/", "sources/", "actors/", "places/", "figures/")
    sections = [place for place in entries(site) if place.startswith(listing) and "#" in place]
    assert sections == []


LEFT_OUT = {"weighed", "reviewed", "excerpt", "at-hand", "looked-for"}
"""What the search leaves out of a fact, by its class: no word of it tells what the fact is about."""


def test_every_word_of_a_fact_but_what_is_left_out_is_a_word_in_the_search(site: Site) -> None:
    texts = {place: words_of(site, text) for place, text in entries(site).items()}
    lost = {}
    for fact in site.facts.values():
        card, proof = site.card_of(fact["id"]), site.proof_of(fact["id"])
        rows = f"ul[{classed('passages')}] | .//table[{classed('voices')}]/tbody"
        excluded = ".//*[@data-search-exclude]"
        left_out = card.xpath(f"./dl[{classed('meta')}]/{excluded}")
        for told in some(proof.xpath(rows)):
            left_out += told.xpath(excluded)
        assert {element.get("class") for element in left_out} <= LEFT_OUT
        sought = "text()[not(ancestor::*[@data-search-exclude])]"
        shown = card.xpath(f".//*[@data-statement]/{sought} | .//dl[{classed('meta')}]//{sought}")
        shown += [run for told in proof.xpath(rows) for run in told.xpath(f".//{sought}")]
        words = texts[fact["url"].removeprefix(site.url)]
        if missing := set().union(*(words_of(site, run) for run in shown)) - words:
            lost[fact["id"]] = sorted(missing)
    assert lost == {}


def test_every_spelling_of_a_name_is_in_the_search(site: Site) -> None:
    tags = {entry["location"]: entry.get("tags", ()) for entry in site.search_entries}
    lost = {}
    for actor in site.api["actors"]["actors"]:
        tagged = " ".join(tags.get(actor["url"].removeprefix(site.url), ()))
        words = set(re.findall(r"\w+", html.unescape(tagged)))
        spellings = {w for n in actor["other_names"] for w in re.findall(r"\w+", n["name"])}
        if spellings - words:
            lost[actor["id"]] = sorted(spellings - words)
    assert lost == {}


def test_every_word_about_a_source_but_how_it_was_read_is_in_the_search(site: Site) -> None:
    """Who looks for "excerpt" or "not known" does not look for a hundred sources."""
    texts = entries(site)
    lost = {}
    for source in site.api["sources"]["sources"]:
        place = source["url"].removeprefix(site.url)
        (about,) = site.page_of(source["url"]).article.xpath(f".//*[{classed('bibliography')}]")
        left_out = {text_of(e) for e in about.xpath(".//*[@data-search-exclude]/dt")}
        unknown = {text_of(e) for e in about.xpath(f".//*[{classed('unknown')}]/dt")}
        assert left_out <= {"Consulted", "Read on", "Official", *unknown}
        shown = about.xpath(".//*[not(@data-search-exclude)]/*[self::dt or self::dd]")
        words = words_of(site, texts[place])
        if missing := set().union(*(words_of(site, text_of(e)) for e in shown)) - words:
            lost[source["id"]] = sorted(missing)
    assert lost == {}
