"""`add fact`, `add source`, `add actor`: add an entry to the content by interactive prompts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

import click

from generator.commands.add import questions
from generator.commands.add.answers import one_or_several
from generator.commands.add.draft import STAND_IN, Draft, in_order_of
from generator.commands.add.drafting import Drafting, Entry, drafting, errors_at
from generator.commands.add.entries import new_actor, new_source, offer
from generator.commands.add.evidence import sealed, write_pieces
from generator.commands.add.prompts import Question, answered_by_options, tell
from generator.commands.add.proposing import propose
from generator.commands.add.rows import rows_of
from generator.commands.add.voices import voices_of
from generator.commands.completing import completing
from generator.commands.workspace import Workspace
from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, visible
from generator.core.transliteration import short_id
from generator.drafting.nearby import nearby
from generator.editing.issue_form import LONGEST
from generator.facts.queries import file_of_new_fact
from generator.records import (
    ActorType,
    Consulted,
    Evidence,
    Fact,
    FactKind,
    Qualifier,
    Source,
    Stance,
    Value,
)

MOST_BYTES = 4 * (LONGEST + 1)
"""How much of a form is read: enough to see that it is too long, whatever its letters."""

_SENTENCES = ("title", "statement")
"""The fields that a rule checks, for which the whole entry is needed."""

_dry_run = click.option("--dry-run", is_flag=True, help="Print the entry, and write nothing.")
_no_input = click.option(
    "--no-input",
    "is_silent",
    is_flag=True,
    help="Ask nothing: what no option gives takes its default, or is an error.",
)


@click.group("add", invoke_without_command=True)
@click.option(
    "--from-form",
    "form",
    type=click.File("rb"),
    help="Take the answers from the text of a filled-in issue form, for a new fact or a correction;"
    " - reads it from standard input.",
)
@click.option(
    "--dry-run", is_flag=True, help="With --from-form: print what it makes, and write nothing."
)
@click.pass_context
def add_group(context: click.Context, form: IO[bytes] | None, dry_run: bool) -> None:
    """Write a new fact, source or actor, question by question.

    Each question can be answered by an option. An answer is checked at once, and asked for again if
    it is wrong; the file keeps every byte that it had.
    """
    if context.invoked_subcommand:
        if form or dry_run:
            raise click.UsageError("--from-form and its --dry-run go without a kind of entry")
        return
    if form is None:
        click.echo(context.get_help(), err=True)
        context.exit(2)
    propose(context.obj, form.read(MOST_BYTES).decode(errors="replace"), dry_run=dry_run)


@add_group.command("fact")
@answered_by_options((questions.SECTOR, *questions.FACT, *questions.VALUE, *questions.EVIDENCE))
@_no_input
@_dry_run
@click.pass_obj
def add_fact(workspace: Workspace, /, is_silent: bool, dry_run: bool, **given: str | None) -> None:
    """Write a fact at the end of its sector's file, of several the last, with the evidence for it."""
    content = drafting(workspace, given, is_silent, None if dry_run else offer)
    briefing = content.briefing
    sectors = tuple(briefing.sectors)
    where = Question(questions.SECTOR.name, questions.SECTOR.prompt, sectors)
    sector = content.ask_known(where, "sector", sectors)
    draft = content.draft(file_of_new_fact(briefing, sector))
    fields: Entry = dict(STAND_IN)
    places = {i for i, actor in briefing.actors.items() if actor.type is ActorType.PLACE}
    actors = briefing.actors.keys() - places
    known = {
        "stated_by": ("actor", actors),
        "actors": ("actor", actors),
        "places": ("place", places),
    }
    for question in questions.FACT:
        if question is questions.ID:
            suggestion = short_id(fields["title"])
            made_of = fields["title"]
            fields["id"] = content.ask_id(draft, "fact", briefing.facts, suggestion, made_of)
        elif question.name in known:
            fields[question.name] = content.ask_known(question, *known[question.name])
        else:
            among = fields if question.name in _SENTENCES else None
            fields[question.name] = content.ask(draft, question, among=among)
    fields["stated_by"] = one_or_several(fields["stated_by"])
    fields["values"] = _values(content, draft, fields["kind"])
    fields["evidence"] = []
    while True:
        draft = content.draft(draft.place.name)
        fields["evidence"].append(_sealed(content, _evidence(content, draft, fields)))
        if not content.interview.confirms("Another piece of evidence?"):
            break
    before = content.briefing
    content.write(draft, in_order_of(fields, Fact), dry_run=dry_run)
    _tell_near(before, fields)


def _tell_near(briefing: Briefing, fields: Entry) -> None:
    """Say which facts a new one may repeat, and how it becomes evidence for one of them instead."""
    source = str(fields["evidence"][0].get("source", ""))
    found = nearby(briefing, fields, source)
    for near in found:
        click.echo(visible(f"  note: near {near.fact}: {near.why}"), err=True)
    if found:
        told = f"add evidence {found[0].fact} --source {source}"
        click.echo(visible(f"  if it is the same claim, it is evidence: briefing {told}"), err=True)


def _sealed(content: Drafting, piece: Entry) -> Entry:
    """Return a piece of evidence with its seal, if it is from a text that was imported.

    A text that lies beside its source needs none: its quotes are looked for in it at every check.
    """
    kept = content.workspace.texts / f"{piece.get('source', '')}.txt"
    return sealed(content, piece) if kept.is_file() else piece


