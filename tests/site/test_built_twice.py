"""The same content gives the same bytes: whenever, wherever, and whoever builds it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from click.testing import CliRunner
from mkdocs.config import load_config

from generator.cli import main
from generator.commands import building
from generator.commands.workspace import Workspace
from generator.disk.cache import CacheFolder
from generator.engine.building import build_known
from generator.engine.defaults import complete
from tests.support.built import Site
from tests.support.project import SMALL, copy_project, files_of, run_module
from tests.support.workshop import Workshop

ELSEWHERE = {
    **{"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C", "LANG": "C"},
    "BRIEFING_CACHE": "off",
}


def differing(one: Path, other: Path) -> list[str]:
    """Return the files that are not in both folders with the same bytes."""
    left, right = files_of(one), files_of(other)
    assert len(left) > 50
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def test_mkdocs_alone_in_another_zone_with_another_hash_seed_gives_the_same_bytes(
    plain: Site, workshop: Workshop, tmp_path: Path
) -> None:
    project, alone = copy_project(tmp_path / "project", workshop.project), tmp_path / "alone"
    run_module(project, "mkdocs", "build", "--strict", "-d", str(alone), environ=ELSEWHERE)
    assert differing(plain.folder, alone) == []


def test_another_zone_locale_and_hash_seed_give_the_same_bytes(
    small: Site, workshop: Workshop, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere"
    command = ("generator", "--content", str(small.content), "build")
    where = ("--site-dir", str(elsewhere), "--site-src", str(tmp_path / "src"))
    run_module(workshop.project, *command, *where, environ=ELSEWHERE)
    assert differing(small.folder, elsewhere) == []


def test_a_build_leaves_its_day_to_no_other(
    workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    where = ("--site-dir", str(tmp_path / "site"), "--site-src", str(tmp_path / "src"))
    project = ("--project", str(workshop.project), "--content", str(SMALL))
    done = CliRunner().invoke(main, [*project, "build", *where])
    assert done.exit_code == 0, done.output
    assert (tmp_path / "site" / "sitemap.xml.gz").is_file()
    assert "SOURCE_DATE_EPOCH" not in os.environ


def test_a_preview_has_no_policy_and_what_is_built_before_and_after_it_has_one(
    workshop: Workshop, tmp_path: Path
) -> None:
    cache, src = CacheFolder(tmp_path / "cache"), tmp_path / "src"
    workspace = Workspace(workshop.project, SMALL)
    has_policy = []
    for number, command in enumerate(("build", "serve", "build")):
        site = tmp_path / str(number)
        given = {**building.given(workspace, None, None, None), "cache": cache}
        config = building.mkdocs_config(workspace, src, given, site_dir=str(site))
        config.plugins.on_startup(command=command, dirty=False)
        complete(config)
        build_known(config)
        has_policy.append("Content-Security-Policy" in (site / "index.html").read_text("utf-8"))
    assert has_policy == [True, False, True]


def test_a_build_after_a_preview_has_its_policy(workshop: Workshop, tmp_path: Path) -> None:
    previewed = load_config(str(workshop.project / "mkdocs.yml"))
    previewed.plugins.on_startup(command="serve", dirty=False)
    where = ("--site-dir", str(tmp_path / "site"), "--site-src", str(tmp_path / "src"))
    project = ("--project", str(workshop.project), "--content", str(SMALL))
    done = CliRunner().invoke(main, [*project, "build", *where])
    assert done.exit_code == 0, done.output
    assert "Content-Security-Policy" in (tmp_path / "site" / "index.html").read_text("utf-8")
