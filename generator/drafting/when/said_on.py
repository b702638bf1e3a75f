"""Said on: when something was said, where the words that tell who says it tell that too: "said on Saturday"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.drafting.voices.speech import Said
from generator.drafting.when.time_reader import When
from generator.drafting.when.times import times_in

_NARROW = re.compile(r"\d{4}-\d\d(?:-\d\d)?(?:/\d{4}-\d\d-\d\d)?")
_OTHER = re.compile(r"\b(?:who|whose|which|since|after|before|until|elected|appointed|born)\b")
"""What stands between who speaks and a time that is of something else."""


@dataclass(slots=True)
class Spoken:
    """Who spoke last in a text, and on which day, where it tells that."""

    speaker: str = ""
    day: When | None = None

    def day_of(self, speaker: str, told: When | None, text: str) -> When | None:
        """Return when something was said: as is `told` in its sentence, or when the same speaker spoke right before."""
        if told:
            words = told.resolved or text[told.start : told.end]
            self.speaker, self.day = speaker, When(0, 0, told.edtf, words)
            return told
        if not speaker or speaker != self.speaker:
            self.speaker, self.day = speaker, None
        return self.day


def said_on(text: str, said: Said, language: str, issued: date | None) -> When | None:
    """Return when something was said, as a sentence tells it beside who says it; None if it does not."""
    if not said.speaker or said.planned:
        return None
    first = said.speaker_at[0]
    for when in times_in(text, language, issued):
        is_outside = when.end <= said.start or when.start >= said.end
        between = text[min(first, when.end) : when.start]
        is_lead = not text[: when.start].strip() and text[when.end :].startswith(", ")
        if is_outside and (is_lead or when.start >= first) and _NARROW.fullmatch(when.edtf):
            return None if _OTHER.search(between) else when
    return None