def _values(content: Drafting, draft: Draft, kind: str) -> list[Entry]:
    """Ask for the value of a figure; none for another kind of fact, unless an option gives it."""
    if kind != FactKind.FIGURE and not content.interview.has(questions.INDICATOR):
        return []
    known = tuple(content.briefing.indicators)
    asked = Question(questions.INDICATOR.name, questions.INDICATOR.prompt, known, is_optional=True)
    value: Entry = {"indicator": content.ask_known(asked, "indicator", known)}
    if not value["indicator"]:
        return []

    def of_value(question: Question) -> Callable[[str], Iterable[Diagnostic]]:
        return lambda answer: draft.answer_problems({"values": [{question.name: answer}]})

    for question in questions.VALUE[1:]:
        value[question.name] = content.interview.ask(question, of_value(question))
    if value["qualifier"] == Qualifier.EXACT:
        del value["qualifier"]
    return [in_order_of(value, Value)]


def _evidence(content: Drafting, draft: Draft, fields: Entry) -> Entry:
    """Ask for a piece of evidence, again until it has no errors."""
    actors = voices_of(content)

    def of_evidence(question: Question) -> Callable[[str], Iterable[Diagnostic]]:
        return lambda answer: draft.answer_problems({"evidence": [{question.name: answer}]})

    piece: Entry = {}
    while True:
        ask = content.interview.ask
        piece["source"] = content.ask_known(
            questions.PASSAGE_SOURCE, "source", content.briefing.sources, piece.get("source", "")
        )
        source = content.briefing.sources.get(piece["source"])
        is_whole = source is not None and source.consulted is Consulted.FULL_TEXT
        named = [q for q in questions.LOCATORS if q.name in piece]
        for question in named[1:]:  # more than one locator was rejected
            del piece[question.name]
        locators = named[:1] or [q for q in questions.LOCATORS if content.interview.has(q)]
        if not locators and source is not None and source.paragraphs is not None:
            locators = [questions.PARAGRAPH]
        for question in locators:
            before = piece.get(question.name, "")
            piece[question.name] = ask(question, of_evidence(question), before)
        for question in (questions.QUOTE, questions.STANCE, questions.SAYS):
            asked = question
            if question is questions.QUOTE and not is_whole:
                asked = Question(questions.QUOTE.name, questions.QUOTE.prompt, is_optional=True)
            before = piece.get(question.name, "")
            piece[question.name] = ask(asked, of_evidence(asked), before)
        piece["origin"] = content.ask_known(
            questions.ORIGIN, "actor", actors, piece.get("origin") or _speaker(fields, source)
        )
        made = in_order_of(piece, Evidence)
        if made.get("stance") == Stance.SUPPORTS:
            del made["stance"]
            if fields["values"] and not fields["evidence"]:
                made = in_order_of({**made, "values": fields["values"]}, Evidence)
        together = {**fields, "evidence": [*fields["evidence"], made]}
        now = content.draft(draft.place.name)  # what is named may have been added since
        if content.interview.is_silent or not tell(errors_at(now, together, "evidence")):
            return made


def _speaker(fields: Entry, source: Source | None) -> str:
    """Return whose word a passage is by default: the speaker's, unless that is the source's own."""
    stated_by: str | list[str] = fields["stated_by"]
    speaker = stated_by if isinstance(stated_by, str) else next(iter(stated_by), "")
    return "" if source and source.origin == speaker else speaker


@add_group.command("source")
@answered_by_options(questions.SOURCE)
@_no_input
@_dry_run
@click.pass_obj
def add_source(
    workspace: Workspace, /, is_silent: bool, dry_run: bool, **given: str | None
) -> None:
    """Write a source into a file of its own. `briefing import` makes one of a saved page."""
    new_source(drafting(workspace, given, is_silent, None if dry_run else offer), dry_run=dry_run)


@add_group.command("actor")
@answered_by_options(questions.ACTOR)
@_no_input
@_dry_run
@click.pass_obj
def add_actor(workspace: Workspace, /, is_silent: bool, dry_run: bool, **given: str | None) -> None:
    """Write a person, an organisation, an outlet or a place at the end of a file of actors."""
    new_actor(drafting(workspace, given, is_silent), dry_run=dry_run)


@add_group.command("evidence")
@click.argument("fact", required=False, shell_complete=completing("facts"))
@answered_by_options(questions.EVIDENCE)
@click.option(
    "--from",
    "table",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Take many from a file: a table (CSV) or a list (YAML) with fact, source, quote and the like.",
)
@_no_input
@_dry_run
@click.pass_obj
def add_evidence(
    workspace: Workspace,
    /,
    fact: str | None,
    table: Path | None,
    is_silent: bool,
    dry_run: bool,
    **given: str | None,
) -> None:
    """Add a passage of a source to a FACT that is there: --source and --quote are enough.

    Where the text of the source is at hand, the paragraph or the page, whose word it is, its
    numbers, the stance that these suggest and the seal come of themselves.
    """
    content = drafting(
        workspace,
        {"fact": fact, **given},
        is_silent or table is not None,
        None if dry_run else offer,
    )
    write_pieces(content, rows_of(table) if table else None, dry_run=dry_run)
