"""The built sites over http, and a browser to look at them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.support.chromium import Troubles
from tests.support.serving import Served, serve
from tests.support.workshop import Workshop, workshop_of


@pytest.fixture(scope="session")
def workshop(
    browser: Browser, pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Workshop:
    """The sites; nothing is built where there is no browser."""
    return workshop_of(pytestconfig, tmp_path_factory)


@pytest.fixture(scope="session")
def plain(workshop: Workshop) -> Iterator[Served]:
    """The real briefing."""
    with serve(workshop.plain) as served:
        yield served


@pytest.fixture(scope="session")
def small(workshop: Workshop) -> Iterator[Served]:
    """The small invented briefing, which has one of everything."""
    with serve(workshop.small) as served:
        yield served


@pytest.fixture(scope="session")
def hostile(workshop: Workshop) -> Iterator[Served]:
    """The small briefing with markup in every text."""
    with serve(workshop.hostile) as served:
        yield served


OpenTab = Callable[..., Page]


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[OpenTab]:
    """Open a tab in a browser that knows nothing yet; options are those of a Playwright context."""
    contexts = []

    def open_tab(troubles: Troubles | None = None, **options: object) -> Page:
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        contexts.append(context)
        if troubles:
            troubles.watch(context)
        return context.new_page()

    yield open_tab
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def kept_tab(browser: Browser) -> Iterator[OpenTab]:
    """Give an empty tab, one to all tests of a file that ask for the same options of a context.

    For tests that leave nothing in a browser that another could find: opening a tab takes longer than
    most pages. It is empty, so that an address that differs in its fragment alone is loaded.
    """
    kept: dict[str, Page] = {}

    def kept_tab(**options: object) -> Page:
        key = repr(sorted(options.items()))
        if key not in kept:
            kept[key] = browser.new_page(**{"reduced_motion": "reduce", **options})
        tab = kept[key]
        tab.mouse.move(0, 0)
        tab.goto("about:blank")
        return tab

    yield kept_tab
    for tab in kept.values():
        tab.close()
