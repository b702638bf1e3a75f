"""`quote-proved`: a quote of a source with a digest is proved, by its seal or with the key."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.content.references import Citing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.rule_info import ALWAYS_WARNS, Example, RuleInfo
from generator.facts.proving import has_proof, passages_of
from generator.records import Consulted, Source
from generator.rules.rule import checks

RULE = RuleInfo(
    "quote-proved",
    "A quote of a source whose text or copy was at hand has a seal, or the key proves it.",
    "A quote that nobody has looked for in the text may be an invention.",
    Example("facts/trade.yml", '      seal: "02bb0f33dca0f664e113"\n', ""),
    ALWAYS_WARNS,
)


@checks(RULE)
def quote_proved(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report quotes that nothing proves, and fingerprints that another key was used for."""
    for source in briefing.sources.values():
        if source.id in briefing.texts or not (has_proof(briefing, source) or source.seen):
            continue
        passages, made = passages_of(briefing, source), source.fingerprint
        if made and made.key_check and briefing.key and passages is None:
            message = "the fingerprint was made with another key than the one that is set"
            hint = "set the key that it was made with, or write it again: " + (
                f"`briefing prove TEXT --source {source.id} --fingerprint`"
            )
            position = source.at("fingerprint", "key_check")
            yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING)
        for citing in briefing.citing.get(source.id, ()):
            quote = citing.evidence.quote
            if not quote or citing.evidence.seal:
                continue
            if passages and passages.is_provable(quote):
                continue
            if source.seen and not source.digest:
                yield _not_seen(source, citing)
                continue
            message = f'the quote of "{source.id}" is not proved: it has no seal'
            hint = f"prove it with the text at hand: `briefing prove TEXT --source {source.id}`"
            if source.consulted is Consulted.EXCERPT:
                hint += ", if the excerpt has it"
            yield Diagnostic(RULE.id, citing.at("quote"), message, hint, Severity.WARNING)


def _not_seen(source: Source, citing: Citing) -> Diagnostic:
    message = f'the quote of "{source.id}" has no seal: nobody is said to have seen it'
    hint = f"look it up in the source, then `briefing seen --source {source.id} --by NAME --copy WHERE`"
    return Diagnostic(RULE.id, citing.at("quote"), message, hint, Severity.WARNING)
