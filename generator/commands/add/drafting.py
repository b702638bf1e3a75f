"""Draft a new entry: validate each answer against the content, then the entry, and write it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import click

from generator.commands.add import questions
from generator.commands.add.draft import Draft, begin, in_order_of, left_to_do
from generator.commands.add.prompts import Interview, Question
from generator.commands.workspace import Workspace, stops_on_errors
from generator.content.link import Briefing
from generator.content.read import SourceText, read_content
from generator.core.diagnostics import Diagnostic, format_text, summary
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


_ASKED: Mapping[str, RuleInfo] = {
    "file of actors": FILE_KNOWN,
    **{str(word): info for word, info in RESOLVES.items()},
}
"""The rule that an answer breaks if it is an unknown id, by the word for what it refers to."""


@dataclass(frozen=True, slots=True)
class Drafting:
    """The drafting of a new entry: the content as it is, and the interview for the answers."""

    workspace: Workspace
    sources: tuple[SourceText, ...]
    diagnostics: tuple[Diagnostic, ...]
    briefing: Briefing
    interview: Interview

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
        """Ask for one or several ids, which must be among `known`."""
        ids = tuple(known)

        def check(answer: str) -> Iterable[Diagnostic]:
            for one in _several(_value(question, answer)):
                if one not in ids:
                    yield Diagnostic(
                        _ASKED[word].id,
                        self.briefing.record.position,
                        f'no {word} "{one}"',
                        suggest(one, ids),
                    )

        return _value(question, self.interview.ask(question, check, default))

    def ask_id(self, draft: Draft, word: str, known: Mapping[str, object], default: str) -> str:
        """Ask for an unused id. If the default is taken, a number is appended to it."""
        number, free = 2, default
        while free in known:
            number, free = number + 1, f"{default}-{number}"

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
        try:
            text = draft.text(fields)
            problems = draft.problems(fields)
        except AmendError as error:
            raise click.ClickException(f"{error}; nothing was written") from None
        waiting = left_to_do(problems)
        wrong = [d for d in problems if d.is_error and d not in waiting]
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


def drafting(workspace: Workspace, given: Mapping[str, str | None], is_silent: bool) -> Drafting:
    """Read the content for a new entry. Raises click.ClickException if it has errors."""
    sources, unread = read_content(workspace.content, workspace.content.name)
    briefing, diagnostics = assemble(sources, unread)
    errors = [d for d in diagnostics if d.is_error and d not in left_to_do(diagnostics)]
    if briefing is None or errors:
        report(errors or diagnostics)
        raise click.ClickException("mend the errors in the content first; nothing was written")
    return Drafting(workspace, sources, diagnostics, briefing, Interview(given, is_silent))


def errors_at(draft: Draft, fields: Entry, *names: str) -> tuple[Diagnostic, ...]:
    """Return the errors that some fields of a fact would have in its file."""
    ordered = in_order_of(fields, Fact)
    return tuple(d for d in draft.problems_at(ordered, names) if d.is_error)


def _value(question: Question, answer: str) -> Any:
    if not question.separator or not answer:
        return answer
    return [part.strip() for part in answer.split(question.separator) if part.strip()]


def _several(value: str | list[str]) -> list[str]:
    return value if isinstance(value, list) else [value]
