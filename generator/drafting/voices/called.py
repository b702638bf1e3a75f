"""Called: the people whom a claim calls by what they are, such as "the Estonian leader" or "the two leaders", by their names."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.drafting.claim import Claim
from generator.drafting.grammar.clauses import subject_of
from generator.drafting.voices.offices import holders_of
from generator.drafting.voices.speakers import Speakers

_BOTH = re.compile(
    r"(?:the two|both|the) (?P<what>leader|minister|president|premier)s|the (?:pair|two)",
    re.IGNORECASE,
)
_TWO = 2


def by_name(claim: Claim, speakers: Speakers) -> Claim:
    """Return a claim whose subject is an office, or the two who hold one, with the names that the text gives them.

    As it is where the text gives none, or more than these.
    """
    if claim.meant or claim.pronoun:
        return claim
    subject = re.sub(r" (?:also|then|later|[a-z]+ly)$", "", subject_of(claim.words))
    if not subject:
        return claim
    lead, found, rest = claim.words.partition(subject)
    if not found or (lead and not lead.endswith(", ")):
        return claim
    names = _names_of(subject, speakers)
    if not names or any(name in claim.sentence.text for name in names):
        return claim
    told = " and ".join(names)
    return replace(claim, words=f"{lead}{told}{rest}", pronoun=subject, meant=told)


def _names_of(subject: str, speakers: Speakers) -> tuple[str, ...]:
    if both := _BOTH.fullmatch(subject):
        found = holders_of(f"the {both['what'] or 'leader'}", speakers.text)
        return found if len(found) == _TWO else ()
    held = speakers.in_office(subject)
    return (speakers.name_of(held),) if held else ()
