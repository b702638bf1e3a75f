"""The timeline: every dated fact once and in order, the undated ones apart."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from tests.support.built import Element, Site, classed, text_of
from tests.support.dates import end_of
from tests.support.looping import some

ENTRY = f".//*[{classed('entry')}]"


def in_time(moment: dict[str, Any]) -> tuple[str, str]:
    """Return what orders a moment: the last day that its date may mean, then the first.

    What has no end stands where it begins.
    """
    day = moment["date"]
    last = day["latest"] or end_of(day["edtf"].partition("/")[0], "upper_strict")
    return last, day["earliest"] or str(date.min)


def fact_of(entry: Element) -> str:
    """Return the id of the fact to whose page an entry leads."""
    (address,) = entry.xpath(f".//*[{classed('line-title')}]/a/@href")
    return address.rstrip("/").rpartition("/")[2]


def groups_of(site: Site) -> list[tuple[str, list[Element]]]:
    """Return the headings of the years, and of what has none, each with the entries that follow it."""
    decades: list[str] = []
    groups: list[tuple[str, list[Element]]] = []
    for child in site.pages["timeline/index.html"].article:
        if child.tag == "h2" and (child.get("id") or "").startswith("decade_"):
            decades.append(child.get("id"))
        elif child.tag in ("h2", "h3"):
            groups.append((child.get("id"), []))
        elif entries := child.xpath(ENTRY):
            groups[-1][1].extend(entries)
    assert decades == sorted({f"decade_{heading[5:8]}0" for heading, _ in groups[:-1]})
    return groups


def test_the_data_is_in_the_order_of_time(site: Site) -> None:
    timeline = site.api["timeline"]
    keys = [in_time(moment) for moment in timeline["dated"]]
    assert keys == sorted(keys)
    told = {m["fact"]: (m["date"], m["title"], m["sector"], m["url"]) for m in timeline["dated"]}
    assert len(told) == len(timeline["dated"])
    assert told == {
        f["id"]: (f["date"], f["title"], f["sector"], f["url"])
        for f in site.facts.values()
        if f["date"]
    }
    assert timeline["undated"] == [f["id"] for f in site.facts.values() if not f["date"]]


def test_the_page_has_every_dated_fact_once_in_that_order_and_the_undated_apart(
    site: Site,
) -> None:
    *years, (last, undated) = groups_of(site)
    shown = [fact_of(entry) for _, entries in years for entry in entries]
    assert shown == [moment["fact"] for moment in site.api["timeline"]["dated"]]
    assert last == "undated_"
    assert [fact_of(e) for e in undated] == site.api["timeline"]["undated"]


def test_every_entry_stands_in_the_year_in_which_its_date_ends(site: Site) -> None:
    *years, _ = groups_of(site)
    dates = {m["fact"]: m["date"] for m in site.api["timeline"]["dated"]}
    headings = [heading for heading, _ in years]
    assert headings == list(dict.fromkeys(headings))
    for heading, entries in some(years):
        for day in (dates[fact_of(entry)] for entry in entries):
            assert heading == f"year_{(day['latest'] or day['earliest'])[:4]}"


def test_an_entry_shows_the_date_just_as_precisely_as_it_is_written(site: Site) -> None:
    for _, entries in some(groups_of(site)):
        for entry in entries:
            fact = site.facts[fact_of(entry)]
            written = fact["date"] and fact["date"]["edtf"]
            (moment,) = entry.xpath(f".//*[{classed('moment')}]")
            assert (moment.get("datetime") or moment.get("data-edtf")) == written
            years = {part[:4] for part in (written or "").split("/") if part[:4].isdigit()}
            assert set(re.findall(r"\b\d{4}\b", text_of(moment))) == years


def test_an_entry_links_its_fact_and_names_its_sector(site: Site) -> None:
    page = "timeline/index.html"
    sectors = {s["id"]: s["title"] for s in site.api["sectors"]["sectors"]}
    for _, entries in some(groups_of(site)):
        for entry in entries:
            fact = site.facts[fact_of(entry)]
            (link,) = entry.xpath(f".//*[{classed('line-title')}]/a")
            assert text_of(link) == fact["title"]
            assert site.target(page, link.get("href")) == site.target("", fact["url"])
            assert entry.get("data-sectors") == fact["sector"]
            (meta,) = entry.xpath(f".//*[{classed('line-meta')}]")
            assert sectors[fact["sector"]] in text_of(meta)


def test_the_filter_offers_the_sectors_that_have_a_fact(site: Site) -> None:
    article = site.pages["timeline/index.html"].article
    offered = article.xpath(".//input[@type='radio']/@value")
    sectors = [s["id"] for s in site.api["sectors"]["sectors"] if s["facts"]]
    assert offered == ["", *sectors]
    assert article.xpath(".//input[@type='radio'][@checked]/@value") == [""]
