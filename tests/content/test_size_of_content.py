"""The pages of this briefing are no larger than a telephone with a poor network can take."""

from __future__ import annotations

import pytest

from tests.support.workshop import Workshop

MOST_OF_TRADE = 150_000
"""Bytes: the largest sector, as it is published."""

MOST_OF_A_SECTOR = 110_000
"""Bytes: any other."""

MOST_OF_A_FACT = 60_000
"""Bytes: the page of a fact, with all of its passages."""


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
