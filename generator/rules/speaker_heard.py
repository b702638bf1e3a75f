"""`speaker-heard`: who speaks in a text is whose word the evidence is."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.grounding.findings import of_voices
from generator.rules.rule import checks, warnings

RULE = RuleInfo(
    "speaker-heard",
    "Who is said to state a fact is named in it, and evidence gives that word.",
    "A word put into the wrong mouth misleads more than a wrong figure.",
    Example(
        "facts/energy.yml",
        "was to be laid in 2023, the Guild said.",
        "was to be laid in 2023, they said.",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def speaker_heard(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report findings that no `basis:` explains."""
    if briefing.is_whole:
        yield from warnings(RULE.id, of_voices(briefing))
