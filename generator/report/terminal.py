"""Terminal output: diagnostics, progress, and the log of MkDocs."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

import click

from generator.core.diagnostics import Diagnostic, format_text


def report(diagnostics: Iterable[Diagnostic]) -> None:
    """Print diagnostics to standard error."""
    for diagnostic in diagnostics:
        click.echo(format_text(diagnostic), err=True)


def tell_of_waiting() -> None:
    """Print that this run waits for the lock that another run holds."""
    click.echo("waiting for another run in this folder to end", err=True)


@contextmanager
def busy(doing: str) -> Iterator[None]:
    """Show a spinner; on a terminal only."""
    if not sys.stderr.isatty():
        yield
        return
    from rich.console import Console

    with Console(stderr=True).status(f"{doing} …"):
        yield


@contextmanager
def page_progress() -> Iterator[Callable[[int], None]]:
    """Show a progress bar, on a terminal only. Each call advances it by one page of the total."""
    if not sys.stderr.isatty():
        yield lambda total: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(
        *columns,
        console=Console(stderr=True),
        transient=True,
        auto_refresh=False,  # in a thread, beside which no process is copied
    ) as bar:
        task = bar.add_task("Building pages", total=None)

        def tick(total: int) -> None:
            bar.update(task, advance=1, total=total, refresh=True)

        yield tick


def log_to_terminal(level: int) -> None:
    """Print MkDocs' log messages of at least this level."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(levelname)s: %(message)s"))
    logger = logging.getLogger("mkdocs")
    logger.setLevel(level)
    logger.addHandler(handler)
