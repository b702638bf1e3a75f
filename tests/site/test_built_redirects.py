"""Where pages and facts used to be, there is still something that leads to them."""

from __future__ import annotations

from lxml import etree

from tests.support.built import Site, text_of
from tests.support.looping import some
from tests.support.workshop import Workshop


def test_every_former_page_has_something_in_its_place(site: Site) -> None:
    assert site.redirects.keys() == site.former.keys()


def test_the_small_briefing_has_one_of_each(small: Site) -> None:
    assert sorted(small.redirects) == [
        "actors/guild-of-lanterns/index.html",
        "facts/cork-trade-2022/index.html",
        "facts/cork-trade/index.html",
        "facts/dream-cable/index.html",
        "facts/fair-of-lamps/index.html",
        "facts/lamp-fair/index.html",
        "places/naidisarhiiv/index.html",
        "places/vila/index.html",
        "sectors/tides/index.html",
        "sources/example-chronicle-2023/index.html",
        "sources/example-chronicle-8/index.html",
    ]


def test_it_leads_to_the_page_that_is_meant_by_a_relative_address(small: Site) -> None:
    for path, redirect in some(small.redirects.items()):
        if path in WITHDRAWN:
            continue
        (refresh,) = redirect.tree.xpath("//meta[@http-equiv='refresh']/@content")
        (link,) = redirect.tree.xpath("//main//a/@href")
        assert refresh == f"0; url={link}"
        assert link.startswith("../")
        assert small.target(path, link) == (small.former[path], "")
        now = small.pages[small.former[path]]
        assert text_of(redirect.tree.find(".//h1")) == text_of(now.tree.find(".//h1")).rstrip("#")
        (script,) = redirect.tree.xpath("//script/@src")
        assert small.missing(path, script) == ""


UNPRINTED = "No such number of the chronicle was printed."
ANOTHER_FAIR = "The gazette tells of another fair; it does not say that this one was planned."
WITHDRAWN = {
    "sources/example-chronicle-8/index.html": ("example-chronicle-8", "12 March 2024", UNPRINTED),
    "facts/lamp-fair/index.html": ("lamp-fair", "14 March 2024", ANOTHER_FAIR),
    "facts/fair-of-lamps/index.html": ("lamp-fair", "14 March 2024", ANOTHER_FAIR),
}
"""What was withdrawn from where its page was, when and why."""


def test_where_a_withdrawn_page_was_stands_when_and_why_and_the_way_to_it(small: Site) -> None:
    for path, (identifier, day, why) in WITHDRAWN.items():
        redirect = small.redirects[path]
        assert text_of(redirect.tree.find(".//main/p")) == (
            f"Withdrawn on {day}: {why} What is said of it"
        )
        (link,) = redirect.tree.xpath("//main//a/@href")
        assert redirect.tree.xpath("//meta[@http-equiv='refresh']/@content") == [f"0; url={link}"]
        assert small.target(path, link) == ("changes/index.html", identifier)
        entry = small.pages["changes/index.html"].by_id(identifier)
        assert f"Why: {why}" in text_of(entry)


def test_every_id_of_a_withdrawn_thing_is_on_the_page_of_changes_and_its_former_sector(
    site: Site,
) -> None:
    for entry in site.api["changes"]["withdrawn"]:
        ids = {entry["id"], *entry["aliases"]}
        assert ids <= set(site.pages["changes/index.html"].ids)
        for sector in entry["sectors"]:
            assert ids <= set(site.pages[f"sectors/{sector}/index.html"].ids)


def test_something_is_withdrawn_where_there_is_one_of_everything(
    small: Site, hostile: Site
) -> None:
    assert small.api["changes"]["withdrawn"]
    assert hostile.api["changes"]["withdrawn"]


def test_the_former_home_of_a_withdrawn_fact_says_when_and_why(small: Site) -> None:
    culture = small.pages["sectors/culture/index.html"]
    place = culture.by_id("fair-of-lamps").getparent()
    assert text_of(place) == (
        "A lamp fair was planned for 2023 was withdrawn on 14 March 2024: "
        "The gazette tells of another fair; it does not say that this one was planned."
    )
    (link,) = place.xpath("./a/@href")
    assert small.target(culture.path, link) == ("changes/index.html", "lamp-fair")


