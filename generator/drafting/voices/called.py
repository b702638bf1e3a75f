"""Called: the people whom a claim calls by what they are, such as "the Estonian leader" or "the two leaders", by their names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.drafting.claim import Claim
from generator.drafting.grammar.clauses import subject_of
from generator.drafting.grammar.sentences import Sentence
from generator.drafting.voices.offices import ONE_OFFICE, holders_of, office_in
from generator.drafting.voices.said import Said
from generator.drafting.voices.speakers import Speakers

_BOTH = re.compile(
    r"(?:the two|both|the) (?P<what>leader|minister|president|premier)s|the (?:pair|two)",
    re.IGNORECASE,
)
_JOINT = re.compile(
    r"In (?:their|the|a) (?:joint )?(?:statement|communiqu[eé]|declaration)(?: (?:issued|released|signed|adopted)[^,]{0,40})?,? (?=(?:the|both|[A-Z]))"
)
"""In what two say something together, before who they are."""

_TWO = 2


def by_name(claim: Claim, speakers: Speakers) -> Claim:
    """Return a claim whose subject is an office, or the two who hold one, with the names that the text gives them.

    As it is where the text gives none, or more than these.
    """
    if joint := _JOINT.match(claim.words):
        rest = claim.words[joint.end() :]
        claim = replace(claim, words=rest[:1].upper() + rest[1:])
    if claim.meant or claim.pronoun:
        return claim
    subject = re.sub(r" (?:also|then|later|[a-z]+ly)$", "", subject_of(claim.words))
    if not subject:
        return claim
    lead, found, rest = claim.words.partition(subject)
    if not found or (lead and not lead.endswith(", ")):
        return claim
    names = _names_of(subject, claim, speakers)
    if not names or any(name in claim.sentence.text for name in names):
        return claim
    told = " and ".join(names)
    return replace(claim, words=f"{lead}{told}{rest}", pronoun=subject, meant=told)


_NAME = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*){1,3}")


def named_next(
    sentences: Sequence[Sentence], told: Sequence[Said], place: int, speakers: Speakers
) -> str:
    """Return the id of who speaks by an office alone, and by a name alone in the sentence after: the lead of a news report.

    Empty where the text named somebody before who may hold that office.
    """
    said, then = told[place], told[place + 1] if place + 1 < len(told) else None
    if then is None or not ONE_OFFICE.fullmatch(said.speaker):
        return ""
    words = sentences[place + 1].text[slice(*then.speaker_at)].strip()
    if not _NAME.fullmatch(words) or re.search(
        rf"{re.escape(words)}, (?:an?|the|who)\b", speakers.text
    ):
        return ""
    if any(speakers.people_in(s.text) for s in sentences[: place + 1]):
        return ""
    held = speakers.of(then)
    if not speakers.is_person(held):
        return ""
    speakers.held[office_in(said.speaker)] = held
    return held


def _names_of(subject: str, claim: Claim, speakers: Speakers) -> tuple[str, ...]:
    if both := _BOTH.fullmatch(subject):
        before = speakers.text[: max(speakers.text.find(claim.sentence.text), 0)]
        found = holders_of(f"the {both['what'] or 'leader'}", before or speakers.text)
        return found if len(found) == _TWO else ()
    held = speakers.in_office(subject)
    return (speakers.name_of(held),) if held else ()
