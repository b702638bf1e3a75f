"""`schema`: write the JSON Schemas for text editors."""

from __future__ import annotations

import sys

import click

from generator.commands.workspace import Workspace, shown, stops_on_errors
from generator.disk.files import read_if_there, replace_files
from generator.editing.schema import schema_files


@click.command("schema")
@click.option("--check", "drift", is_flag=True, help="Write nothing; exit 1 if something would be.")
@click.pass_obj
def schema_command(workspace: Workspace, drift: bool) -> None:
    """Write the JSON Schemas of the content files into schemas/, for editors' programs.

    Other files in that folder stay as they are.
    """
    if not (workspace.content / "briefing.yml").is_file():
        raise click.ClickException(
            f"{shown(workspace.content)} has no briefing.yml, so schemas/ may be somebody else's"
        )
    files = schema_files()
    with stops_on_errors():
        folder = workspace.made("schemas")
        stale = {f.path: f.content for f in files if read_if_there(folder / f.path) != f.content}
        if stale and not drift:
            replace_files(folder, stale, {})
    for name in stale if drift else ():
        click.echo(f"schemas/{name} is not up to date")
    if drift and stale:
        click.echo("write them with: briefing schema", err=True)
    elif not drift:
        click.echo(f"{len(files)} schemas in {shown(folder)}: {len(stale)} written")
    sys.exit(drift and bool(stale))
