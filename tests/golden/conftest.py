"""The cases of content that is wrong, each checked once."""

from __future__ import annotations

from functools import cache

import pytest

from tests.support.broken import CaseOf, checked


@pytest.fixture(scope="session")
def case_of(tmp_path_factory: pytest.TempPathFactory) -> CaseOf:
    """A case by its name: laid out and checked when a test first asks for it."""
    folder = tmp_path_factory.mktemp("broken")
    return cache(lambda name: checked(name, folder / name / "content"))
