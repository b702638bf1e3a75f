"""Remarks: what a person should know of a claim before they accept it."""

from __future__ import annotations

import re

from generator.drafting.claim import Claim
from generator.drafting.voices.persons import first_person_of_many

_UNCLEAR = re.compile(r"(?:it|they|he|she|this|these)\b", re.IGNORECASE)
_THOSE = re.compile(r"\b(?:those|these) [a-z]+s\b(?! (?:who|which|that)\b)")
_SHORT_FISCAL = re.compile(r"\bFY ?['’]?\d\d\b(?![-–/.,]?\d)")
_WHICH = re.compile(r"\b(which|who)\s+$")


_NAMELESS = re.compile(
    r"(?:(?:growth|decline) of |goal for |share: )?figure(?:, in [a-z ]+)?", re.IGNORECASE
)


def names_nothing(title: str) -> bool:
    """Whether the title of a new indicator does not tell what it measures."""
    return _NAMELESS.fullmatch(title) is not None


def remarks_on(claim: Claim, is_told: bool) -> list[str]:
    """Return what a person should know of a claim; `is_told`: there is a statement of it."""
    remarks: list[str] = []
    if claim.unnamed:
        remarks.append(f'who says it is not named: the text has "{claim.unnamed}"')
    elif claim.unnamed is None:
        remarks.append("who says it was not found: the text has a pronoun")
    if claim.meant:
        remarks.append(f'the text has "{claim.pronoun}", taken here to mean "{claim.meant}"')
    elif _UNCLEAR.match(claim.words) and not (is_told or claim.is_own):
        remarks.append(f'what "{claim.words.split()[0]}" stands for is not clear: name it')
    if is_told and claim.speaker and (ours := first_person_of_many(claim.words)):
        remarks.append(f'the text has "{ours}": see whom that means besides who speaks')
    if is_told and (those := _THOSE.search(claim.words)):
        remarks.append(f'what "{those.group()}" are stands in another sentence: name it')
    fiscal = _SHORT_FISCAL.search(claim.words)
    times = (claim.when, *(figure.when for figure in claim.figures))
    if fiscal and not any(t and "FY" in t.resolved for t in times):
        remarks.append(f'which months "{fiscal.group()}" has is not known: give the period')
    if not is_told and (which := _WHICH.search(claim.sentence.text[: claim.start])):
        remarks.append(f'what "{which[1]}" stands for is not clear: name it')
    if not is_told:
        remarks.append("the statement has to be written: no rule makes one of these words")
    return remarks
