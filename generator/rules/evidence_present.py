"""`evidence-present`: every statement has evidence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.content.references import cited_statements
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.records import Fact, Question, Term
from generator.records.kinds import TYPE_OF
from generator.rules.rule import checks

RULE = RuleInfo(
    "evidence-present",
    "Nothing is stated without evidence.",
    "It is what the briefing promises: every sentence leads to the passage that says it.",
    Example(
        "facts/trade.yml",
        "  evidence:\n    - {source: example-gazette-100, paragraph: 1, quote: twice as much as before}\n",
        "",
    ),
)

_HINT = "add `evidence:` with at least one source, paragraph and quote"


@checks(RULE)
def evidence_present(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts, questions, profile sentences and terms of office without evidence."""
    for record in briefing.records():
        if isinstance(record, Fact | Question) and not record.evidence:
            word = TYPE_OF[type(record)].word
            message = f'the {word} "{record.id}" has no evidence'
            yield Diagnostic(RULE.id, record.position, message, _HINT)
        for sentence, path in cited_statements(record):
            if not sentence.evidence:
                what = "term of office" if isinstance(sentence, Term) else "sentence"
                message = f"the {what} has no evidence"
                yield Diagnostic(RULE.id, record.at(*path), message, _HINT)
