"""The built sites over http, and a browser to look at them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

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
