"""`change-field`: a changed field in the changelog has a value before or after."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "change-field",
    "A changed field in changes.yml says what stood there, or what stands there now.",
    "A change that shows neither tells a reader nothing.",
    Example("changes.yml", "{field: Status, before: unknown, after: reported}", "{field: Status}"),
)


@checks(RULE)
def change_field(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report changed fields with neither value."""
    for change in briefing.changes.values():
        for number, fact in enumerate(change.facts):
            for index, field in enumerate(fact.fields):
                if field.before is None and field.after is None:
                    message = f'"{field.field}" has neither `before:` nor `after:`'
                    hint = "say what stood there, or what stands there now"
                    place = change.at("facts", number, "fields", index)
                    yield Diagnostic(RULE.id, place, message, hint)
