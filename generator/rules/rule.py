"""A rule: its description, and the function that checks it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import RuleInfo
from generator.facts.grounding.claim import Finding

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


def warnings(rule: str, findings: Iterable[Finding]) -> Iterator[Diagnostic]:
    """Yield warnings of what texts say beyond their quotes, and no basis explains."""
    for finding in findings:
        if not finding.is_explained:
            yield Diagnostic(
                rule,
                finding.position,
                finding.message,
                finding.hint,
                Severity.WARNING,
                words=finding.words,
            )
