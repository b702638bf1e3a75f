"""Interactive prompts with choices and defaults, repeated until the answer is valid."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import click

from generator.commands.completing import completing
from generator.core.diagnostics import Diagnostic, visible
from generator.records.text import seen

if TYPE_CHECKING:  # what only a terminal needs, and takes long to import
    from prompt_toolkit.completion import Completer

MANY_SHOWN = 14
"""The maximum number of choices listed in a prompt."""

_WORD = re.compile(r"[\w-]+")
"""What is completed: the id that is being typed, of several with commas between them."""

Check = Callable[[str], Iterable[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Question:
    """A question, which a command line option of the same name can answer in advance.

    `choices` are only shown, not enforced. An optional question may be left unanswered. If there is
    a `separator`, the answer is a list. `names` is the folder or file of the content whose ids the
    answer names, such as "sources". `is_argument`: the answer in advance is an argument, no option.
    """

    name: str
    prompt: str
    choices: tuple[str, ...] = ()
    default: str = ""
    is_optional: bool = False
    separator: str = ""
    names: str = ""
    is_argument: bool = False

    @property
    def option(self) -> str:
        """The command line option, or the argument, that answers the question."""
        if self.is_argument:
            return self.name.upper()
        return "--" + self.name.replace("_", "-")


def answered_by_options(questions: Iterable[Question]) -> Callable[[Any], Any]:
    """Decorate a click command with an option for each question."""

    def decorate(command: Any) -> Any:
        for question in reversed(tuple(questions)):
            choices = f" ({', '.join(question.choices)})" if question.choices else ""
            text = f"{question.prompt}{choices}."
            complete = completing(question.names)
            option = click.option(
                question.option, question.name, help=text, shell_complete=complete
            )
            command = option(command)
        return command

    return decorate


@dataclass
class Interview:
    """Collects answers: from options first, then from prompts.

    A silent interview (`--no-input`) does not prompt: a question without an option gets its
    default. It does not validate single answers, because the whole entry is validated in the end,
    and collects the options of unanswered questions in `missing`.
    """

    given: Mapping[str, str | None]
    is_silent: bool
    missing: list[str] = field(default_factory=list)
    used: set[str] = field(default_factory=set)

    def ask(
        self, question: Question, check: Check, default: str = "", known: Iterable[str] = ()
    ) -> str:
        """Return the answer, without invisible characters; empty if an optional one is left out.

        An option answers its question only the first time that it is asked. On a terminal `known`
        words, or the choices, complete what is typed.
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
                value = _typed(question, default, question.choices or sorted(known))
            value = seen(value)
            if not value and question.is_optional:
                return value
            if value and not tell(check(value)):
                return value
            value = None

    def has(self, question: Question) -> bool:
        """Whether an option answers the question, which has not been asked yet."""
        return question.name not in self.used and self.given.get(question.name) is not None

    def confirms(self, prompt: str) -> bool:
        """Ask for yes or no; no if the interview is silent."""
        return not self.is_silent and click.confirm(prompt, default=False)


def tell(problems: Iterable[Diagnostic]) -> bool:
    """Print the problems of an answer, and return whether any is an error."""
    found = tuple(problems)
    for problem in found:
        hint = f"; {problem.hint}" if problem.hint else ""
        click.echo(visible(f"  {problem.severity}: {problem.message}{hint}"), err=True)
    return any(problem.is_error for problem in found)


def completer_of(known: Sequence[str]) -> Completer:
    """Return what completes known words by any part of them, each of several with commas between."""
    from prompt_toolkit.completion import WordCompleter

    return WordCompleter(list(known), pattern=_WORD, match_middle=True)


def _typed(question: Question, default: str, known: Sequence[str]) -> str:
    """Ask on a terminal, with completion of known words and the default ready to be edited."""
    if known and sys.stdin.isatty() and sys.stdout.isatty():
        import questionary

        completer = completer_of(known)
        asked = questionary.text(_shown(question), default=default, completer=completer)
        return str(asked.unsafe_ask())
    return str(
        click.prompt(
            _shown(question),
            default=default or ("" if question.is_optional else None),
            show_default=bool(default),
        )
    )


def _shown(question: Question) -> str:
    what = "; empty for none" if question.is_optional else ""
    if question.choices and len(question.choices) <= MANY_SHOWN:
        return f"{question.prompt} ({', '.join(question.choices)}{what})"
    return f"{question.prompt}{f' ({what[2:]})' if what else ''}"
