"""`source-found`: a source has a URL, or its text in the repository."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "source-found",
    "A reader can find a source: on the web, or its text in the repository.",
    "A source that nobody can find proves nothing to anybody.",
    Example("sources/example-herald-1.yml", "URL: https://herald.example.org/1\n", ""),
)


@checks(RULE)
def source_found(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sources with neither a URL nor a text."""
    for source in briefing.sources.values():
        if source.URL is None and source.id not in briefing.texts:
            message = f'nobody can find "{source.id}": it has no address, and no text beside it'
            hint = "add `URL:`, or lay its text beside it where a licence allows it"
            yield Diagnostic(RULE.id, source.position, message, hint)
