"""The project that a command works on, and the error handling of commands.

Beside `cli`, the only module here that reads the working directory, the environment or the current
date.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.content.read import SourceText
from generator.core.caching import NO_CACHE, Cache
from generator.core.diagnostics import ContentError, summary
from generator.core.proof.key import ProofKey
from generator.disk.manifest import ForeignFolderError
from generator.report.terminal import report

if TYPE_CHECKING:  # what only some commands take, and takes long to import
    from generator.pipeline import Project


@dataclass(frozen=True, slots=True)
class Workspace:
    """The project root, which has mkdocs.yml, and the content folder; and the cache of its user."""

    root: Path
    content: Path
    cache: Cache = NO_CACHE

    @property
    def config_file(self) -> Path:
        """The MkDocs configuration of the published site."""
        return self.root / "mkdocs.yml"

    @property
    def offline_config_file(self) -> Path:
        """The MkDocs configuration of the site for use without a server; a project need not have it."""
        return self.root / "mkdocs.offline.yml"

    @property
    def templates(self) -> Path:
        """The folder of the templates that the project has for itself; it need not be there."""
        return self.root / "templates"

    @property
    def texts(self) -> Path:
        """The folder of the texts of sources, `<id>.txt`: somebody's property, and never in git."""
        return self.root / "texts"

    def made(self, name: str, given: Path | None = None) -> Path:
        """Return an output folder: the one given, or the folder `name` in the project.

        Raises ForeignFolderError if the project's folder is a symbolic link: a clone could bring
        one, and it could lead anywhere.
        """
        if given:
            return given.resolve()
        if (own := self.root / name).is_symlink():
            raise ForeignFolderError(f"{own} is a link: delete it, or name another folder")
        return own

    def project(self, site_src: Path) -> Project:
        """Return the folders of the project, with the given one for the rendered pages."""
        from generator.pipeline import Project

        return Project(self.content, self.templates, site_src)


def nearest_project(start: Path) -> Path:
    """Return the nearest folder with mkdocs.yml, from `start` upwards.

    Raises click.ClickException if there is none.
    """
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise click.ClickException(
        f"no mkdocs.yml in {start} or above it; name the project with --project"
    )


def write_amended(
    workspace: Workspace, before: Mapping[str, SourceText], texts: Mapping[str, SourceText]
) -> None:
    """Write amended files of the content, by path, each laid out if it was: all of them, or none."""
    from generator.disk.files import Replacement, replace_texts
    from generator.editing.layout import keep_layout

    written = (
        Replacement(text.name, before[path].text, keep_layout(before[path], text.text or ""))
        for path, text in texts.items()
    )
    with stops_on_errors():
        replace_texts(workspace.content, written)


@contextmanager
def stops_on_errors() -> Iterator[None]:
    """Turn the known errors into a message and exit code 1, instead of a traceback."""
    from mkdocs.exceptions import MkDocsException

    from generator.disk.files import ChangedMeanwhileError
    from generator.editions.errors import PaperError
    from generator.engine.abort import ContentAbort

    try:
        yield
    except (ContentError, ContentAbort) as error:
        report(error.diagnostics)
        click.echo(f"{summary(error.diagnostics)}; nothing was written", err=True)
        sys.exit(1)
    except (MkDocsException, ForeignFolderError, ChangedMeanwhileError, PaperError) as error:
        raise click.ClickException(str(error)) from None


KEY_VARIABLE = "BRIEFING_PROOF_KEY"
"""The environment variable with the key of the fingerprints."""


def proof_key() -> ProofKey | None:
    """Return the key of the fingerprints, or None if the environment has none.

    Raises click.ClickException, which does not show it, if it is too short.
    """
    secret = os.environ.get(KEY_VARIABLE)
    if secret is None:
        return None
    try:
        return ProofKey.of(secret)
    except ValueError as error:
        raise click.ClickException(f"{KEY_VARIABLE}: {error}") from None


def environment_for_others() -> dict[str, str]:
    """Return the environment for a program that is started: all but the key of the fingerprints."""
    return {name: value for name, value in os.environ.items() if name != KEY_VARIABLE}


def today() -> date:
    """Return the current date, for a new briefing only: nothing else depends on the clock."""
    return date.today()


def shown(path: Path) -> str:
    """Return a folder as text, relative to the working directory if it is below it."""
    here = Path.cwd()
    return f"{path.relative_to(here)}/" if path.is_relative_to(here) else f"{path}/"
