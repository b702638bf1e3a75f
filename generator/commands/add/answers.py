"""The answers in a filled-in issue form, and every mistake that is found in them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import click

from generator.commands.add import meaning
from generator.commands.add.drafting import Drafting
from generator.core.diagnostics import Diagnostic, visible
from generator.editing.issue_form import FilledIn, Mistake
from generator.records import ActorType


@dataclass(slots=True)
class Answers:
    """The answers in a form, and the mistakes found in them so far."""

    filled: FilledIn
    wrong: dict[str, list[str]] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)

    def __getitem__(self, name: str) -> str:
        return self.filled.answers.get(name, "")

    def refuse(self, name: str, remark: str) -> None:
        """Note what is wrong with the answer to a question, or with the whole if it is ""."""
        told = self.wrong.setdefault(name, []) if name else self.others
        if remark not in told:
            told.append(remark)

    @property
    def mistakes(self) -> tuple[Mistake, ...]:
        """Every mistake, in the order of the questions."""
        form, text = self.filled.form, self.filled.mistakes
        found = [m for m in text if not m.label]
        for question in form.questions:
            found += (m for m in text if m.label == question.label)
            found += (Mistake(question.label, r) for r in self.wrong.get(question.id, ()))
        return (*found, *(Mistake("", remark) for remark in self.others))

    @property
    def unusable(self) -> frozenset[str]:
        """The questions whose answers cannot be used."""
        labels = {mistake.label for mistake in self.filled.mistakes}
        refused = (q.id for q in self.filled.form.questions if q.label in labels)
        return frozenset((*refused, *self.wrong))


def stop(mistakes: Iterable[Mistake]) -> None:
    """Say every mistake, and end with exit code 1, if there are any."""
    if found := tuple(mistakes):
        raise refusal(*found)


def refusal(*mistakes: Mistake) -> click.ClickException:
    """Say every mistake in a sentence on a line of its own, and return what ends the command."""
    for mistake in mistakes:
        click.echo(visible(mistake.sentence), err=True)
    count = "1 mistake" if len(mistakes) == 1 else f"{len(mistakes)} mistakes"
    return click.ClickException(f"{count} in the form; nothing was written")


def actor_of(content: Drafting, answers: Answers, name: str, part: str = "") -> str:
    """Return the id of the actor that an answer, or a part of it, names; a place speaks for nobody."""
    text = part or answers[name]
    actors = {i: a for i, a in content.briefing.actors.items() if a.type is not ActorType.PLACE}
    found = meaning.meant(text, actors, lambda actor: actor.name)
    if text and not found:
        answers.refuse(name, meaning.no_actor(text, actors))
    return found


def speakers_of(content: Drafting, answers: Answers, name: str) -> str | list[str]:
    """Return the id of the actor that an answer names, or those of several with semicolons between them."""
    if ";" not in answers[name]:
        return actor_of(content, answers, name)
    parts = [part.strip() for part in answers[name].split(";") if part.strip()]
    found = [actor_of(content, answers, name, part) for part in parts]
    return one_or_several([one for one in found if one])


def one_or_several(ids: str | list[str]) -> str | list[str]:
    """Return the ids of speakers as content has them: one alone is no list."""
    return ids[0] if isinstance(ids, list) and len(ids) == 1 else ids


def source_of(content: Drafting, answers: Answers) -> str:
    """Return the id of the source that an answer names."""
    sources = content.briefing.sources
    found = meaning.source_meant(answers["source"], sources)
    if answers["source"] and not found:
        answers.refuse("source", meaning.no_source(answers["source"], sources))
    return found


def check_day(content: Drafting, answers: Answers) -> None:
    """Note whether the day on which the source was read is none; it is for who reviews."""
    if day := answers["consulted"]:
        problems = content.draft("sources/new.yml").answer_problems({"accessed": day})
        refuse_all(answers, "consulted", problems)


def refuse_all(answers: Answers, name: str, problems: Iterable[Diagnostic]) -> None:
    """Note the errors among the problems of an answer."""
    for problem in problems:
        if problem.is_error:
            answers.refuse(name, meaning.in_plain_words(problem, answers[name]))


_MISSING: Mapping[str, str] = {"paragraph-exists": "paragraph", "quote-present": "quote"}
"""By rule, the question whose answer is missing where a piece of evidence lacks something."""


def question_in_evidence(problem: Diagnostic, path: tuple[str | int, ...]) -> str:
    """Return the question that a problem is about which stands at a path in the evidence.

    What is missing stands at the beginning of a piece of evidence.
    """
    name = str(path[-1])
    is_at_beginning = name == "source" or name == "evidence" or name.isdigit()
    return _MISSING.get(problem.rule, "source") if is_at_beginning else name
