"""What helps an editor while typing: `schema`."""

from __future__ import annotations

import sys

import click

from generator.commands.workspace import Workspace, shown, stops_on_errors
from generator.schema import schema_files
from generator.write import apply, make_folder, plan


@click.command("schema")
@click.option("--check", "drift", is_flag=True, help="Write nothing; exit 1 if something would be.")
@click.pass_obj
def schema_command(workspace: Workspace, drift: bool) -> None:
    """Write the JSON Schemas of the content files into schemas/, for editors' programs."""
    folder = workspace.root / "schemas"
    files = schema_files()
    with stops_on_errors():
        changes = plan(files, folder)
        if not drift:
            make_folder(folder)
            apply(changes, folder)
    for file in changes.written if drift else ():
        click.echo(f"schemas/{file.path} is not up to date")
    for name in changes.deleted if drift else ():
        click.echo(f"schemas/{name} does not belong there")
    if drift and changes:
        click.echo("write them with: briefing schema", err=True)
    elif not drift:
        click.echo(f"{len(files)} schemas in {shown(folder)}: {len(changes.written)} written")
    sys.exit(drift and bool(changes))
