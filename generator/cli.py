"""The command `briefing`: the one place that knows the working directory and the terminal."""

from __future__ import annotations

import io
import logging
import os
import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.diagnostics import ContentError, summary
from generator.pipeline import Project, Settings, load, make
from generator.records.types import base_address
from generator.terminal import busy, log_to_terminal, page_progress, report
from generator.write import ForeignFolderError, apply, guard, plan


@dataclass(frozen=True, slots=True)
class Workspace:
    """The folder with mkdocs.yml, and the content that was asked for."""

    root: Path
    content: Path

    @property
    def config_file(self) -> Path:
        """The published site's configuration."""
        return self.root / "mkdocs.yml"

    def project(self, site_src: Path) -> Project:
        """Where the parts are, with the given folder for the rendered pages."""
        return Project(self.content, self.root / "templates", site_src)


class _Day(click.ParamType):
    name = "day"

    def convert(self, value: Any, param: Any, ctx: Any) -> date:
        try:
            return date.fromisoformat(value)
        except ValueError:
            self.fail(f'"{value}" is not a day such as 2026-01-31', param, ctx)


class _Address(click.ParamType):
    name = "address"

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        try:
            return base_address(value)
        except ValueError as error:
            self.fail(str(error), param, ctx)


_today = click.option(
    "--today", type=_Day(), help="The day that decides which plans are past; as_of if not given."
)
_site_url = click.option("--site-url", type=_Address(), help="Where the site will be published.")
_repository = click.option(
    "--repository", type=_Address(), help="The repository that edit links lead to."
)
_site_src = click.option(
    "--site-src",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder for the rendered pages; site_src/ if not given.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="briefing-generator")
@click.option(
    "--project",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="The folder with mkdocs.yml; the nearest one upwards if not given.",
)
@click.option(
    "--content",
    type=click.Path(file_okay=False, path_type=Path),
    help="The folder of facts; content/ in the project if not given.",
)
@click.pass_context
def main(context: click.Context, project: Path | None, content: Path | None) -> None:
    """Build a sourced briefing site from YAML facts."""
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    root = project.resolve() if project else _nearest_project(Path.cwd())
    context.obj = Workspace(root, content.resolve() if content else root / "content")


def _nearest_project(start: Path) -> Path:
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").is_file():
            return folder
    raise click.ClickException(
        f"no mkdocs.yml in {start} or above it; name the project with --project"
    )


@main.command("check")
@click.pass_obj
def check_command(workspace: Workspace) -> None:
    """Say what is wrong in the content, and where. Exit code 1 if there is an error."""
    with busy("Checking"):
        _, diagnostics = load(workspace.content)
    report(diagnostics, out=True)
    click.echo(summary(diagnostics))
    sys.exit(any(d.is_error for d in diagnostics))


@main.command("render")
@click.option("--check", "drift", is_flag=True, help="Write nothing; exit 1 if something would be.")
@_today
@_site_url
@_repository
@_site_src
@click.pass_obj
def render_command(
    workspace: Workspace,
    drift: bool,
    today: date | None,
    site_url: str | None,
    repository: str | None,
    site_src: Path | None,
) -> None:
    """Render the pages into site_src/, without building the site."""
    project = workspace.project(site_src or workspace.root / "site_src")
    with _stops_on_errors(), busy("Rendering"):
        guard(project.site_src)
        rendered = make(project, Settings(today, site_url, repository))
        changes = plan(rendered.files, project.site_src)
        if not drift:
            apply(changes, project.site_src)
    report(rendered.warnings)
    for file in changes.written if drift else ():
        click.echo(f"would write {file.path}")
    for name in changes.deleted if drift else ():
        click.echo(f"would delete {name}")
    click.echo(
        f"{len(rendered.files)} files: {len(changes.written)} written, "
        f"{len(changes.deleted)} deleted" + (" (not done: --check)" if drift else "")
    )
    sys.exit(drift and bool(changes))


@main.command("build")
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; site/ if not given.",
)
@_today
@_site_url
@_repository
@_site_src
@click.pass_obj
def build_command(
    workspace: Workspace,
    site_dir: Path | None,
    today: date | None,
    site_url: str | None,
    repository: str | None,
    site_src: Path | None,
) -> None:
    """Render the pages and build the site. A failure leaves the last site as it was."""
    from mkdocs.commands.build import build

    log_to_terminal(logging.WARNING)
    target = (site_dir or workspace.root / "site").resolve()
    fresh = target.parent / f".{target.name}-new"
    given = _given(workspace, today, site_url, repository)
    with _stops_on_errors(), page_progress() as tick:
        guard(target)
        config = _mkdocs_config(workspace, site_src, {**given, "tick": tick}, site_dir=str(fresh))
        try:
            build(config)
            _replace(target, fresh)
        finally:
            shutil.rmtree(fresh, ignore_errors=True)
    pages = sum(1 for _ in target.rglob("*.html"))
    click.echo(f"{pages} pages in {_shown(target)}")


@main.command("serve")
@click.option(
    "--address", default="127.0.0.1:8000", show_default=True, help="IP:PORT to listen on."
)
@_today
@_repository
@_site_src
@click.pass_obj
def serve_command(
    workspace: Workspace,
    address: str,
    today: date | None,
    repository: str | None,
    site_src: Path | None,
) -> None:
    """Show the site, rebuilt at every save. An error is printed, and the last good page stays."""
    from mkdocs.commands.serve import serve

    log_to_terminal(logging.INFO)
    given = _given(workspace, today, None, repository)
    with _stops_on_errors():
        extra = _mkdocs_config(workspace, site_src, given).extra
        options = {"docs_dir": str(site_src.resolve())} if site_src else {}
        serve(str(workspace.config_file), dev_addr=address, extra=dict(extra), **options)


def _given(
    workspace: Workspace, today: date | None, site_url: str | None, repository: str | None
) -> dict[str, object]:
    return {
        "content": str(workspace.content),
        "today": today.isoformat() if today else None,
        "site_url": site_url,
        "repository": repository,
    }


def _mkdocs_config(
    workspace: Workspace, site_src: Path | None, given: dict[str, object], **options: object
) -> Any:
    from mkdocs.config import load_config

    pages = (site_src or workspace.root / "site_src").resolve()
    pages.mkdir(parents=True, exist_ok=True)
    if site_src:
        options["docs_dir"] = str(pages)
    config = load_config(str(workspace.config_file), strict=True, **options)
    config.extra["briefing"] = given
    return config


def _replace(target: Path, fresh: Path) -> None:
    old = target.parent / f".{target.name}-old"
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)


@contextmanager
def _stops_on_errors() -> Iterator[None]:
    from mkdocs.exceptions import MkDocsException

    from generator.engine import ContentAbort

    try:
        yield
    except (ContentError, ContentAbort) as error:
        report(error.diagnostics)
        click.echo(f"{summary(error.diagnostics)}; nothing was written", err=True)
        sys.exit(1)
    except (MkDocsException, ForeignFolderError, OSError) as error:
        raise click.ClickException(str(error)) from None


def _shown(path: Path) -> str:
    here = Path.cwd()
    return f"{path.relative_to(here)}/" if path.is_relative_to(here) else f"{path}/"
