"""`add fact`, `add source`, `add actor`: add an entry to the content by interactive prompts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from pathlib import PurePosixPath
from typing import IO

import click

from generator.commands.add import questions
from generator.commands.add.draft import STAND_IN, Draft, in_order_of
from generator.commands.add.drafting import Drafting, Entry, drafting, errors_at
from generator.commands.add.prompts import Question, answered_by_options, tell
from generator.commands.add.proposing import propose
from generator.commands.workspace import Workspace
from generator.core.diagnostics import Diagnostic
from generator.core.transliteration import as_id
from generator.editing.importing import id_of_source
from generator.editing.issue_form import LONGEST
from generator.facts.queries import file_of_new_fact
from generator.records import (
    Actor,
    ActorType,
    Consulted,
    Evidence,
    Fact,
    FactKind,
    Licence,
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
    content = drafting(workspace, given, is_silent)
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
            suggestion = as_id(fields["title"], 50)
            fields["id"] = content.ask_id(draft, "fact", briefing.facts, suggestion)
        elif question.name in known:
            fields[question.name] = content.ask_known(question, *known[question.name])
        else:
            among = fields if question.name in _SENTENCES else None
            fields[question.name] = content.ask(draft, question, among=among)
    fields["values"] = _values(content, draft, fields["kind"])
    fields["evidence"] = []
    while True:
        fields["evidence"].append(_evidence(content, draft, fields, actors))
        if not content.interview.confirms("Another piece of evidence?"):
            break
    content.write(draft, in_order_of(fields, Fact), dry_run=dry_run)


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


def _evidence(content: Drafting, draft: Draft, fields: Entry, actors: Iterable[str]) -> Entry:
    """Ask for a piece of evidence, again until it has no errors."""
    known = content.briefing.sources

    def of_evidence(question: Question) -> Callable[[str], Iterable[Diagnostic]]:
        return lambda answer: draft.answer_problems({"evidence": [{question.name: answer}]})

    piece: Entry = {}
    while True:
        ask = content.interview.ask
        piece["source"] = content.ask_known(
            questions.PASSAGE_SOURCE, "source", known, piece.get("source", "")
        )
        source = known.get(piece["source"])
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
            questions.ORIGIN, "actor", actors, piece.get("origin", "")
        )
        made = in_order_of(piece, Evidence)
        if made.get("stance") == Stance.SUPPORTS:
            del made["stance"]
            if fields["values"] and not fields["evidence"]:
                made = in_order_of({**made, "values": fields["values"]}, Evidence)
        together = {**fields, "evidence": [*fields["evidence"], made]}
        if content.interview.is_silent or not tell(errors_at(draft, together, "evidence")):
            return made


@add_group.command("source")
@answered_by_options(questions.SOURCE)
@_no_input
@_dry_run
@click.pass_obj
def add_source(
    workspace: Workspace, /, is_silent: bool, dry_run: bool, **given: str | None
) -> None:
    """Write a source into a file of its own."""
    content = drafting(workspace, given, is_silent)
    known = content.briefing.sources
    voices = {i for i, a in content.briefing.actors.items() if a.type is not ActorType.PLACE}
    draft = content.draft("sources/new.yml")
    fields: Entry = {}
    for question in questions.SOURCE:
        default = ""
        if question is questions.ID:
            suggestion = id_of_source(fields["publisher"], fields["URL"])
            fields["id"] = content.ask_id(draft, "source", known, suggestion)
            continue
        if question.name == "language":
            default = content.briefing.record.language
        if question.name == "origin":
            guess = as_id(fields["publisher"])
            default = guess if guess in voices else ""
            fields["origin"] = content.ask_known(question, "actor", voices, default)
            continue
        if question in (questions.LICENCE_NAME, questions.LICENCE_URL):
            continue
        fields[question.name] = content.ask(draft, question, default)
    if not fields["URL"] or content.interview.has(questions.LICENCE_NAME):
        fields["licence"] = in_order_of(_licence(content, draft), Licence)
    draft = content.draft(f"sources/{fields['id']}.yml")
    if draft.place.text is not None:
        raise click.ClickException(f"{draft.place.path} is there already; nothing was written")
    content.write(draft, in_order_of(fields, Source), dry_run=dry_run)


def _licence(content: Drafting, draft: Draft) -> Entry:
    """Ask for the licence under which the text of a source is kept beside its file."""

    def of_licence(name: str) -> Callable[[str], Iterable[Diagnostic]]:
        return lambda answer: draft.answer_problems({"licence": {name: answer}})

    asked = {"name": questions.LICENCE_NAME, "url": questions.LICENCE_URL}
    return {n: content.interview.ask(q, of_licence(n)) for n, q in asked.items()}


@add_group.command("actor")
@answered_by_options(questions.ACTOR)
@_no_input
@_dry_run
@click.pass_obj
def add_actor(workspace: Workspace, /, is_silent: bool, dry_run: bool, **given: str | None) -> None:
    """Write a person, an organisation, an outlet or a place at the end of a file of actors."""
    content = drafting(workspace, given, is_silent)
    actors = content.briefing.actors
    folder = (PurePosixPath(source.name) for source in content.sources)
    names = tuple(path.stem for path in folder if path.parts[0] == "actors")
    draft = content.draft("actors/new.yml")
    fields: Entry = {"type": content.ask(draft, questions.TYPE)}
    fields["name"] = content.ask(draft, questions.NAME)
    fields["id"] = content.ask_id(draft, "actor", actors, as_id(fields["name"], 50))
    is_place = fields["type"] == ActorType.PLACE
    country = Question(questions.COUNTRY.name, questions.COUNTRY.prompt, is_optional=not is_place)
    fields["country"] = content.ask(draft, country)
    files = Counter(a.position.path for a in actors.values() if a.type == fields["type"])
    usual = PurePosixPath(files.most_common(1)[0][0]).stem if files else ""
    question = Question(questions.FILE.name, questions.FILE.prompt, names)
    file = content.ask_known(question, "file of actors", names, usual)
    draft = content.draft(f"actors/{file}.yml")
    content.write(draft, in_order_of(fields, Actor), dry_run=dry_run)
