"""Said on: when something was said, where the words that tell who says it tell that too: "said on Saturday"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from datetime import date

from generator.drafting.claim import Claim, voices_of
from generator.drafting.grammar.verbs import finite_verbs
from generator.drafting.voices.leading_up import IN_DOCUMENT
from generator.drafting.voices.said import Said
from generator.drafting.voices.speakers import Speakers
from generator.drafting.when.time_reader import When
from generator.drafting.when.times import times_in

_NARROW = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d-\d\d)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_BEFORE = re.compile(
    r"\bhad (?:[a-z]+ )?(?:said|told|announced|promised|warned|stated|added|noted|called|pledged)\b"
)
"""What somebody had said on another occasion."""

_ASKED = re.compile(r"\W*(?:Asked|Pressed|Questioned|Responding to (?:a|our) question)\b")
"""How a sentence begins that tells what somebody was asked, which need not be on the day told before."""

_LEAD = re.compile(
    r"\s*(?:(?:In|At|Before|After|During|Addressing|Speaking (?:in|at|to|on|during|after|before)) (?:the |an? )?[\w'’ -]{2,60} )?"
)
"""What stands before a time with which a sentence begins: "In Parliament yesterday, …"."""

_DOCUMENT = re.compile(rf"{IN_DOCUMENT} (?:(?:late |early )?on )?")
"""The document in which something was said, before its day."""

_WHO = re.compile(r",? who [^,]*,")
"""What is told of who speaks, before the verb of saying."""

_AFTER = re.compile(
    r"\b(?:after|following) (?:(?:a |the |his |her |their )?(?:meeting|talks|visit|ceremony|signing)|meeting|holding|visiting|signing|chairing|receiving)\b"
)
"""On which occasion somebody spoke, the day of which is that on which they did."""

_MADE = re.compile(
    r"\b(?:made|gave) (?:the|these|this|his|her|an?) (?:[a-z]+ )?(?:comments?|remarks?|statements?|announcement|speech|interview|address)\b|\b(?:was|were) speaking\b|\bspoke (?:at|to|in|during|on|after|before)\b"
)
"""What tells on which occasion somebody spoke."""

_OTHER = re.compile(
    r"\b(?:who|whose|which|since|after|before|until|elected|appointed|born|that|following|agreed|signed|struck|under)\b"
)
"""What stands between who speaks and a time that is of something else."""


@dataclass(slots=True)
class Spoken:
    """On which day each who speaks in a text did so last, where it tells that."""

    days: dict[str, When] = field(default_factory=dict)

    def day_of(self, speaker: str, told: When | None, text: str) -> When | None:
        """Return when something was said: as is `told` in its sentence, or the day on which the same speaker spoke before."""
        if _ASKED.match(text):
            self.days.pop(speaker, None)
        if _BEFORE.search(text):
            return told
        if told and speaker and _DAY.fullmatch(told.edtf):
            words = told.resolved or text[told.start : told.end]
            self.days[speaker] = When(0, 0, told.edtf, words)
        return told or self.days.get(speaker)

    def of_deed(self, claim: Claim) -> Claim:
        """Return what somebody says by a deed with the day on which they spoke before, where it has no time of its own."""
        if not claim.is_deed or claim.when or claim.said_on or claim.is_plan:
            return claim
        return replace(claim, said_on=self.days.get(claim.speaker))

    def occasion(self, claim: Claim, speakers: Speakers) -> None:
        """Remember the day on which somebody is told to have spoken: "Tamm made the comment on Monday"."""
        if claim.when is None or not _DAY.fullmatch(claim.when.edtf) or claim.is_plan:
            return
        verb = _MADE.search(claim.words)
        people = speakers.people_in(claim.words[: verb.start()]) if verb else []
        if len(people) == 1:
            words = claim.when.resolved or claim.when.edtf
            self.days[people[0]] = When(0, 0, claim.when.edtf, words)

    def hear(self, claim: Claim) -> None:
        """Remember the day on which somebody is told to have said something by a deed: "Tamm thanked Kuusk on Monday"."""
        if claim.is_deed and claim.when and _DAY.fullmatch(claim.when.edtf) and not claim.is_plan:
            start, end = claim.start + claim.when.start, claim.start + claim.when.end
            words = claim.when.resolved or claim.sentence.text[max(start, 0) : end]
            for voice in voices_of(claim):
                self.days.setdefault(voice, When(0, 0, claim.when.edtf, words))


def said_on(
    text: str, said: Said, language: str, issued: date | None, before: str = ""
) -> When | None:
    """Return when something was said, as a sentence tells it beside who says it; None if it does not.

    `before` is the time told last before the sentence, which "the same day" means.
    """
    if not said.speaker or said.planned:
        return None
    first = said.speaker_at[0]
    for when in times_in(text, language, issued, before=before):
        is_outside = when.end <= said.start or when.start >= said.end
        between = text[min(first, when.end) : when.start]
        is_lead = bool(_LEAD.fullmatch(text[: when.start])) and text[when.end :].startswith(", ")
        is_lead = is_lead or bool(_DOCUMENT.fullmatch(text[: when.start]))
        if is_outside and (is_lead or when.start >= first) and _NARROW.fullmatch(when.edtf):
            between = _WHO.sub(" ", _AFTER.sub("", between))
            is_ahead = issued is not None and when.edtf > issued.isoformat()
            return None if is_ahead or _OTHER.search(between) else when
    at = _AT.search(text, said.end) if first >= said.end else _AT.search(text, first, said.start)
    days = times_in(at["day"], language, issued) if at else []
    return When(*at.span("day"), days[0].edtf, at["day"]) if at and days else None


def on_day_of(claim: Claim) -> Claim:
    """Return a claim of "today" as one of the day on which it was said."""
    when, told = claim.when, claim.said_on
    if not (when and told and when.resolved.casefold() == "today" and _DAY.fullmatch(told.edtf)):
        return claim
    then = replace(when, edtf=told.edtf)
    figures = tuple(replace(f, when=then) if f.when == when else f for f in claim.figures)
    return replace(claim, when=then, figures=figures)


def planned_at(claim: Claim, language: str, issued: date | None) -> Claim:
    """Return a plan that somebody tells by a deed with the month or day before its verb as that on which it was said.

    "Tamm in May revealed plans to build by 2030" was said in May, and is a plan of 2030.
    """
    verb = next(iter(finite_verbs(claim.words)), None)
    head = claim.words[: verb.start] if verb else ""
    told = next(iter(times_in(head, language, issued)), None)
    if not (claim.is_deed and claim.is_plan and verb and told and _NARROW.fullmatch(told.edtf)):
        return claim
    before = _PREPOSITION.sub("", head[: told.start])
    said = When(0, 0, told.edtf, told.resolved or head[told.start : told.end])
    later = times_in(claim.text, language, issued, True)
    when = next((w for w in later if w.edtf != told.edtf and w.start > told.start), None)
    words = f"{before}{claim.words[told.end :].lstrip(' ,')}"
    return replace(claim, words=words, when=when, said_on=claim.said_on or said)


_PREPOSITION = re.compile(r",?(?<= )(?:(?:early |late )?(?:in|on|at) )?$")
"""What stands before a time in a sentence."""

_AT = re.compile(r"\b(?:at|in|during) (?P<day>today|yesterday|[A-Z][a-z]+day)(?=['’]s\b)")
"""On which occasion something was said, by its day: "at yesterday's opening"."""
