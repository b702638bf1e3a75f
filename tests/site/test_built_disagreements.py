"""Every disputed fact with every voice, and a word on how sure it is wherever a fact stands."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.support.built import Element, Site, classed, text_of
from tests.support.citing import bearing_of, passage_named, row_passage
from tests.support.looping import some

PAGE = "disagreements/index.html"
FACT = "facts/{}/index.html"

EXPLAINED = {
    "single-voice": "One voice carries the claim, or voices that belong together; another counts only "
    "with quoted words that are proved or were seen.",
    "corroborated": "Two or more voices that do not belong together carry the claim, each in quoted "
    "words that are proved or were seen, and none disputes it.",
    "contested": "A voice that does not carry the claim says otherwise.",
    "our-inference": "No source says it: it is our own arithmetic or inference.",
}
OVERTAKEN, TOLD_LATER = "overtaken", "A source tells what became of it."


def words_of(fact: dict[str, Any]) -> list[str]:
    """Return the words on the badges of a fact's assessment."""
    overtaken = [OVERTAKEN] if fact["currency"] == OVERTAKEN else []
    return [fact["support"].replace("-", " "), *overtaken]


def disputed(site: Site) -> list[str]:
    return [
        fact["id"]
        for fact in site.facts.values()
        if any(e["stance"] == "disputes" for e in fact["evidence"])
    ]


A_THOUSAND = re.compile(r"(?<!\d )\b(?:a thousand|тысяч[аиу]?)\b")
"""The number that quotes here write without a digit."""


def cells(row: Element) -> list[str]:
    return [text_of(cell) for cell in row.xpath("./th | ./td")]


def test_just_the_disputed_facts_are_there_each_once(site: Site) -> None:
    page = site.pages[PAGE]
    shown = [h.get("id") for h in page.tree.xpath("//h2[following-sibling::*[1][@data-cited]]")]
    assert shown == disputed(site)


def test_only_a_disputed_fact_has_its_voices_side_by_side_on_its_page(site: Site) -> None:
    tables = {
        name: len(site.proof_of(name).xpath(f".//table[{classed('voices')}]"))
        for name in site.facts
    }
    assert tables == {name: int(name in disputed(site)) for name in site.facts}
    lists = {
        name: len(site.proof_of(name).xpath(f"./ul[{classed('passages')}]")) for name in site.facts
    }
    assert lists == {name: 1 - tables[name] for name in site.facts}


@pytest.mark.parametrize("where", ["among disagreements", "on its page"])
def test_every_voice_has_its_row_with_figure_words_and_source(site: Site, where: str) -> None:
    actors = {a["id"]: a for a in site.api["actors"]["actors"]}
    sources = {s["id"]: s for s in site.api["sources"]["sources"]}
    for name in some(disputed(site)):
        fact = site.facts[name]
        page, around = site.page_of_fact(name), site.proof_of(name)
        if where == "among disagreements":
            page = site.pages[PAGE]
            around = page.by_id(name).getnext()
        rows = around.xpath(f".//table[{classed('voices')}]/tbody/tr")
        assert len(rows) == len(fact["evidence"])

        def values_of(
            evidence: dict[str, Any], fact: dict[str, Any] = fact
        ) -> list[dict[str, Any]]:
            if evidence["values"] or evidence["stance"] != "supports":
                return evidence["values"]
            words = A_THOUSAND.sub("1000", f"{evidence['quote']} {evidence['says']}")
            said = {re.sub(r"\D", "", n).strip("0") for n in re.findall(r"\d[\d.,]*", words)}
            return [
                v for v in fact["values"] if re.sub(r"\D", "", str(v["amount"])).strip("0") in said
            ]

        has_figures = any(values_of(evidence) for evidence in fact["evidence"])
        for evidence in fact["evidence"]:
            voice, values = actors[evidence["voice"]], values_of(evidence)
            said = [part for part in (evidence["quote"], evidence["says"]) if part]
            (row, *_) = [
                row
                for row in rows
                if cells(row)[0] == f"{voice['name']} {bearing_of(evidence)}"
                and row_passage(site, page, row) == passage_named(evidence)
                and all(part in text_of(row.xpath(f"./td[{classed('says')}]")[0]) for part in said)
            ]
            figures = [text_of(cell) for cell in row.xpath(f"./td[{classed('figure')}]")]
            assert len(figures) == has_figures
            for value in values:
                assert value["display"] in figures[0]
            if has_figures:
                assert (figures[0] == "no figure") is (not values)
            (link,) = row.xpath("./th/a/@href")
            assert site.target(page.path, link)[0] == site.target("", voice["url"])[0]
            is_excerpt = sources[evidence["source"]]["consulted"] == "excerpt"
            assert ("from an excerpt" in cells(row)[-1]) is is_excerpt


def test_why_they_differ_is_told_or_told_to_be_unknown(site: Site) -> None:
    for name in some(disputed(site)):
        (told,) = site.pages[PAGE].by_id(name).getnext().xpath(f".//p[{classed('differ')}]")
        why = site.facts[name]["why_they_differ"]
        assert text_of(told) == f"Why they differ: {why or 'not known'}"
        on_its_page = site.card_of(name).xpath(f".//*[{classed('differ')}]/dd")
        assert [text_of(row) for row in on_its_page] == ([why] if why else [])


