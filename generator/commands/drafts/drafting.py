"""`draft`: candidate facts out of the text of a source."""

from __future__ import annotations

import shlex
from collections import Counter
from collections.abc import Iterator
from pathlib import Path, PurePath

import click

from generator.commands.drafts.table import (
    content_of,
    counted,
    drafts_of_source,
    source_named,
    text_of,
    write_drafts,
)
from generator.commands.sources import kept_text
from generator.commands.workspace import Workspace, environment_for_others, stops_on_errors
from generator.content.link import Briefing
from generator.content.read import SourceText
from generator.core.diagnostics import visible
from generator.core.proof.normalisation import paragraphs
from generator.drafting.assistant import AssistantError, answer_of
from generator.drafting.assisted import Reader, joined
from generator.drafting.candidate import Candidate, Drafts
from generator.drafting.chosen import NowhereError, chosen, with_chosen
from generator.drafting.drafted import drafts_of
from generator.drafting.question import question
from generator.drafting.stored import FOLDER, name_of
from generator.records import Source


@click.command("draft")
@click.argument("identifiers", nargs=-1, required=True, metavar="SOURCE...")
@click.option(
    "--text",
    "given",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The text, its paragraphs parted by empty lines; texts/SOURCE.txt if not given.",
)
@click.option(
    "--claim",
    "claims",
    multiple=True,
    metavar="WORDS",
    help="Make a candidate of these words of the text, or of `these ... to those`, and of nothing else. Repeat it for several.",
)
@click.option(
    "--assistant",
    metavar="COMMAND",
    help="Also ask a program: it reads each passage as JSON and answers with claims, of which those are "
    "taken that pass the same rules. Nothing is sent anywhere without it.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(0.1, 3600),
    default=120,
    show_default=True,
    help="How long the assistant may take for a passage.",
)
@click.pass_obj
def draft_command(
    workspace: Workspace,
    identifiers: tuple[str, ...],
    given: Path | None,
    claims: tuple[str, ...],
    assistant: str | None,
    seconds: float,
) -> None:
    """Read the text of a SOURCE, and write down candidate facts: one for each claim.

    Each has a quote and its paragraph, date, figures, speaker, actors, kind and sector, and where a
    rule makes one, a statement in other words; near facts are named. They go to drafts/SOURCE.yml,
    of which nothing is published, and `briefing accept` goes through them. What was dropped before is not
    proposed again.
    """
    if (given or claims) and len(identifiers) > 1:
        raise click.UsageError("--text and --claim are of the text of one source")
    content = content_of(workspace)
    with stops_on_errors():
        for identifier in dict.fromkeys(identifiers):
            source, file = source_named(content, identifier)
            text = text_of(workspace, identifier, given)
            before, kept = drafts_of_source(workspace, identifier)
            if claims:
                drafts = _with_claims(content.briefing, source, file, text, before, claims)
            else:
                drafts = drafts_of(content.briefing, source, file, text, before)
            failure = ""
            if assistant is not None:
                reader = Reader(content.briefing, source, file, text, _name_of(assistant))
                drafts, failure = _assisted(reader, assistant, seconds, drafts)
            write_drafts(workspace, drafts, kept)
            is_kept = given is None or kept_text(workspace, identifier) == text
            for line in (*_told(drafts), *_next(drafts, None if is_kept else given)):
                click.echo(visible(line))
            if failure:
                raise click.ClickException(visible(failure))


def _with_claims(
    briefing: Briefing,
    source: Source,
    file: SourceText,
    text: str,
    drafts: Drafts,
    claims: tuple[str, ...],
) -> Drafts:
    """Return drafts with a candidate for each claim. Raises click.ClickException for words that are nowhere."""
    try:
        for words in claims:
            drafts = with_chosen(drafts, chosen(briefing, source, file, text, words))
    except NowhereError as error:
        raise click.ClickException(visible(str(error))) from None
    return drafts


def _name_of(command: str) -> str:
    """Return the name of the program of a command. Raises click.UsageError if it is none."""
    return PurePath(_split(command)[0]).name


def _split(command: str) -> list[str]:
    try:
        parts = shlex.split(command)
    except ValueError as error:
        raise click.UsageError(f"--assistant: {error}") from None
    if not parts:
        raise click.UsageError("--assistant needs the command of a program")
    return parts


def _assisted(reader: Reader, command: str, seconds: float, drafts: Drafts) -> tuple[Drafts, str]:
    """Ask an assistant of each paragraph, tell what is refused, and return the drafts with the rest.

    If it fails after it has answered, its answers until then are in the drafts, and the failure is returned
    too. Raises click.ClickException if it fails at once.
    """
    name, parts = _name_of(command), _split(command)
    taken: list[Candidate] = []
    refused, failure = 0, ""
    for number in range(1, len(paragraphs(reader.text)) + 1):
        asked = question(reader.briefing, reader.source, reader.text, number)
        try:
            answer = answer_of(parts, asked, seconds, environment_for_others())
        except AssistantError as error:
            failure = f"{name}, on paragraph {number}: {error}"
            if number == 1:
                raise click.ClickException(visible(failure)) from None
            break
        found = reader.read(number, answer)
        taken += found.candidates
        for refusal in found.refusals:
            refused += 1
            words = f" “{refusal.words}”" if refusal.words else ""
            click.echo(
                visible(f"{name}, on paragraph {number}: refused{words}: {refusal.why}"), err=True
            )
    drafts, known = joined(drafts, taken, reader.text)
    click.echo(
        visible(
            f"{name}: {len(taken) - len(known)} taken, {len(known)} drafted already, {refused} refused"
        )
    )
    return drafts, failure


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
    yield f"{FOLDER}/{name_of(drafts.source)}: {counted(len(waiting), 'candidate')}" + (
        f" ({kinds})" if kinds else ""
    )
    if unwritten:
        has = "has" if unwritten == 1 else "have"
        yield f"{counted(unwritten, 'statement')} still {has} to be written"
    if decided:
        yield f"{decided} decided on before"


def _next(drafts: Drafts, unsaved: Path | None) -> Iterator[str]:
    """Yield what to do next; `accept` reads the text only where it is kept, so it has to be `unsaved` no more."""
    if drafts.waiting():
        save = f"save {unsaved} as texts/{drafts.source}.txt, then " if unsaved else ""
        yield f"next: {save}briefing accept {drafts.source}"


def _shown(candidate: Candidate) -> str:
    return str(candidate.fact.get("statement") or f"“{candidate.quote}”")
