"""The editions, made once in a session as a person makes them, and looked at from the disk."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from generator.editions.archive import offline_files
from tests.support.editions import Editions, needs_pango
from tests.support.project import files_of
from tests.support.workshop import Workshop, workshop_of

FOLDER = Path("a folder #1") / "Бриф"
"""Where somebody might unpack it: a space, a number sign, and letters that an address has to escape."""


@pytest.fixture(scope="session")
def workshop(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    needs_pango()
    return workshop_of(pytestconfig, tmp_path_factory)


@pytest.fixture(scope="session")
def editions(workshop: Workshop) -> Editions:
    """The editions of the real briefing."""
    return workshop.editions


@pytest.fixture(scope="session")
def small_editions(workshop: Workshop) -> Editions:
    """Those of the small invented briefing, with an address and a repository."""
    return workshop.small_editions


@pytest.fixture(scope="session")
def pairs(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The small briefing as a folder: as MkDocs builds it, and as it is packed."""
    built = workshop.small_unpacked.folder
    folder = tmp_path_factory.mktemp("packed") / FOLDER
    for path, content in offline_files(files_of(built), ["en"]).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return built, folder


@pytest.fixture(scope="session")
def unpacked(editions: Editions, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The offline edition, unpacked: its one folder."""
    folder = tmp_path_factory.mktemp("unpacked") / FOLDER
    with zipfile.ZipFile(editions.archive) as packed:
        packed.extractall(folder)
    (top,) = folder.iterdir()
    return top
