"""`quote-in-source`: a quote occurs in the paragraph that its evidence names.

It is checked against the fingerprint of the source, so the text is not needed. A fingerprint has no
pages, headings or timestamps: a quote with another locator may occur anywhere in the text.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.link import Briefing
from generator.content.references import Citing
from generator.core.diagnostics import Diagnostic, Severity
from generator.core.proof.fingerprint import LENGTH, Hashes, is_provable, longest_part, occurrences
from generator.core.proof.normalisation import has_unspaced
from generator.core.rule_info import SOMETIMES_WARNS, Example, RuleInfo
from generator.records import Source
from generator.rules.rule import checks

RULE = RuleInfo(
    "quote-in-source",
    "A quote stands in the paragraph that its evidence names; one that stands there twice is warned of.",
    "A quote that its source does not have is an invention. It is proved against the text or its fingerprint.",
    Example("facts/energy.yml", "quote: cables are the dream}", "quote: cables were the dream}"),
    SOMETIMES_WARNS,
)


@checks(RULE)
def quote_in_source(briefing: Briefing) -> Iterator[Diagnostic]:
    """Report quotes that do not occur where they should, occur twice, or are too short to prove."""
    for source in briefing.sources.values():
        paragraphs = briefing.proof_of(source)
        if not paragraphs:
            continue
        version = briefing.normalisation_of(source)
        if len(paragraphs) != source.paragraphs:
            what = "text" if source.id in briefing.texts else "fingerprint"
            number = f"{len(paragraphs)} paragraph{'' if len(paragraphs) == 1 else 's'}"
            message = f"the {what} of the source has {number}"
            hint = f"write `paragraphs: {len(paragraphs)}`, or take the right {what}"
            yield Diagnostic(RULE.id, source.at("paragraphs"), message, hint)
            continue
        for citing in briefing.citing.get(source.id, ()):
            if citing.evidence.quote:
                yield from _prove(source, citing, citing.evidence.quote, paragraphs, version)


def _prove(
    source: Source, citing: Citing, quote: str, paragraphs: tuple[Hashes, ...], version: int
) -> Iterator[Diagnostic]:
    number, position = citing.evidence.paragraph, citing.at("quote")
    if citing.evidence.locator is None or (number or 0) > len(paragraphs):
        return
    if not is_provable(quote, version):
        message = f"the quote is too short to prove: it takes {LENGTH} words"
        if has_unspaced(quote):
            message += ", or two characters for each where no spaces part them"
        yield Diagnostic(RULE.id, position, message, "quote a few words more")
    elif number is None:
        if not any(occurrences(quote, there, version) for there in paragraphs):
            message = f'the quote is not in the text of "{source.id}"'
            parts = (longest_part(quote, there, version) for there in paragraphs)
            hint = _only(max(parts, key=len)) or "copy the words from the source"
            yield Diagnostic(RULE.id, position, message, hint)
    else:
        yield from _prove_in(source, citing, quote, number, paragraphs, version)


def _prove_in(
    source: Source,
    citing: Citing,
    quote: str,
    number: int,
    paragraphs: tuple[Hashes, ...],
    version: int,
) -> Iterator[Diagnostic]:
    position = citing.at("quote")
    times = occurrences(quote, paragraphs[number - 1], version)
    if times == 1:
        return
    if times > 1:
        message = f'the quote stands {times} times in paragraph {number} of "{source.id}"'
        hint = "quote a few words more, so that it is clear which is meant"
        yield Diagnostic(RULE.id, position, message, hint, Severity.WARNING)
        return
    elsewhere = [n for n, there in enumerate(paragraphs, 1) if occurrences(quote, there, version)]
    message = f'the quote is not in paragraph {number} of "{source.id}"'
    if elsewhere:
        hint = f"it is in paragraph {' and '.join(map(str, elsewhere))}"
        position = citing.at("paragraph")
    else:
        hint = _only(longest_part(quote, paragraphs[number - 1], version))
        hint = hint or "copy the words from the source, and count its paragraphs from 1"
    yield Diagnostic(RULE.id, position, message, hint)


def _only(part: str) -> str:
    """Return a hint naming the part of a quote that does occur, if any."""
    return f'of it, only "{part}" is there: copy the words from the source' if part else ""
