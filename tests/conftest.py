"""What the tests share: the small briefing, and the option that rewrites what is expected."""

from __future__ import annotations

import gc
import os
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from shutil import disk_usage, rmtree
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, expect
from xdist.remote import Producer
from xdist.scheduler import LoadFileScheduling

from generator import linked, pipeline
from generator.content.link import Briefing
from generator.pipeline import Project, Rendered, Settings, load, make
from generator.render import cards
from generator.render.cards import card_files
from tests.support.chromium import launch
from tests.support.sharing import share_of
from tests.support.tabs import OpenTab, Tabs

PATIENCE = 30_000
"""Milliseconds after which what is expected in a browser will not come; nothing waits so long that goes well."""

TESTS = Path(__file__).parent

settings.register_profile(
    "untimed",
    settings(),
    deadline=None,
    derandomize=os.environ.get("CI") == "true",  # so that a red run of a change is about the change
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("quick", settings.get_profile("untimed"), max_examples=5)
settings.load_profile("untimed")

MEMORY = Path("/dev/shm")
"""A folder in memory, where the system has one: tests write hundreds of thousands of files, each of which
costs a disk more than all that is then done with it."""

ROOM = 8 * 10**9
"""Bytes that have to be free in it: several times what the tests have ever taken at once."""

BUILDERS = ("offline/test_opened.py", "site/test_built_api.py")
"""The files that begin by building what others wait for: each in a process of its own, before these."""

LONGEST_FIRST = (
    *("browser", "command", "offline", "site", "workflows", "content", "integration", "fuzz"),
    *("property", "golden", "unit", "architecture"),
)
"""The folders of tests, by how long the longest file in them takes: a short one that comes last lets
several processes end together."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the expected files of tests/golden, and fail: a person has to read the diff",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Give all processes of the session a folder of their own and one cache: what is made twice is made once."""
    if "BRIEFING_CACHE" in os.environ:
        return
    if shared_by_processes(config) and has_room(MEMORY):
        folder = mkdtemp(prefix="briefing-tests-", dir=MEMORY)
        config.add_cleanup(lambda: rmtree(folder, ignore_errors=True))
        os.environ["TMPDIR"] = tempfile.tempdir = folder
    os.environ["BRIEFING_CACHE"] = cache_folder = mkdtemp(prefix="briefing-cache-")
    config.add_cleanup(lambda: rmtree(cache_folder, ignore_errors=True))


def shared_by_processes(config: pytest.Config) -> bool:
    """Whether all tests are run, and not a few by somebody who may want to see what they leave."""
    return bool(config.getoption("numprocesses", None))


def has_room(folder: Path) -> bool:
    """Whether a folder in memory takes what all tests write and run, and the machine has as much to spare."""
    if not folder.is_mount() or os.statvfs(folder).f_flag & os.ST_NOEXEC:
        return False
    pages = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return min(disk_usage(folder).free, pages) > ROOM


@pytest.hookimpl(trylast=True)  # pytest has ordered the parameters of a session by then
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what others wait for, and go on with what takes longest."""
    ranks = {TESTS / name: rank for rank, name in enumerate((*BUILDERS, *LONGEST_FIRST))}
    items.sort(key=lambda item: ranks.get(item.path, ranks.get(item.path.parent, -1)))


@pytest.hookimpl(tryfirst=True)
def pytest_collection() -> None:
    """Look for no garbage while tests are collected, all of which stay."""
    gc.disable()


def pytest_collection_finish() -> None:
    """Leave what was collected out of the search for garbage from here on."""
    gc.freeze()
    gc.enable()
    gc.set_threshold(20_000, 20, 50)


@pytest.hookimpl(tryfirst=True)
def pytest_sessionfinish() -> None:
    """Leave what the tests made out of it too: the process ends, and pytest would look five times."""
    gc.freeze()


class Sharing(LoadFileScheduling):
    """Gives each file to one process, but divides a file that is made to be, and keeps some together."""

    def _split_scope(self, nodeid: str) -> str:
        return share_of(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> Sharing | None:
    """Share the tests among processes."""
    return Sharing(config, log) if config.getvalue("dist") == "loadfile" else None


@pytest.fixture(scope="session", autouse=True)
def _made_in_this_process() -> Iterator[None]:
    """Let a process that makes hundreds of sites make them alone, and each card once.

    A copy of it would compile every template again, and the tests have a process for each core. What
    is made with a copy is the same: see unit/test_ahead and whatever starts the command.
    """
    with pytest.MonkeyPatch.context() as patch:
        for module in (linked, pipeline):
            patch.setattr(module, "ahead", lambda make: make)
        drawn = cache(lambda card, templates: next(card_files((card,), templates)))
        patch.setattr(
            cards,
            "card_files",
            lambda wanted, templates: (
                drawn(card, templates) for card in {card.path: card for card in wanted}.values()
            ),
        )
        yield


@pytest.fixture(scope="session")
def templates() -> Path:
    """The folder of the templates that the site is made with."""
    return TESTS.parent / "templates"


@pytest.fixture(scope="session")
def small() -> Path:
    """The content folder of a small invented briefing that has one of everything."""
    return TESTS / "fixtures" / "small" / "content"


@pytest.fixture(scope="session")
def briefing(small: Path) -> Briefing:
    """The small briefing, linked."""
    found, diagnostics = load(small)
    assert diagnostics == ()
    assert found is not None
    return found


@pytest.fixture(scope="session")
def rendered(small: Path, templates: Path) -> Rendered:
    """The small briefing, rendered as of its own day."""
    return make(Project(small, templates, Path("unused")), Settings())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The one browser of the session: Playwright cannot be started twice in a process."""
    expect.set_options(timeout=PATIENCE)
    with launch() as started:
        yield started


@pytest.fixture(scope="session")
def tabs(browser: Browser) -> Tabs:
    """The tabs that tests hand on."""
    return Tabs(browser)


@pytest.fixture
def open_tab(tabs: Tabs) -> Iterator[OpenTab]:
    """Open an empty tab in a browser that knows nothing yet; options are those of a Playwright context.

    What cannot be taken out of it again, a script for every page or a listener, does not belong in it.
    """
    with tabs.lent() as lend:
        yield lend
