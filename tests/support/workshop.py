"""The sites that the tests look at, each built once, when a test first asks for it.

Where several processes share the tests, the one that asks first builds and the others wait for it.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from functools import cached_property
from pathlib import Path

import pytest
from filelock import FileLock

from generator.pipeline import sound_briefing
from tests.support.built import Site
from tests.support.editions import Editions
from tests.support.edits import WITHDRAWN, make
from tests.support.foreign import make_foreign
from tests.support.hostile import PAYLOADS, make_hostile
from tests.support.project import SMALL, copy_project, run_module
from tests.support.unbroken import make_unbroken

REPOSITORY = "https://github.com/example/briefing"
SITE_URL = "https://example.org/b/"


class Workshop:
    """Builds sites below one folder, all from one copy of the project."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def project(self) -> Path:
        """The copy of the project, as it was when the first test asked, its address not known."""
        project = self._folder / "project"

        def copied() -> None:
            copy_project(project)
            _forget(project / "content", "site_url", "repository")

        self._once("project", copied)
        return project

    @cached_property
    def plain(self) -> Site:
        """The real briefing, as it is published where nothing is known of its address."""
        return self._build("plain", self.project / "content")

    @cached_property
    def linked(self) -> Site:
        """The real briefing, with an address of its own and a repository."""
        given = ("--repository", REPOSITORY, "--site-url", SITE_URL)
        return self._build("linked", self.project / "content", *given)

    @cached_property
    def small(self) -> Site:
        """The small invented briefing, which has one of everything."""
        return self._build("small", self._small_content("small"))

    @cached_property
    def small_files(self) -> Site:
        """The small briefing as it is laid out for reading from a folder: one file a page."""
        return self._build_files("files", "--no-directory-urls")

    @cached_property
    def withdrawn(self) -> Site:
        """The small briefing after a sector, a place and an actor were withdrawn."""
        return self._build("withdrawn", self._withdrawn_content("withdrawn"))

    @cached_property
    def withdrawn_files(self) -> Site:
        """The same, laid out for reading from a folder."""
        self._withdrawn_content("withdrawn-files")
        return self._build_files("withdrawn-files", "--no-directory-urls")

    @cached_property
    def hostile(self) -> Site:
        """The small briefing with markup of every kind in every text."""
        content = self._small_content("hostile")

        def spoilt() -> None:
            reviewed = [f.id for f in sound_briefing(content).facts.values() if f.reviewed]
            make_hostile(content)
            review = ("--content", str(content), "review", *reviewed, "--by", " ".join(PAYLOADS))
            run_module(self.project, "generator", *review)

        self._once("hostile-content-spoilt", spoilt)
        return self._build("hostile", content)

    @cached_property
    def foreign(self) -> Site:
        """The small briefing with writing in it that runs from right to left."""
        content = self._small_content("foreign")
        self._once("foreign-content-made", lambda: make_foreign(content))
        return self._build("foreign", content)

    @cached_property
    def unbroken(self) -> Site:
        """The small briefing with words and addresses in every text that are wider than a telephone."""
        return self._build("unbroken", self._unbroken_content())

    @cached_property
    def unbroken_editions(self) -> Editions:
        """The same without a network."""
        return self.make_editions("unbroken-editions", self._unbroken_content())

    @cached_property
    def editions(self) -> Editions:
        """The real briefing without a network."""
        return self.make_editions("editions", self.project / "content")

    @cached_property
    def small_editions(self) -> Editions:
        """The small briefing without a network, with an address and a repository."""
        content = self._small_content("small-editions")
        given = ("--repository", REPOSITORY, "--site-url", SITE_URL)
        return self.make_editions("small-editions", content, *given)

    def make_editions(
        self, name: str, content: Path, *options: str, environ: dict[str, str] | None = None
    ) -> Editions:
        """Make the editions of a content folder into a folder of that name."""
        dist = self._folder / name
        command = ("generator", "--content", str(content), "offline", "--dist-dir", str(dist))
        self._once(name, lambda: run_module(self.project, *command, *options, environ=environ))
        return Editions(dist)

    def _small_content(self, name: str) -> Path:
        """Copy the small briefing, without the addresses that it names, so that it can be served."""
        content = self._folder / f"{name}-content" / "content"

        def copied() -> None:
            shutil.copytree(SMALL, content)
            _forget(content, "site_url")

        self._once(f"{name}-content", copied)
        return content

    def in_language(self, tag: str) -> Site:
        """The small briefing as it would be if it were written in another language."""
        content = self._small_content(f"in-{tag}")

        def said() -> None:
            head = content / "briefing.yml"
            text = head.read_text(encoding="utf-8").replace("language: en", f"language: {tag}")
            head.write_text(text, encoding="utf-8")

        self._once(f"in-{tag}-said", said)
        return self._build(f"in-{tag}", content)

    def _unbroken_content(self) -> Path:
        content = self._small_content("unbroken")
        self._once("unbroken-content-made", lambda: make_unbroken(content))
        return content

    def _withdrawn_content(self, name: str) -> Path:
        content = self._small_content(name)

        def withdrawn() -> None:
            for edit in WITHDRAWN:
                make(edit, content)

        self._once(f"{name}-content-withdrawn", withdrawn)
        return content

    def _build_files(self, name: str, *options: str) -> Site:
        project, site = self._folder / f"{name}-project", self._folder / name

        def built() -> None:
            copy_project(project, content=self._small_content(name))
            run_module(project, "mkdocs", "build", *options, "--site-dir", str(site))

        self._once(name, built)
        return Site(site, project / "content")

    def _build(self, name: str, content: Path, *options: str) -> Site:
        site, pages = self._folder / name, self._folder / f"{name}-pages"
        command = ("generator", "--content", str(content), "build")
        where = ("--site-dir", str(site), "--site-src", str(pages))
        self._once(name, lambda: run_module(self.project, *command, *where, *options))
        given = dict(zip(options[::2], options[1::2], strict=True))
        return Site(site, content, given.get("--site-url", ""), given.get("--repository", ""))

    def _once(self, name: str, make: Callable[[], object]) -> None:
        """Let one process make it; one that failed leaves it to the next to fail as well."""
        made = self._folder / f"{name}.made"
        with FileLock(self._folder / f"{name}.lock"):
            if not made.exists():
                make()
                made.touch()


def _forget(content: Path, *fields: str) -> None:
    """Take fields out of the head of a briefing, each with the lines that are indented below it."""
    head = content / "briefing.yml"
    field = rf"^(?:{'|'.join(fields)}):.*\n(?:[ \t]+.*\n)*"
    head.write_text(re.sub(field, "", head.read_text("utf-8"), flags=re.M), encoding="utf-8")


_KEY = pytest.StashKey[Workshop]()


def workshop_of(config: pytest.Config, factory: pytest.TempPathFactory) -> Workshop:
    """Return the one workshop of the session, whichever folder of tests asks."""
    if _KEY not in config.stash:
        base = factory.getbasetemp()
        folder = (base.parent if hasattr(config, "workerinput") else base) / "workshop"
        folder.mkdir(exist_ok=True)
        config.stash[_KEY] = Workshop(folder)
    return config.stash[_KEY]
