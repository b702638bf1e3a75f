"""A rule: its description, and the function that checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import RuleInfo

Check = Callable[[Briefing], Iterator[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule for a linked briefing. Calling it yields the violations."""

    info: RuleInfo
    check: Check

    def __call__(self, briefing: Briefing) -> Iterator[Diagnostic]:
        """Yield the violations of the rule in a briefing."""
        return self.check(briefing)


def checks(info: RuleInfo) -> Callable[[Check], Rule]:
    """Decorator that makes a rule of a check function."""
    return lambda check: Rule(info, check)
