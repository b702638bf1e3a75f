"""`absence-searched`: a claim that something is not said, not found or not known names a search.

What counts as such a claim, `generator.facts.absence` says. It is looked for in the texts that
readers see as ours, other than those on a single source: its remarks say what is not known of it.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.absence import absences
from generator.rules.rule import checks

RULE = RuleInfo(
    "absence-searched",
    "What is said to be said by no source, not found or not known names the search for it.",
    "Nobody could tell whether it is not there, or was not looked for; and nobody could look again.",
    Example(
        "figures.yml",
        "  kind: route\n",
        "  kind: route\n  note: No source says who is to lay it.\n",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def absence_searched(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report claims of absence that rest on no search."""
    for claim in absences(briefing):
        if not claim.searches:
            message = f'"{claim.words}" rests on no search'
            hint = "say in content/searches.yml what was looked for, and name it: `searches: [id]`"
            yield Diagnostic(RULE.id, claim.position, message, hint, Severity.WARNING)
