"""`subject-present`: a briefing says whom or what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "subject-present",
    "A briefing has a party, or a subject.",
    "Its downloads, feeds and data are named after what it is about.",
    Example("briefing.yml", "parties: [PRT, EST]", "parties: []"),
)


@checks(RULE)
def subject_present(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report a briefing with neither."""
    record = briefing.record
    if not record.scope:
        hint = (
            "add `parties: [EST]` with their codes, or `subject:` with `id:`, `type:` and `name:`"
        )
        message = "the briefing names neither a party nor a subject"
        yield Diagnostic(RULE.id, record.at("parties"), message, hint)
