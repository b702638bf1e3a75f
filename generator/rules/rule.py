"""A rule: what it asks, and the function that finds what breaks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.core.rule_info import RuleInfo
from generator.diagnostics import Diagnostic
from generator.link import Briefing

Check = Callable[[Briefing], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that a linked briefing has to keep. Calling it yields what breaks it."""

    info: RuleInfo
    check: Check

    def __call__(self, briefing: Briefing) -> Iterator[Diagnostic]:
        """Yield what breaks the rule in a briefing."""
        return self.check(briefing)


def checks(info: RuleInfo) -> Callable[[Check], Rule]:
    """Make a rule of the function that checks it."""
    return lambda check: Rule(info, check)
