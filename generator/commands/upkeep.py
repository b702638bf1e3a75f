"""`upkeep`: list overdue plans, stale reviews and dead links."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from generator.commands.options import today_option
from generator.commands.workspace import Workspace
from generator.core.diagnostics import summary
from generator.disk.files import append_text
from generator.loading import load
from generator.report.terminal import busy, report
from generator.upkeep.due import addresses, upkeep
from generator.upkeep.linkcheck import look
from generator.upkeep.report import FORMATS


@click.command("upkeep")
@today_option
@click.option("--links", is_flag=True, help="Ask every address of the sources whether it answers.")
@click.option(
    "--format",
    "form",
    type=click.Choice(list(FORMATS)),
    default="markdown",
    show_default=True,
    help="For a person, or for a program.",
)
@click.option(
    "--count-to",
    "count_file",
    envvar="GITHUB_OUTPUT",
    show_envvar=True,
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file to which due=NUMBER is added, for the later steps of a job.",
)
@click.option("--fail", is_flag=True, help="Exit 1 if something is due.")
@click.pass_obj
def upkeep_command(
    workspace: Workspace,
    today: date | None,
    links: bool,
    form: str,
    count_file: Path | None,
    fail: bool,
) -> None:
    """Say which plans are past their date, which reviews are stale, and which links are dead."""
    briefing, diagnostics = load(workspace.content, workspace.cache)
    errors = [d for d in diagnostics if d.is_error]
    if briefing is None or errors:
        report(errors)
        raise click.ClickException(summary(errors))
    answers = None
    if links:
        with busy("Asking"):
            answers = look(addresses(briefing))
    state = upkeep(briefing, today or briefing.record.as_of, answers)
    if count_file:
        append_text(count_file, f"due={state.due}\n")
    click.echo(FORMATS[form](state))
    sys.exit(fail and state.due > 0)
