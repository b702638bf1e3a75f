"""`paragraph-exists`: evidence refers to an existing paragraph of its source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "paragraph-exists",
    "Evidence names a paragraph that its source has.",
    "A reader who follows a citation has to find the passage.",
    Example("facts/trade.yml", "paragraph: 1, quote: twice", "paragraph: 4, quote: twice"),
)


@checks(RULE)
def paragraph_exists(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report paragraphs beyond the end of a source, and missing locators.

    A locator is required only where the paragraphs of the source are counted.
    """
    for source in briefing.sources.values():
        if source.paragraphs is None:
            continue
        for citing in briefing.citing.get(source.id, ()):
            paragraph = citing.evidence.paragraph
            if citing.evidence.locator is None:
                message = f'the evidence does not say which paragraph of "{source.id}"'
                hint = f"add `paragraph:`, a number from 1 to {source.paragraphs}"
                yield Diagnostic("paragraph-exists", citing.at(), message, hint)
            elif paragraph is not None and paragraph > source.paragraphs:
                message = f'"{source.id}" has no paragraph {paragraph}'
                hint = f"its paragraphs are 1 to {source.paragraphs}"
                yield Diagnostic("paragraph-exists", citing.at("paragraph"), message, hint)
