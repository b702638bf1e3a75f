"""How a quote is proved: by the text beside its source, by its seal, or by a keyed fingerprint."""

from __future__ import annotations

from generator.content.link import Briefing
from generator.core.proof.passages import Passages
from generator.core.proof.seals import seal, seen_seal
from generator.records import Evidence, Locator, Source


def expected_seal(source: Source, evidence: Evidence, at: Locator | None = None) -> str | None:
    """Return the seal that a quote must have, or None if its source has neither digest nor reader.

    `at` is a place other than the one that the evidence names.
    """
    made, seen, place = source.digest, source.seen, at or evidence.locator
    if evidence.quote is None:
        return None
    where = (str(place.type), place.value) if place else None
    if made:
        return seal(made.value, made.words, where, evidence.quote)
    if seen:
        return seen_seal((seen.by, seen.on.isoformat(), seen.copy_), where, evidence.quote)
    return None


def is_sealed(source: Source, evidence: Evidence) -> bool:
    """Whether a quote has its seal, so that neither it nor its place has changed since."""
    return evidence.seal is not None and evidence.seal == expected_seal(source, evidence)


def passages_of(briefing: Briefing, source: Source) -> Passages | None:
    """Return what quotes of a source can be looked for in: its text, or its fingerprint.

    None if there is neither, or if this is not the key that the fingerprint was made with.
    """
    if text := briefing.texts.get(source.id):
        return Passages.of_text(text.text or "")
    made, key = source.fingerprint, briefing.key
    if made and key and made.key_check == key.check:
        return Passages.of_fingerprint(made.paragraphs, key)
    return None


def is_found(passages: Passages, evidence: Evidence) -> bool:
    """Whether a quote stands in its paragraph, or anywhere if it is not located by paragraph."""
    quote, number = evidence.quote or "", evidence.paragraph
    if number is None:
        return bool(passages.paragraphs_with(quote))
    return bool(passages.occurrences(quote, number))


def is_proved(source: Source, evidence: Evidence, passages: Passages | None) -> bool:
    """Whether a quote is proved, by its seal or by the passages of its source."""
    is_of_text = source.digest is not None and is_sealed(source, evidence)
    return is_of_text or (passages is not None and is_found(passages, evidence))


def is_vouched_for(briefing: Briefing, evidence: Evidence) -> bool:
    """Whether a quote is proved, or sealed since somebody saw it in a copy of its source."""
    source = briefing.sources.get(evidence.source)
    if source is None or evidence.quote is None:
        return False
    if is_sealed(source, evidence):
        return True
    passages = passages_of(briefing, source)
    return passages is not None and is_found(passages, evidence)


def has_proof(briefing: Briefing, source: Source) -> bool:
    """Whether there is anything that can prove quotes of a source."""
    keyed = source.fingerprint is not None and source.fingerprint.key_check is not None
    return source.id in briefing.texts or source.digest is not None or keyed
