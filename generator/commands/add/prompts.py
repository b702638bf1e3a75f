"""Questions on a terminal: with choices and defaults, and asked again until the answer is right."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

import click

from generator.core.diagnostics import Diagnostic, visible
from generator.records.text import seen

MANY_SHOWN = 14
"""Up to how many choices are listed with a question."""

Check = Callable[[str], Iterable[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Question:
    """Something that is asked, and that the option of its name answers beforehand.

    `choices` are shown, `default` is offered. An optional one may stay without an answer. An answer
    that is a list has its `separator` between the entries.
    """

    name: str
    prompt: str
    choices: tuple[str, ...] = ()
    default: str = ""
    is_optional: bool = False
    separator: str = ""

    @property
    def option(self) -> str:
        """The option that answers it."""
        return "--" + self.name.replace("_", "-")


def answered_by_options(questions: Iterable[Question]) -> Callable[[Any], Any]:
    """Give a command an option for each question."""

    def decorate(command: Any) -> Any:
        for question in reversed(tuple(questions)):
            choices = f" ({', '.join(question.choices)})" if question.choices else ""
            text = f"{question.prompt}{choices}."
            command = click.option(question.option, question.name, help=text)(command)
        return command

    return decorate


@dataclass
class Interview:
    """Answers, from options first, then from who sits at the terminal.

    A silent one asks nothing: what no option gives takes its default. It checks no single answer,
    because the whole is checked in the end, and notes what is missing.
    """

    given: Mapping[str, str | None]
    is_silent: bool
    missing: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def ask(self, question: Question, check: Check, default: str = "") -> str:
        """Return what is seen of the answer, or an empty text where there is none to an optional question.

        An option answers its question the first time that it is asked.
        """
        default = default or question.default
        value = self.given[question.name] if self.has(question) else None
        self.used.add(question.name)
        if self.is_silent:
            value = default if value is None else value
            if not value and not question.is_optional:
                self.missing.append(question.option)
            return seen(value)
        while True:
            if value is None:
                value = click.prompt(
                    _shown(question),
                    default=default or ("" if question.is_optional else None),
                    show_default=bool(default),
                )
            value = seen(value)
            if not value and question.is_optional:
                return value
            if value and not tell(check(value)):
                return value
            value = None

    def has(self, question: Question) -> bool:
        """Whether an option answers a question that was not asked yet."""
        return question.name not in self.used and self.given.get(question.name) is not None

    def confirms(self, prompt: str) -> bool:
        """Ask for yes or no; silence is no."""
        return not self.is_silent and click.confirm(prompt, default=False)


def tell(problems: Iterable[Diagnostic]) -> bool:
    """Print what is wrong with an answer, and return whether any of it is an error."""
    found = tuple(problems)
    for problem in found:
        hint = f"; {problem.hint}" if problem.hint else ""
        click.echo(visible(f"  {problem.severity}: {problem.message}{hint}"), err=True)
    return any(problem.is_error for problem in found)


def _shown(question: Question) -> str:
    what = "; empty for none" if question.is_optional else ""
    if question.choices and len(question.choices) <= MANY_SHOWN:
        return f"{question.prompt} ({', '.join(question.choices)}{what})"
    return f"{question.prompt}{f' ({what[2:]})' if what else ''}"
