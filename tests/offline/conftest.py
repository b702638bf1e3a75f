"""The editions, made once in a session as a person makes them, and looked at from the disk."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.support.editions import Cut, Editions
from tests.support.tabs import OpenTab
from tests.support.workshop import Workshop, workshop_of

FOLDER = Path("a folder #1") / "Бриф"
"""Where somebody might unpack it: a space, a number sign, and letters that an address has to escape."""


@pytest.fixture(scope="session")
def workshop(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    return workshop_of(pytestconfig, tmp_path_factory)


@pytest.fixture(scope="session")
def editions(workshop: Workshop) -> Editions:
    """The editions of the real briefing."""
    return workshop.editions


@pytest.fixture(scope="session")
def small_editions(workshop: Workshop) -> Editions:
    """Those of the small invented briefing, with an address and a repository."""
    return workshop.small_editions


def _unpacked(editions: Editions, factory: pytest.TempPathFactory) -> Path:
    folder = factory.mktemp("unpacked") / FOLDER
    with zipfile.ZipFile(editions.archive) as packed:
        packed.extractall(folder)
    (top,) = folder.iterdir()
    return top


@pytest.fixture(scope="session")
def unpacked(editions: Editions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline edition, unpacked: its one folder."""
    return _unpacked(editions, tmp_path_factory)


@pytest.fixture(scope="session")
def small_unpacked(small_editions: Editions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """That of the small briefing, which has one of everything."""
    return _unpacked(small_editions, tmp_path_factory)


@pytest.fixture
def cut() -> Cut:
    """What is noted of the tabs that have no network."""
    return Cut()


@pytest.fixture
def tab(open_tab: OpenTab, cut: Cut) -> Page:
    """A tab that has never had a network."""
    return open_tab(cut, offline=True)


@pytest.fixture
def bare(open_tab: OpenTab, cut: Cut) -> Page:
    """One that runs no script either."""
    return open_tab(cut, offline=True, java_script_enabled=False)
