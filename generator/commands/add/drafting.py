"""Draft a new entry: validate each answer against the content, then the entry, and write it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

import click

from generator.commands.add import questions
from generator.commands.add.draft import Draft, begin, in_order_of, left_to_do
from generator.commands.add.meaning import id_named
from generator.commands.add.prompts import Interview, Question
from generator.commands.workspace import Workspace, stops_on_errors
from generator.content.link import Briefing
from generator.content.read import SourceText, read_content
from generator.core.diagnostics import Diagnostic, format_text, new_among, summary
from generator.core.file_rules import FILE_KNOWN
from generator.core.record_rules import RESOLVES
from generator.core.rule_info import RuleInfo
from generator.core.suggestions import suggest
from generator.disk.files import Replacement, replace_texts
from generator.editing.amend import AmendError
from generator.loading import assemble
from generator.records import Fact
from generator.report.terminal import report

Entry = dict[str, Any]
"""The fields of an entry as they are entered: texts and lists."""


_ADDING = {
    "actor": 'add it first: briefing add actor --name "{}"',
    "place": 'add it first: briefing add actor --type place --name "{}"',
    "source": "add it first: briefing import FILE, or briefing add source",
}
"""How to add what an answer names and the content does not have."""

_ASKED: Mapping[str, RuleInfo] = {
    "file of actors": FILE_KNOWN,
    **{str(word): info for word, info in RESOLVES.items()},
}
"""The rule that an answer breaks if it is an unknown id, by the word for what it refers to."""


_NO_SECTOR = _ASKED["sector"].id


@dataclass(slots=True)
class Drafting:
    """The drafting of a new entry: the content as it is, and the interview for the answers.

    `offer` adds what an answer names and the content does not have, if somebody wants it, by the
    word for what it is; it returns the new id, or "".
    """

    workspace: Workspace
    sources: tuple[SourceText, ...]
    diagnostics: tuple[Diagnostic, ...]
    briefing: Briefing
    interview: Interview
    offer: Callable[[Drafting, str, str], str] | None = None

    def refresh(self) -> None:
        """Read the content again, in which something was added meanwhile."""
        again = drafting(self.workspace, {}, is_silent=True)
        self.sources, self.diagnostics = again.sources, again.diagnostics
        self.briefing = again.briefing

    def draft(self, name: str) -> Draft:
        """Begin a draft for a file of the content."""
        return begin(self.sources, self.diagnostics, name)

    def ask(
        self, draft: Draft, question: Question, default: str = "", among: Entry | None = None
    ) -> Any:
        """Ask for a field, and validate it by its type.

        If `among`, the other fields of the entry, is given, the rules are checked as well. Returns
        a list if the field is one.
        """

        def check(answer: str) -> Iterable[Diagnostic]:
            field = {question.name: _value(question, answer)}
            problems = draft.answer_problems(field)
            return problems or (
                errors_at(draft, {**among, **field}, question.name) if among else ()
            )

        return _value(question, self.interview.ask(question, check, default))

    def ask_known(
        self, question: Question, word: str, known: Iterable[str], default: str = ""
    ) -> Any:
        """Ask for one or several ids, which must be among `known`; a name or an address is one, too.

        What is not known, and not like what is, is offered to be added, where there is somebody to
        ask; so is what is given again although something like it was named.
        """
        ids = set(known)
        added: dict[str, str] = {}
        refused: set[str] = set()

        def named(one: str) -> str:
            return one if one in ids else added.get(one) or id_named(self.briefing, word, one, ids)

        def check(answer: str) -> Iterable[Diagnostic]:
            for one in _several(_value(question, answer)):
                near = suggest(one, ids)
                if one and not named(one) and self.offer and (not near or one in refused):
                    added[one] = self.offer(self, word, one)
                if one and not named(one):
                    refused.add(one)
                    hint = near or _ADDING.get(word, "").format(one)
                    message = f'no {word} "{one}"'
                    yield Diagnostic(_ASKED[word].id, self.briefing.record.position, message, hint)

        answer = self.interview.ask(question, check, default, ids)
        value = _value(question, answer)
        if isinstance(value, list):
            return [named(one) or one for one in value]
        return named(value) or value

    def ask_id(
        self, draft: Draft, word: str, known: Mapping[str, object], default: str, made_of: str
    ) -> str:
        """Ask for an unused id. If the default is taken, that is told, and a number is appended to it.

        Where the text that the default is `made_of` is missing, that is told, and not the id too.
        """
        if self.interview.is_silent and not (made_of or self.interview.has(questions.ID)):
            return ""
        number, free = 2, default
        while free in known:
            number, free = number + 1, f"{default}-{number}"
        if free != default and not self.interview.has(questions.ID):
            place = known[default].position  # type: ignore[attr-defined]
            taken = f'the {word} id "{default}" is taken, at {place.path}:{place.line}'
            click.echo(f'  {taken}: this one becomes "{free}"', err=True)

        def check(answer: str) -> Iterable[Diagnostic]:
            yield from draft.answer_problems({"id": answer})
            if answer in known:
                place = known[answer].position  # type: ignore[attr-defined]
                message = f'the {word} id "{answer}" is taken, at {place.path}:{place.line}'
                hint = "every id is used once: choose another"
                yield Diagnostic("id-unique", place, message, hint)

        return self.interview.ask(questions.ID, check, free)

    def write(self, draft: Draft, fields: Entry, *, dry_run: bool) -> None:
        """Validate and write the entry, and print what is left to do.

        Raises click.ClickException, with nothing written, if the entry is not valid.
        """
        if self.interview.missing:
            raise click.UsageError(f"missing {', '.join(self.interview.missing)}")
        draft = self.draft(draft.place.name)  # something may have been added since
        try:
            text = draft.text(fields)
            problems = draft.problems(fields)
        except AmendError as error:
            raise click.ClickException(f"{error}; nothing was written") from None
        waiting = left_to_do(problems)
        wrong = [d for d in problems if d.is_error and d not in waiting]
        if wrong and draft.place.text is None and any(d.rule == _NO_SECTOR for d in wrong):
            for told in (_by_option(draft, fields, d) for d in problems if d not in waiting):
                click.echo(told, err=True)
            raise click.ClickException(f"{summary(wrong)}; nothing was written")
        if wrong:
            report(d for d in problems if d not in waiting)
            raise click.ClickException(f"{summary(wrong)}; nothing was written")
        if dry_run:
            click.echo("\n".join(draft.lines(fields)))
            return
        name = draft.place.name
        before = next((s.text for s in self.sources if s.name == name), None)
        with stops_on_errors():
            replace_texts(self.workspace.content, [Replacement(name, before, text)])
        line = draft.line(fields)
        click.echo(f"{draft.place.path}:{line}: added {fields['id']}")
        for diagnostic in problems:
            click.echo(format_text(diagnostic))
        click.echo(f"still to do: {summary(problems)}" if problems else "no problems")


def drafting(
    workspace: Workspace,
    given: Mapping[str, str | None],
    is_silent: bool,
    offer: Callable[[Drafting, str, str], str] | None = None,
) -> Drafting:
    """Read the content for a new entry. Raises click.ClickException if it has errors."""
    sources, unread = read_content(workspace.content, workspace.content.name)
    name = workspace.content.name
    briefing, diagnostics = assemble(sources, unread, name, workspace.cache)
    errors = [d for d in diagnostics if d.is_error and d not in left_to_do(diagnostics)]
    if briefing is None or errors:
        report(errors or diagnostics)
        raise click.ClickException("mend the errors in the content first; nothing was written")
    return Drafting(workspace, sources, diagnostics, briefing, Interview(given, is_silent), offer)


def new_problems(content: Drafting, texts: Iterable[SourceText]) -> tuple[Diagnostic, ...]:
    """Return the problems that the content has only with amended files, wherever they moved others."""
    amended = {text.name: text for text in texts}
    others = (s for s in content.sources if s.name not in amended)
    _, found = assemble(tuple(sorted((*others, *amended.values()), key=lambda s: s.name)))
    return new_among(found, content.diagnostics)


def errors_at(draft: Draft, fields: Entry, *names: str) -> tuple[Diagnostic, ...]:
    """Return the errors that some fields of a fact would have in its file."""
    ordered = in_order_of(fields, Fact)
    return tuple(d for d in draft.problems_at(ordered, names) if d.is_error)


def _by_option(draft: Draft, fields: Entry, problem: Diagnostic) -> str:
    """Tell a problem at the option that gave the answer: its file is not there, nor will be."""
    names = [step for step in draft.path_of(fields, problem.position) if isinstance(step, str)]
    name = questions.SECTOR.name if problem.rule == _NO_SECTOR else (names or [""])[-1]
    message = problem.message.partition(", after which")[0]
    told = format_text(replace(problem, message=message))
    return told.replace(f"{problem.position}", f"--{name.replace('_', '-')}", 1)


def _value(question: Question, answer: str) -> Any:
    if not question.separator or not answer:
        return answer
    return [part.strip() for part in answer.split(question.separator) if part.strip()]


def _several(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]
