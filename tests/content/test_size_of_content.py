"""The pages of this briefing are no larger than a telephone with a poor network can take."""

from __future__ import annotations

import gzip
from collections import Counter

import pytest

from tests.support.workshop import Workshop

MOST_OF_TRADE = 150_000
"""Bytes: the largest sector, as it is published."""

MOST_OF_A_SECTOR = 110_000
"""Bytes: any other."""

MOST_OF_A_FACT = 60_000
"""Bytes: the page of a fact, with all of its passages."""


MOST_OF_ANY = 200_000
"""Bytes: any page."""

MOST_AT_FIRST = 120_000
"""Bytes, compressed: a page with all that it asks for before anybody searches."""


@pytest.mark.parametrize("name", ["plain", "linked"])
def test_the_pages_of_sectors_and_facts_are_small(workshop: Workshop, name: str) -> None:
    """Also where an address and a repository are known, which makes each link to edit longer."""
    site = workshop.plain if name == "plain" else workshop.linked
    sizes = {path: (site.folder / path).stat().st_size for path in site.pages}
    trade = sizes.pop("sectors/trade/index.html")
    sectors = {path: n for path, n in sizes.items() if path.startswith("sectors/")}
    facts = {path: n for path, n in sizes.items() if path.startswith("facts/")}
    assert trade <= MOST_OF_TRADE
    assert trade > max(sectors.values())
    assert {path: n for path, n in sectors.items() if n > MOST_OF_A_SECTOR} == {}
    assert {path: n for path, n in facts.items() if n > MOST_OF_A_FACT} == {}
    assert len(facts) > 200
    assert {path: n for path, n in sizes.items() if n > MOST_OF_ANY} == {}


@pytest.mark.parametrize("path", ["index.html", "sectors/trade/index.html", "timeline/index.html"])
def test_the_first_page_that_somebody_opens_is_light(workshop: Workshop, path: str) -> None:
    site = workshop.linked
    tree = site.pages[path].tree
    asked = tree.xpath(
        "//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href | //img/@src"
    )
    files = {site.target(path, address)[0] for address in asked} | {path}
    assert len(files) > 8
    loaded = {file: len(gzip.compress((site.folder / file).read_bytes())) for file in files}
    assert sum(loaded.values()) <= MOST_AT_FIRST, loaded


def test_each_drawing_stands_once_on_its_page(workshop: Workshop) -> None:
    found = Counter(
        (page.path, title)
        for page in workshop.plain.pages.values()
        for title in page.tree.xpath(
            "//article//*[local-name()='svg']/*[local-name()='title']/text()"
        )
    )
    assert len(found) > 8
    assert [drawn for drawn, count in found.items() if count > 1] == []


def test_no_heading_has_its_permalink_in_its_name(workshop: Workshop) -> None:
    signs = [
        sign
        for page in workshop.plain.pages.values()
        for sign in page.tree.xpath("//article//*[self::h1 or self::h2 or self::h3]//a")
    ]
    assert len(signs) > 500
    assert {(s.get("aria-hidden"), s.get("tabindex")) for s in signs} == {("true", "-1")}
