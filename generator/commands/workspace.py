"""Where the project is that a command works on, and how a command ends on an error.

The one place that knows the working directory and the day.
"""

from __future__ import annotations

import errno
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.core.diagnostics import ContentError, summary
from generator.disk.files import ChangedMeanwhileError
from generator.disk.manifest import ForeignFolderError
from generator.editions.pdf import PaperError
from generator.pipeline import Project
from generator.report.terminal import report


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder with mkdocs.yml, and the content that was asked for."""

    root: Path
    content: Path

    @property
    def config_file(self) -> Path:
        """The published site's configuration."""
        return self.root / "mkdocs.yml"

    @property
    def offline_config_file(self) -> Path:
        """The configuration of the site as a folder without a server."""
        return self.root / "mkdocs.offline.yml"

    @property
    def templates(self) -> Path:
        """The folder of the templates."""
        return self.root / "templates"

    def made(self, name: str, given: Path | None = None) -> Path:
        """The folder for something that is made: the one that was given, or the project's own.

        The project's own is never a link, which could lead anywhere: a clone can come with one.
        Raises ForeignFolderError where it is.
        """
        if given:
            return given.resolve()
        if (own := self.root / name).is_symlink():
            raise ForeignFolderError(f"{own} is a link: delete it, or name another folder")
        return own

    def project(self, site_src: Path) -> Project:
        """Where the parts are, with the given folder for the rendered pages."""
        return Project(self.content, self.templates, site_src)


def nearest_project(start: Path) -> Path:
    """Find the folder with mkdocs.yml, from `start` upwards."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise click.ClickException(
        f"no mkdocs.yml in {start} or above it; name the project with --project"
    )


@contextmanager
def stops_on_errors() -> Iterator[None]:
    """Print what is wrong, and exit with code 1, instead of a traceback."""
    from mkdocs.exceptions import MkDocsException

    from generator.engine.mkdocs import ContentAbort

    try:
        yield
    except (ContentError, ContentAbort) as error:
        report(error.diagnostics)
        click.echo(f"{summary(error.diagnostics)}; nothing was written", err=True)
        sys.exit(1)
    except (MkDocsException, ForeignFolderError, ChangedMeanwhileError, PaperError) as error:
        raise click.ClickException(str(error)) from None


class Commands(click.Group):
    """Subcommands of which none ends in a traceback where a disk refuses a file or a folder."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the subcommand that was asked for."""
        try:
            return super().invoke(ctx)
        except OSError as error:
            if error.errno == errno.EPIPE:  # click ends quietly where nobody reads on
                raise
            place = f"{error.filename}: " if error.filename else ""
            raise click.ClickException(f"{place}{error.strerror or error}") from None


def today() -> date:
    """Return the day on which a new briefing begins; nothing that exists is made after the clock."""
    return date.today()


def shown(path: Path) -> str:
    """Name a folder as seen from here."""
    here = Path.cwd()
    return f"{path.relative_to(here)}/" if path.is_relative_to(here) else f"{path}/"
