"""`searches-recent`: the newest search is at most a month older than the as-of day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "searches-recent",
    "The newest search is at most 31 days older than the as-of day.",
    "What was not there when somebody looked may be there on the day that the briefing vouches for.",
    Example("briefing.yml", "as_of: 2024-03-15", "as_of: 2024-05-15"),
    ALWAYS_WARNS,
)

_MOST = timedelta(days=31)


@checks(RULE)
def searches_recent(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report an as-of day that all searches are too old for; nothing where there are none."""
    newest = max((search.on for search in briefing.searches.values()), default=None)
    if newest and briefing.record.as_of - newest > _MOST:
        message = (
            f"the newest search is of {newest}, more than {_MOST.days} days before the as-of day"
        )
        hint = "search again for what is said to be absent, and add the searches to searches.yml"
        position = briefing.record.at("as_of")
        yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING)
