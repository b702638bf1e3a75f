"""The page of a fact holds all that is on record of it; the page of its sector lists it in two lines."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tests.support.built import Element, Page, Site, classed, one_line, text_of
from tests.support.looping import some

CALLED = {"correction": "Correction", "update": "Update", "new": "New", "wording": "Wording only"}


def named(page: Page, heading: str) -> list[tuple[str, tuple[str, str]]]:
    """Return the entries of the list below a heading: their text, and where the first link leads."""
    lists = page.article.xpath(".//h2[text() = $h]/following-sibling::*[1][self::ul]", h=heading)
    entries = [li for found in lists for li in found.xpath("./li")]
    return [(text_of(li), (page.path, li.xpath("./a/@href")[0])) for li in entries]


def led(site: Site, page: Page, heading: str) -> list[tuple[str, tuple[str, str]]]:
    return [(text, site.target(*link)) for text, link in named(page, heading)]


def test_a_fact_leads_up_to_its_sector(site: Site) -> None:
    sectors = {s["id"]: s for s in site.api["sectors"]["sectors"]}
    for fact in some(site.facts.values()):
        page, sector = site.page_of_fact(fact["id"]), sectors[fact["sector"]]
        (up,) = page.article.xpath(f".//p[{classed('up')}]/a")
        assert text_of(up) == one_line(sector["title"])
        assert site.target(page.path, up.get("href")) == site.target("", sector["url"])


def test_what_rests_on_a_fact_is_on_its_page_and_leads_back(site: Site) -> None:
    resting: dict[str, list[dict[str, Any]]] = {name: [] for name in site.facts}
    for fact in site.facts.values():
        for name in (fact["derived"] or {}).get("from", ()):
            resting[name].append(fact)
    assert any(resting.values())
    for name, facts in resting.items():
        found = led(site, site.page_of_fact(name), "What rests on it")
        assert found == [(one_line(f["title"]), site.target("", f["url"])) for f in facts]
        for fact in facts:
            page = site.page_of_fact(fact["id"])
            links = site.card_of(fact["id"]).xpath(f".//*[{classed('derived')}]/dd/a/@href")
            assert (f"facts/{name}/index.html", "") in [site.target(page.path, a) for a in links]


def test_the_open_questions_that_bear_on_a_fact_are_on_its_page(site: Site) -> None:
    questions = site.api["briefing"]["questions"]
    for fact in some(site.facts.values()):
        own = [q for q in questions if fact["id"] in q["facts"]]
        found = led(site, site.page_of_fact(fact["id"]), "What is not known")
        assert found == [(one_line(q["question"]), site.target("", q["url"])) for q in own]


def told(change: dict[str, Any], changed: dict[str, Any]) -> list[str]:
    """Return what a page says of a change of its fact, and of no other: in a line, and field by field.

    What was said of the whole change is left out where it speaks of others.
    """
    day = date.fromisoformat(change["date"])
    kind = "new" if changed["effect"] == "added" else change["kind"]
    line = f"{day.day} {day:%B %Y}: {CALLED[kind]}."
    is_alone = len(change["facts"]) + change["more"] == 1
    if is_alone or (not changed["fields"] and changed["effect"] != "added"):
        line = " ".join([line, change["summary"], *filter(None, [change["note"]])])
    sides = {
        "both": ("Before {before}", "After {after}"),
        "before": ("Gone {before}",),
        "after": ("New {after}",),
    }
    fields = []
    for field in changed["fields"]:
        there = [side for side in ("before", "after") if field[side]]
        fields.append(field["field"])
        fields += [s.format(**field) for s in sides["both" if len(there) == 2 else there[0]]]
    return [one_line(text) for text in (line, *fields)]


def test_the_changes_of_a_fact_are_on_its_page_newest_first(site: Site) -> None:
    ids = {former: f["id"] for f in site.facts.values() for former in (f["id"], *f["aliases"])}
    changes = sorted(site.api["changes"]["changes"], key=lambda c: c["date"], reverse=True)
    expected: dict[str, list[tuple[list[str], tuple[str, str]]]] = {name: [] for name in site.facts}
    for change in changes:
        for changed in change["facts"]:
            if changed["fact"] in ids:
                of_fact = (told(change, changed), site.target("", change["url"]))
                expected[ids[changed["fact"]]].append(of_fact)
    assert any(expected.values())
    partly = {c["url"] for c in changes if c["more"]}
    for name, entries in expected.items():
        page = site.page_of_fact(name)
        items = page.article.xpath(f".//ul[{classed('changed-facts')}]/li")
        found = []
        for item in items:
            rows = [text_of(row) for row in item.xpath("./details/dl//*[self::dt or self::dd]")]
            line = one_line("".join(item.xpath("./text() | ./a/text()")))
            found.append(([line, *rows], site.target(page.path, item.xpath("./a/@href")[0])))
        assert found == entries
        others = page.article.xpath(f".//p[{classed('change-more')}]/a/@href")
        assert bool(others) is bool(partly and entries)
        assert {site.target(page.path, a)[0] for a in others} <= {"changes/index.html"}


def test_a_fact_is_edited_and_cited_once_at_the_end_of_its_page(site: Site) -> None:
    for fact in some(site.facts.values()):
        page = site.page_of_fact(fact["id"])
        (tools,) = page.article.xpath(f".//div[{classed('fact-tools')}]")
        assert page.article.xpath(f".//p[{classed('edit')}]") == tools.xpath("./p[1]")
        (cite,) = page.article.xpath(f".//details[{classed('cite-this')}]")
        assert cite.getparent() is tools
        assert text_of(cite.xpath(f".//p[{classed('citation')}]")[0]).startswith("“")
        assert site.target("", fact["url"])[0] == page.path
        identified = f"Fact {fact['id']}." if not site.url else fact["url"]
        assert identified in text_of(cite)
        assert list(tools.itersiblings("*")) == []


def lines_of(page: Page) -> tuple[list[Element], list[Element]]:
    """Return the entries in the list of a sector's facts, and in that of facts of others."""
    own, others = (
        page.article.xpath(f".//ol[{classed('fact-lines')}][{condition}]/li")
        for condition in (f"not({classed('from-others')})", classed("from-others"))
    )
    return own, others


