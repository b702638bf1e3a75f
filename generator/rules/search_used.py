"""`search-used`: every search is referred to."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.records import Search
from generator.rules.rule import checks

RULE = RuleInfo(
    "search-used",
    "Something refers to every search.",
    "A search on which nothing rests is work that no reader can follow to a sentence.",
    Example(
        "searches.yml",
        "- id: cable-laid",
        "- id: mill-ground\n  where: the archive of the Example Gazette\n  words: [{text: tide mill}]\n"
        "  on: 2024-03-12\n  found: Nothing.\n\n- id: cable-laid",
    ),
    ALWAYS_WARNS,
)


@checks(RULE)
def search_used(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report searches without references."""
    if not briefing.is_whole:
        return
    for search in briefing.searches.values():
        if (Search, search.id) not in briefing.referred_to:
            message = f'nothing refers to the search "{search.id}"'
            hint = "name it where something is said to be absent, or delete it"
            yield Diagnostic(RULE.id, search.at("id"), message, hint, Severity.WARNING)
