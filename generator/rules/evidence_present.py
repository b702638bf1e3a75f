"""`evidence-present`: nothing is stated without evidence."""

from __future__ import annotations

from collections.abc import Iterator

from generator.diagnostics import Diagnostic
from generator.link import Briefing
from generator.records import Fact, Question
from generator.references import cited_statements

_HINT = "add `evidence:` with at least one source, paragraph and quote"


def evidence_present(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report facts, questions and profile sentences that no source supports."""
    for record in briefing.records():
        if isinstance(record, Fact | Question) and not record.evidence:
            word = type(record).__name__.lower()
            message = f'the {word} "{record.id}" has no evidence'
            yield Diagnostic("evidence-present", record.position, message, _HINT)
        for sentence, path in cited_statements(record):
            if not sentence.evidence:
                message = "the sentence has no evidence"
                yield Diagnostic("evidence-present", record.at(*path), message, _HINT)
