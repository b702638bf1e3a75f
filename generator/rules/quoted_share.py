"""`quoted-share`: the quotes of a source are a small part of it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic, Severity, shorten
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.quoting import quoted_of
from generator.rules.rule import checks

RULE = RuleInfo(
    "quoted-share",
    "The quotes of a source are together no more of it than `quoted_share_limit` in briefing.yml allows.",
    "Short quotes that together give most of a text are a copy of it, however short each one is.",
    Example("briefing.yml", "quoted_share_limit: 40", "quoted_share_limit: 4"),
    ALWAYS_WARNS,
)

_NAMED = 3
"""How many of the longest quotes are named."""


@checks(RULE)
def quoted_share(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report sources of which more is quoted than content/briefing.yml allows."""
    limit = briefing.record.quoted_share_limit
    for source in briefing.sources.values():
        quoted = quoted_of(briefing, source)
        if quoted is None or 100 * quoted.words <= limit * quoted.whole:
            continue
        message = (
            f"{quoted.words} of its {quoted.whole} words are quoted, {quoted.percent} %; "
            f"at most {limit} % are allowed"
        )
        longest = ", ".join(f'"{shorten(quote)}"' for quote in quoted.quotes[:_NAMED])
        hint = f"keep the words that carry each claim; the longest quotes: {longest}"
        yield Diagnostic(RULE.id, source.at("digest", "words"), message, hint, Severity.WARNING)
