"""`paragraph-exists`: a locator names a paragraph that the source has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.core.rule_info import Example, RuleInfo
from generator.diagnostics import Diagnostic
from generator.link import Briefing
from generator.rules.rule import checks

RULE = RuleInfo(
    "paragraph-exists",
    "Evidence names a paragraph that its source has.",
    "A reader who follows a citation has to find the passage.",
    Example("facts/trade.yml", "paragraph: 1, quote: twice", "paragraph: 4, quote: twice"),
)


@checks(RULE)
def paragraph_exists(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report locators past the end of a source, and evidence without one where there could be."""
    for source in briefing.sources.values():
        if source.paragraphs is None:
            continue
        for citing in briefing.citing.get(source.id, ()):
            paragraph = citing.evidence.paragraph
            if paragraph is None:
                message = f'the evidence does not say which paragraph of "{source.id}"'
                hint = f"add `paragraph:`, a number from 1 to {source.paragraphs}"
                yield Diagnostic("paragraph-exists", citing.at(), message, hint)
            elif paragraph > source.paragraphs:
                message = f'"{source.id}" has no paragraph {paragraph}'
                hint = f"its paragraphs are 1 to {source.paragraphs}"
                yield Diagnostic("paragraph-exists", citing.at("paragraph"), message, hint)