def newest_first(site: Site, ids: list[str]) -> list[str]:
    """Return facts as a sector lists them: the latest date first, and those without one at the end."""
    dated = [m["fact"] for m in site.api["timeline"]["dated"] if m["fact"] in ids]
    return [*dated[::-1], *(i for i in ids if not site.facts[i]["date"])]


def test_a_sector_lists_each_of_its_facts_once_newest_first_and_those_of_others_apart(
    site: Site,
) -> None:
    for sector in some(site.api["sectors"]["sectors"]):
        page = site.page_of(sector["url"])
        own, others = lines_of(page)
        assert [li.get("id") for li in own] == newest_first(site, sector["facts"])
        assert [li.get("id") for li in others] == newest_first(site, sector["also"])


def test_a_listed_fact_has_its_old_permalinks_its_statement_and_when_it_was(site: Site) -> None:
    for sector in some(site.api["sectors"]["sectors"]):
        page = site.page_of(sector["url"])
        for entry in (li for entries in lines_of(page) for li in entries):
            fact = site.facts[entry.get("id")]
            assert entry.xpath(".//span/@id") == fact["aliases"]
            (statement,) = entry.xpath("./*[@data-statement]")
            assert text_of(statement).startswith(one_line(fact["statement"]))
            (moment,) = entry.xpath(f"./p[{classed('moment')}]")
            told = fact["date"] or fact["said"]
            assert text_of(moment).startswith("no date") == (not told)
            assert text_of(moment).startswith("said ") == bool(fact["said"] and not fact["date"])
            if told:
                shown = set(re.findall(r"\b\d{4}\b", text_of(moment)))
                written = {part[:4] for part in told["edtf"].split("/")}
                assert shown == {year for year in written if year.isdigit()}


def years_of(fact: dict[str, Any]) -> list[str]:
    """Return the years that the date of a fact touches; with an open end, those of its other end."""
    if not (day := fact["date"]):
        return []
    ends = [int(end[:4]) for end in (day["earliest"], day["latest"]) if end]
    return [str(year) for year in range(min(ends), max(ends) + 1)]


def properties_of(fact: dict[str, Any]) -> dict[str, list[str]]:
    overtaken = ["overtaken"] if fact["currency"] == "overtaken" else []
    return {
        "year": years_of(fact),
        "status": [fact["status"]],
        "assessment": [fact["support"], *overtaken],
    }


def test_what_narrows_a_list_is_what_its_facts_have_and_tells_some_from_others(site: Site) -> None:
    offered_somewhere = False
    for sector in some(site.api["sectors"]["sectors"]):
        page = site.page_of(sector["url"])
        own, _ = lines_of(page)
        for entry in own:
            for name, values in properties_of(site.facts[entry.get("id")]).items():
                assert entry.get(f"data-{name}").split() == values, entry.get("id")
        offered = {
            select.get("name"): select.xpath("./option/@value")
            for select in page.article.xpath(f".//div[{classed('choices')}]//select")
        }
        for name in ("year", "status", "assessment"):
            there = {v for li in own for v in (li.get(f"data-{name}") or "").split()}
            if len(there) > 1:
                first, *options = offered.pop(name)
                assert first == ""
                assert len(options) == len(there)
                assert set(options) == there
                offered_somewhere = True
                if name == "year":
                    assert options == sorted(options, reverse=True)
        assert offered == {}
    assert offered_somewhere


def test_an_open_question_of_a_sector_is_named_on_its_page(site: Site) -> None:
    questions = {q["id"]: q for q in site.api["briefing"]["questions"]}
    for sector in some(site.api["sectors"]["sectors"]):
        found = led(site, site.page_of(sector["url"]), "What is not known")
        own = [questions[i] for i in sector["questions"]]
        assert found == [(one_line(q["question"]), site.target("", q["url"])) for q in own]
