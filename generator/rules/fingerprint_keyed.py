"""`fingerprint-keyed`: a fingerprint is made with a key."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "fingerprint-keyed",
    "A fingerprint is made with a key.",
    "Without one, anybody with a dictionary extends a quote word by word and has the whole text back.",
    Example("sources/example-herald-1.yml", "  key_check: 40ef633b\n", ""),
)


@checks(RULE)
def fingerprint_keyed(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report fingerprints that were made without a key."""
    for source in briefing.sources.values():
        if source.fingerprint and source.fingerprint.key_check is None:
            message = "the fingerprint has no key: the text can be had back from it"
            hint = f"`briefing prove TEXT --source {source.id}` writes a digest and seals instead"
            yield Diagnostic(RULE.id, source.at("fingerprint"), message, hint)
