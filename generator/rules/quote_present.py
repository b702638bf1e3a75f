"""`quote-present`: evidence from a source that was read in full has a quote."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.records import Consulted, Question
from generator.rules.rule import checks

RULE = RuleInfo(
    "quote-present",
    "Where a source was read in full, evidence shows its words.",
    "Without a quote nothing proves that the passage says what the fact states.",
    Example("facts/trade.yml", ", quote: twice as much as before", ""),
)


@checks(RULE)
def quote_present(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report evidence without a quote from sources that were read in full.

    Open questions are exempt: there are no words to quote for a gap.
    """
    for source in briefing.sources.values():
        if source.consulted is not Consulted.FULL_TEXT:
            continue
        for citing in briefing.citing.get(source.id, ()):
            if citing.evidence.quote is None and not isinstance(citing.record, Question):
                message = f'the evidence has no quote, though "{source.id}" was read in full'
                hint = "add `quote:` with the few words that carry the claim"
                yield Diagnostic(RULE.id, citing.at(), message, hint)
