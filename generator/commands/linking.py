"""`links`: follow every link within the built site."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.workspace import Workspace, shown, stops_on_errors
from generator.disk.files import files_below
from generator.upkeep.internal_links import broken_links


@click.command("links")
@click.option(
    "--site-dir",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where the site is; site/ if not given.",
)
@click.pass_obj
def links_command(workspace: Workspace, site_dir: Path | None) -> None:
    """Say which links within the built site lead to no page, or to no place on one.

    Links to other sites are what `upkeep --links` looks at.
    """
    with stops_on_errors():
        folder = workspace.made("site", site_dir)
    site = files_below(folder) if folder.is_dir() else {}
    if "index.html" not in site:
        raise click.ClickException(
            f"{shown(folder)} is not a built site: make one with `briefing build`"
        )
    found = list(broken_links(site))
    for broken in found:
        click.echo(f"{broken.page}: {broken.link}: {broken.missing}")
    pages = sum(1 for name in site if name.endswith(".html"))
    click.echo(f"{pages} pages in {shown(folder)}: {len(found) or 'no'} broken links")
    sys.exit(bool(found))