def test_what_may_have_stood_among_actors_or_places_is_forwarded_from_both(
    workshop: Workshop,
) -> None:
    site = workshop.withdrawn
    assert site.redirects.keys() == site.former.keys()
    either = {f"{folder}/{name}/index.html" for folder in ("actors", "places") for name in HILL}
    assert either <= site.redirects.keys()


HILL = ("lighthouse-hill", "light-hill", "keeper-of-lights")


def test_what_stood_on_the_page_of_a_withdrawn_sector_is_told_with_it(workshop: Workshop) -> None:
    site = workshop.withdrawn
    changes = site.pages["changes/index.html"]
    assert len(changes.ids) == len(set(changes.ids))
    place = changes.by_id("moved_lights_dream-cable").getparent()
    assert text_of(place) == "A second cable may follow about 2030 is now under Tides & moonlight."
    assert [site.target(changes.path, link) for link in place.xpath("./a/@href")] == [
        ("facts/second-cable/index.html", ""),
        ("sectors/energy/index.html", ""),
    ]
    for path in ("sectors/lights/index.html", "sectors/moon-and-lights/index.html"):
        links = site.redirects[path].tree.xpath("//main//li/a")
        assert {a.get("id"): site.target(path, a.get("href")) for a in links} == {
            "light-show": ("changes/index.html", "light-show"),
            "second-cable": ("changes/index.html", "moved_lights_second-cable"),
            "dream-cable": ("changes/index.html", "moved_lights_dream-cable"),
        }


def test_it_is_kept_out_of_search_engines_search_navigation_and_sitemap(small: Site) -> None:
    addresses = {redirect.address for redirect in small.redirects.values()}
    assert all(
        redirect.tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
        for redirect in small.redirects.values()
    )
    assert not addresses & {e["location"].partition("#")[0] for e in small.search_entries}
    links = {
        small.target(page.path, link)[0]
        for page in small.pages.values()
        for link in page.tree.xpath("//a/@href")
        if small.is_own(page.path, link)
    }
    assert not links & small.redirects.keys()
    sitemap = etree.parse(small.folder / "sitemap.xml")
    listed = " ".join(sitemap.xpath("//*[local-name()='loc']/text()"))
    assert not [address for address in addresses if address in listed]


def test_every_id_that_a_fact_had_is_on_every_page_that_was_its_home(site: Site) -> None:
    """Its permalink was there once: what it led to says the same, and has the way to its page."""
    for fact in some(site.facts.values()):
        for sector in (fact["sector"], *fact["moved_from"]):
            page = site.pages[f"sectors/{sector}/index.html"]
            for identifier in (fact["id"], *fact["aliases"]):
                (entry,) = page.by_id(identifier).xpath("ancestor-or-self::li")
                links = [site.target(page.path, link) for link in entry.xpath(".//a/@href")]
                assert (f"facts/{fact['id']}/index.html", "") in links
            if sector == fact["sector"]:
                assert page.by_id(fact["id"]).tag == "li"


def test_every_id_that_a_fact_had_leads_to_its_page(site: Site) -> None:
    """Also where it is not renamed: a fact without aliases has only its page."""
    for fact in some(site.facts.values()):
        now = f"facts/{fact['id']}/index.html"
        assert site.target("", fact["url"]) == (now, "")
        for alias in fact["aliases"]:
            redirect = site.redirects[f"facts/{alias}/index.html"]
            (link,) = redirect.tree.xpath("//main//a/@href")
            assert site.target(redirect.path, link) == (now, "")


def test_the_former_home_of_a_fact_says_where_it_is(small: Site) -> None:
    culture = small.pages["sectors/culture/index.html"]
    place = culture.by_id("second-cable").getparent()
    assert text_of(place) == "A second cable may follow about 2030 is now under Tides & moonlight."
    (link, sector) = place.xpath("./a/@href")
    assert small.target(culture.path, link) == ("facts/second-cable/index.html", "")
    assert small.target(culture.path, sector) == ("sectors/energy/index.html", "")


def test_the_former_id_of_a_question_is_on_its_page(small: Site) -> None:
    assert "whose-money" in small.pages["questions/index.html"].ids
