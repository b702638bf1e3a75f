"""`draft`: candidate facts out of the text of a source."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import click

from generator.commands.drafts.table import (
    content_of,
    drafts_of_source,
    source_named,
    text_of,
    write_drafts,
)
from generator.commands.workspace import Workspace, stops_on_errors
from generator.core.diagnostics import visible
from generator.drafting.candidate import Candidate, Drafts
from generator.drafting.drafted import drafts_of
from generator.drafting.stored import FOLDER, name_of


@click.command("draft")
@click.argument("identifiers", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--text",
    "given",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The text, its paragraphs parted by empty lines; texts/SOURCE.txt if not given.",
)
@click.pass_obj
def draft_command(workspace: Workspace, identifiers: tuple[str, ...], given: Path | None) -> None:
    """Read the text of a SOURCE, and write down candidate facts: one for each claim.

    Each has a quote and its paragraph, date, figures, speaker, actors, kind and sector, and where a
    rule makes one, a statement in other words; near facts are named. They go to drafts/SOURCE.yml,
    of which nothing is published, and `briefing accept` goes through them. What was dropped before is not
    proposed again.
    """
    if given and len(identifiers) > 1:
        raise click.UsageError("--text is the text of one source")
    content = content_of(workspace)
    with stops_on_errors():
        for identifier in dict.fromkeys(identifiers):
            source, file = source_named(content, identifier)
            text = text_of(workspace, identifier, given)
            before, kept = drafts_of_source(workspace, identifier)
            drafts = drafts_of(content.briefing, source, file, text, before)
            write_drafts(workspace, drafts, kept)
            for line in _told(drafts):
                click.echo(visible(line))


def _told(drafts: Drafts) -> Iterator[str]:
    waiting = drafts.waiting()
    for candidate in waiting:
        yield f"{candidate.paragraph:>3}  {candidate.fact['kind']:<9}  {_shown(candidate)}"
        for near in candidate.near[:1]:
            does = "may repeat" if near.repeats else f"may be evidence that {near.stance}"
            yield f"     {'':<9}  {does} {near.fact}: {near.why}"
    counts = Counter(str(candidate.fact["kind"]) for candidate in waiting)
    kinds = ", ".join(f"{count} {kind}" for kind, count in counts.most_common())
    unwritten = sum("statement" not in candidate.fact for candidate in waiting)
    decided = len(drafts.candidates) - len(waiting)
    yield f"{FOLDER}/{name_of(drafts.source)}: {len(waiting)} candidates" + (
        f" ({kinds})" if kinds else ""
    )
    if unwritten:
        yield f"of {unwritten} the statement has to be written"
    if decided:
        yield f"{decided} decided on before"
    if waiting:
        yield f"next: briefing accept {drafts.source}"


def _shown(candidate: Candidate) -> str:
    return str(candidate.fact.get("statement") or f"“{candidate.quote}”")
