"""Every kind and shape of page, light and dark, on a screen and on a telephone, has nothing to complain of.

It loads without an error, a warning, a failed request or a request to anywhere else; nothing sticks out,
is cut off or is too small; axe finds nothing, and without a script it fits too.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.support.serving import serve
from tests.support.walking import ASPECTS, Findings, walk
from tests.support.workshop import Workshop

PARTS = 2
"""Into how many walks the briefing is divided, so that several processes can share it."""


@pytest.fixture(scope="module", params=range(PARTS), ids=lambda part: f"part_{part}")
def seen(browser: Browser, workshop: Workshop, request: pytest.FixtureRequest) -> Findings:
    with serve(workshop.plain) as served:
        part = slice(request.param, None, PARTS)
        return walk(browser, served, part, elsewhere=list(workshop.small.pages.values()))


@pytest.fixture(scope="module")
def seen_of_everything(browser: Browser, workshop: Workshop) -> Findings:
    with serve(workshop.small) as served:
        return walk(browser, served)


@pytest.mark.parametrize("aspect", ASPECTS)
def test_no_kind_of_page_of_the_briefing_has_any(seen: Findings, aspect: str) -> None:
    assert seen[aspect] == {}


@pytest.mark.parametrize("aspect", ASPECTS)
def test_no_kind_of_page_with_one_of_everything_has_any(
    seen_of_everything: Findings, aspect: str
) -> None:
    assert seen_of_everything[aspect] == {}
