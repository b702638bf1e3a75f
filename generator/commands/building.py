"""`render`, `build`, `serve`: make the pages and the site."""

from __future__ import annotations

import errno
import logging
import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from generator.commands.options import (
    Listening,
    repository_option,
    site_src_option,
    site_url_option,
    today_option,
)
from generator.commands.workspace import Workspace, shown, stops_on_errors
from generator.disk.files import count_pages
from generator.disk.folders import apply, make_folder, plan, publish
from generator.disk.locks import exclusive
from generator.disk.manifest import guard
from generator.disk.scratch import scratch_folder
from generator.pipeline import Settings
from generator.publishing import make_published
from generator.report.terminal import busy, log_to_terminal, page_progress, report, tell_of_waiting

_NOT_TO_BE_HAD = (errno.EADDRINUSE, errno.EADDRNOTAVAIL)


@click.command("render")
@click.option("--check", "drift", is_flag=True, help="Write nothing; exit 1 if something would be.")
@today_option
@site_url_option
@repository_option
@site_src_option
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
    with stops_on_errors(), busy("Rendering"):
        project = workspace.project(workspace.made("site_src", site_src))
        guard(project.site_src)
        rendered = make_published(
            project, Settings(today, site_url, repository, cache=workspace.cache)
        )
        make_folder(project.site_src)
        with exclusive(project.site_src, tell_of_waiting):
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


@click.command("build")
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site goes; site/ if not given.",
)
@click.option(
    "--downloads",
    type=click.Path(file_okay=False, path_type=Path),
    help="Publish what `briefing offline` made in this folder beside the site.",
)
@today_option
@site_url_option
@repository_option
@site_src_option
@click.pass_obj
def build_command(
    workspace: Workspace,
    site_dir: Path | None,
    downloads: Path | None,
    today: date | None,
    site_url: str | None,
    repository: str | None,
    site_src: Path | None,
) -> None:
    """Render the pages and build the site. A failure leaves the last site as it was.

    Files of the target that the program did not write stay where they are.
    """
    from generator.engine.building import build

    log_to_terminal(logging.WARNING)
    settings = given(workspace, today, site_url, repository)
    settings["downloads"] = str(downloads.resolve()) if downloads else None
    with stops_on_errors(), page_progress() as tick:
        target = workspace.made("site", site_dir)
        guard(target)
        make_folder(target.parent)
        with scratch_folder(target.parent) as scratch:
            fresh = scratch / "site"
            hook_settings = {**settings, "tick": tick}
            build(mkdocs_config(workspace, site_src, hook_settings, site_dir=str(fresh)))
            others = publish(fresh, target)
    if others:
        click.echo(
            f"not written by this program, and left as it was: {', '.join(others)}", err=True
        )
    click.echo(f"{count_pages(target)} pages in {shown(target)}")


@click.command("serve")
@click.option(
    "--address",
    type=Listening(),
    default="127.0.0.1:8000",
    show_default=True,
    help="IP:PORT to listen on.",
)
@today_option
@repository_option
@site_src_option
@click.pass_obj
def serve_command(
    workspace: Workspace,
    address: str,
    today: date | None,
    repository: str | None,
    site_src: Path | None,
) -> None:
    """Show the site, rebuilt at every save. An error is printed, and the last good page stays."""
    from generator.engine.previewing import preview

    log_to_terminal(logging.INFO)
    settings = {**given(workspace, today, None, repository), "stops": True}
    with stops_on_errors():
        try:
            preview(
                lambda folder: mkdocs_config(
                    workspace, site_src, settings, site_dir=folder, dev_addr=address
                )
            )
        except OSError as error:
            if error.errno not in _NOT_TO_BE_HAD:
                raise
            message = f"{address} cannot be listened on: {error.strerror}"
            raise click.ClickException(f"{message}; name another with --address") from None


def given(
    workspace: Workspace, today: date | None, site_url: str | None, repository: str | None
) -> dict[str, object]:
    """Return the settings of a run, in the form in which the MkDocs hook reads them."""
    return {
        "content": str(workspace.content),
        "today": today.isoformat() if today else None,
        "site_url": site_url,
        "repository": repository,
        "cache": workspace.cache,
    }


def mkdocs_config(
    workspace: Workspace,
    site_src: Path | None,
    settings: dict[str, object],
    *,
    config_file: Path | None = None,
    **options: Any,
) -> Any:
    """Load MkDocs' configuration, from mkdocs.yml unless another file is given."""
    from mkdocs.config import load_config

    pages = workspace.made("site_src", site_src)
    make_folder(pages)
    if site_src:
        options["docs_dir"] = str(pages)
    config = load_config(str(config_file or workspace.config_file), strict=True, **options)
    config.extra["briefing"] = settings
    return config
