"""Every page, in light and in dark, on a screen and on a telephone, has nothing to complain of.

It loads without an error, a warning, a failed request or a request to anywhere else; axe finds
nothing; nothing sticks out, is cut off or is too small.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.support.serving import Served
from tests.support.walking import ASPECTS, Findings, walk


@pytest.fixture(scope="module")
def seen(browser: Browser, plain: Served) -> Findings:
    return walk(browser, plain)


@pytest.fixture(scope="module")
def seen_of_everything(browser: Browser, small: Served) -> Findings:
    return walk(browser, small)


@pytest.mark.parametrize("aspect", ASPECTS)
def test_no_page_of_the_briefing_has_any(seen: Findings, aspect: str) -> None:
    assert seen[aspect] == {}


@pytest.mark.parametrize("aspect", ASPECTS)
def test_no_page_with_one_of_everything_has_any(seen_of_everything: Findings, aspect: str) -> None:
    assert seen_of_everything[aspect] == {}
