"""`seal-current`: a sealed quote, its place and its text are what was sealed.

A seal needs neither the text nor a key to be checked. Which of the quote, the place and the seal has
changed cannot be told by it, unless another paragraph makes it right; if no seal of a source is
right, its digest has changed.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.content.references import Citing
from generator.core.diagnostics import Diagnostic, Related
from generator.core.rule_info import Example, RuleInfo
from generator.facts.proving import expected_seal, is_sealed
from generator.records import Locator, LocatorType, Source
from generator.rules.rule import checks

RULE = RuleInfo(
    "seal-current",
    "A quote that was sealed is still the same quote, in the same place of the same text.",
    "A seal says that the quote was found in the text. A quote that changed since was not.",
    Example("facts/trade.yml", "quote: the lanterns shone", "quote: the lanterns burned"),
)

_MOST_PARAGRAPHS = 500
"""How many other paragraphs are tried for a seal."""


@checks(RULE)
def seal_current(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report seals that are not those of their quotes."""
    for source in briefing.sources.values():
        sealed = [c for c in briefing.citing.get(source.id, ()) if c.evidence.seal]
        broken = [c for c in sealed if not is_sealed(source, c.evidence)]
        again = f"`briefing prove TEXT --source {source.id}`"
        if broken and source.digest is None and source.seen is None:
            message = f'{_seals(len(broken))} of "{source.id}", which has no digest'
            hint = f"put the digest back, or write it again: {again}"
            yield Diagnostic(RULE.id, broken[0].at("seal"), message, hint)
        elif source.digest and len(broken) == len(sealed) > 1:
            message = f"no seal of the {len(sealed)} quotes of the source is of this digest"
            hint = f"put the digest back; with another text, seal them again: {again}"
            first = Related(broken[0].at("seal"), "the first of the seals is here")
            yield Diagnostic(RULE.id, source.at("digest", "value"), message, hint, related=(first,))
        else:
            for citing in broken:
                yield _broken(source, citing, again)


def _broken(source: Source, citing: Citing, again: str) -> Diagnostic:
    evidence = citing.evidence
    if evidence.quote is None:
        hint = "delete the seal, or write the quote"
        return Diagnostic(RULE.id, citing.at("seal"), "the seal is of no quote", hint)
    for number in range(1, min(source.paragraphs or 0, _MOST_PARAGRAPHS) + 1):
        place = Locator(LocatorType.PARAGRAPH, str(number))
        if evidence.seal == expected_seal(source, evidence, place):
            message = f"the quote was sealed in paragraph {number}"
            hint = f"write `paragraph: {number}`; if it is elsewhere too, seal it again: {again}"
            field = evidence.locator.type if evidence.locator else "quote"
            return Diagnostic(RULE.id, citing.at(str(field)), message, hint)
    where = f", {evidence.locator.text}" if evidence.locator else ""
    message = f'the seal is not of this quote ("{source.id}"{where})'
    hint = f"put back what was sealed, or seal what the source says: {again}"
    related = (Related(citing.at("seal"), "the seal is here"),)
    return Diagnostic(RULE.id, citing.at("quote"), message, hint, related=related)


def _seals(count: int) -> str:
    return "the quote has a seal" if count == 1 else f"{count} quotes have seals"
