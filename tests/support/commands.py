"""The command `briefing` in this process: starting one takes longer than most of what it then does."""

from __future__ import annotations

from contextlib import chdir
from pathlib import Path

from click.testing import CliRunner

from generator.cli import main


def invoke(folder: Path, *arguments: str) -> tuple[int, str, str]:
    """Run the command in a folder; return its exit code, and what it printed and complained of.

    What it raises, other than to end, is raised.
    """
    with chdir(folder):
        done = CliRunner().invoke(main, arguments, prog_name="briefing")
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    return done.exit_code, done.stdout, done.stderr
