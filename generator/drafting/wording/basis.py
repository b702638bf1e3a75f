"""Basis: how the date of a candidate is known, where it is counted from the day of the source, or not quoted."""

from __future__ import annotations

import re

from generator.core.dates import EdtfDate
from generator.drafting.claim import Claim
from generator.facts.wording import Wording
from generator.records import Source


def basis_of(claim: Claim, quote: str, source: Source, wording: Wording) -> str:
    """Return how the date of a claim is known, and the day on which it was said; "" where its quote tells them."""
    told = (_of_date(claim, quote, source, wording), _of_saying(claim, quote, source, wording))
    return " ".join(filter(None, told))


def _of_saying(claim: Claim, quote: str, source: Source, wording: Wording) -> str:
    when = claim.said_on
    is_known = when is None or (source.issued and when.edtf == source.issued.text)
    if when is None or is_known or (claim.when and claim.when.edtf == when.edtf):
        return ""
    words = when.resolved or claim.sentence.text[when.start : when.end]
    if words.casefold() in quote.casefold() and not when.resolved:
        return ""
    if not when.resolved:
        return f'The same sentence tells when it was said: "{words}".'
    shown = wording.date(EdtfDate.parse(when.edtf))
    if words not in claim.sentence.text:
        return f'The text says "{words}" of what the same speaker said before: {shown}.'
    return f'It was said "{words}", taken here to mean {shown}.'


def _of_date(claim: Claim, quote: str, source: Source, wording: Wording) -> str:
    if claim.when is None:
        return ""
    if claim.when.resolved:
        day = f", dated {wording.date(source.issued)}," if source.issued else ""
        shown = wording.date(EdtfDate.parse(claim.when.edtf))
        day = "" if re.search(r"\b(?:1[89]|20)\d\d", claim.when.resolved) else day
        return f'The text{day} says "{claim.when.resolved}", taken here to mean {shown}.'
    told = _told(claim)
    if told and told.casefold() not in quote.casefold():
        return f'The same sentence says "{told}".'
    return ""


def _told(claim: Claim) -> str:
    assert claim.when
    start, end = claim.start + claim.when.start, claim.start + claim.when.end
    return claim.sentence.text[max(0, start) : end]
