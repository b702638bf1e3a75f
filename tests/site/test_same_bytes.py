"""Pages that the generator finishes are those that MkDocs would make of them, to the byte."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands import build as engine

from generator.commands.building import given, mkdocs_config
from generator.commands.workspace import Workspace
from generator.engine.building import build
from generator.engine.known import KNOWN_OVERRIDES, overrides_digest
from tests.support.built import Site
from tests.support.project import ROOT, copy_project, files_of
from tests.support.workshop import REPOSITORY, SITE_URL, Workshop

FILES = {"config_file": "mkdocs.offline.yml"}
ADDRESSED = {"site_url": SITE_URL, "repository": REPOSITORY}
NOTE = "note: MkDocs finishes each page"


class Builder:
    """Builds a content folder by both ways, and counts the pages that MkDocs renders."""

    def __init__(self, project: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._project, self._folder = project, folder
        self.rendered = 0
        render = engine._build_page

        def counting(*arguments: Any, **named: Any) -> None:
            self.rendered += 1
            render(*arguments, **named)

        monkeypatch.setattr(engine, "_build_page", counting)

    def differing(self, content: Path, **settings: str) -> list[str]:
        """Return the files that are not the same; the rendered pages are counted for `build`."""
        plainly = self.built("plainly", engine.build, content, **settings)
        self.rendered = 0
        fast = self.built("fast", build, content, **settings)
        assert len(fast) > 50
        return sorted(n for n in plainly.keys() | fast.keys() if plainly.get(n) != fast.get(n))

    def built(
        self, name: str, make: Callable[[Any], None], content: Path, **settings: str
    ) -> dict[str, bytes]:
        """Return the files that one way makes; the rendered pages are counted on."""
        workspace = Workspace(self._project, content)
        url, repository = settings.get("site_url"), settings.get("repository")
        extra = {**given(workspace, None, url, repository), "downloads": settings.get("downloads")}
        file = self._project / settings["config_file"] if "config_file" in settings else None
        pages, site = self._folder / "src", self._folder / name
        config = mkdocs_config(workspace, pages, extra, config_file=file, site_dir=str(site))
        config.plugins.on_startup(command="build", dirty=False)  # by which a preview has ended
        make(config)
        return files_of(site)


@pytest.fixture
def builder(workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Builder:
    return Builder(workshop.project, tmp_path, monkeypatch)


@pytest.mark.parametrize(
    "settings", [{}, ADDRESSED, FILES], ids=["nothing known", "addressed", "files"]
)
def test_the_small_briefing(builder: Builder, small: Site, settings: dict[str, str]) -> None:
    assert builder.differing(small.content, **settings) == []
    pages = sum(name.endswith("index.html") for name in files_of(small.folder))
    assert builder.rendered < pages


def test_with_downloads(builder: Builder, workshop: Workshop, small: Site, tmp_path: Path) -> None:
    dist = tmp_path / "dist"
    shutil.copytree(workshop.small_editions.folder, dist)
    assert builder.differing(small.content, downloads=str(dist), **ADDRESSED) == []


@pytest.mark.parametrize("name", ["hostile", "foreign"])
def test_content_of_other_kinds(builder: Builder, workshop: Workshop, name: str) -> None:
    site: Site = getattr(workshop, name)
    assert builder.differing(site.content, **ADDRESSED) == []


def test_a_language_from_right_to_left(builder: Builder, workshop: Workshop) -> None:
    assert builder.differing(workshop.in_language("ar").content) == []


def test_the_real_briefing_addressed(builder: Builder, linked: Site) -> None:
    """That MkDocs alone makes the same of all of it, and of small ones that know an address, is told elsewhere."""
    assert builder.built("fast", build, linked.content, **ADDRESSED) == files_of(linked.folder)
    assert 0 < builder.rendered < len(linked.pages) / 5


def changed(project: Path, name: str, old: str, new: str) -> None:
    path = project / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_what_is_not_known_is_left_to_mkdocs(
    workshop: Workshop,
    small: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = copy_project(tmp_path / "project", workshop.project, small.content)
    begin = "{% block htmltitle %}"
    changed(project, "templates/theme/page.html", begin, f"{begin}<!--{{{{ page.title }}}}-->")
    assert Builder(project, tmp_path, monkeypatch).differing(project / "content") == []
    assert NOTE in capsys.readouterr().err


def test_settings_of_the_theme_are_heeded(
    workshop: Workshop,
    small: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project = copy_project(tmp_path / "project", workshop.project, small.content)
    features = "features:\n    - navigation.path\n    - toc.integrate\n"
    changed(project, "mkdocs.yml", "features:\n", features)
    changed(project, "mkdocs.yml", "toc_depth: 2-3", "toc_depth: 1-2\n      anchorlink: true")
    assert Builder(project, tmp_path, monkeypatch).differing(project / "content") == []
    assert NOTE not in capsys.readouterr().err


def test_the_templates_that_change_the_theme_are_the_known_ones() -> None:
    assert overrides_digest(ROOT / "templates" / "theme") == KNOWN_OVERRIDES, (
        "templates/theme has changed: let the tests of this file pass, then write the digest into engine/known.py"
    )


def test_a_broken_link_is_told_as_by_mkdocs(
    workshop: Workshop,
    small: Site,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    project = copy_project(tmp_path / "project", workshop.project, small.content)
    page = "templates/pages/fact.md.jinja"
    end = "{% block content %}"
    changed(project, page, end, f"{end}\n[a](nowhere.md) [b](../index.md#no_such)\n")
    workspace = Workspace(project, project / "content")
    told = []
    for make in (engine.build, build):
        caplog.clear()
        config = mkdocs_config(
            workspace, None, given(workspace, None, None, None), site_dir=str(tmp_path / "site")
        )
        config.plugins.on_startup(command="build", dirty=False)
        with pytest.raises(Exception, match="strict mode") as stopped:
            make(config)
        warned = (r.getMessage() for r in caplog.records if r.levelno >= logging.WARNING)
        told.append((str(stopped.value), sorted(warned)))
    assert told[0] == told[1]
    assert "no_such" in "".join(told[0][1])
