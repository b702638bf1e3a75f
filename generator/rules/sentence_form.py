"""`sentence-form`: statements end with a full stop, titles without one, questions with a "?"."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.content.references import summaries
from generator.core.diagnostics import Diagnostic, Position
from generator.core.rule_info import Example, RuleInfo
from generator.records import (
    Actor,
    Change,
    Fact,
    Question,
    Record,
    Sector,
    Withdrawal,
)
from generator.rules.rule import checks

RULE = RuleInfo(
    "sentence-form",
    "Statements end like sentences, titles like headlines, questions like questions.",
    "A sentence without its end is mostly one that was cut off, by a # for instance.",
    Example(
        "facts/trade.yml",
        "statement: The trade in lanterns doubled.",
        "statement: The trade in lanterns #1 doubled.",
    ),
)

_CLOSING = "\"'”’»)]"


@checks(RULE)
def sentence_form(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report statements without a final stop, titles with one, questions without a question mark."""
    for record in briefing.records():
        for text, position in _sentences(record):
            if not text.rstrip(_CLOSING).endswith((".", "!", "?", "…")):
                message = "the sentence does not end with a full stop"
                hint = 'is it all there? " #" begins a comment, unless the text is in quotes'
                yield Diagnostic(RULE.id, position, message, hint)
        if isinstance(record, Fact | Withdrawal) and record.title.endswith("."):
            message = "a title has no full stop"
            yield Diagnostic(RULE.id, record.at("title"), message, "delete the last point")
        if isinstance(record, Question) and not record.question.rstrip(_CLOSING).endswith("?"):
            message = "a question ends with a question mark"
            yield Diagnostic(RULE.id, record.at("question"), message)


def _sentences(record: Record) -> Iterator[tuple[str, Position]]:
    match record:
        case Fact():
            yield record.statement, record.at("statement")
        case Question() | Withdrawal():
            yield record.why, record.at("why")
        case Sector() | Change():
            yield record.summary, record.at("summary")
        case Actor():
            for number, cited in enumerate(record.profile):
                yield cited.statement, record.at("profile", number, "statement")
    for sentence, path in summaries(record):
        yield sentence.text, record.at(*path, "text")
