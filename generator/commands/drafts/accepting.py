"""`accept`: go through candidate facts, and make facts or evidence of them."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.commands.drafts.bench import Bench
from generator.commands.drafts.fields import FieldError
from generator.commands.drafts.sheet import as_table, decided
from generator.commands.drafts.table import counted, drafted_sources
from generator.commands.drafts.walk import Walk
from generator.commands.sources import read_text_of
from generator.commands.workspace import Workspace, stops_on_errors
from generator.core.diagnostics import visible
from generator.disk.files import replace_text


@click.command("accept")
@click.argument("identifiers", nargs=-1, metavar="[SOURCE...]")
@click.option(
    "--sheet",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write what is left to decide as a table (CSV) for a spreadsheet, and ask nothing.",
)
@click.option(
    "--from-sheet",
    "filled",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Carry out what stands in the table: `accept`, `evidence` or `drop` in the column decision.",
)
@click.pass_obj
def accept_command(
    workspace: Workspace, identifiers: tuple[str, ...], sheet: Path | None, filled: Path | None
) -> None:
    """Go through the candidates of a SOURCE, or of all that were drafted, one by one.

    Each is shown with its passage. It becomes a fact, or evidence for one, or is dropped with a reason,
    so that it is not proposed again. Statements are in your own words: more than five words in a row
    from the passage, outside the quote, are refused, and more than a dozen, quoted or not, are asked
    about. Each decision is written at once, so you can quit at any time and go on later.
    """
    if sheet and filled:
        raise click.UsageError("--sheet writes a table, and --from-sheet reads one: choose")
    sources = tuple(dict.fromkeys(identifiers)) or tuple(drafted_sources(workspace))
    if not sources:
        raise click.ClickException("there are no candidates: `briefing draft SOURCE` makes them")
    with stops_on_errors():
        bench = Bench.of(workspace, sources, is_every=not identifiers)
        if sheet:
            replace_text(sheet, as_table(bench))
            count = counted(len(bench.waiting()), "candidate")
            click.echo(f"{sheet}: {count}; fill in the column decision")
            click.echo(f"next: briefing accept --from-sheet {sheet}")
        elif filled:
            _carry_out(bench, filled)
        else:
            Walk(bench).go()


def _carry_out(bench: Bench, filled: Path) -> None:
    is_refused = False
    try:
        for outcome in decided(bench, read_text_of(filled)):
            is_refused |= outcome.is_refused
            word = "error: " if outcome.is_refused else ""
            click.echo(
                visible(f"{filled}:{outcome.line}: {word}{outcome.told}"), err=outcome.is_refused
            )
            for problem in outcome.problems:
                click.echo(visible(f"  {problem.severity}: {problem.message} [{problem.rule}]"))
    except FieldError as error:
        raise click.ClickException(f"{filled}: {error}") from None
    click.echo(f"{len(bench.waiting())} left")
    sys.exit(is_refused)