def test_every_fact_wears_its_assessment_in_a_word_and_explains_it(site: Site) -> None:
    for fact in some(site.facts.values()):
        card = site.card_of(fact["id"])
        listed = site.entry_of(fact["id"]).xpath(f".//*[{classed('badge-assessment')}]")
        assert [text_of(badge) for badge in listed] == words_of(fact)
        badges = card.xpath(f".//*[{classed('badge-assessment')}]")
        assert [text_of(badge) for badge in badges] == words_of(fact)
        explained = EXPLAINED[fact["support"]]
        if fact["currency"] == OVERTAKEN:
            explained += f" {TOLD_LATER}"
        meanings = meanings_of(site)
        assert " ".join(meanings[word] for word in words_of(fact)) == explained
        (row,) = card.xpath(f".//*[{classed('weighed')}]/dd")
        assert text_of(row).startswith(explained)
        names = {a["id"]: a["name"] for a in site.api["actors"]["actors"]}
        assert {names[v] for v in fact["voices"]} <= {text_of(a) for a in row.xpath("./a")}


MARK = f".//*[{classed('badge')} or {classed('stance')} or {classed('excerpt')}]"


def meanings_of(site: Site) -> dict[str, str]:
    """Return what the script of the site says of each mark."""
    script = (site.folder / "assets/terms.js").read_text(encoding="utf-8")
    (meanings,) = re.findall(r"^  const MEANINGS = (.*);$", script, flags=re.MULTILINE)
    return json.loads(meanings)


def test_a_mark_is_never_without_its_explanation(site: Site) -> None:
    """It explains itself by a script, and on the page about the briefing without one."""
    meanings = meanings_of(site)
    assert {*EXPLAINED.values(), TOLD_LATER} <= {*meanings.values()}
    told = text_of(site.pages["about/index.html"].article)
    for page, mark in some((p, m) for p in site.pages.values() for m in p.article.xpath(MARK)):
        word = text_of(mark).rstrip(":")
        assert word in meanings, page.path
        assert f"{word} {meanings[word]}" in told, (page.path, word)
    scripts = {path: p.tree.xpath("//script/@src") for path, p in site.pages.items()}
    assert [
        p for p, found in scripts.items() if not any("assets/terms.js" in s for s in found)
    ] == []


def test_a_fact_in_the_list_of_its_sector_leads_to_what_its_passages_do(site: Site) -> None:
    lines = f".//ol[{classed('fact-lines')}]/li"
    for page, entry in some(
        (p, entry) for p in site.pages.values() for entry in p.article.xpath(lines)
    ):
        (link,) = entry.xpath(f".//a[{classed('proof')}]")
        told = text_of(link)
        assert re.match(r"1 passage: [a-z]|[2-9]\d* passages: \d+ |1\d+ passages: \d+ ", told), (
            page.path
        )
        assert site.target(page.path, link.get("href")) == (FACT.format(entry.get("id")), "")


def test_the_figures_of_coverage_are_those_of_the_data(site: Site) -> None:
    page = site.pages["about/index.html"]
    rows = {
        text_of(row.xpath("./dt")[0]): text_of(row.xpath("./dd")[0])
        for row in page.by_id("coverage_").getnext().xpath("./div")
    }
    facts = list(site.facts.values())
    counts = [
        f"{sum(f['support'] == name for f in facts)} {name.replace('-', ' ')}" for name in EXPLAINED
    ]
    overtaken = sum(f["currency"] == OVERTAKEN for f in facts)
    assert rows["Facts"] == f"{', '.join(counts)}; {overtaken} of them overtaken."
    holders = [*facts, *site.api["briefing"]["questions"]]
    holders += [s for a in site.api["actors"]["actors"] for s in a["profile"]]
    read = {s["id"]: s["consulted"] for s in site.api["sources"]["sources"]}
    quoted = [read[e["source"]] for h in holders for e in h["evidence"] if e["quote"]]
    briefs = sum(len(sector["brief"]) for sector in site.api["sectors"]["sectors"])
    sentences = len(holders) + len(site.api["briefing"]["bottom_line"]) + briefs
    assert rows["Sentences"] == f"{sentences} of {sentences} carry a citation."
    assert f" of {len(quoted)} quotes are proved" in rows["Quotes"]
    assert f"; {len(quoted) - quoted.count('full-text')} come" in rows["Quotes"]
    assert f" of {len(read)} sources" in rows["Sources"]
    assert f" of {len(facts)} facts" in rows["Reviews"]


def test_the_article_maps_its_paragraphs_to_facts_and_how_they_fared(site: Site) -> None:
    compared = 0
    for source in some(site.api["sources"]["sources"]):
        page = site.page_of(source["url"])
        for use in page.article.xpath(f".//ul[{classed('uses')}]/li"):
            if text_of(use.xpath(f".//*[{classed('what')}]")[0]) != "fact":
                continue
            (link,) = use.xpath(f"./p[{classed('line-title')}]/a/@href")
            fact = site.facts[site.fact_pages[site.target(page.path, link)[0]]]
            badges = use.xpath(f"./p/span[{classed('badge-assessment')}]")
            assert [text_of(badge) for badge in badges] == words_of(fact)
            others = [e for e in fact["evidence"] if e["source"] != source["id"]]
            told = [(text_of(a), a.get("href")) for a in use.xpath(f"./p/a[{classed('others')}]")]
            plural = "" if len(others) == 1 else "s"
            assert told == (
                [(f"{len(others)} other passage{plural} on it", link)] if others else []
            )
            compared += 1
    assert compared
