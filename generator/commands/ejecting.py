"""`eject`: copy a template of the generator's into the briefing, to be changed there."""

from __future__ import annotations

from importlib.metadata import version

import click

from generator.commands.workspace import Workspace, stops_on_errors
from generator.core.diagnostics import Diagnostic
from generator.core.resources import TEMPLATES, template_folders
from generator.core.suggestions import suggest
from generator.editing.ejecting import ejected, outdated


@click.command("eject")
@click.argument("name", metavar="TEMPLATE")
@click.pass_obj
def eject_command(workspace: Workspace, name: str) -> None:
    """Copy TEMPLATE, such as parts/fact.jinja, into templates/, where it replaces the generator's.

    Its first line says what it was copied from: `check` warns when the generator's has changed since.
    """
    from generator.disk.files import files_below, replace_files
    from generator.disk.folders import make_folder

    shown = f"{workspace.templates.name}/{name}"
    originals = files_below(TEMPLATES)
    if name not in originals:
        meant = suggest(name, originals)
        raise click.ClickException(f"there is no template {name}" + (f"; {meant}" if meant else ""))
    if _is_the_generator_s(workspace):
        click.echo(f"{shown} is the generator's own: change it there")
        return
    copy = ejected(name, originals[name], version("briefing-generator"))
    if copy is None:
        raise click.ClickException(f"{name} can hold no comment: copy it from {TEMPLATES / name}")
    with stops_on_errors():
        path = workspace.made(workspace.templates.name) / name
        if path.exists():
            raise click.ClickException(f"{shown} is there already, and was left as it is")
        make_folder(path.parent)
        replace_files(path.parent, {path.name: copy}, {})
    click.echo(f"{shown} replaces the generator's from now on")


def outdated_templates(workspace: Workspace) -> tuple[Diagnostic, ...]:
    """Return a warning for each ejected template of a briefing whose original has changed since."""
    own = workspace.templates
    if _is_the_generator_s(workspace) or not own.is_dir():
        return ()
    from generator.disk.files import files_below

    return tuple(outdated(own.name, files_below(own), files_below(TEMPLATES)))


def _is_the_generator_s(workspace: Workspace) -> bool:
    return template_folders(workspace.templates)[-1] == workspace.templates
