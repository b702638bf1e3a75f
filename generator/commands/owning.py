"""`owners`: write CODEOWNERS."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.workspace import Workspace, stops_on_errors
from generator.core.diagnostics import summary
from generator.core.lines import with_plain_ends
from generator.disk.files import Replacement, read_if_there, replace_texts
from generator.editing.owners import is_made, owners_of
from generator.loading import load
from generator.report.terminal import report

_PLACE = ".github/CODEOWNERS"


@click.command("owners")
@click.option("--check", "drift", is_flag=True, help="Write nothing; exit 1 if something would be.")
@click.pass_obj
def owners_command(workspace: Workspace, drift: bool) -> None:
    """Write .github/CODEOWNERS from the maintainers that content/briefing.yml names.

    What none of them is named for falls to those who look after all of content/, or to all of them.
    """
    briefing, diagnostics = load(workspace.content, workspace.cache)
    if briefing is None:
        report(d for d in diagnostics if d.is_error)
        raise click.ClickException(f"{summary(diagnostics)}; nothing was written")
    record, path = briefing.record, workspace.root / _PLACE
    missing = sorted(
        f"{record.at('maintainers', number, 'paths', place)}: there is no {name}"
        for number, maintainer in enumerate(record.maintainers)
        for place, name in enumerate(maintainer.paths)
        if not _is_there(workspace.root / name, is_folder=name.endswith("/"))
    )
    if missing:
        raise click.ClickException("\n".join((*missing, "nothing was written")))
    owners = owners_of(record.maintainers)
    text = owners.text
    existing = read_if_there(path).decode(errors="replace")
    if existing.strip() and not is_made(existing):
        raise click.ClickException(
            f"{_PLACE} was written by hand: move its lines to `maintainers:` in "
            f"{workspace.content.name}/briefing.yml, and delete it; nothing was written"
        )
    changed = with_plain_ends(existing) != text
    if changed and not drift:
        before = existing if path.is_file() else None
        with stops_on_errors():
            replace_texts(workspace.root, [Replacement(_PLACE, before, text)])
    count = len(record.maintainers)
    named = f"{count} maintainer{'' if count == 1 else 's'}"
    state = "as it was" if not changed else "would change" if drift else "written"
    click.echo(f"{_PLACE}: {named}, {state}")
    if owners.told:
        click.echo(owners.told)
    sys.exit(drift and changed)


def _is_there(path: Path, *, is_folder: bool) -> bool:
    return path.is_dir() if is_folder else path.exists()
