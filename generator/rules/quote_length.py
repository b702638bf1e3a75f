"""`quote-length`: a quote is short, as its text is under copyright."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.core.diagnostics import Diagnostic
from generator.core.proof.normalisation import counted, has_unspaced
from generator.core.rule_info import Example, RuleInfo
from generator.rules.rule import checks

RULE = RuleInfo(
    "quote-length",
    "A quote has no more words than `excerpt_limit` in briefing.yml allows.",
    "The text of a source is somebody's property: a few words carry a claim.",
    Example(
        "facts/energy.yml",
        "quote: the cable is to be laid in 2023",
        "quote: the cable is to be laid in 2023 if the moon and the money last until then",
    ),
)


@checks(RULE)
def quote_length(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report quotes of more words than `excerpt_limit` in content/briefing.yml allows."""
    limit = briefing.record.excerpt_limit
    for group in briefing.citing.values():
        for citing in group:
            quote = citing.evidence.quote or ""
            words = counted(quote)
            if words > limit:
                message = f"the quote has {words} words; at most {limit} are allowed"
                hint = "keep the words that carry the claim"
                if has_unspaced(quote):
                    hint += "; where no spaces part them, two characters are counted as a word"
                yield Diagnostic(RULE.id, citing.at("quote"), message, hint)
