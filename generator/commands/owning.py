"""Who is asked to review what: `owners`."""

from __future__ import annotations

import sys

import click

from generator.commands.workspace import Workspace
from generator.diagnostics import summary
from generator.lines import with_plain_ends
from generator.owners import code_owners
from generator.pipeline import load
from generator.read import load_text
from generator.terminal import report
from generator.write import make_folder, replace_text

_PLACE = ".github/CODEOWNERS"


@click.command("owners")
@click.option("--check", "drift", is_flag=True, help="Write nothing; exit 1 if something would be.")
@click.pass_obj
def owners_command(workspace: Workspace, drift: bool) -> None:
    """Write .github/CODEOWNERS from the maintainers that content/briefing.yml names."""
    briefing, diagnostics = load(workspace.content)
    if briefing is None:
        report(d for d in diagnostics if d.is_error)
        raise click.ClickException(f"{summary(diagnostics)}; nothing was written")
    record, path = briefing.record, workspace.root / _PLACE
    missing = sorted(
        f"{record.at('maintainers', number, 'paths', place)}: there is no {name}"
        for number, maintainer in enumerate(record.maintainers)
        for place, name in enumerate(maintainer.paths)
        if not (workspace.root / name).exists()
    )
    if missing:
        raise click.ClickException("\n".join((*missing, "nothing was written")))
    text = code_owners(record.maintainers)
    changed = not path.is_file() or with_plain_ends(load_text(path)) != text
    if changed and not drift:
        make_folder(path.parent)
        replace_text(path, text)
    count = len(record.maintainers)
    named = f"{count} maintainer{'' if count == 1 else 's'}"
    state = "as it was" if not changed else "would change" if drift else "written"
    click.echo(f"{_PLACE}: {named}, {state}")
    sys.exit(drift and changed)
