"""The command line interface: the command `briefing`, its options and subcommands."""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
from pathlib import Path

import click

from generator.commands.add.adding import add_group
from generator.commands.briefs import brief_command
from generator.commands.building import build_command, render_command, serve_command
from generator.commands.checking import check_command
from generator.commands.comparing import diff_command
from generator.commands.editing import schema_command
from generator.commands.explaining import explain_command
from generator.commands.formatting import fmt_command
from generator.commands.offline import offline_command
from generator.commands.owning import owners_command
from generator.commands.packing import pack_command
from generator.commands.proving import prove_command
from generator.commands.recording import changes_command
from generator.commands.review.reviewing import review_command
from generator.commands.seeing import seen_command
from generator.commands.sources import locate_command, verify_command
from generator.commands.starting import new_command
from generator.commands.upkeep import upkeep_command
from generator.commands.workspace import Commands, Workspace, nearest_project

WITHOUT_PROJECT = (explain_command.name,)
"""The subcommands that run outside a project."""


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
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
    _end_in_order()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if context.invoked_subcommand in WITHOUT_PROJECT:
        return
    root = project.resolve() if project else nearest_project(Path.cwd())
    context.obj = Workspace(root, content.resolve() if content else root / "content")


def _end_in_order() -> None:
    """Turn SIGTERM and SIGHUP into SystemExit (code 128 + signal), so that cleanup code runs.

    Further signals are ignored, so that they do not interrupt the cleanup: make forwards signals,
    and so sends them twice.
    """
    known = [s for s in signal.Signals if s.name in ("SIGTERM", "SIGHUP")]

    def end(number: int, _: object) -> None:
        for each in known:
            signal.signal(each, signal.SIG_IGN)
        raise SystemExit(128 + number)

    if threading.current_thread() is threading.main_thread():
        for each in known:
            signal.signal(each, end)


for _command in (
    check_command,
    explain_command,
    diff_command,
    changes_command,
    fmt_command,
    render_command,
    build_command,
    serve_command,
    brief_command,
    offline_command,
    pack_command,
    prove_command,
    seen_command,
    verify_command,
    locate_command,
    review_command,
    new_command,
    schema_command,
    add_group,
    owners_command,
    upkeep_command,
):
    main.add_command(_command)
