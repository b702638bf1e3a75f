"""`evidence-says`: evidence shows what its source says, as a quote or a paraphrase."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.records import Consulted, Role
from generator.rules.rule import checks

RULE = RuleInfo(
    "evidence-says",
    "Evidence shows what its source says: in its words, or in ours where it differs or was not read in full.",
    "A source that disagrees, and no word how, leaves a reader with a doubt that cannot be weighed.",
    Example(
        "facts/energy.yml",
        "{source: example-chronicle-9, paragraph: 1,",
        "{source: example-chronicle-9, stance: disputes, paragraph: 1,",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def evidence_says(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report evidence that only names its source, or disagrees without saying how."""
    for fact in briefing.facts.values():
        for number, evidence in enumerate(fact.evidence):
            if evidence.says:
                continue
            position = fact.at("evidence", number)
            if evidence.stance.role is not Role.CARRIES:
                message = f"the evidence {evidence.stance.verb} the fact, and does not say how"
            elif evidence.quote is None and _unread(briefing, evidence.source):
                message = "the evidence does not show what the source says"
            else:
                continue
            hint = "add `says:`, what the passage says in your own words"
            yield Diagnostic("evidence-says", position, message, hint, Severity.WARNING)


def _unread(briefing: Briefing, source: str) -> bool:
    """Whether a source was not read in full; otherwise `quote-present` requires a quote."""
    known = briefing.sources.get(source)
    return known is not None and known.consulted is not Consulted.FULL_TEXT
