"""`sense-kept`: a text keeps the sense of what it rests on."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.grounding.findings import of_bearing
from generator.rules.rule import checks, warnings

RULE = RuleInfo(
    "sense-kept",
    "What a quote plans, denies, or says rose or was exported, its text plans, denies, or says so too; a title and its "
    'statement have the same "not", "all" and "only".',
    'A plan told as done, or a lost "not", says the opposite of what its quote proves.',
    Example(
        "facts/energy.yml",
        "statement: A cable for moonlight was to be laid in 2023, the Guild said.",
        "statement: A cable for moonlight was laid in 2023, the Guild said.",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def sense_kept(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report findings that no `basis:` explains."""
    if briefing.is_whole:
        yield from warnings(RULE.id, of_bearing(briefing))
