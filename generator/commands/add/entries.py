"""New sources and actors, question by question; also where an answer names one that is not there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import PurePosixPath

import click

from generator.commands.add import questions
from generator.commands.add.draft import Draft, in_order_of
from generator.commands.add.drafting import Drafting, Entry
from generator.commands.add.meaning import id_named
from generator.commands.add.prompts import Interview, Question
from generator.core.diagnostics import Diagnostic
from generator.core.transliteration import as_id, is_id, short_id
from generator.editing.importing import id_of_source
from generator.records import Actor, ActorType, Licence, Source


def new_source(content: Drafting, *, dry_run: bool) -> str:
    """Ask for a source and write it into a file of its own; return its id."""
    known = content.briefing.sources
    voices = {i for i, a in content.briefing.actors.items() if a.type is not ActorType.PLACE}
    draft = content.draft("sources/new.yml")
    fields: Entry = {}
    for question in questions.SOURCE:
        default = ""
        if question is questions.ID:
            suggestion = id_of_source(fields["publisher"], fields["URL"])
            made_of = fields["publisher"]
            fields["id"] = content.ask_id(draft, "source", known, suggestion, made_of)
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
    if content.interview.is_silent and not (fields["URL"] or _gives_licence(content)):
        licence = f"{questions.LICENCE_NAME.option} and {questions.LICENCE_URL.option}"
        content.interview.missing.append(f"{questions.URL.option}, or else {licence}")
    elif not fields["URL"] or _gives_licence(content):
        fields["licence"] = in_order_of(_licence(content, draft), Licence)
    draft = content.draft(f"sources/{fields['id']}.yml")
    if draft.place.text is not None:
        raise click.ClickException(f"{draft.place.path} is there already; nothing was written")
    content.write(draft, in_order_of(fields, Source), dry_run=dry_run)
    return str(fields["id"])


def _gives_licence(content: Drafting) -> bool:
    return any(map(content.interview.has, (questions.LICENCE_NAME, questions.LICENCE_URL)))


def _licence(content: Drafting, draft: Draft) -> Entry:
    """Ask for the licence under which the text of a source is kept beside its file."""

    def of_licence(name: str) -> Callable[[str], Iterable[Diagnostic]]:
        return lambda answer: draft.answer_problems({"licence": {name: answer}})

    asked = {"name": questions.LICENCE_NAME, "url": questions.LICENCE_URL}
    return {n: content.interview.ask(q, of_licence(n)) for n, q in asked.items()}


def new_actor(content: Drafting, *, dry_run: bool) -> str:
    """Ask for an actor and write it at the end of a file of actors; return its id."""
    actors = content.briefing.actors
    folder = (PurePosixPath(source.name) for source in content.sources)
    names = tuple(path.stem for path in folder if path.parts[0] == "actors")
    draft = content.draft("actors/new.yml")
    fields: Entry = {"type": content.ask(draft, questions.TYPE)}
    fields["name"] = content.ask(draft, questions.NAME)
    _refuse_same_name(content, fields["name"])
    suggestion = short_id(fields["name"])
    fields["id"] = content.ask_id(draft, "actor", actors, suggestion, fields["name"])
    is_place = fields["type"] == ActorType.PLACE
    country = Question(questions.COUNTRY.name, questions.COUNTRY.prompt, is_optional=not is_place)
    fields["country"] = content.ask(draft, country)
    files = Counter(a.position.path for a in actors.values() if a.type == fields["type"])
    usual = PurePosixPath(files.most_common(1)[0][0]).stem if files else ""
    question = Question(questions.FILE.name, questions.FILE.prompt, names)
    file = content.ask_known(question, "file of actors", names, usual)
    draft = content.draft(f"actors/{file}.yml")
    content.write(draft, in_order_of(fields, Actor), dry_run=dry_run)
    return str(fields["id"])


def offer(content: Drafting, word: str, name: str) -> str:
    """Offer to add what an answer names, by the word for what it is; return its id, "" if it is not added."""
    add = {"actor": new_actor, "place": new_actor, "source": new_source}.get(word)
    if add is None or not click.confirm(
        f'  There is no {word} "{name}". Add it now?', default=False
    ):
        return ""
    given: dict[str, str | None] = {}
    if word == "source":
        given = {"URL": name} if name.startswith("http") else {"id": name}
    else:
        given = {"id": name} if is_id(name) else {"name": name}
        given["type"] = ActorType.PLACE if word == "place" else None
    made = add(
        replace(content, interview=Interview(given, is_silent=False), offer=None), dry_run=False
    )
    content.refresh()
    return made


def _refuse_same_name(content: Drafting, name: str) -> None:
    """Raise click.ClickException if an actor has the name, unless somebody wants another, or gives its id."""
    actors = content.briefing.actors
    there = id_named(content.briefing, "actor", name, actors)
    if not there or content.interview.has(questions.ID):
        return
    place = actors[there].position
    told = f'"{there}" has that name, at {place.path}:{place.line}'
    if content.interview.is_silent or not click.confirm(f"  {told}. Add another of that name?"):
        raise click.ClickException(f"{told}; to add another, give it an --id; nothing was written")
