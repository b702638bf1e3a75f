"""What the tests share: the small briefing, and the option that rewrites what is expected."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from generator.link import Briefing
from generator.pipeline import Project, Rendered, Settings, load, make

TESTS = Path(__file__).parent

settings.register_profile(
    "untimed", settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("untimed")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite the expected files of tests/golden, and fail: a person has to read the diff",
    )


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
