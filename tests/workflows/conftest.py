"""The stand-ins with which the workflows run on this machine."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.support.fake_github import Github
from tests.support.runner import Runner, make_repository


@pytest.fixture(autouse=True)
def _only_where_the_workflows_run() -> None:
    if sys.platform != "linux":
        pytest.skip("the workflows run on Ubuntu, and their steps use its programs")


@pytest.fixture(scope="session")
def repository(tmp_path_factory: pytest.TempPathFactory, small: Path) -> Path:
    """A repository of the project with the small briefing as its content."""
    return make_repository(tmp_path_factory.mktemp("repository") / "briefing", small)


@pytest.fixture
def github(tmp_path: Path) -> Github:
    """An empty repository on the stand-in for GitHub."""
    return Github(tmp_path / "github")


@pytest.fixture
def runner(tmp_path: Path, repository: Path, github: Github) -> Runner:
    """A runner in a folder of its own."""
    return Runner(tmp_path / "run", repository, github)
