"""The same content gives the same bytes: whenever, wherever, and whoever builds it."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import main
from tests.support.built import Site
from tests.support.project import SMALL, copy_project, files_of, run_module
from tests.support.workshop import Workshop

ELSEWHERE = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4711", "LC_ALL": "C", "LANG": "C"}


@pytest.fixture(scope="module")
def others(workshop: Workshop, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Two more builds of the real briefing: one in another zone, one by MkDocs alone."""
    folder = tmp_path_factory.mktemp("again")
    project = copy_project(folder / "project", workshop.project)
    elsewhere, alone = folder / "elsewhere", folder / "alone"
    build = ("generator", "build", "--site-dir", str(elsewhere), "--site-src", str(folder / "src"))
    with ThreadPoolExecutor(2) as pool:
        running = [
            pool.submit(run_module, workshop.project, *build, environ=ELSEWHERE),
            pool.submit(run_module, project, "mkdocs", "build", "--strict", "-d", str(alone)),
        ]
        for done in running:
            done.result()
    return {"elsewhere": elsewhere, "alone": alone}


def differing(one: Path, other: Path) -> list[str]:
    """Return the files that are not in both folders with the same bytes."""
    left, right = files_of(one), files_of(other)
    assert len(left) > 50
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))


def test_another_zone_locale_and_hash_seed_give_the_same_bytes(
    plain: Site, others: dict[str, Path]
) -> None:
    assert differing(plain.folder, others["elsewhere"]) == []


def test_mkdocs_alone_gives_the_same_bytes(plain: Site, others: dict[str, Path]) -> None:
    assert differing(plain.folder, others["alone"]) == []


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
