"""Correct a fact by a filled-in issue form: one field in new words, one more piece of evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import click

from generator.commands.add import meaning
from generator.commands.add.answers import (
    Answers,
    check_day,
    question_in_evidence,
    refuse_all,
    source_of,
    speakers_of,
    stop,
)
from generator.commands.add.draft import in_order_of
from generator.commands.add.drafting import Drafting, new_problems
from generator.commands.workspace import write_amended
from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import Diagnostic, format_text, shorten, summary
from generator.core.nodes import SequenceNode, path_at
from generator.core.suggestions import suggest
from generator.editing.amend import AmendError, with_field, with_item
from generator.editing.layout.entries import as_item, as_yaml
from generator.records import Evidence, Fact, Stance
from generator.records.shown import shown_fields

EVIDENCE_ALONE = "Nothing of these, but a source is to be added"
BY_A_PERSON = "Something else"
"""The parts to choose from that are no field of a fact."""

CITED = "The source is the one that is already cited"
"""The one answer on the stance that is no stance."""

OF_CORRECTION = ("fact", "part", "wording", "source", "paragraph", "quote", "says", "stance")
FOR_PEOPLE = ("page", "wrong", "consulted")
"""The questions of the form: those that become the change, and those whose answers a person reads."""

_PERSON = "a person has to make this change"


def fields_by_label() -> Mapping[str, str]:
    """Return the fields of a fact by the labels that the form has for them."""
    return {shown.label: name for name, shown in shown_fields(Fact).items()}


def correct(content: Drafting, answers: Answers, dry_run: bool) -> None:
    """Correct a fact in its file, or say every mistake in the form and write nothing."""
    fact = _fact_of(content, answers)
    field = _field_of(content, answers, fact)
    piece = _piece_of(content, answers, fact)
    check_day(content, answers)
    if fact is None or not (field or piece):
        stop(answers.mistakes)
        raise click.ClickException("the form changes nothing; nothing was written")
    before = next(s for s in content.sources if s.path == fact.position.path)
    field_lines = as_yaml(field, Fact) if field else ()
    piece_lines = as_item(piece, Evidence) if piece else ()
    try:
        text = before
        if field_lines:
            amended = with_field(text, fact.id, next(iter(field)), field_lines)
            text = replace(text, text=amended)
        if piece_lines:
            text = replace(text, text=with_item(text, fact.id, "evidence", piece_lines))
    except AmendError as error:
        raise click.ClickException(f"{error}; nothing was written") from None
    problems = new_problems(content, (text,))
    for problem in problems:
        if problem.is_error:
            refuse_all(answers, _question_of(text, fact, problem, bool(piece)), (problem,))
    stop(answers.mistakes)
    if dry_run:
        click.echo("\n".join((*field_lines, *piece_lines)))
        return
    write_amended(content.workspace, {before.path: before}, {before.path: text})
    click.echo(f"{fact.position.path}:{fact.position.line}: changed {fact.id}")
    for problem in problems:
        click.echo(format_text(problem))
    click.echo(f"still to do: {summary(problems)}" if problems else "no problems")


def _fact_of(content: Drafting, answers: Answers) -> Fact | None:
    briefing, text = content.briefing, answers["fact"]
    found = meaning.meant(text, briefing.facts, lambda fact: fact.title)
    if found or not text:
        return briefing.facts.get(found)
    groups = {
        "a source": briefing.sources,
        "an actor": briefing.actors,
        "a question": briefing.questions,
        "a sector": briefing.sectors,
    }
    kind = next((kind for kind, group in groups.items() if text in group), "")
    hint = suggest(text, briefing.facts) or "copy its id or its address from the site"
    remark = f"this is {kind}, and no fact: {_PERSON}" if kind else ""
    answers.refuse("fact", remark or f'there is no fact "{shorten(text)}"; {hint}')
    return None


def _written(fact: Fact, name: str) -> str | list[str]:
    value = getattr(fact, name)
    return list(value) if isinstance(value, tuple) else str(value or "")


def _field_of(content: Drafting, answers: Answers, fact: Fact | None) -> dict[str, Any]:
    """Return the field to set and its new value; nothing if only evidence is added."""
    part, wording = answers["part"], answers["wording"]
    if part == BY_A_PERSON:
        answers.refuse("part", f"{_PERSON}, because none of the parts above it is chosen")
    if part == EVIDENCE_ALONE and wording:
        answers.refuse("wording", "it is filled in; name the part that it is to replace")
    name = fields_by_label().get(part)
    if name is None:
        return {}
    if not wording:
        if "wording" not in answers.unusable:
            remark = "it is empty; write what should stand there instead, whole"
            answers.refuse("wording", f"{remark}, or {_PERSON}")
        return {}
    value: str | list[str] = wording
    if name == "stated_by":
        value = speakers_of(content, answers, "wording")
    if name in ("kind", "status"):
        value = wording.lower().rstrip(".")
    if value:
        file = content.draft("facts/new.yml")
        refuse_all(answers, "wording", file.answer_problems({name: value}))
    if fact and value and value == _written(fact, name):
        answers.refuse("wording", "it is what stands there already; write what should stand there")
    return {} if "wording" in answers.unusable else {name: value}


def _piece_of(content: Drafting, answers: Answers, fact: Fact | None) -> dict[str, Any]:
    """Return the evidence to add; nothing if the form names none, or what is cited already."""
    source, stance = source_of(content, answers), answers["stance"]
    if stance == CITED:
        cited = {evidence.source for evidence in fact.evidence} if fact else set()
        if fact and source and source not in cited:
            answers.refuse("stance", "the entry does not cite this source; say how it bears on it")
        if answers["part"] == EVIDENCE_ALONE:
            answers.refuse("stance", "it is cited already; name another source, or another part")
        return {}
    if not answers["source"]:
        needed = stance and "source" not in answers.unusable
        if needed:
            answers.refuse("source", f'it is empty; write it, or choose "{CITED}"')
        return {}
    word = next((s for s in Stance if f"({s})" in stance), Stance.SUPPORTS)
    piece = {name: answers[name] for name in ("paragraph", "quote", "says")}
    draft = content.draft("facts/new.yml")
    for name, value in piece.items():
        if value and name not in answers.unusable:
            refuse_all(answers, name, draft.answer_problems({"evidence": [{name: value}]}))
    if word is not Stance.SUPPORTS and not piece["says"] and "says" not in answers.unusable:
        answers.refuse("says", "it is empty; say in your own words how it differs from the entry")
    if answers.unusable & {"source", *piece}:
        return {}
    whole = {**piece, "source": source, "stance": "" if word is Stance.SUPPORTS else str(word)}
    return in_order_of(whole, Evidence)


def _question_of(text: SourceText, fact: Fact, problem: Diagnostic, adds: bool) -> str:
    """Return the question whose answer a problem is about, or "" if it is about none."""
    root = parse(text)[0].root
    if problem.position.path != text.path or not isinstance(root, SequenceNode):
        return ""
    path = path_at(root, problem.position)
    entry = root.items[int(path[0])] if path else None
    if entry is None or entry.position != fact.position:
        return ""
    if path[1:2] != ("evidence",):
        return "wording"
    return question_in_evidence(problem, path[1:]) if adds else ""
