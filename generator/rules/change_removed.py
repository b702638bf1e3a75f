"""`change-removed`: a fact that the changelog calls removed does not exist, and has a title there."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.records import ChangeEffect
from generator.rules.rule import checks

RULE = RuleInfo(
    "change-removed",
    "A fact that an entry of changes.yml says is gone is gone, and the entry says what it was called.",
    "The page of changes would tell the end of something that is still published, or of nobody knows what.",
    Example("changes.yml", "      title: A lamp fair was planned for 2023\n", ""),
)


@checks(RULE)
def change_removed(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report removed facts that still exist, and those without a title."""
    for change in briefing.changes.values():
        for number, fact in enumerate(change.facts):
            if fact.effect is not ChangeEffect.REMOVED:
                continue
            place = change.at("facts", number, "fact")
            if fact.fact in briefing.facts:
                message = f'the fact "{fact.fact}" is said to be gone, and is there'
                yield Diagnostic(RULE.id, place, message, 'write "effect: changed"')
            elif fact.title is None:
                message = f'the fact "{fact.fact}" is gone, and nothing says what it was called'
                yield Diagnostic(RULE.id, place, message, "add its `title:`")
