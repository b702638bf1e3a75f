"""`add --from-form`: add a fact, or correct one, by the text of a filled-in issue form."""

from __future__ import annotations

from typing import Any

import click

from generator.commands.add import meaning
from generator.commands.add.answers import (
    Answers,
    actor_of,
    check_day,
    question_in_evidence,
    refusal,
    refuse_all,
    source_of,
    speakers_of,
    stop,
)
from generator.commands.add.correcting import correct
from generator.commands.add.draft import STAND_IN, Draft, in_order_of
from generator.commands.add.drafting import Drafting, Entry, drafting
from generator.commands.workspace import Workspace
from generator.core.transliteration import as_id
from generator.disk.files import read_if_there
from generator.editing.issue_form import (
    LONGEST,
    IssueForm,
    Mistake,
    best_of,
    filled_in,
    form_of,
)
from generator.facts.queries import file_of_new_fact
from generator.records import Evidence, Fact

FACT_FORM, CORRECTION_FORM, SOURCE_FORM = "new-fact", "correction", "new-source"

OF_FACT = ("sector", "title", "statement", "kind", "status", "date", "stated_by")
OF_EVIDENCE = ("source", "paragraph", "quote", "origin")
FOR_PEOPLE = ("consulted", "own-words")
"""The questions of the form of a new fact: those that become the fact, those that become its
evidence, and those whose answers a person reads."""

FOLDER = ".github/ISSUE_TEMPLATE"


def propose(workspace: Workspace, text: str, *, dry_run: bool) -> None:
    """Add or correct a fact by the text of a form, or say every mistake in it and write nothing."""
    forms = forms_of(workspace)
    if len(text) > LONGEST:
        remark = f"the text has more than {LONGEST:,} characters; answer with the few that matter"
        raise refusal(Mistake("", remark))
    form = best_of(forms, text)
    if form is None:
        names = " or ".join(f'"{form.title}"' for form in forms if form.id != SOURCE_FORM)
        remark = f"this is not the text of the form {names}; fill in one of them"
        raise refusal(Mistake("", remark))
    if form.id == SOURCE_FORM:
        remark = f'the form "{form.title}" is read by a person, who makes the entry'
        raise refusal(Mistake("", remark))
    content = drafting(workspace, {}, is_silent=True)
    answers = Answers(filled_in(form, text))
    if form.id == CORRECTION_FORM:
        correct(content, answers, dry_run)
    else:
        _add(content, answers, dry_run)


def forms_of(workspace: Workspace) -> tuple[IssueForm, ...]:
    """Read the issue forms of a project. Raises click.ClickException if one is not there."""
    found = []
    for name in (FACT_FORM, CORRECTION_FORM, SOURCE_FORM):
        path = workspace.root / FOLDER / f"{name}.yml"
        try:
            found.append(form_of(name, read_if_there(path).decode()))
        except ValueError:
            raise click.ClickException(
                f"{FOLDER}/{name}.yml is not there, or is no issue form"
            ) from None
    return tuple(found)


def _add(content: Drafting, answers: Answers, dry_run: bool) -> None:
    sectors = content.briefing.sectors
    sector = meaning.meant(answers["sector"], sectors, lambda sector: sector.title)
    if answers["sector"] and not sector:
        answers.refuse("sector", meaning.no_sector(answers["sector"], sectors))
    draft = content.draft(file_of_new_fact(content.briefing, sector or next(iter(sectors))))
    fields: Entry = {name: answers[name] for name in ("title", "statement", "date")}
    for name in ("kind", "status"):
        fields[name] = answers[name].partition(":")[0]
    fields["stated_by"] = speakers_of(content, answers, "stated_by")
    piece: Entry = {name: answers[name] for name in ("paragraph", "quote")}
    piece["source"] = source_of(content, answers)
    piece["origin"] = actor_of(content, answers, "origin")
    check_day(content, answers)
    _check_each(draft, fields, piece, answers)
    fields["id"] = _free_id(content, fields["title"])
    if fields["title"] and not fields["id"] and "title" not in answers.unusable:
        answers.refuse("title", "no id can be made of it; begin it with a word in Latin letters")
    _check_together(draft, fields, piece, answers)
    stop(answers.mistakes)
    fields["evidence"] = [in_order_of(piece, Evidence)]
    content.write(draft, in_order_of(fields, Fact), dry_run=dry_run)


def _free_id(content: Drafting, title: str) -> str:
    made = free = as_id(title, 50)
    number = 2
    while free in content.briefing.facts or free in content.briefing.withdrawn:
        free, number = f"{made}-{number}", number + 1
    return free


def _check_each(draft: Draft, fields: Entry, piece: Entry, answers: Answers) -> None:
    """Note what is wrong with single answers, by the types of their fields."""
    for name, value in fields.items():
        if value and name not in answers.unusable:
            refuse_all(answers, name, draft.answer_problems({name: value}))
    for name, value in piece.items():
        if value and name not in answers.unusable:
            refuse_all(answers, name, draft.answer_problems({"evidence": [{name: value}]}))


def _check_together(draft: Draft, fields: Entry, piece: Entry, answers: Answers) -> None:
    """Note what the rules say of the whole fact, with placeholders for what cannot be used.

    What they say of a placeholder, or of a field because of one, is not told.
    """
    unusable = answers.unusable
    usable = {n: v for n, v in fields.items() if n not in unusable and v}
    evidence = {n: v for n, v in piece.items() if n not in unusable and v}
    source = evidence.setdefault("source", next(iter(draft_sources(draft)), ""))
    if not source:
        return
    whole: dict[str, Any] = {**STAND_IN, **usable, "evidence": [in_order_of(evidence, Evidence)]}
    ordered = in_order_of(whole, Fact)
    for problem in draft.problems(ordered):
        path = draft.path_of(ordered, problem.position)
        is_evidence = path[:1] == ("evidence",)
        name = question_in_evidence(problem, path) if is_evidence else str(*path[:1])
        name = "title" if name == "id" else name
        because = "source" in unusable and is_evidence
        if (because and problem.rule != "quote-length") or name in unusable:
            continue
        refuse_all(answers, name if name in (*OF_FACT, *OF_EVIDENCE) else "", (problem,))


def draft_sources(draft: Draft) -> tuple[str, ...]:
    """Return the ids of the sources of the content, by the names of their files."""
    names = (s.name for s in draft.sources if s.name.startswith("sources/"))
    return tuple(n.removeprefix("sources/").removesuffix(".yml") for n in names if n[-4:] == ".yml")
