"""The built sites, for the tests that read them without a browser."""

from __future__ import annotations

import pytest

from tests.support.built import Site
from tests.support.workshop import Workshop, workshop_of


@pytest.fixture(scope="session")
def workshop(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return workshop_of(pytestconfig, tmp_path_factory)


@pytest.fixture(scope="session")
def plain(workshop: Workshop) -> Site:
    """The real briefing, where neither an address nor a repository is known."""
    return workshop.plain


@pytest.fixture(scope="session")
def linked(workshop: Workshop) -> Site:
    """The real briefing with an address and a repository."""
    return workshop.linked


@pytest.fixture(scope="session")
def small(workshop: Workshop) -> Site:
    """The small invented briefing, which has one of everything."""
    return workshop.small


@pytest.fixture(scope="session")
def hostile(workshop: Workshop) -> Site:
    """The small briefing with markup in every text."""
    return workshop.hostile


@pytest.fixture(scope="session", params=["plain", "linked", "small", "hostile"])
def site(request: pytest.FixtureRequest, workshop: Workshop) -> Site:
    """Each of the sites in turn."""
    return getattr(workshop, request.param)
