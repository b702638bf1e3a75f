"""`quote-in-source`: a quote occurs in the paragraph that its evidence names.

It is looked for in the text beside its source or, with the key, in its fingerprint, sealed or not: a
seal can be made without the text. Neither has pages, headings or timestamps: a quote with another
locator may occur anywhere in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.content.references import Citing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.proof.passages import Passages
from generator.core.rule_info import SOMETIMES_WARNS, Example, RuleInfo
from generator.facts.proving import passages_of
from generator.records import Source
from generator.rules.rule import checks

RULE = RuleInfo(
    "quote-in-source",
    "A quote stands in the paragraph that its evidence names; one that stands there twice is warned of.",
    "A quote that its source does not have is an invention. It is looked for in the text, where that lies beside the source, or with the key in its fingerprint.",
    Example("facts/energy.yml", "quote: cables are the dream}", "quote: cables were the dream}"),
    SOMETIMES_WARNS,
)


@checks(RULE)
def quote_in_source(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report quotes that do not occur where they should, or occur twice."""
    for source in briefing.sources.values():
        passages = passages_of(briefing, source)
        if passages is None:
            continue
        has_text = source.id in briefing.texts
        count = len(passages.paragraphs)
        if count != source.paragraphs:
            what = "text" if has_text else "fingerprint"
            number = f"{count} paragraph{'' if count == 1 else 's'}"
            message = f"the {what} of the source has {number}"
            hint = f"write `paragraphs: {count}`, or take the right {what}"
            yield Diagnostic(RULE.id, source.at("paragraphs"), message, hint)
            continue
        for citing in briefing.citing.get(source.id, ()):
            evidence = citing.evidence
            if evidence.locator is None or (evidence.paragraph or 0) > count:
                continue
            yield from not_found(source, citing, passages)


def not_found(source: Source, citing: Citing, passages: Passages) -> Iterator[Diagnostic]:
    """Report a quote that the passages do not have at its place, or have there twice.

    Yields nothing for a quote that is too short to be looked for in a fingerprint.
    """
    quote, number, position = citing.evidence.quote, citing.evidence.paragraph, citing.at("quote")
    if not quote or (passages.key and not passages.is_provable(quote)):
        return
    if number is None:
        if not passages.paragraphs_with(quote):
            message = f'the quote is not in the text of "{source.id}"'
            numbers = range(1, len(passages.paragraphs) + 1)
            parts = (passages.longest_part(quote, n) for n in numbers)
            hint = _only(max(parts, key=len, default="")) or "copy the words from the source"
            yield Diagnostic(RULE.id, position, message, hint)
        return
    times = passages.occurrences(quote, number)
    if times > 1:
        message = f'the quote stands {times} times in paragraph {number} of "{source.id}"'
        hint = "quote a few words more, so that it is clear which is meant"
        yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING)
    elif not times:
        message = f'the quote is not in paragraph {number} of "{source.id}"'
        if elsewhere := passages.paragraphs_with(quote):
            hint = f"it is in paragraph {' and '.join(map(str, elsewhere))}"
            position = citing.at("paragraph")
        else:
            hint = _only(passages.longest_part(quote, number))
            hint = hint or "copy the words from the source, and count its paragraphs from 1"
        yield Diagnostic(RULE.id, position, message, hint)


def _only(part: str) -> str:
    """Return a hint naming the part of a quote that does occur, if any."""
    return f'of it, only "{part}" is there: copy the words from the source' if part else ""
