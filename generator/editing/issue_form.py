"""Issue forms: the questions of a form, and the answers in the text that GitHub makes of it.

The text has for each question a heading (`### Label`), an empty line and the answer. The questions
are read from the form's own file, so that form and parser cannot drift apart. The text is
untrusted: it is bounded, no part of it is read as YAML or Markdown, and an answer that could be
mistaken for another one is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.content.parse import parse
from generator.content.read import SourceText
from generator.core.diagnostics import shorten
from generator.core.nodes import plain_data
from generator.records.text import seen

LONGEST = 20_000
"""The maximum length of a filled-in form, in characters."""

UNANSWERED = "_No response_"
"""What GitHub writes for a question that was left empty."""

_HEADING = re.compile(r"#{1,6}(?:\s|$)")
_TICKED = re.compile(r"- \[[xX]\] (.*)")
_MISSING = {
    "dropdown": "is not answered; choose one of its options",
    "checkboxes": "is not ticked; tick every box, or leave the proposal",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """One question of a form: its id, its label, its type, and the options to choose from."""

    id: str
    label: str
    type: str
    options: tuple[str, ...] = ()
    is_required: bool = False


@dataclass(frozen=True, slots=True)
class IssueForm:
    """A form: the name of its file, without `.yml`, its title, and its questions."""

    id: str
    title: str
    questions: tuple[Asked, ...]

    def label(self, identifier: str) -> str:
        """Return the label of the question with an id."""
        return next(q.label for q in self.questions if q.id == identifier)


@dataclass(frozen=True, slots=True)
class Mistake:
    """What is to be changed in a filled-in form: the label of the question, or "", and a remark."""

    label: str
    remark: str

    @property
    def sentence(self) -> str:
        """The mistake as one sentence, on one line."""
        text = f"{self.label}: {self.remark}" if self.label else self.remark
        return text if text.endswith((".", "!", "?")) else f"{text}."


@dataclass(frozen=True, slots=True)
class FilledIn:
    """The answers in a filled-in form by the ids of their questions, "" for what was left empty."""

    form: IssueForm
    answers: Mapping[str, str]
    mistakes: tuple[Mistake, ...]


def form_of(identifier: str, text: str) -> IssueForm:
    """Return the form that a file of issue templates describes.

    Raises ValueError if it is none.
    """
    document, problems = parse(SourceText(f"{identifier}.yml", f"{identifier}.yml", text))
    data = plain_data(document.root) if document.root and not problems else None
    try:
        questions = tuple(_asked(part) for part in data["body"] if part["type"] != "markdown")  # type: ignore[index]
        return IssueForm(identifier, data["name"], questions)  # type: ignore[index]
    except (KeyError, TypeError, AttributeError):
        raise ValueError(f"{identifier}.yml is no issue form") from None


def _asked(part: Mapping[str, Mapping[str, str]]) -> Asked:
    attributes = part["attributes"]
    options: Iterable[str | Mapping[str, str]] = attributes.get("options", ())
    texts = tuple(o if isinstance(o, str) else o["label"] for o in options)
    required = part.get("validations", {}).get("required") == "true" or any(
        not isinstance(o, str) and o.get("required") == "true" for o in options
    )
    return Asked(str(part["id"]), attributes["label"], str(part["type"]), texts, required)


def best_of(forms: Iterable[IssueForm], text: str) -> IssueForm | None:
    """Return the form of which a text has the most headings, or None if it has hardly any."""
    headings = {line.rstrip() for line in _lines(text)}

    def share(form: IssueForm) -> float:
        found = sum(_heading(question) in headings for question in form.questions)
        return found / len(form.questions)

    best = max(forms, key=share, default=None)
    return best if best and share(best) >= 1 / 2 else None


def filled_in(form: IssueForm, text: str) -> FilledIn:
    """Return the answers in a text, and what is wrong with it as the text of the form.

    Answers are on one line, without invisible characters. One that has several values, an answer
    that is no option, or a heading, or a hidden remark, is a mistake, and left out.
    """
    found = _parts(form, text)
    answers: dict[str, str] = {}
    mistakes: list[Mistake] = []
    for question in form.questions:
        parts = found.get(question.id, [])
        answer, remark = _answer(question, parts)
        if remark:
            mistakes.append(Mistake(question.label, remark))
        answers[question.id] = "" if remark else answer
    return FilledIn(form, answers, tuple(mistakes))


def _parts(form: IssueForm, text: str) -> dict[str, list[list[str]]]:
    """Return the lines below each heading of the form, as often as the heading is there."""
    known = {_heading(question): question.id for question in form.questions}
    parts: dict[str, list[list[str]]] = {}
    lines: list[str] = []
    for line in _lines(text):
        if name := known.get(line.rstrip()):
            lines = []
            parts.setdefault(name, []).append(lines)
        else:
            lines.append(line)
    return parts


def _answer(question: Asked, parts: list[list[str]]) -> tuple[str, str]:
    """Return the answer to a question, and what is wrong with it, if anything is."""
    if len(parts) > 1:
        heading = _heading(question)
        return "", f'the line "{heading}" is there {len(parts)} times; keep the one of the form'
    lines = [line.strip() for line in parts[0]] if parts else []
    if question.type == "checkboxes":
        ticked = {seen(m[1]) for line in lines if (m := _TICKED.fullmatch(line))}
        is_whole = ticked >= set(question.options) or not question.is_required
        return ", ".join(sorted(ticked)), "" if is_whole else _MISSING["checkboxes"]
    if heading := next((line for line in lines if _HEADING.match(line)), ""):
        remark = f'"{shorten(seen(heading))}" makes a heading of it; write plain text'
        return "", f'{remark}, without "#" at the beginning of a line'
    if any("<!--" in line for line in lines):
        return "", 'it has a remark that nobody sees; take out what begins with "<!--"'
    answer = seen(" ".join(lines))
    if answer in ("", UNANSWERED):
        missing = _MISSING.get(question.type, "is empty; write something there")
        return "", missing if question.is_required else ""
    if question.options and answer not in question.options:
        return "", f'"{shorten(answer)}" is none of its options; choose one of them'
    return answer, ""


def _lines(text: str) -> list[str]:
    """Return the lines of a text; only what ends a line on GitHub ends one."""
    return re.split(r"\r\n|\n|\r", text)


def _heading(question: Asked) -> str:
    return f"### {question.label}"
